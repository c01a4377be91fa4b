import { expect, test } from "vitest";
import { suggestWords } from "./suggest-words.ts";

test.for([
  ["Ordernr", "order", "orders"],
  ["order_id", "order", "orders"],
  ["Meldingsnummer", "melding", "meldingen"],
  ["Melding", "melding", "meldingen"],
  ["Zaaknummer", "zaak", "zaken"],
  ["Nr. dossier", "dossier", "dossiers"],
  ["Aanvraag", "aanvraag", "aanvragen"],
])("a column called %s tells what a case is called", ([column, one, several]) => {
  const words = suggestWords(column);
  expect([words?.case.nl, words?.cases.nl]).toEqual([one, several]);
});

test("a column of another name says nothing", () => {
  expect(suggestWords("Nr")).toBeNull();
  expect(suggestWords("Volgorde")).toBeNull();
  expect(suggestWords(undefined)).toBeNull();
});
