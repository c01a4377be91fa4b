import { defineTexts } from "../texts.ts";

/** Words around every sorted table. */
export const tableTexts = defineTexts("table", {
  nl: {
    tableOf: "Tabel: {{title}}",
    more: "Laat {{n}} meer van de {{all}} zien",
    download: "Download als CSV",
    downloadExcel: "Download als Excel",
  },
  en: {
    tableOf: "Table: {{title}}",
    more: "Show {{n}} more of the {{all}}",
    download: "Download as CSV",
    downloadExcel: "Download as Excel",
  },
});
