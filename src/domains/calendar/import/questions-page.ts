/**
 * What people are asked about a file that does not say it itself: zones,
 * columns; and its notes, all of them.
 */
import { type Fields, field, form, fieldValue } from "#platform/web/html/forms.ts";
import { html, type Html, nothing } from "#platform/web/html/html.ts";
import type { View } from "#platform/web/view.ts";
import type { AskedColumns, AskedZone } from "../entry.ts";
import { columnRoles } from "./table/terms.ts";
import { questionMessages } from "./questions-messages.ts";
import { noteIn } from "../entry.ts";

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
    const column = fieldValue(fields, `column-${role}`);
    return /^\d{1,3}$/.test(column) ? [[role, Number(column)] as const] : [];
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
  source = "",
): Html {
  if (zones.length === 0) return nothing;
  const w = questionMessages(view.language);
  const known = ["UTC", ...Intl.supportedValuesOf("timeZone").filter((zone) => zone !== "UTC")];
  const options = [
    ["", w.choose] as const,
    ...known.map((zone) => [zone, zone.replaceAll("_", " ")] as const),
  ];
  const fields = zones.map(
    (
      { name, events },
      i,
    ) => html`<input type="hidden" name="zoneName-${source}${i}" value="${name}">
${field(
  view,
  { values: {}, notes: {} },
  { name: `zone-${source}${i}`, label: w.zoneLabel({ name, n: events }), type: "select", options },
)}`,
  );
  return html`<section><h2>${w.zonesTitle}</h2><p>${w.zonesLead}</p>
${form(view, { action, body: html`${fields}`, submit: w.sayZones })}</section>`;
}

/** Fields for the columns of a table; open where nothing can be read without an answer. */
export function columnQuestions(view: View, action: string, table: AskedColumns | undefined): Html {
  if (table === undefined) return nothing;
  const w = questionMessages(view.language);
  const columns = table.headings.map(
    (heading, i) => [String(i), w.column({ n: i + 1, heading })] as const,
  );
  const options = [["", w.none] as const, ...columns];
  const values = Object.fromEntries(
    Object.entries(table.columns).map(([role, column]) => [`column-${role}`, String(column)]),
  );
  const orders = [
    ["", w.orderGuess],
    ["day-first", w.dayFirst],
    ["month-first", w.monthFirst],
  ] as const;
  const body = html`${columnRoles.map((role) =>
    field(
      view,
      { values, notes: {} },
      { name: `column-${role}`, label: w.roles[role], type: "select", options },
    ),
  )}
${field(
  view,
  { values: {}, notes: {} },
  { name: "order", label: w.order, type: "select", options: orders },
)}`;
  const sample = html`<div class="prose"><table tabindex="0"
    aria-label="${w.columnsTitle}"><thead><tr>${table.headings.map(
      (heading) => html`<th scope="col"><bdi>${heading}</bdi></th>`,
    )}</tr></thead>
<tbody>${table.sample.map(
    (row) => html`<tr>${row.map((cell) => html`<td><bdi>${cell}</bdi></td>`)}</tr>`,
  )}</tbody></table></div>`;
  const asked = form(view, { action, body, submit: w.sayColumns });
  return table.missing.length > 0
    ? html`<section><h2>${w.columnsTitle}</h2><p>${
        table.missing.every((one) => one === "order") ? w.orderLead : w.columnsLead
      }</p>${sample}${asked}</section>`
    : html`<details><summary>${w.columnsFine}</summary>${sample}${asked}</details>`;
}

/** All notes of a file. */
export function noteList(view: View, notes: readonly string[]): Html {
  if (notes.length === 0) return nothing;
  const w = questionMessages(view.language);
  return html`<details><summary>${w.notes} (${notes.length})</summary><ul>${notes.map(
    (note) => html`<li><bdi>${noteIn(note, view.language)}</bdi></li>`,
  )}</ul></details>`;
}
