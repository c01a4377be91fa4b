/** Work per day, by position of step, and the steps that somebody must be able to do. */
export interface TeamTask {
  readonly isNeeded: readonly boolean[];
  readonly work: readonly number[];
}

/** Tasks taken together. */
export function addTasks(tasks: readonly TeamTask[]): TeamTask {
  const steps = tasks[0]?.work ?? [];
  return {
    isNeeded: steps.map((_, step) => tasks.some(({ isNeeded }) => isNeeded[step])),
    work: steps.map((_, step) => tasks.reduce((sum, { work }) => sum + work[step]!, 0)),
  };
}

/** An equal part of the work; what is needed stays needed. */
export function partOfTask({ isNeeded, work }: TeamTask, part: number): TeamTask {
  return { isNeeded, work: work.map((amount) => amount * part) };
}

/** Only the work at some steps. */
export function onlySteps({ isNeeded, work }: TeamTask, isOne: (step: number) => boolean): TeamTask {
  return {
    isNeeded: isNeeded.map((one, step) => one && isOne(step)),
    work: work.map((amount, step) => (isOne(step) ? amount : 0)),
  };
}

/** A name for a team from those of its steps or segments. */
export function nameTogether(names: readonly string[]): string {
  return names.length <= 3 ? names.join(" + ") : `${names[0]} … ${names.at(-1)}`;
}
