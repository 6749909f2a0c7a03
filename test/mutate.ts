/**
 * Small changes to one file, one at a time, each tried by the tests that are named: what none
 * of them notices is printed. No part of the suite. `node test/mutate.ts src/x.ts
 * test/x.test.ts… [--only=10-40] [--most=50]`
 */
import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import ts from "typescript";

interface Mutant {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Edges and directions of comparisons, either and both, plus and minus. */
const operators: Readonly<Record<string, readonly string[]>> = {
  "<": ["<=", ">="],
  "<=": ["<", ">"],
  ">": [">=", "<="],
  ">=": [">", "<"],
  "===": ["!=="],
  "!==": ["==="],
  "&&": ["||"],
  "||": ["&&"],
  "??": ["&&"],
  "+": ["-"],
  "-": ["+"],
};

function mutantsOf(source: ts.SourceFile): Mutant[] {
  const found: Mutant[] = [];
  const put = (node: ts.Node, text: string): void =>
    void found.push({ start: node.getStart(source), end: node.getEnd(), text });
  const visit = (node: ts.Node): void => {
    if (ts.isTypeNode(node) || ts.isImportDeclaration(node)) return;
    if (ts.isBinaryExpression(node))
      for (const other of operators[node.operatorToken.getText(source)] ?? [])
        if (![node.left, node.right].some((side) => ts.isStringLiteralLike(side) && other === "-"))
          put(node.operatorToken, other);
    // A condition that always or never holds; what a function does at once left out.
    if (ts.isIfStatement(node)) {
      put(node.expression, "true");
      put(node.expression, "false");
    }
    if (ts.isConditionalExpression(node)) {
      put(node.condition, "true");
      put(node.condition, "false");
    }
    if (ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.ExclamationToken)
      put(node, node.operand.getText(source));
    if (ts.isExpressionStatement(node) && ts.isAwaitExpression(node.expression)) put(node, ";");
    if (ts.isExpressionStatement(node) && ts.isCallExpression(node.expression)) put(node, ";");
    if (ts.isThrowStatement(node)) put(node, ";");
    if (node.kind === ts.SyntaxKind.TrueKeyword) put(node, "false");
    if (node.kind === ts.SyntaxKind.FalseKeyword) put(node, "true");
    // One condition of a query dropped.
    if (
      ts.isCallExpression(node) &&
      ts.isPropertyAccessExpression(node.expression) &&
      ["where", "filter", "on"].includes(node.expression.name.text)
    )
      put(node, node.expression.expression.getText(source));
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

const args = process.argv.slice(2);
const option = (name: string): string | undefined =>
  args.find((arg) => arg.startsWith(`--${name}=`))?.slice(name.length + 3);
const [file = "", ...tests] = args.filter((arg) => !arg.startsWith("--"));
const original = readFileSync(file, "utf8");
const source = ts.createSourceFile(file, original, ts.ScriptTarget.Latest, true);
const [first = 0, last = Infinity] = (option("only") ?? "").split("-").filter(Boolean).map(Number);
const lineOf = (at: number): number => source.getLineAndCharacterOfPosition(at).line + 1;
const all = mutantsOf(source).filter(
  ({ start }) => lineOf(start) >= first && lineOf(start) <= last,
);
const max = Number(option("most") ?? Infinity);
// Spread over the whole file where there are more than are wished.
const chosen = all.filter(
  (_, i) => Math.floor((i * max) / all.length) !== Math.floor(((i - 1) * max) / all.length),
);
const tried = max === Infinity ? all : chosen;

const run = (): boolean =>
  spawnSync("npx", ["vitest", "run", "--bail=1", "--reporter=dot", ...tests], {
    env: { ...process.env, TEST_PATIENCE: process.env["TEST_PATIENCE"] ?? "1" },
    timeout: 240_000,
  }).status === 0;

const restore = (): void => writeFileSync(file, original);
for (const signal of ["SIGINT", "SIGTERM"] as const)
  process.on(signal, () => {
    restore();
    process.exit(1);
  });
if (!run()) throw new Error("the tests fail as it is");
let survived = 0;
try {
  for (const { start, end, text } of tried) {
    writeFileSync(file, original.slice(0, start) + text + original.slice(end));
    if (!run()) continue;
    survived++;
    const was = original.slice(start, end).replace(/\s+/g, " ").slice(0, 100);
    const line = original.split("\n")[lineOf(start) - 1]?.trim().slice(0, 120) ?? "";
    console.log(
      `${file}:${lineOf(start)}  ${was} → ${text.replace(/\s+/g, " ").slice(0, 60)}\n    ${line}`,
    );
  }
} finally {
  restore();
}
console.log(`${file}: ${survived} of ${tried.length} went unnoticed`);
