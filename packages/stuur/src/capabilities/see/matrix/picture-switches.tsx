import { type Weight, weights } from "../../../ui/matrix/weight.ts";
import { RadioSwitch } from "../../../ui/radio-switch.tsx";
import { useTexts } from "../../../ui/texts.ts";
import type { MatrixView } from "./matrix.contract.ts";
import { matrixTexts } from "./matrix.texts.ts";
import type { MatrixSearch } from "./matrix-search.ts";

/** What the colour says, relay or table, per team or per person; what the data do not have is shown with the reason. */
export function PictureSwitches({
  view,
  now,
  unavailable,
  onSearch,
}: {
  readonly view: MatrixView;
  readonly now: {
    readonly weight: Weight;
    readonly form: "relay" | "table";
    readonly sort: MatrixSearch["sort"];
  };
  readonly unavailable: Partial<Record<Weight, string>>;
  readonly onSearch: (change: MatrixSearch) => void;
}) {
  const t = useTexts(matrixTexts);
  return (
    <div className="switches">
      <RadioSwitch
        legend={t("weight")}
        value={now.weight}
        onChoose={(weight) => onSearch({ weight })}
        choices={weights.map((value) => ({ value, label: t(value), unavailable: unavailable[value] }))}
      />
      <RadioSwitch
        legend={t("picture")}
        value={now.form}
        onChoose={(form) => onSearch({ form })}
        choices={[
          { value: "relay", label: t("relay") },
          { value: "table", label: t("table") },
        ]}
      />
      <RadioSwitch
        legend={t("by")}
        value={view.by}
        onChoose={(by) => onSearch({ by, cell: undefined, form: undefined, teamOrder: undefined })}
        choices={[
          { value: "team", label: t("team") },
          { value: "person", label: t("person") },
        ]}
      />
      {now.form === "table" && (
        <RadioSwitch
          legend={t("sort")}
          value={now.sort ?? "usual"}
          onChoose={(sort) => onSearch({ sort: sort === "usual" ? undefined : sort, teamOrder: undefined })}
          choices={[
            { value: "usual", label: t("sortUsual") },
            { value: "volume", label: t("sortVolume") },
          ]}
        />
      )}
    </div>
  );
}
