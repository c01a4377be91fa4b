import { requireParameter } from "../../parameters/index.ts";
import type { Design, SimulationModel } from "./simulation-model.ts";

/** The design at a position. @throws RangeError when there is none. */
export function designAt({ designs }: SimulationModel, position: number): Design {
  const design = designs[position];
  requireParameter(design !== undefined, "design", position, `a position from 0 to ${designs.length - 1}`);
  return design;
}

/** The design with a name. @throws RangeError when there is none. */
export function findDesign({ designs }: SimulationModel, id: string): Design {
  const design = designs.find((one) => one.id === id);
  requireParameter(design !== undefined, "design", id, "a design of the model");
  return design;
}
