import { defineTexts } from "../texts.ts";

export const svgDownloadTexts = defineTexts("svgDownload", {
  nl: { download: "Download de plaat als SVG" },
  en: { download: "Download the picture as SVG" },
});
