import { furnitureMakerCsv } from "./furniture-maker/generate.ts";
import { wasteCollectorCsv } from "./waste-collector/generate.ts";

export { furnitureMakerCsv };

/** A text in both languages of the product. */
export interface BothLanguages {
  readonly nl: string;
  readonly en: string;
}

/** An invented organisation with its history, to look around in. */
export interface Example {
  readonly slug: string;
  readonly fileName: string;
  /** Makes the history; the same text every time. */
  readonly csv: () => string;
  readonly organisation: { readonly slug: string; readonly name: BothLanguages };
  /** What this organisation calls a case, several of them, and a customer. */
  readonly words: {
    readonly case: BothLanguages;
    readonly cases: BothLanguages;
    readonly customer: BothLanguages;
  };
  readonly title: BothLanguages;
  readonly teaser: BothLanguages;
}

export const examples: readonly Example[] = [
  {
    slug: "furniture-maker",
    fileName: "meubelmaker.csv",
    csv: () => furnitureMakerCsv(),
    organisation: {
      slug: "furniture-maker",
      name: { nl: "Meubelmakerij Van Aerle", en: "Van Aerle Furniture Makers" },
    },
    words: {
      case: { nl: "order", en: "order" },
      cases: { nl: "orders", en: "orders" },
      customer: { nl: "klant", en: "customer" },
    },
    title: { nl: "De meubelmaker", en: "The furniture maker" },
    teaser: {
      nl: "33 mensen, ruim 1.600 maatwerkorders in tweeënhalf jaar. Waarom komt een kast te laat, terwijl iedereen zijn best doet?",
      en: "33 people, just over 1,600 made-to-measure orders in two and a half years. Why is a cabinet late while everybody does their best?",
    },
  },
  {
    slug: "waste-collector",
    fileName: "afvalinzamelaar.csv",
    csv: () => wasteCollectorCsv(),
    organisation: {
      slug: "waste-collector",
      name: { nl: "Afvalinzameling Rijnkant", en: "Rijnkant Waste Collection" },
    },
    words: {
      case: { nl: "melding", en: "report" },
      cases: { nl: "meldingen", en: "reports" },
      customer: { nl: "inwoner", en: "inhabitant" },
    },
    title: { nl: "De afvalinzamelaar", en: "The waste collector" },
    teaser: {
      nl: "60.000 adressen, bijna 22.000 meldingen in anderhalf jaar. Waar blijft een melding liggen, en welke komt terug?",
      en: "60,000 addresses, almost 22,000 reports in a year and a half. Where does a report lie still, and which one comes back?",
    },
  },
];
