import { readFile, stat } from "node:fs/promises";
import { checkSimulationModel, type SimulationModel, type SimulationWords } from "@stuur/methods/simulation";

/** Larger is surely not a model: the largest that the schema allows stay below it. */
const mostBytes = 200e6;
const mostProblems = 20;

/** Why a model cannot be used, in both languages, in the form that the command line knows how to tell. */
export class ModelFailure extends Error {
  readonly error: { readonly code: string; readonly message: SimulationWords };

  constructor(code: string, message: SimulationWords) {
    super(message.en);
    this.error = { code, message };
  }
}

/** Reads a model and checks it; all its problems are told at once, each with its place. */
export async function readModel(path: string, name: string): Promise<SimulationModel> {
  const value = parse(await readText(path, name), name);
  const checked = checkSimulationModel(value);
  if (!checked.ok) throw failureOf(checked.problems);
  return checked.model;
}

/** One failure of all problems, with what follows in the last line. */
export function failureOf(
  problems: readonly { readonly code: string; readonly message: SimulationWords }[],
  wayOut: SimulationWords = {
    nl: "Hoe een model eruitziet: docs/reference/simulation-model.schema.json.",
    en: "What a model looks like: docs/reference/simulation-model.schema.json.",
  },
): ModelFailure {
  const more = problems.length - mostProblems;
  const told = problems.slice(0, mostProblems);
  const join = (language: "nl" | "en", rest: string) =>
    [...told.map(({ message }) => message[language]), ...(more > 0 ? [rest] : []), wayOut[language]].join(
      "\n",
    );
  return new ModelFailure(problems[0]?.code ?? "SIMULATION_UNUSABLE", {
    nl: join("nl", `En nog ${more} meer.`),
    en: join("en", `And ${more} more.`),
  });
}

async function readText(path: string, name: string): Promise<string> {
  const found = await stat(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== "ENOENT" && error.code !== "ENOTDIR") throw error;
    throw new ModelFailure("SIMULATION_FILE_NOT_FOUND", {
      nl: `${name} is er niet. Controleer de naam en de map.`,
      en: `${name} is not there. Check the name and the folder.`,
    });
  });
  if (found.isDirectory()) {
    throw new ModelFailure("SIMULATION_FILE_IS_FOLDER", {
      nl: `${name} is een map. Noem het bestand met het model, zoals ${name}/model.json.`,
      en: `${name} is a folder. Name the file that holds the model, such as ${name}/model.json.`,
    });
  }
  if (found.size > mostBytes) {
    throw new ModelFailure("SIMULATION_FILE_TOO_LARGE", {
      nl: `${name} is groter dan 200 MB; dat is geen model. Een bestand met geschiedenis lees je met stuur see.`,
      en: `${name} is larger than 200 MB; that is no model. A file with history is read by stuur see.`,
    });
  }
  return (await readFile(path, "utf8")).replace(/^\uFEFF/, "");
}

function parse(text: string, name: string): unknown {
  if (text.trim() === "") {
    throw new ModelFailure("SIMULATION_FILE_EMPTY", {
      nl: `${name} is leeg. Zet er een model in; een voorbeeld is examples/furniture-maker/furniture-maker.model.json.`,
      en: `${name} is empty. Put a model in it; an example is examples/furniture-maker/furniture-maker.model.json.`,
    });
  }
  try {
    return JSON.parse(text);
  } catch (error) {
    const where = placeOf(text, error);
    throw new ModelFailure("SIMULATION_NOT_JSON", {
      nl: `${name} is geen geldige JSON${where && `: kijk bij regel ${where.line}, teken ${where.column}`}. Een bestand met geschiedenis lees je met stuur see.`,
      en: `${name} is not valid JSON${where && `: look at line ${where.line}, character ${where.column}`}. A file with history is read by stuur see.`,
    });
  }
}

/** Where the parser stopped, as an editor counts; "" when it does not say. */
function placeOf(text: string, error: unknown): "" | { readonly line: number; readonly column: number } {
  const message = error instanceof Error ? error.message : "";
  const position = /at position (\d+)/.exec(message)?.[1];
  if (position === undefined && !/end of JSON/.test(message)) return "";
  const lines = text.slice(0, position === undefined ? text.trimEnd().length : Number(position)).split("\n");
  return { line: lines.length, column: lines.at(-1)!.length + 1 };
}
