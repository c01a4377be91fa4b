/** Puts the keyboard where its user went on, once the page has been drawn anew. */
export function focusLater(attribute: "data-member" | "data-rename", value: string): void {
  const focus = () => document.querySelector<HTMLElement>(`[${attribute}="${CSS.escape(value)}"]`)?.focus();
  requestAnimationFrame(() => requestAnimationFrame(focus));
}
