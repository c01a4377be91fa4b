import { type FormEvent, useLayoutEffect, useMemo, useRef, useState } from "react";
import { useFailureWords } from "../../../ui/failure-alert.tsx";
import { useLanguage } from "../../../ui/language.ts";
import { ScrollRegion } from "../../../ui/scroll-region.tsx";
import type { TableColumn } from "../../../ui/table/table-column.ts";
import { TableDownload } from "../../../ui/table/table-download.tsx";
import { type Translate, useTexts } from "../../../ui/texts.ts";
import { type Column, columnKey, listColumns, type PersonDraft, showCell } from "./grid.ts";
import { peopleTexts } from "./people.texts.ts";
import { PersonRow } from "./person-row.tsx";
import { type CellProblem, type Typing, typeCells } from "./type-cells.ts";
import type { Sheet } from "./use-people.ts";

/** People down, steps across: a table that is typed in, pasted into and undone like a spreadsheet. */
export function PeopleGrid({
  sheet,
  order,
  isHidden,
}: {
  readonly sheet: Sheet;
  /** The steps in the order of the process, as far as that is known. */
  readonly order: readonly string[];
  /** Who may not know names changes nothing either. */
  readonly isHidden: boolean;
}) {
  const t = useTexts(peopleTexts);
  const [added, setAdded] = useState<readonly string[]>([]);
  const [problems, setProblems] = useState<readonly CellProblem[]>([]);
  const { people } = sheet;
  const columns = useColumns(people, order, added);
  const texts = useCellTexts(people, columns);
  const type = (typing: Typing) => {
    const typed = typeCells(people, columns, typing);
    setProblems(typed.problems);
    if (typed.people.some((person, row) => person !== people[row])) sheet.change(typed.people);
  };
  const doing = useLatest({
    type,
    remove: (row: number) => sheet.change(people.filter((_, place) => place !== row)),
  });
  const shared = {
    ...{ columns, isHidden },
    onType: (typing: Typing) => doing.current.type(typing),
    onRemove: (row: number) => doing.current.remove(row),
  };
  return (
    <section className="panel people" aria-labelledby="people-table">
      <div className="head">
        <div>
          <h2 id="people-table">{t("tableTitle")}</h2>
          {!isHidden && <p className="lead">{t("tableLead")}</p>}
        </div>
        {!isHidden && <SheetTools sheet={sheet} />}
      </div>
      <Problems problems={problems} failure={sheet.failure} />
      <ScrollRegion label={t("region")}>
        <table className="people-table">
          <Head columns={columns} />
          <tbody>
            {people.map(({ id, name }, row) => (
              <PersonRow
                key={id}
                {...{ ...shared, name, row }}
                texts={texts[row] ?? []}
                above={texts[row - 1] ?? []}
              />
            ))}
            {!isHidden && (
              <PersonRow
                key={`new ${people.length}`}
                {...{ ...shared, name: undefined, row: people.length }}
                texts={[]}
                above={texts.at(-1) ?? []}
              />
            )}
          </tbody>
        </table>
      </ScrollRegion>
      <div className="people-after">
        {!isHidden && <AddStep onAdd={(step) => setAdded([...added, step])} />}
        {people.length > 0 && <Download columns={columns} people={people} />}
      </div>
    </section>
  );
}

/** The same columns as long as they are called the same. */
function useColumns(
  people: readonly PersonDraft[],
  order: readonly string[],
  added: readonly string[],
): readonly Column[] {
  const columns = listColumns(people, added, order);
  const names = columns.map(columnKey).join("\n");
  // biome-ignore lint/correctness/useExhaustiveDependencies: rows are drawn again for columns with other names only
  return useMemo(() => columns, [names]);
}

function useCellTexts(
  people: readonly PersonDraft[],
  columns: readonly Column[],
): readonly (readonly string[])[] {
  const comma = useComma();
  return useMemo(
    () => people.map((person) => columns.map((column) => showCell(person, column, { people, comma }))),
    [people, columns, comma],
  );
}

function useComma(): string {
  return useLanguage().language === "nl" ? "," : ".";
}

/** What a row that was drawn before does is what would be done now. */
function useLatest<Doing>(doing: Doing) {
  const latest = useRef(doing);
  useLayoutEffect(() => {
    latest.current = doing;
  });
  return latest;
}

function Head({ columns }: { readonly columns: readonly Column[] }) {
  const t = useTexts(peopleTexts);
  return (
    <thead>
      <tr>
        {columns.map((column) => (
          <th key={columnKey(column)} scope="col" className={`of-${column.kind}`}>
            <span>{column.kind === "step" ? column.step : t(column.kind)}</span>
          </th>
        ))}
        <td />
      </tr>
    </thead>
  );
}

function SheetTools({ sheet }: { readonly sheet: Sheet }) {
  const t = useTexts(peopleTexts);
  const { isSaving, canUndo, canRedo, undo, redo } = sheet;
  return (
    <p className="people-tools">
      <span className="small" role="status">
        {isSaving ? t("saving") : canUndo && !sheet.failure ? t("saved") : ""}
      </span>
      <button type="button" className="button quiet" disabled={!canUndo} onClick={undo}>
        {t("undo")}
      </button>
      <button type="button" className="button quiet" disabled={!canRedo} onClick={redo}>
        {t("redo")}
      </button>
    </p>
  );
}

const mostTold = 5;

function Problems({
  problems,
  failure,
}: {
  readonly problems: readonly CellProblem[];
  readonly failure: unknown;
}) {
  const t = useTexts(peopleTexts);
  const failed = useFailureWords({ failure, otherwise: t("failed") });
  if (problems.length === 0 && failed === null) return null;
  const words = problems.slice(0, mostTold).map((problem) => tell(t, problem));
  const left = problems.length - words.length;
  return (
    <div role="alert" className="people-problem">
      {failed !== null && <p>{failed}</p>}
      {problems.length > 0 && <p>{t("problemsTitle")}</p>}
      <ul>
        {[...new Set(words)].map((text) => (
          <li key={text}>{text}</li>
        ))}
        {left > 0 && <li>{t("more", { n: left })}</li>}
      </ul>
    </div>
  );
}

function tell(t: Translate<typeof peopleTexts.nl>, { code, name, typed }: CellProblem): string {
  if (code === "noName") return t("noName");
  return code === "nameTwice" ? t(code, { typed }) : t(code, { name, typed });
}

function AddStep({ onAdd }: { readonly onAdd: (step: string) => void }) {
  const t = useTexts(peopleTexts);
  const [typed, setTyped] = useState("");
  const add = (event: FormEvent) => {
    event.preventDefault();
    if (typed.trim() !== "") onAdd(typed.trim());
    setTyped("");
  };
  return (
    <form className="add-step" onSubmit={add}>
      <label className="field">
        <span>{t("addStep")}</span>
        <input value={typed} maxLength={200} onChange={({ target }) => setTyped(target.value)} />
      </label>
      <button type="submit" className="button quiet">
        {t("addStepGo")}
      </button>
    </form>
  );
}

function Download({
  columns,
  people,
}: {
  readonly columns: readonly Column[];
  readonly people: readonly PersonDraft[];
}) {
  const t = useTexts(peopleTexts);
  const comma = useComma();
  const saved = columns.map(
    (column): TableColumn<PersonDraft> => ({
      key: columnKey(column),
      label: column.kind === "step" ? column.step : t(column.kind),
      value: (person) => showCell(person, column, { people, comma }),
    }),
  );
  return (
    <p>
      <TableDownload columns={saved} rows={people} fileName={t("fileName")} />
    </p>
  );
}
