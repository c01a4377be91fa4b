import { useFormat } from "../../../ui/format.ts";
import type { DrawnMatrix, FollowedDrawing } from "../../../ui/matrix/drawn-matrix.ts";
import { DrawnPicture } from "../../../ui/matrix/drawn-picture.tsx";
import { useTexts } from "../../../ui/texts.ts";
import { drawnTexts } from "./drawn.texts.ts";

/** The drawing as a relay, and by which rule the signs follow. */
export function DrawnPictureSection({
  drawing,
  named,
  followed,
}: {
  readonly drawing: DrawnMatrix;
  readonly named: DrawnMatrix;
  readonly followed: FollowedDrawing;
}) {
  const t = useTexts(drawnTexts);
  const format = useFormat();
  if (followed.data.cells.length === 0) return null;
  const given = drawing.steps.map((name) => name.trim());
  const empty = followed.emptySteps.filter((name) => given.includes(name));
  const isShared = named.steps.some(
    (_, step) => named.teams.filter(({ carries }) => carries.includes(step)).length > 1,
  );
  return (
    <section className="panel" aria-labelledby="drawn-picture">
      <h2 id="drawn-picture">{t("pictureTitle")}</h2>
      <p className="lead">
        {t("pictureLead")}{" "}
        <span className="handover" role="img" aria-label={t("bang")}>
          !
        </span>{" "}
        {t("pictureEnd")}
      </p>
      <DrawnPicture drawing={named} />
      {empty.length > 0 && <p className="small apart">{t("emptySteps", { names: format.list(empty) })}</p>}
      {isShared && <p className="small apart">{t("shared")}</p>}
    </section>
  );
}
