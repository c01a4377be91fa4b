import { defineTexts } from "../texts.ts";

export const svgDownloadTexts = defineTexts("svgDownload", {
  nl: { download: "Download als SVG" },
  en: { download: "Download as SVG" },
});
