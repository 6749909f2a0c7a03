/** Pages for files that are taken in once. */
import { tighten } from "#commons/visibility.ts";
import type { GroupKind, Row } from "#platform/database/schema.ts";
import { timesText } from "#domains/events/times.ts";
import { buttonTo, linkTo, pageHead } from "#platform/web/html/components.ts";
import {
  hiddenFields,
  choices,
  form,
  type FormState,
  fieldValue,
} from "#platform/web/html/forms.ts";
import { html, type Html, nothing } from "#platform/web/html/html.ts";
import type { Page } from "#platform/web/html/layout.ts";
import type { View } from "#platform/web/view.ts";
import type { ReadResult } from "../entry.ts";
import { columnQuestions, noteList, zoneQuestions } from "./questions-page.ts";
import { importMessages } from "./messages.ts";

export function importForm(view: View, handle: string, name: string, formState: FormState): Page {
  const w = importMessages(view.language);
  const note = formState.notes["file"];
  const said =
    note === undefined ? nothing : html`<p class="note" id="f-file-note" role="alert">${note}</p>`;
  const described = note === undefined ? nothing : html` aria-describedby="f-file-note"`;
  const wrong = note === undefined ? "" : " wrong";
  // What is wrong is said beside what people gave.
  const pasted = fieldValue(formState.values, "text").trim() !== "";
  return {
    title: w.importTitle,
    hidden: true,
    body: html`${pageHead(w.importTitle, { lead: w.importLead, kicker: linkTo(`/@${handle}`, name) })}
<form method="post" action="/@${handle}/events/import" enctype="multipart/form-data">
${hiddenFields(view)}
<div class="field${pasted ? "" : wrong}"><label for="f-file">${w.file}</label>${pasted ? nothing : said}
<input type="file" id="f-file" name="file" accept=".ics,.csv,text/calendar,text/csv"${pasted ? nothing : described}></div>
<div class="field${pasted ? wrong : ""}"><label for="f-text">${w.paste}</label>${pasted ? said : nothing}<textarea id="f-text" name="text" rows="5"${pasted ? described : nothing}>
${fieldValue(formState.values, "text").slice(0, 100_000)}</textarea></div>
<p class="submit"><button>${w.look}</button></p></form>
<p>${linkTo("/calendar/sources", w.orAddress)}</p>`,
  };
}

export function previewPage(
  view: View,
  one: Row<"calendarImports"> & { readonly handle: string; readonly kind: GroupKind },
  result: ReadResult | undefined,
  /** Events that an undo would take away. */
  undo = 0,
): Page {
  const w = importMessages(view.language);
  const head = one.state === "read" ? w.preview : one.state === "running" ? w.running : w.done;
  if (result === undefined)
    return {
      title: head,
      hidden: true,
      body: html`${pageHead(head)}${
        one.state === "running"
          ? html`<p><progress value="${one.done}" max="${Math.max(1, one.total)}" aria-label="${head}"></progress> ${w.progress({ done: one.done, total: one.total })}</p><p class="hint">${w.reload}</p><p>${buttonTo(`/imports/${one.id}`, w.again, true)}</p>`
          : html`<p>${w.cameIn({ n: one.done - one.skipped })}${one.skipped > 0 ? ` ${w.stoodHere({ n: one.skipped })}` : ""}</p>${
              undo === 0
                ? nothing
                : html`<details><summary>${w.undo}</summary>${form(view, { action: `/imports/${one.id}/undo`, body: html`<p>${w.undoLead({ n: undo })}</p>`, submit: w.undoNow })}</details>`
            }`
      }<p>${linkTo(`/@${one.handle}`, w.toGroup)}</p>`,
    };
  const [shown, folded] = [result.entries.slice(0, 10), result.entries.slice(10, 50)];
  const beyond = result.entries.length - shown.length - folded.length;
  const line = (entry: ReadResult["entries"][number]): Html =>
    html`<li><strong>${timesText(entry, view.language)}</strong> <bdi>${entry.name}</bdi>${entry.place === "" ? "" : html` · <bdi>${entry.place}</bdi>`}</li>`;
  const answers = `/imports/${one.id}/answers`;
  return {
    title: head,
    hidden: true,
    body: html`${pageHead(head, { lead: w.found({ n: result.entries.length }), kicker: linkTo(`/@${one.handle}/events/import`, w.importTitle) })}
<ul class="print-list">${shown.map(line)}</ul>
${folded.length === 0 ? nothing : html`<details><summary>${w.andMore({ n: folded.length + beyond })}</summary><ul class="print-list">${folded.map(line)}</ul>${beyond === 0 ? nothing : html`<p>${w.andMore({ n: beyond })}</p>`}</details>`}
${result.more ? html`<p>${w.more}</p>` : nothing}
${zoneQuestions(view, answers, result.zones)}${columnQuestions(view, answers, result.table)}
${noteList(view, result.problems)}
${
  result.zones.length > 0 || result.entries.length === 0
    ? nothing
    : form(view, {
        action: `/imports/${one.id}`,
        body: html`${choices({ values: { visibility: tighten("members", one.kind) }, notes: {} }, { name: "visibility", label: w.visibility, options: (["public", "members", "group"] as const).filter((wide) => tighten(wide, one.kind) === wide).map((wide) => [wide, w.visibilities[wide]] as const) })}
${result.entries.some((entry) => entry.place !== "" || entry.latitude !== null) ? choices({ values: { place: "open" }, notes: {} }, { name: "place", label: w.place, hint: w.placeHint, options: Object.entries(w.places) }) : nothing}
${choices({ values: { publish: "no" }, notes: {} }, { name: "publish", label: w.publish, options: Object.entries(w.publishes) })}`,
        submit: w.take,
      })
}`,
  };
}
