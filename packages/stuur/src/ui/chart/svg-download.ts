/** What a drawing takes from style sheets, which a file on its own does not have. */
const drawn = [
  ...[
    "fill",
    "fill-opacity",
    "stroke",
    "stroke-width",
    "stroke-dasharray",
    "stroke-linejoin",
    "stroke-linecap",
  ],
  ...[
    "paint-order",
    "opacity",
    "font-family",
    "font-size",
    "font-weight",
    "font-variant-numeric",
    "text-anchor",
  ],
] as const;

/** Gives the reader a picture as a file that looks as it does on the page, on the same ground. */
export function downloadSvg(picture: SVGSVGElement, name: string): void {
  const file = new Blob([writeSvg(picture)], { type: "image/svg+xml;charset=utf-8" });
  const url = URL.createObjectURL(file);
  const link = document.createElement("a");
  link.href = url;
  link.download = `${name.replace(/[^\p{L}\p{N} _-]+/gu, " ").trim() || "stuur"}.svg`;
  link.click();
  URL.revokeObjectURL(url);
}

function writeSvg(picture: SVGSVGElement): string {
  const copy = picture.cloneNode(true) as SVGSVGElement;
  const originals = [...picture.querySelectorAll<SVGElement>("*")];
  for (const [index, element] of [...copy.querySelectorAll<SVGElement>("*")].entries()) {
    const style = getComputedStyle(originals[index]!);
    for (const property of drawn) element.style.setProperty(property, style.getPropertyValue(property));
    for (const attribute of ["class", "role", "tabindex", "aria-label", "aria-pressed", "aria-hidden"]) {
      element.removeAttribute(attribute);
    }
  }
  const ground = document.createElementNS("http://www.w3.org/2000/svg", "rect");
  ground.setAttribute("width", "100%");
  ground.setAttribute("height", "100%");
  ground.setAttribute("fill", groundOf(picture));
  copy.prepend(ground);
  copy.removeAttribute("class");
  copy.setAttribute("xmlns", "http://www.w3.org/2000/svg");
  return new XMLSerializer().serializeToString(copy);
}

/** The first colour behind the picture. */
function groundOf(picture: Element): string {
  for (let element: Element | null = picture; element; element = element.parentElement) {
    const { backgroundColor } = getComputedStyle(element);
    if (backgroundColor !== "rgba(0, 0, 0, 0)" && backgroundColor !== "transparent") return backgroundColor;
  }
  return "#fff";
}
