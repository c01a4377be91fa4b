import { ScrollRegion } from "../../../ui/scroll-region.tsx";
import { useTexts } from "../../../ui/texts.ts";
import { startTexts } from "./start.texts.ts";

/** What must be in the file, on three lines of one. */
export function FileNeeds() {
  const t = useTexts(startTexts);
  return (
    <section>
      <h2>{t("needs")}</h2>
      <p className="lead">{t("needsText")}</p>
      <ScrollRegion label={t("needs")}>
        <table className="needs">
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {t(column)}
                  <span>{t(`${column}Text`)}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <tr key={line[1]}>
                <td>{line[0]}</td>
                <td>{t(line[1])}</td>
                <td>{line[2]}</td>
                <td>{t(line[3])}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </section>
  );
}

const columns = ["needCase", "needStep", "needTime", "needTeam"] as const;

const lines = [
  ["2025-0418", "sampleSketch", "03-03-2025 11:40", "sampleDesign"],
  ["2025-0418", "samplePlan", "14-03-2025 09:20", "samplePlanning"],
  ["2025-0418", "sampleMake", "02-04-2025 16:05", "sampleProduction"],
] as const;
