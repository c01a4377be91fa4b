import { once } from "node:events";
import { createWriteStream, existsSync, renameSync } from "node:fs";
import { createRandom, type Random } from "@stuur/methods/random";

const steps = [
  "Aannemen",
  "Beoordelen",
  "Aanvullen",
  "Inplannen",
  "Uitvoeren",
  "Controleren",
  "Terugbellen",
  "Afsluiten",
];
const teamCount = 649;
const partnersPerTeam = 8;
const openCases = 2_000;

/** A case on its way: which number, which step comes next, and whose turn it is. */
interface OpenCase {
  readonly id: number;
  step: number;
  team: number;
}

/**
 * Writes a CSV file of so many events, about 70 bytes a row, in order of time with the cases interleaved, as a system
 * exports them. As in the published incident log of 649 teams (BPI Challenge 2013) a few teams do most of the work, one
 * event in five goes to another team, and a team hands over to few others. An existing file is kept.
 */
export async function generateEventFile(file: string, events: number, seed: number): Promise<void> {
  if (existsSync(file)) return;
  const random = createRandom(seed, "event-file");
  const output = createWriteStream(`${file}.partial`);
  output.write("zaaknummer,stap,tijdstip,team,medewerker\n");
  for (const rows of generateRows(random, events)) {
    if (!output.write(rows)) await once(output, "drain");
  }
  output.end();
  await once(output, "finish");
  renameSync(`${file}.partial`, file);
}

function* generateRows(random: Random, events: number): Generator<string> {
  const open = Array.from({ length: openCases }, (_, id) => startCase(random, id));
  let nextCase = openCases;
  let seconds = Date.UTC(2024, 0, 1) / 1000;
  let rows = "";
  for (let event = 0; event < events; event += 1) {
    const place = Math.floor(random.next() * openCases);
    const current = open[place]!;
    seconds += random.next() < 0.7 ? 1 : 20;
    rows += `${describeEvent(random, current, seconds)}\n`;
    advance(random, current);
    if (current.step === steps.length) open[place] = startCase(random, nextCase++);
    if (rows.length > 1 << 16) {
      yield rows;
      rows = "";
    }
  }
  yield rows;
}

function startCase(random: Random, id: number): OpenCase {
  return { id, step: 0, team: drawTeam(random) };
}

/** Now and then a case goes a step back, or to another team: usually to one that this team often hands over to. */
function advance(random: Random, current: OpenCase): void {
  current.step = random.next() < 0.12 && current.step > 0 ? current.step - 1 : current.step + 1;
  const chance = random.next();
  if (chance < 0.01) current.team = drawTeam(random);
  else if (chance < 0.2) current.team = findPartner(current.team, drawRank(random, partnersPerTeam));
}

function drawTeam(random: Random): number {
  return drawRank(random, teamCount);
}

/** 1 to `count`, with a probability that falls about as 1 / rank. */
function drawRank(random: Random, count: number): number {
  return Math.floor((count + 1) ** random.next());
}

/** Any fixed rule that spreads the partners, with the busy teams among them most often. */
function findPartner(team: number, rank: number): number {
  const spread = ((team * 7919 + rank * 104_729) % 1009) / 1009;
  return Math.floor((teamCount + 1) ** spread);
}

function describeEvent(random: Random, { id, step, team }: OpenCase, seconds: number): string {
  const person = team * 7 + Math.floor(random.next() * 7);
  const time = new Date(seconds * 1000).toISOString().replace(".000", "");
  return `Z-${String(id).padStart(8, "0")},${steps[step]},${time},Team ${team},medewerker ${String(person).padStart(5, "0")}`;
}
