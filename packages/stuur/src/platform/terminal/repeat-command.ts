import type { Command } from "commander";
import { quoteForShell } from "./explain-failure.ts";

/** How a command is repeated: under another name, without some of its options, with others. */
interface Change {
  readonly name?: string;
  readonly leftOut?: readonly string[];
  readonly added?: Readonly<Record<string, string | readonly string[]>>;
}

/** The command as somebody can type it again, with the options that were given. */
export function repeatCommand(command: Command, file: string, change: Change = {}): string {
  const { name = command.name(), leftOut = [], added = {} } = change;
  const given = command.options.filter((option) => {
    const attribute = option.attributeName();
    return command.getOptionValueSource(attribute) === "cli" && !leftOut.includes(attribute);
  });
  const words = given.flatMap((option) => {
    const value: unknown = command.getOptionValue(option.attributeName());
    if (value === true) return [option.long ?? ""];
    return writeValues(value).flatMap((one) => [option.long ?? "", quoteForShell(one)]);
  });
  const columns = Object.entries(added).flatMap(([option, value]) =>
    [value].flat().flatMap((one) => [`--${option}`, quoteForShell(one)]),
  );
  return ["stuur", name, quoteForShell(file), ...columns, ...words].join(" ");
}

/** The value of an option as it was typed, each time. */
function writeValues(value: unknown): readonly string[] {
  if (value instanceof Object && !Array.isArray(value))
    return Object.entries(value).map(([name, other]) => `${name}=${other}`);
  return [value].flat().map(String);
}
