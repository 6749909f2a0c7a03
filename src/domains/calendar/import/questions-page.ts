/** What people are asked about a file that does not say it itself: zones, columns; and its notes, all of them. */
import { count, messagesIn } from "#platform/lib/messages.ts";
import { type Fields, field, form, fieldValue } from "#platform/web/html/forms.ts";
import { html, type Html, nothing } from "#platform/web/html/html.ts";
import type { View } from "#platform/web/view.ts";
import type { AskedColumns, AskedZone } from "../entry.ts";
import { columnRoles, type ColumnRole } from "./table-terms.ts";

const en = {
  zonesTitle: "Which time zones are meant?",
  zonesLead:
    "Nobody knows these names. Until you say what they mean, their events stand at the time of our own zone.",
  zoneLabel: (name: string, n: number) => `“${name}” (${count(n, "event", "events")})`,
  choose: "Choose …",
  sayZones: "Use these zones",
  columnsTitle: "Which column is what?",
  columnsLead:
    "We don't know all headings of this table. Say at least which column is the title, and which the start.",
  columnsFine: "Say otherwise which column is what",
  sayColumns: "Read it so",
  none: "none",
  column: (n: number, heading: string) =>
    heading === "" ? `Column ${n}` : `Column ${n}: ${heading}`,
  order: "Days like 05/12/2026",
  orderGuess: "as the table shows",
  dayFirst: "the day first: 5 December",
  monthFirst: "the month first: 12 May",
  roles: {
    name: "Title",
    start: "Start, with day and time",
    startDate: "Day of the start",
    startTime: "Time of the start",
    end: "End, with day and time",
    endDate: "Day of the end",
    endTime: "Time of the end",
    allDay: "All day (yes or no)",
    place: "Place",
    text: "Description",
    url: "Link",
    tags: "Tags",
  } satisfies Record<ColumnRole, string>,
  notes: "What we guessed, or could not read",
};
const questionWords = messagesIn({ en });

/** What the forms below send, in the form of answers. */
export function formAnswers(fields: Fields): {
  readonly zones: Record<string, string>;
  readonly columns: Record<string, number> | undefined;
  readonly order: string;
} {
  const zones: Record<string, string> = {};
  for (const key of Object.keys(fields)
    .filter((one) => one.startsWith("zoneName-"))
    .slice(0, 200)) {
    const name = fieldValue(fields, key);
    const zone = fieldValue(fields, key.replace("zoneName-", "zone-"));
    if (name !== "" && zone !== "") zones[name] = zone;
  }
  const columns = columnRoles.flatMap((role) => {
    const at = fieldValue(fields, `column-${role}`);
    return /^\d{1,3}$/.test(at) ? [[role, Number(at)] as const] : [];
  });
  return {
    zones,
    columns: columns.length === 0 ? undefined : Object.fromEntries(columns),
    order: fieldValue(fields, "order"),
  };
}

/** Fields for zones that nobody knows. `of`: tells those of several files on one page apart. */
export function zoneQuestions(
  view: View,
  action: string,
  zones: readonly AskedZone[],
  of = "",
): Html {
  if (zones.length === 0) return nothing;
  const w = questionWords(view.language);
  const known = ["UTC", ...Intl.supportedValuesOf("timeZone").filter((zone) => zone !== "UTC")];
  const options = [
    ["", w.choose] as const,
    ...known.map((zone) => [zone, zone.replaceAll("_", " ")] as const),
  ];
  const fields = zones.map(
    ({ name, events }, i) => html`<input type="hidden" name="zoneName-${of}${i}" value="${name}">
${field(view, { values: {}, notes: {} }, { name: `zone-${of}${i}`, label: w.zoneLabel(name, events), type: "select", options })}`,
  );
  return html`<section><h2>${w.zonesTitle}</h2><p>${w.zonesLead}</p>
${form(view, { action, body: html`${fields}`, submit: w.sayZones })}</section>`;
}

/** Fields for the columns of a table; open where nothing can be read without an answer. */
export function columnQuestions(view: View, action: string, table: AskedColumns | undefined): Html {
  if (table === undefined) return nothing;
  const w = questionWords(view.language);
  const columns = table.headings.map(
    (heading, i) => [String(i), w.column(i + 1, heading)] as const,
  );
  const options = [["", w.none] as const, ...columns];
  const values = Object.fromEntries(
    Object.entries(table.columns).map(([role, at]) => [`column-${role}`, String(at)]),
  );
  const orders = [
    ["", w.orderGuess],
    ["day-first", w.dayFirst],
    ["month-first", w.monthFirst],
  ] as const;
  const body = html`${columnRoles.map((role) => field(view, { values, notes: {} }, { name: `column-${role}`, label: w.roles[role], type: "select", options }))}
${field(view, { values: {}, notes: {} }, { name: "order", label: w.order, type: "select", options: orders })}`;
  const sample = html`<div class="prose"><table tabindex="0" aria-label="${w.columnsTitle}"><thead><tr>${table.headings.map((heading) => html`<th scope="col"><bdi>${heading}</bdi></th>`)}</tr></thead>
<tbody>${table.sample.map((row) => html`<tr>${row.map((cell) => html`<td><bdi>${cell}</bdi></td>`)}</tr>`)}</tbody></table></div>`;
  const asked = form(view, { action, body, submit: w.sayColumns });
  return table.missing.length > 0
    ? html`<section><h2>${w.columnsTitle}</h2><p>${w.columnsLead}</p>${sample}${asked}</section>`
    : html`<details><summary>${w.columnsFine}</summary>${sample}${asked}</details>`;
}

/** All notes of a file. */
export function noteList(view: View, notes: readonly string[]): Html {
  if (notes.length === 0) return nothing;
  const w = questionWords(view.language);
  return html`<details><summary>${w.notes} (${notes.length})</summary><ul>${notes.map((note) => html`<li><bdi>${note}</bdi></li>`)}</ul></details>`;
}
