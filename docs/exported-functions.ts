import { dirname, join } from "node:path";
import ts from "typescript";

/** A function that a package exports, and the example in its doc comment. */
export interface ExportedFunction {
  /** As a user imports it: "@stuur/methods/time: addWorkingSeconds". */
  readonly name: string;
  readonly hasExample: boolean;
}

/** The functions that the entry points export, through all re-exports. */
export function findExportedFunctions(
  root: string,
  entries: Readonly<Record<string, string>>,
): readonly ExportedFunction[] {
  const program = ts.createProgram(
    Object.values(entries).map((file) => join(root, file)),
    readOptions(join(root, "tsconfig.base.json")),
  );
  const checker = program.getTypeChecker();
  return Object.entries(entries).flatMap(([name, file]) => {
    const source = program.getSourceFile(join(root, file));
    const module = source && checker.getSymbolAtLocation(source);
    if (module === undefined) throw new Error(`${file} exports nothing`);
    return checker
      .getExportsOfModule(module)
      .map((symbol) => ({ exported: symbol.name, target: skipAliases(checker, symbol) }))
      .filter(({ target }) => isCallable(checker, target))
      .map(({ exported, target }) => ({
        name: `${name}: ${exported}`,
        hasExample: hasExample(checker, target),
      }));
  });
}

function readOptions(file: string): ts.CompilerOptions {
  const { config } = ts.readConfigFile(file, ts.sys.readFile);
  return ts.parseJsonConfigFileContent(config, ts.sys, dirname(file)).options;
}

function skipAliases(checker: ts.TypeChecker, symbol: ts.Symbol): ts.Symbol {
  return symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
}

function isCallable(checker: ts.TypeChecker, symbol: ts.Symbol): boolean {
  if (symbol.flags & ts.SymbolFlags.Function) return true;
  if (!(symbol.flags & ts.SymbolFlags.Variable)) return false;
  return checker.getTypeOfSymbol(symbol).getCallSignatures().length > 0;
}

function hasExample(checker: ts.TypeChecker, symbol: ts.Symbol): boolean {
  return symbol
    .getJsDocTags(checker)
    .some((tag) => tag.name === "example" && tag.text?.some(({ text }) => text.includes("```ts")));
}
