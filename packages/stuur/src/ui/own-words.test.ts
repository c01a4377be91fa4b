import { expect, test } from "vitest";
import { inOwnWords } from "./own-words.ts";

const words = {
  case: { nl: "melding", en: "order" },
  cases: { nl: "meldingen", en: "orders" },
  customer: { nl: "klant", en: "customer" },
};

test("sentences of the library get the organisation's own words; what is quoted stays", () => {
  const text = {
    nl: "Van 2 zaken in “zaak” is geen zaak ingevuld.",
    en: "Of 2 cases in “case” a case is missing, and the case too.",
  };
  expect(inOwnWords(text, words, "nl")).toBe("Van 2 meldingen in “zaak” is geen melding ingevuld.");
  expect(inOwnWords(text, words, "en")).toBe("Of 2 orders in “case” an order is missing, and the order too.");
});
