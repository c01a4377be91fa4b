import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import type { Axis, MoveName } from "../../../ui/matrix/use-name-dragging.ts";
import { useTexts } from "../../../ui/texts.ts";
import { matrixTexts } from "./matrix.texts.ts";

interface OrderProps {
  /** In the order in which they stand in the picture. */
  readonly names: Readonly<Record<Axis, readonly string[]>>;
  readonly onMove: MoveName;
}

/** Teams and steps in an own order, also without a mouse: by buttons, or Alt and an arrow. */
export function OrderPanel({
  isOwn,
  onReset,
  ...order
}: OrderProps & {
  /** Somebody changed the order; it can go back to the usual one. */
  readonly isOwn: boolean;
  readonly onReset: () => void;
}) {
  const t = useTexts(matrixTexts);
  return (
    <details className="order-panel">
      <summary>
        {t("orderTitle")} {isOwn && <span className="chip plain">{t("orderOwn")}</span>}
      </summary>
      <p className="small">{t("orderLead")}</p>
      {isOwn && (
        <p>
          <button type="button" className="as-link" onClick={onReset}>
            {t("orderReset")}
          </button>
        </p>
      )}
      <div className="orders">
        <OrderList axis="team" title={t("orderTeams")} {...order} />
        <OrderList axis="step" title={t("orderSteps")} {...order} />
      </div>
    </details>
  );
}

function OrderList({
  axis,
  title,
  names,
  onMove,
}: OrderProps & { readonly axis: Axis; readonly title: string }) {
  const t = useTexts(matrixTexts);
  const list = useRef<HTMLOListElement>(null);
  const [moved, setMoved] = useState<{ readonly name: string; readonly by: -1 | 1 } | null>(null);
  const own = names[axis];
  // biome-ignore lint/correctness/useExhaustiveDependencies: once the name stands at its new place
  useEffect(() => {
    const item = [...(list.current?.children ?? [])].find(
      (child) => child.getAttribute("data-item") === moved?.name,
    );
    const [earlier, later] = item?.querySelectorAll("button") ?? [];
    const [wanted, other] = moved?.by === -1 ? [earlier, later] : [later, earlier];
    (wanted?.disabled ? other : wanted)?.focus();
  }, [own]);
  const move = (name: string, by: -1 | 1) => {
    const target = own[own.indexOf(name) + by];
    if (target === undefined) return;
    setMoved({ name, by });
    onMove(axis, name, target);
  };
  const moveByKey = (event: KeyboardEvent, name: string) => {
    const by = directions[event.key];
    if (!event.altKey || !by) return;
    event.preventDefault();
    move(name, by);
  };
  const place = moved ? own.indexOf(moved.name) + 1 : 0;
  return (
    <div>
      <h3>{title}</h3>
      <ol ref={list}>
        {own.map((name, index) => (
          <li key={name} data-item={name} onKeyDown={(event) => moveByKey(event, name)}>
            <span>{name}</span>
            <button
              type="button"
              disabled={index === 0}
              aria-label={t("orderEarlier", { name })}
              onClick={() => move(name, -1)}
            >
              ↑
            </button>
            <button
              type="button"
              disabled={index === own.length - 1}
              aria-label={t("orderLater", { name })}
              onClick={() => move(name, 1)}
            >
              ↓
            </button>
          </li>
        ))}
      </ol>
      <p className="hidden-visually" role="status">
        {moved && place > 0 && t("orderMoved", { name: moved.name, place, of: own.length })}
      </p>
    </div>
  );
}

const directions: Readonly<Record<string, -1 | 1>> = {
  ArrowUp: -1,
  ArrowLeft: -1,
  ArrowDown: 1,
  ArrowRight: 1,
};
