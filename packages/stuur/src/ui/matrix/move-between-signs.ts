import type { KeyboardEvent } from "react";

const directions: Readonly<Record<string, readonly [number, number]>> = {
  ArrowRight: [1, 0],
  ArrowLeft: [-1, 0],
  ArrowDown: [0, 1],
  ArrowUp: [0, -1],
};

/** In a table with many signs, the arrow keys go to the nearest sign in that direction, as in a spreadsheet. */
export function moveBetweenSigns(event: KeyboardEvent<HTMLElement>): void {
  const direction = directions[event.key];
  const from = event.target;
  if (!direction || !(from instanceof HTMLElement) || !from.classList.contains("sign")) return;
  event.preventDefault();
  const signs = [...event.currentTarget.querySelectorAll<HTMLElement>(".sign")];
  const here = centreOf(from);
  const [right, down] = direction;
  const costs = signs.flatMap((sign) => {
    const [dx, dy] = [centreOf(sign)[0] - here[0], centreOf(sign)[1] - here[1]];
    const ahead = dx * right + dy * down;
    const aside = Math.abs(dx * down) + Math.abs(dy * right);
    return ahead > 4 ? [{ sign, cost: ahead + 4 * aside }] : [];
  });
  costs.toSorted((a, b) => a.cost - b.cost)[0]?.sign.focus();
}

function centreOf(element: HTMLElement): readonly [number, number] {
  const { left, top, width, height } = element.getBoundingClientRect();
  return [left + width / 2, top + height / 2];
}
