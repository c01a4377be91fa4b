/** A number as people write it, with a comma or a point for the decimals; null when it is none. */
export function readNumber(text: string, language: "nl" | "en"): number | null {
  const bare = text.trim().replaceAll(/[\s\u00a0%]/g, "");
  const [thousands, decimal] = language === "nl" ? [".", ","] : [",", "."];
  // 1.417 is thousands in Dutch, but 1.5 was meant as decimals.
  const isGrouped = new RegExp(`^-?\\d{1,3}(\\${thousands}\\d{3})+(\\${decimal}\\d+)?$`).test(bare);
  const plain = (isGrouped ? bare.replaceAll(thousands, "") : bare).replace(",", ".");
  return /^-?(\d+\.?\d*|\.\d+)$/.test(plain) ? Number(plain) : null;
}
