/** Sanitized HTML as a tree. Pure. */

/** A piece of HTML. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: (Element | string)[];
}

const entities: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  "#39": "'",
  "#x27": "'",
  nbsp: "\u00A0",
};
const decode = (text: string): string =>
  text.replace(/&(amp|lt|gt|quot|#39|#x27|nbsp);/g, (_, name: string) => entities[name] ?? "");

const voids = new Set(["br", "hr", "img"]);

/** Reads what our sanitizer writes: quoted attributes, every element closed. */
export function parse(sanitized: string): Element {
  const root: Element = { name: "", attributes: {}, children: [] };
  const open: Element[] = [root];
  for (const [whole, slash, name, attributes] of sanitized.matchAll(
    /<(\/?)([a-z][a-z0-9]*)((?:\s+[a-z-]+(?:="[^"]*")?)*)\s*\/?>|[^<]+|</g,
  )) {
    const top = open.at(-1) ?? root;
    if (name === undefined) top.children.push(decode(whole));
    else if (slash === "/") {
      const index = open.findLastIndex((one) => one.name === name);
      if (index > 0) open.length = index;
    } else {
      const pairs = [...(attributes ?? "").matchAll(/(?<![a-z-])([a-z-]+)="([^"]*)"/g)].map(
        ([, key = "", value = ""]) => [key, decode(value)] as const,
      );
      const element: Element = { name, attributes: Object.fromEntries(pairs), children: [] };
      top.children.push(element);
      if (!voids.has(name)) open.push(element);
    }
  }
  return root;
}
