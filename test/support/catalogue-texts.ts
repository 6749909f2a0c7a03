/** What catalogues say, key by key: for tests that read all texts of the house. */
import { type Pattern, parse } from "@fluent/syntax";

/** What people read of a pattern: its words, without names of arguments and of variants. */
function said(pattern: Pattern): string {
  return pattern.elements
    .map((element) => {
      if (element.type === "TextElement") return element.value;
      const { expression } = element;
      return expression.type === "SelectExpression"
        ? expression.variants.map(({ value }) => said(value)).join(" … ")
        : "…";
    })
    .join("");
}

/** Every text of a Fluent file with its key. */
export const textsOf = (file: string): readonly (readonly [string, string])[] =>
  parse(file, { withSpans: false }).body.flatMap((entry) =>
    entry.type !== "Message"
      ? []
      : [
          ...(entry.value === null ? [] : [[entry.id.name, said(entry.value)] as const]),
          ...entry.attributes.map(
            ({ id, value }) => [`${entry.id.name}.${id.name}`, said(value)] as const,
          ),
        ],
  );
