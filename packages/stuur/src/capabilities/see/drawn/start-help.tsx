import { useMutation } from "@tanstack/react-query";
import { useLanguage } from "../../../ui/language.ts";
import type { DrawnMatrix } from "../../../ui/matrix/drawn-matrix.ts";
import type { Organisation } from "../../../ui/organisations.ts";
import { useTexts } from "../../../ui/texts.ts";
import type { History } from "../../../ui/use-history.ts";
import { drawnTexts } from "./drawn.texts.ts";
import { tidyDrawing } from "./edit-drawing.ts";
import { exampleDrawing } from "./example-drawing.ts";
import { fetchNames, useReadyLogs } from "./use-logs.ts";

/** For who begins: an example, or the names of a log. Gone once something was drawn; undo brings it back. */
export function StartHelp({
  organisation,
  logId,
  history,
}: {
  readonly organisation: Organisation;
  readonly logId: string | undefined;
  readonly history: History<DrawnMatrix>;
}) {
  const t = useTexts(drawnTexts);
  const { language } = useLanguage();
  const logs = useReadyLogs(organisation.id);
  const taking = useMutation({
    mutationFn: async (id: string) => {
      const { steps, teams } = await fetchNames(organisation.id, id);
      history.change({ steps, teams: teams.map((name) => ({ name, carries: [] })) });
    },
  });
  const { steps, teams } = tidyDrawing(history.present);
  if (steps.length > 0 || teams.length > 0) return null;
  const log = logs.data?.find(({ id }) => id === logId) ?? logs.data?.[0];
  return (
    <p className="actions">
      {log && (
        <button
          type="button"
          className="button quiet"
          disabled={taking.isPending}
          onClick={() => taking.mutate(log.id)}
        >
          {t("take", { log: log.name })}
        </button>
      )}
      <button type="button" className="button quiet" onClick={() => history.change(exampleDrawing[language])}>
        {t("example")}
      </button>
    </p>
  );
}
