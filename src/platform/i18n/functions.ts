/** What our Fluent files can call beside NUMBER and DATETIME, and how our values come in. */
import { commas } from "./commas.ts";
import { sizeText } from "./sizes.ts";
import {
  type FluentFunction,
  FluentNone,
  FluentNumber,
  FluentType,
  type FluentVariable,
  type Scope,
} from "@fluent/bundle";

class FluentList extends FluentType<readonly string[]> {
  readonly type: Intl.ListFormatType | undefined;
  constructor(value: readonly string[], type?: Intl.ListFormatType) {
    super(value);
    this.type = type;
  }
  toString(scope: Scope): string {
    return this.type === undefined
      ? commas(this.value, scope.bundle.locales[0] ?? "en")
      : listFormat(scope.bundle.locales[0] ?? "en", this.type).format(this.value);
  }
}

class FluentSize extends FluentType<number> {
  toString(scope: Scope): string {
    return sizeText(this.value, scope.bundle.locales[0] ?? "en");
  }
}

const formats = new Map<string, Intl.ListFormat>();
function listFormat(locale: string, type: Intl.ListFormatType): Intl.ListFormat {
  const key = `${locale} ${type}`;
  const format = formats.get(key) ?? new Intl.ListFormat(locale, { type });
  formats.set(key, format);
  return format;
}

/**
 * Numbers come without separators, so that a year or a revision stays one;
 * `NUMBER($n, useGrouping: "true")` has them.
 */
const plain = { useGrouping: false, maximumFractionDigits: 20 } as const;

export function variable(
  value: string | number | boolean | readonly string[] | undefined,
): FluentVariable {
  if (value === undefined) return "";
  if (typeof value === "number") return new FluentNumber(value, plain);
  if (typeof value === "boolean") return String(value);
  return typeof value === "string" ? value : new FluentList(value);
}

export const functions: Record<string, FluentFunction> = {
  /** `GIVEN($name)` is `yes` or `no`. */
  GIVEN: ([value]) => (value === undefined || value === "" ? "no" : "yes"),
  /** `LOWER($role)`: its first letter small, inside of a sentence, where a language does so. */
  LOWER: ([value]) =>
    typeof value === "string" ? value.charAt(0).toLowerCase() + value.slice(1) : (value ?? ""),
  /** `SIZE($bytes)` is "180 kB" or "12 MB". */
  SIZE: ([value]) =>
    value instanceof FluentNumber ? new FluentSize(value.value) : new FluentNone("SIZE()"),
  /** `LIST($names)` is "a, b, c"; with `type: "and"` or `"or"` it is "a, b and c". */
  LIST: ([value], { type }) => {
    if (!(value instanceof FluentList)) return new FluentNone("LIST()");
    const kind = type?.valueOf();
    if (kind === "and") return new FluentList(value.value, "conjunction");
    if (kind === "or") return new FluentList(value.value, "disjunction");
    return value;
  },
};
