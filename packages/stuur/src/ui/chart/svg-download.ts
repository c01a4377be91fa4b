import { saveFile } from "../csv-download.ts";

/** What a drawing takes from style sheets, which a file on its own does not have. */
const drawn = [
  ...["fill", "fill-opacity", "fill-rule", "stroke", "stroke-opacity", "stroke-width", "stroke-dasharray"],
  ...["stroke-linejoin", "stroke-linecap", "marker-start", "marker-end", "opacity", "visibility"],
] as const;
const written = ["font-family", "font-size", "font-style", "font-weight", "text-anchor"] as const;

/** What only means something on the page. */
const ofThePage = /^(aria-.*|data-.*|class|role|tabindex)$/;

/** Gives the reader a picture as a file that looks as it does on the page, on light ground: for a text or slides. */
export function downloadSvg(picture: SVGSVGElement, name: string): void {
  saveFile(new Blob([writeSvg(picture)], { type: "image/svg+xml;charset=utf-8" }), name, "svg");
}

/** Every style stands on its element in words that any program reads: no variables, no style sheet, no order of painting. */
function writeSvg(picture: SVGSVGElement): string {
  return inLightColours(() => {
    const copy = picture.cloneNode(true) as SVGSVGElement;
    const originals = [picture, ...picture.querySelectorAll<SVGElement>("*")];
    const copies = [copy, ...copy.querySelectorAll<SVGElement>("*")];
    for (const [index, element] of copies.entries()) {
      writeStyle(element, getComputedStyle(originals[index]!), element === copy);
    }
    for (const [index, element] of copies.entries()) {
      const isStrokedFirst = getComputedStyle(originals[index]!).paintOrder.startsWith("stroke");
      if (element.matches("text") && isStrokedFirst) putHaloBehind(element);
    }
    addGround(copy, picture);
    copy.setAttribute("xmlns", "http://www.w3.org/2000/svg");
    return new XMLSerializer().serializeToString(copy);
  });
}

/** On paper dark ground is a black block; nothing is painted in between. */
function inLightColours<Made>(make: () => Made): Made {
  const { style } = document.documentElement;
  const before = style.colorScheme;
  style.colorScheme = "light";
  try {
    return make();
  } finally {
    style.colorScheme = before;
  }
}

function writeStyle(element: SVGElement, computed: CSSStyleDeclaration, isPicture: boolean): void {
  for (const { name } of [...element.attributes]) if (ofThePage.test(name)) element.removeAttribute(name);
  element.removeAttribute("style");
  // The picture that is for another width of screen is hidden as a whole, and given all the same.
  if (isPicture || element.matches("title, desc, defs, pattern, marker")) return;
  if (computed.display === "none") {
    element.remove();
    return;
  }
  const isText = element.matches("text, tspan");
  for (const property of isText ? [...drawn, ...written] : drawn) {
    element.style.setProperty(property, plainValue(property, computed));
  }
}

function plainValue(property: string, computed: CSSStyleDeclaration): string {
  const value = computed.getPropertyValue(property);
  if (property === "font-family") return fontsOf(value);
  // Many programs know two weights.
  if (property === "font-weight") return Number(value) >= 600 ? "bold" : "normal";
  return plainColour(value);
}

/** Fonts by the names that programs know: `-apple-system` is a browser's word. */
function fontsOf(family: string): string {
  const known = family.split(/,\s*/).filter((font) => !/system|^ui-|^sans-serif$|^-/.test(font));
  return [...new Set([...known, "Arial"]), "sans-serif"].join(", ");
}

/** What is there only to be pressed has no colour at all; a mixed colour is told in red, green and blue. */
function plainColour(value: string): string {
  if (/^rgba\(\d+, \d+, \d+, 0\)$/.test(value)) return "none";
  return /^(oklab|oklch|lab|lch|color)\(/.test(value) ? paintedColour(value) : value;
}

function paintedColour(colour: string): string {
  const pen = Object.assign(document.createElement("canvas"), { width: 1, height: 1 }).getContext("2d");
  if (!pen) return colour;
  pen.fillStyle = colour;
  pen.fillRect(0, 0, 1, 1);
  const [red, green, blue] = pen.getImageData(0, 0, 1, 1).data;
  return `rgb(${red}, ${green}, ${blue})`;
}

/** Programs that do not know the order of painting draw a halo over the letters: here it becomes a text behind them. */
function putHaloBehind(text: SVGElement): void {
  const halo = text.cloneNode(true) as SVGElement;
  text.before(halo);
  for (const [of, paint] of [[halo, "fill"] as const, [text, "stroke"] as const]) {
    for (const part of [of, ...of.querySelectorAll<SVGElement>("tspan")])
      part.style.setProperty(paint, "none");
  }
}

const margin = 16;

/** The colour that the picture stands on, with room around what reaches its edges. */
function addGround(copy: SVGSVGElement, picture: SVGSVGElement): void {
  const { x, y, width, height } = picture.viewBox.baseVal;
  const box = { x: x - margin, y: y - margin, width: width + 2 * margin, height: height + 2 * margin };
  const ground = document.createElementNS("http://www.w3.org/2000/svg", "rect");
  for (const [name, value] of Object.entries(box)) ground.setAttribute(name, String(value));
  ground.setAttribute("fill", groundOf(picture));
  copy.prepend(ground);
  copy.setAttribute("viewBox", Object.values(box).join(" "));
  copy.setAttribute("width", String(box.width));
  copy.setAttribute("height", String(box.height));
}

/** The first colour behind the picture. */
function groundOf(picture: Element): string {
  for (let element: Element | null = picture; element; element = element.parentElement) {
    const { backgroundColor } = getComputedStyle(element);
    if (backgroundColor !== "rgba(0, 0, 0, 0)" && backgroundColor !== "transparent") return backgroundColor;
  }
  return "#fff";
}
