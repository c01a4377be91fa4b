import { defineTexts } from "../texts.ts";

/** Words at every board on which something is dragged. */
export const draggingTexts = defineTexts("dragging", {
  nl: {
    renameDone: "Goed",
    cancel: "Laat zo",
    nameTaken: "Die naam is leeg of al in gebruik.",
  },
  en: {
    renameDone: "OK",
    cancel: "Leave it",
    nameTaken: "That name is empty or taken already.",
  },
});
