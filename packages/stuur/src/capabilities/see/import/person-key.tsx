import { useMutation } from "@tanstack/react-query";
import { getJson } from "../../../ui/api.ts";
import { SortedTable } from "../../../ui/table/sorted-table.tsx";
import { useTexts } from "../../../ui/texts.ts";
import type { PersonKey as Key } from "./import.contract.ts";
import { importTexts } from "./import.texts.ts";
import { type FilePart, pathOf } from "./use-file.ts";

/** That names were replaced; and who is who, for who may know, when asked for. */
export function PersonKey({ file, ...of }: FilePart) {
  const t = useTexts(importTexts);
  const { read, may } = file;
  // Not asked before somebody wants to see it: each look is recorded.
  const key = useMutation({ mutationFn: () => getJson<Key>(`${pathOf(of)}/persons`) });
  if (!read?.isPseudonymised || read.counts.persons === 0) return null;
  return (
    <section aria-labelledby="persons">
      <h2 id="persons">{t("personsTitle")}</h2>
      <p className="lead">
        {t("pseudonymised", { count: read.counts.persons })} {t(may.readKey ? "keyWhy" : "keyNot")}
      </p>
      {may.readKey && !key.data && (
        <p className="actions">
          <button
            type="button"
            className="button quiet"
            disabled={key.isPending}
            onClick={() => key.mutate()}
          >
            {t("showKey")}
          </button>
        </p>
      )}
      {key.isError && <p role="alert">{t("fetchFailed")}</p>}
      {key.data && (
        <SortedTable
          label={t("key")}
          columns={[
            { key: "pseudonym", label: t("pseudonym"), value: ({ pseudonym }) => pseudonym },
            { key: "name", label: t("name"), value: ({ name }) => name },
          ]}
          rows={key.data.persons}
          rowKey={({ pseudonym }) => pseudonym}
          fileName={`${file.log.name} ${t("keyFile")}`}
        />
      )}
    </section>
  );
}
