import { join, relative } from "node:path";
import ts from "typescript";

/** What a package exports under a name, as its sources say it. */
export interface DescribedExport {
  readonly name: string;
  readonly kind: "function" | "type" | "class";
  /** The file that declares it, relative to the repository. */
  readonly file: string;
  /** A function without its body; a type whole, with the comments of its members. */
  readonly declaration: string;
  /** Of its doc comment: what comes before the tags. */
  readonly text: string;
  /** The block of code after `@example`, without its fence. */
  readonly example: string | null;
}

/** Describes everything that an entry point exports, through all re-exports. */
export function describeExports(root: string, entry: string): readonly DescribedExport[] {
  const { config } = ts.readConfigFile(join(root, "tsconfig.base.json"), ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root);
  const program = ts.createProgram([join(root, entry)], options);
  const checker = program.getTypeChecker();
  const source = program.getSourceFile(join(root, entry));
  const module = source && checker.getSymbolAtLocation(source);
  if (module === undefined) throw new Error(`${entry} exports nothing`);
  return checker.getExportsOfModule(module).map((exported) => {
    const target = exported.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(exported) : exported;
    const declaration = target.declarations?.[0];
    if (declaration === undefined) throw new Error(`${exported.name} is declared nowhere`);
    return {
      name: exported.name,
      kind: kindOf(declaration),
      file: relative(root, declaration.getSourceFile().fileName).replaceAll("\\", "/"),
      declaration: textOf(declaration),
      text: ts.displayPartsToString(target.getDocumentationComment(checker)),
      example: exampleOf(target.getJsDocTags(checker)),
    };
  });
}

function kindOf(declaration: ts.Declaration): DescribedExport["kind"] {
  if (ts.isFunctionDeclaration(declaration)) return "function";
  return ts.isClassDeclaration(declaration) ? "class" : "type";
}

function textOf(declaration: ts.Declaration): string {
  const source = declaration.getSourceFile().text;
  const start = declaration.getStart();
  const text = (node: ts.Node) => node.getText();
  if (ts.isFunctionDeclaration(declaration) && declaration.body) {
    const signature = source.slice(start, declaration.body.getStart()).trim();
    return signature.replace(/^export (async )?/, "");
  }
  if (ts.isClassDeclaration(declaration)) {
    const heritage = declaration.heritageClauses?.map(text).join(" ") ?? "";
    const members = declaration.members.filter(ts.isPropertyDeclaration).map((member) => `  ${text(member)}`);
    return `class ${declaration.name?.text} ${heritage} {\n${members.join("\n")}\n}`;
  }
  return source.slice(start, declaration.end).replace(/^export /, "");
}

function exampleOf(tags: readonly ts.JSDocTagInfo[]): string | null {
  const text = ts.displayPartsToString(tags.find(({ name }) => name === "example")?.text);
  return /```ts\n([\s\S]*?)\n```/.exec(text)?.[1] ?? null;
}
