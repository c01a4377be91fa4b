import ts from "typescript";
import type { CodeBlock } from "./code-blocks.ts";

/**
 * Turns a block of documentation into a module that checks itself: a statement that ends in `// => value` becomes the
 * assertion that its expression, or the one constant that it declares, equals the value. The value may go on in
 * comment lines below. Lines stay where they were, apart from the first.
 *
 * @throws SyntaxError for a `// =>` that no statement at the top of the block ends in: it would never be checked.
 */
export function makeExampleModule({ file, line, source }: CodeBlock): string {
  const parsed = ts.createSourceFile("example.ts", source, ts.ScriptTarget.Latest, true);
  let checked = 0;
  let made = "";
  let position = 0;
  for (const statement of parsed.statements) {
    const expectation = findExpectation(source, statement.end);
    if (expectation === undefined) continue;
    checked += 1;
    const at = `${file}:${line + parsed.getLineAndCharacterOfPosition(statement.getStart()).line}`;
    made += source.slice(position, statement.getStart()) + makeAssertion(statement, expectation.value, at);
    position = expectation.end;
  }
  const written = source.match(/\/\/ ?=>/g)?.length ?? 0;
  if (written !== checked) {
    throw new SyntaxError(`${file}:${line}: ${written - checked} "// =>" not at the end of a statement`);
  }
  return `import { expect as expectExample } from "vitest"; ${made}${source.slice(position)}\nexport {};\n`;
}

function findExpectation(source: string, end: number): { value: string; end: number } | undefined {
  const match = /^[ \t]*\/\/ ?=>(.*(?:\n[ \t]*\/\/(?! ?=>).*)*)/.exec(source.slice(end));
  if (match === null) return undefined;
  return { value: match[1]!.replaceAll(/\n[ \t]*\/\//g, "\n"), end: end + match[0].length };
}

function makeAssertion(statement: ts.Statement, value: string, at: string): string {
  const check = (expression: string) =>
    `expectExample(${expression}, ${JSON.stringify(at)}).toEqual(${value.trimEnd()});`;
  if (ts.isExpressionStatement(statement)) return check(statement.expression.getText());
  const [declaration, ...others] = ts.isVariableStatement(statement)
    ? statement.declarationList.declarations
    : [];
  if (declaration === undefined || others.length > 0 || !ts.isIdentifier(declaration.name)) {
    throw new SyntaxError(`${at}: only an expression or one constant can be checked by "// =>"`);
  }
  return `${statement.getText()} ${check(declaration.name.text)}`;
}
