import { useFormat } from "../../../ui/format.ts";
import { useTexts } from "../../../ui/texts.ts";
import type { AddedView } from "./people.contract.ts";
import { peopleTexts } from "./people.texts.ts";

const mostNamed = 8;

/** What a list brought, and whom it would have changed; these are changed only when asked. */
export function AddedPeople({
  added: { added, addedManagers, changed, unchanged, kept },
  onReplace,
}: {
  readonly added: AddedView;
  readonly onReplace: () => void;
}) {
  const t = useTexts(peopleTexts);
  const format = useFormat();
  const left = kept.length - mostNamed;
  const named = kept.slice(0, mostNamed);
  const names = format.list(left > 0 ? [...named, t("more", { n: format.number(left) })] : named);
  return (
    <div role="status" className="apart">
      <p>
        {t("added", { count: added })} {addedManagers > 0 && t("addedManagers", { count: addedManagers })}{" "}
        {changed > 0 && t("changed", { count: changed })}{" "}
        {unchanged > 0 && t("unchanged", { count: unchanged })}{" "}
        {kept.length > 0 && t("kept", { count: kept.length, names })}
      </p>
      {kept.length > 0 && (
        <button type="button" className="as-link" onClick={onReplace}>
          {t("replace")}
        </button>
      )}
    </div>
  );
}
