import { useLanguage } from "../../../ui/language.ts";
import type { Weight } from "../../../ui/matrix/weight.ts";
import type { Organisation } from "../../../ui/organisations.ts";
import { useTexts } from "../../../ui/texts.ts";
import { besideTexts } from "./beside.texts.ts";
import type { MatrixView } from "./matrix.contract.ts";
import { matrixTexts } from "./matrix.texts.ts";
import type { MatrixSearch } from "./matrix-search.ts";
import { PictureSwitches } from "./picture-switches.tsx";

/** What the picture is, what its signs mean, and its switches. */
export function PictureHead({
  view,
  organisation,
  weight,
  form,
  lacking,
  isBeside,
  search,
  onSearch,
}: {
  readonly view: MatrixView;
  readonly organisation: Organisation;
  readonly weight: Weight;
  readonly form: "relay" | "table";
  /** Weights that the data do not have, with the reason. */
  readonly lacking: Partial<Record<Weight, string>>;
  readonly isBeside: boolean;
  readonly search: MatrixSearch;
  readonly onSearch: (change: MatrixSearch) => void;
}) {
  const t = useTexts(matrixTexts);
  const beside = useTexts(besideTexts);
  const { language } = useLanguage();
  const title =
    form === "relay" ? t("relayTitle", { case: organisation.words.case[language] }) : t("denseTitle");
  return (
    <div className="head picture-head">
      <div>
        <h2 id="picture">{isBeside ? beside("besideTitle") : title}</h2>
        <p className="lead">
          {t(view.by === "person" ? "leadXPerson" : "leadX")}{" "}
          <span className="handover" role="img" aria-label={t("bang")}>
            !
          </span>{" "}
          {t("leadBang")}
        </p>
      </div>
      <PictureSwitches
        view={view}
        now={{ weight, form, sort: search.sort }}
        unavailable={lacking}
        onSearch={onSearch}
      />
    </div>
  );
}
