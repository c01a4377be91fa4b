/** Between which places a value surely lies, readable on every ground; styled by the picture that it is in. */
export function Whisker({
  from,
  to,
  y,
  reach,
}: {
  readonly from: number;
  readonly to: number;
  readonly y: number;
  /** Of its ends, up and down. */
  readonly reach: number;
}) {
  const path = `M${from} ${y}H${to}M${from} ${y - reach}V${y + reach}M${to} ${y - reach}V${y + reach}`;
  return (
    <>
      <path className="whisker under" d={path} />
      <path className="whisker" d={path} />
    </>
  );
}
