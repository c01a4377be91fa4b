import { simulateDesigns, simulateReplication } from "@stuur/methods/simulation";
import { drawUniform } from "../packages/methods/src/simulation/draw/content-hash.ts";
import { EventList } from "../packages/methods/src/simulation/engine/event-list.ts";
import {
  exponential,
  furnitureModel,
  furnitureSeriesWithLoss,
  hour,
  listNames,
  queueModel,
} from "../packages/methods/src/simulation/models.fixture.ts";
import type { Benchmark, PythonPeer, Task } from "./benchmark.ts";

interface Input {
  /** Arrivals plus completions of work, in all replications together. */
  readonly events: number;
}

type Model = Parameters<typeof simulateDesigns>[0];

const seed = 20_261_122;
const furniture = furnitureModel();

export const benchmark: Benchmark<Input> = {
  question: "How many events of a model are simulated in a second of processor time?",
  unit: "events",
  sizes: { small: 5_000_000, large: 50_000_000 },
  seed,
  prepare: async (events) => ({ events }),
  tasks: [
    simulateOne("M/M/1, load 0.8", queueModel({ gap: 1 / 0.8, work: exponential(1), people: 1 }), {
      peer: peer({ rate: 0.8, mean: 1, teams: [1], route: [0] }),
    }),
    simulateOne("M/M/4, load 0.8", queueModel({ gap: 1 / 3.2, work: exponential(1), people: 4 }), {
      peer: peer({ rate: 3.2, mean: 1, teams: [4], route: [0] }),
    }),
    simulateOne("furniture maker in series, with calendars", furniture, {
      unit: hour,
      peer: peer({ rate: 0.9, mean: 2.6, teams: [6, 3, 6], route: [0, 1, 2, 2, 0] }),
    }),
    simulateOne(
      "furniture maker in parallel, with calendars",
      { ...furniture, designs: [furniture.designs[1]!] },
      { unit: hour },
    ),
    {
      name: "what-if: 30 replications of a year of 2,100 orders for 4 designs (1.5 million events, whatever the size)",
      run: async () => {
        const pool = { id: "pool", teams: [{ id: "all", members: listNames("p", 15) }] };
        const designs = [...furniture.designs, furnitureSeriesWithLoss, pool];
        const answer = simulateDesigns({ ...furniture, designs }, { seed, orders: 2100 });
        if (!answer.ok) throw new Error("The experiment was refused.");
        return {
          counts: {
            replications: answer.replications,
            designs: answer.designs.length,
            warmUp: answer.warmUp.orders,
          },
        };
      },
    },
  ],
};

/** Replications of 50,000 cases of the model's first design. */
function simulateOne(
  name: string,
  model: Model,
  { unit = 1, peer: beside }: { readonly unit?: number; readonly peer?: PythonPeer<Input> },
): Task<Input> {
  const perCase = 1 + model.caseTypes[0]!.route.length;
  return {
    name,
    run: async ({ events }) => {
      const orders = Math.min(50_000, Math.ceil(events / perCase));
      const replications = Math.ceil(events / perCase / orders);
      let sum = 0;
      for (let replication = 0; replication < replications; replication++) {
        const task = { design: 0, replication, warmUp: Math.floor(orders / 10) };
        sum += simulateReplication(model, { seed, orders }, task)[meanLeadTimeWorking]!;
      }
      return { counts: { "mean lead time × 1000": Math.round((sum / replications / unit) * 1000) } };
    },
    floor: {
      name: "a draw and the list of events, without a model",
      run: async ({ events }) => drawAndPlan(events, 1 + Math.round(0.78 * model.people.length)),
    },
    ...(beside === undefined ? {} : { peer: beside }),
  };
}

/** What no simulation of as many events can do without: one exponential time each, put in order among the others. */
async function drawAndPlan(count: number, pending: number) {
  const events = new EventList();
  for (let i = 0; i < pending; i++) events.plan(-Math.log(drawUniform(seed, i, 0, 0)), i);
  for (let i = 0; i < count; i++) {
    events.take();
    events.plan(events.time - Math.log(drawUniform(seed, i, 1, 1)), events.payload);
  }
  return { counts: { "events pending": pending } };
}

/** Its place in a row of figures. */
const meanLeadTimeWorking = 3;

interface Network {
  readonly rate: number;
  readonly mean: number;
  readonly teams: readonly number[];
  readonly route: readonly number[];
}

/** The same network in SimPy, with exponential times. */
function peer({ rate, mean, teams, route }: Network): PythonPeer<Input> {
  return {
    package: "simpy",
    remark: "in working time, without calendars",
    imports: "import random, simpy",
    body: ({ events }) => `
random.seed(${seed})
env = simpy.Environment()
teams = [simpy.Resource(env, capacity) for capacity in ${JSON.stringify(teams)}]
orders = ${Math.ceil(events / (1 + route.length))}
leads = []
def follow():
    began = env.now
    for team in ${JSON.stringify(route)}:
        with teams[team].request() as turn:
            yield turn
            yield env.timeout(random.expovariate(1 / ${mean}))
    leads.append(env.now - began)
def arrive():
    for _ in range(orders):
        yield env.timeout(random.expovariate(${rate}))
        env.process(follow())
env.process(arrive())
env.run()
counts = {"mean lead time × 1000": round(1000 * sum(leads) / len(leads))}
`,
  };
}
