/** The page where a file is brought. */
import { linkTo, pageHead } from "#platform/web/html/components.ts";
import { fieldValue, type FormState, hiddenFields } from "#platform/web/html/forms.ts";
import { html, nothing } from "#platform/web/html/html.ts";
import type { Page } from "#platform/web/html/layout.ts";
import type { View } from "#platform/web/view.ts";
import { importMessages } from "./messages.ts";

export function importForm(view: View, handle: string, name: string, formState: FormState): Page {
  const w = importMessages(view.language);
  const note = formState.notes["file"];
  const problem =
    note === undefined ? nothing : html`<p class="note" id="f-file-note" role="alert">${note}</p>`;
  const described = note === undefined ? nothing : html` aria-describedby="f-file-note"`;
  const wrong = note === undefined ? "" : " wrong";
  // What is wrong is said beside what people gave.
  const pasted = fieldValue(formState.values, "text").trim() !== "";
  return {
    title: w.importTitle,
    hidden: true,
    body: html`${pageHead(w.importTitle, {
      lead: w.importLead,
      kicker: linkTo(`/@${handle}`, name),
    })}
<form method="post" action="/@${handle}/events/import" enctype="multipart/form-data">
${hiddenFields(view)}
<div class="field${pasted ? "" : wrong}"><label for="f-file">${w.file}</label>${
      pasted ? nothing : problem
    }
<input type="file" id="f-file" name="file" accept=".ics,.csv,text/calendar,text/csv"${
      pasted ? nothing : described
    }></div>
<div class="field${pasted ? wrong : ""}"><label for="f-text">${w.paste}</label>${
      pasted ? problem : nothing
    }<textarea id="f-text" name="text" rows="5"${pasted ? described : nothing}>
${fieldValue(formState.values, "text").slice(0, 100_000)}</textarea></div>
<p class="submit"><button>${w.look}</button></p></form>
<p>${linkTo("/calendar/sources", w.orAddress)}</p>`,
  };
}
