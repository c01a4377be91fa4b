import { useMemo } from "react";
import { SvgDownload } from "../../../ui/chart/svg-download-link.tsx";
import { useLanguage } from "../../../ui/language.ts";
import type { RelayChoice } from "../../../ui/matrix/choose-relay.ts";
import { DenseMatrix } from "../../../ui/matrix/dense-matrix.tsx";
import { LeftOut } from "../../../ui/matrix/left-out.tsx";
import type { MatrixData } from "../../../ui/matrix/matrix-data.ts";
import { DenseLegend, RelayLegend } from "../../../ui/matrix/picture-legend.tsx";
import { RelayPicture } from "../../../ui/matrix/relay-picture.tsx";
import type { Weight } from "../../../ui/matrix/weight.ts";
import type { Organisation } from "../../../ui/organisations.ts";
import { latenessOf } from "./choose-weight.ts";
import type { MatrixView } from "./matrix.contract.ts";
import type { MatrixSearch } from "./matrix-search.ts";

/** What was measured, as a relay or as a table, with its legend. */
export function MeasuredPicture({
  view,
  data,
  organisation,
  weight,
  form,
  relay,
  isUpright,
  search,
  onSearch,
  isWall,
}: {
  readonly view: MatrixView;
  /** The same, with teams and steps in the order in which they are drawn. */
  readonly data: MatrixData;
  readonly organisation: Organisation;
  readonly weight: Weight;
  readonly form: "relay" | "table";
  readonly relay: RelayChoice;
  readonly isUpright: boolean;
  readonly search: MatrixSearch;
  readonly onSearch: (change: MatrixSearch) => void;
  readonly isWall: boolean;
}) {
  const { language } = useLanguage();
  const lateness = useMemo(() => latenessOf(view.summary), [view.summary]);
  const selection = isWall
    ? undefined
    : {
        selected: search.cell ?? null,
        onSelect: (cell: string | null) => onSearch({ cell: cell ?? undefined }),
      };
  // A room full of people sits as far from the picture as they stand from a wall.
  const isFar = isWall || search.beamer === true;
  const { plan, minShare } = relay;
  if (form === "table" || !plan) {
    return (
      <>
        <DenseMatrix
          data={data}
          by={view.by}
          weight={weight}
          lateness={lateness}
          {...(selection && { selection })}
          arrangement={search}
          isWall={isFar}
        />
        <DenseLegend weight={weight} lateness={lateness} />
      </>
    );
  }
  const picture = (
    <RelayPicture
      plan={plan}
      weight={weight}
      {...(selection && { selection })}
      secondsPerWorkingDay={view.log.secondsPerWorkingDay}
      lateness={lateness}
      isUpright={isUpright}
      isWall={isFar}
    />
  );
  const legend = (
    <>
      <RelayLegend weight={weight} lateness={lateness} plan={plan} />
      <LeftOut
        plan={plan}
        by={view.by}
        summary={view.summary}
        cases={organisation.words.cases[language]}
        minShare={minShare}
        isAlone={isFar}
      />
    </>
  );
  if (!isFar) {
    return (
      <SvgDownload fileName={`matrix ${view.log.name}`} legend={legend}>
        {picture}
      </SvgDownload>
    );
  }
  return (
    <>
      {picture}
      {legend}
    </>
  );
}
