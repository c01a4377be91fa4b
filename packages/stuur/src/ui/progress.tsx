import { useFormat } from "./format.ts";

/** How far long work is, as a bar and in words. */
export function Progress({ label, share }: { readonly label: string; readonly share: number }) {
  const format = useFormat();
  return (
    <div className="progress">
      <div className="progress-words">
        <span>{label}</span>
        <span>{format.percent(share)}</span>
      </div>
      <progress max={1} value={share} aria-label={label} />
    </div>
  );
}
