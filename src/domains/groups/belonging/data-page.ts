/** All that names a member, as a person can read it. The same as the file beside it. */
import { dayText, pageHead, section } from "#platform/web/html/components.ts";
import { html, type Html, nothing } from "#platform/web/html/html.ts";
import type { Page } from "#platform/web/html/layout.ts";
import type { View } from "#platform/web/view.ts";
import { belongingMessages } from "./messages.ts";

export interface OwnDataFile {
  readonly origin: string;
  /** ISO 8601. */
  readonly made: string;
  readonly address: unknown;
  readonly data: Readonly<Record<string, readonly unknown[]>>;
}

/** "member_letters" -> "member letters". */
const inWords = (key: string): string => key.replaceAll("_", " ");

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

function shown(value: unknown, empty: string): Html {
  if (isRecord(value))
    return html`<dl class="facts-list">${Object.entries(value).map(
      ([key, one]) =>
        html`<div><dt><span lang="en"
          dir="ltr">${inWords(key)}</span></dt><dd>${shown(one, empty)}</dd></div>`,
    )}</dl>`;
  if (Array.isArray(value))
    return value.length === 0
      ? html`${empty}`
      : html`<ul>${value.map((one: unknown) => html`<li>${shown(one, empty)}</li>`)}</ul>`;
  if (value === null || value === undefined || value === "") return html`${empty}`;
  if (typeof value === "string" && value.startsWith("data:image/jpeg;base64,"))
    return html`<img src="${value}" alt="">`;
  const text = typeof value === "string" ? value : JSON.stringify(value);
  return html`${text
    .split("\n")
    .map((line, i) => html`${i === 0 ? nothing : html`<br>`}<bdi>${line}</bdi>`)}`;
}

export function dataPage(view: View, file: OwnDataFile): Page {
  const messages = belongingMessages(view.language);
  const zone = view.collective?.timeZone ?? "UTC";
  const day = dayText(new Date(file.made), zone, view.language);
  return {
    title: messages.dataPage.title,
    hidden: true,
    body: html`${pageHead(messages.dataPage.title, {
      lead: messages.dataPage.lead({ origin: file.origin, day }),
    })}
${section(messages.dataPage.address, shown(file.address, messages.dataPage.empty))}
<p class="hint">${messages.dataPage.parts}</p>
${Object.entries(file.data).map(
  ([table, rows]) =>
    html`<section><h2><span lang="en" dir="ltr">${inWords(table)}</span></h2>${rows.map(
      (row) => html`<div class="card">${shown(row, messages.dataPage.empty)}</div>`,
    )}</section>`,
)}`,
  };
}
