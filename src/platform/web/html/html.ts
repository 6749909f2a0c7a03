/** HTML that escapes by default. Everything between the braces is text unless it is Html itself. */
import { html as tagged, raw as trusted } from "hono/html";
import type { HtmlEscapedString } from "hono/utils/html";

export type Html = HtmlEscapedString;
type Part = Html | string | number | boolean | null | undefined | readonly Part[];

/** Arrays are joined; undefined, null and booleans are nothing. */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Html {
  const made = tagged(strings, ...parts);
  if (made instanceof Promise) throw new Error("a promise in a page");
  return made;
}

/** For what went through the sanitizer, and nothing else. */
export const safe = (sanitized: string): Html => trusted(sanitized);

export const nothing: Html = trusted("");
