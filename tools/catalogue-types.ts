/** What a Fluent file holds, strictly read; and its TypeScript. */
import {
  type Message,
  parse,
  type Pattern,
  type PatternElement,
  type InlineExpression,
  type Expression,
} from "@fluent/syntax";

/** Types of arguments by name; `text` has none. */
type ArgumentTypes = ReadonlyMap<string, string>;
export interface Catalogue {
  /** The name in the code, from the first line: `### eventMessages`. */
  readonly name: string;
  /** By path: `said.empty`. */
  readonly texts: ReadonlyMap<string, ArgumentTypes>;
}

const numberKeys = ["zero", "one", "two", "few", "many"];

/** What is handed to functions that don't take a number. */
const functionTypes: Readonly<Record<string, string>> = {
  LIST: "readonly string[]",
  GIVEN: "string | undefined",
  LOWER: "string",
};

function selectorType(keys: readonly string[]): string {
  if (keys.some((key) => key === "number" || numberKeys.includes(key))) return "number";
  return keys.includes("true") ? "boolean" : "string";
}

/** What a pattern asks for; what it refers to is looked at too. */
function argumentsOf(pattern: Pattern, referred: (id: string) => Pattern | null): ArgumentTypes {
  const types = new Map<string, string>();
  /** The narrowest word that was said on it stands. */
  const note = (name: string, type: string): void => {
    const before = types.get(name);
    if (before === undefined || before === "string | number") types.set(name, type);
  };
  const inline = (e: InlineExpression | Expression, type: string): void => {
    switch (e.type) {
      case "VariableReference":
        return note(e.id.name, type);
      case "FunctionReference": {
        const of = functionTypes[e.id.name] ?? "number";
        return e.arguments.positional.forEach((one) => inline(one, of));
      }
      case "MessageReference": {
        const meant = referred(e.attribute ? `${e.id.name}.${e.attribute.name}` : e.id.name);
        return meant === null ? undefined : meant.elements.forEach(element);
      }
      case "SelectExpression": {
        const keys = e.variants.map(({ key }) => (key.type === "Identifier" ? key.name : "number"));
        inline(e.selector, selectorType(keys));
        return e.variants.forEach(({ value }) => value.elements.forEach(element));
      }
      case "Placeable":
        return inline(e.expression, type);
      case "StringLiteral":
      case "NumberLiteral":
      case "TermReference":
        return undefined;
    }
  };
  const element = (e: PatternElement): void => {
    if (e.type === "Placeable") inline(e.expression, "string | number");
  };
  pattern.elements.forEach(element);
  return types;
}

export function readCatalogue(file: string, text: string): Catalogue {
  const { body } = parse(text, { withSpans: false });
  const wrong = (what: string): Error => new Error(`${file}: ${what}`);
  const patterns = new Map<string, Pattern>();
  /** What a comment says of an argument: `# $unit (string) …`. */
  const said = new Map<string, ArgumentTypes>();
  let name: string | undefined;
  for (const entry of body) {
    if (entry.type === "Junk")
      throw wrong(`can't be read: ${entry.content.trim().split("\n")[0] ?? ""}`);
    if (entry.type === "ResourceComment") name ??= /^(\w+)/.exec(entry.content)?.[1];
    if (entry.type !== "Message") continue;
    const comments = (entry.comment?.content ?? "").matchAll(/\$([\w-]+) \((\w+)\)/g);
    said.set(entry.id.name, new Map([...comments].map(([, arg = "", type = ""]) => [arg, type])));
    for (const [id, pattern] of partsOf(entry)) {
      if (patterns.has(id)) throw wrong(`${id} stands twice`);
      patterns.set(id, pattern);
    }
  }
  if (name === undefined)
    throw wrong("the first line says its name in the code: ### eventMessages");
  const texts = new Map<string, ArgumentTypes>();
  for (const [id, pattern] of patterns) {
    const [message = "", attribute] = id.split(".");
    const path = [...message.split("-"), ...(attribute === undefined ? [] : [attribute])];
    const types = argumentsOf(pattern, (other) => patterns.get(other) ?? null);
    texts.set(
      path.join("."),
      new Map([...types].map(([arg, type]) => [arg, said.get(message)?.get(arg) ?? type])),
    );
  }
  for (const key of texts.keys())
    for (const other of texts.keys())
      if (other.startsWith(`${key}.`)) throw wrong(`${key} is a text, and ${other} a part of it`);
  return { name, texts };
}

function* partsOf(message: Message): Generator<readonly [string, Pattern]> {
  if (message.value !== null) yield [message.id.name, message.value];
  for (const one of message.attributes) yield [`${message.id.name}.${one.id.name}`, one.value];
}

interface Tree {
  [key: string]: Tree | ArgumentTypes;
}
const isLeaf = (node: Tree | ArgumentTypes): node is ArgumentTypes => node instanceof Map;

function typeOf(node: Tree | ArgumentTypes): string {
  if (isLeaf(node)) {
    if (node.size === 0) return "string";
    const args = [...node].map(([name, type]) => `${quoted(name)}: ${type}`).join("; ");
    return `(args: { ${args} }) => string`;
  }
  const entries = Object.entries(node);
  return entries.every(([key], i) => key === `line${i + 1}`)
    ? `readonly [${entries.map(([, value]) => typeOf(value)).join(", ")}]`
    : `{ ${entries.map(([key, value]) => `readonly ${quoted(key)}: ${typeOf(value)}`).join("; ")} }`;
}

const quoted = (key: string): string => (/^[a-zA-Z]\w*$/.test(key) ? key : JSON.stringify(key));

/** The file beside it, before it is formatted. */
export function typesOf({ name, texts }: Catalogue): string {
  const root: Tree = {};
  for (const [path, types] of texts) {
    const keys = path.split(".");
    const last = keys.pop() ?? "";
    let node = root;
    for (const key of keys) node = (node[key] ??= {}) as Tree;
    node[last] = types;
  }
  return `/** Written by \`npm run messages\` from the Fluent file beside it: its keys, and their arguments. */
import { catalogue } from "#platform/i18n/catalogue.ts";

interface Messages ${typeOf(root)}

export const ${name} = catalogue<Messages>(import.meta.url);
`;
}
