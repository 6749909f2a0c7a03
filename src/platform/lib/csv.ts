/** Tables as text that a spreadsheet opens and never runs. */

/**
 * What a spreadsheet would take for a formula: also behind spaces, and in the
 * wide letters of East Asian keyboards.
 */
const formula = /^(?:[\t\r]|\s*[=+\-@＝＋－＠])/;

function cell(value: string | number): string {
  if (typeof value === "number") return String(value);
  const text = formula.test(value) ? `'${value}` : value;
  return /[",;\r\n\t]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * CSV as RFC 4180 says: commas, CRLF, quotes where needed. The first row may be
 * headings. Texts that begin like a formula get an apostrophe before them (OWASP,
 * "CSV injection"); numbers are numbers.
 */
export const csvOf = (rows: readonly (readonly (string | number)[])[]): string =>
  rows.map((row) => `${row.map(cell).join(",")}\r\n`).join("");
