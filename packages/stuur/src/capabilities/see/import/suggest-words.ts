import type { Organisation } from "../../../ui/organisations.ts";

type Words = Organisation["words"];

const order = both(["order", "orders", "klant"], ["order", "orders", "customer"]);
const report = both(["melding", "meldingen", "inwoner"], ["report", "reports", "resident"]);
const request = both(["aanvraag", "aanvragen", "cliënt"], ["request", "requests", "client"]);
const dossier = both(["dossier", "dossiers", "klant"], ["file", "files", "customer"]);
const zaak = both(["zaak", "zaken", "klant"], ["case", "cases", "customer"]);

/** What many organisations call a case and a customer. */
export const suggestions: readonly Words[] = [order, report, request, dossier];

const names: readonly (readonly [RegExp, Words])[] = [
  [/^order/, order],
  [/^melding/, report],
  [/^aanvra(ag|gen)/, request],
  [/^dossier/, dossier],
  [/^za(ak|ken)/, zaak],
];

/** What a case is probably called where its numbers are in a column of this name; null where that says nothing. */
export function suggestWords(column: string | undefined): Words | null {
  const words = (column ?? "").toLowerCase().split(/[^\p{L}]+/u);
  return names.find(([name]) => words.some((word) => name.test(word)))?.[1] ?? null;
}

function both(nl: readonly [string, string, string], en: readonly [string, string, string]): Words {
  const pair = (index: 0 | 1 | 2) => ({ nl: nl[index], en: en[index] });
  return { case: pair(0), cases: pair(1), customer: pair(2) };
}
