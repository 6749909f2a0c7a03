/** Forms that bring a file along. */
import { form, type FormState } from "#platform/web/html/forms.ts";
import { html, type Html, nothing, safe } from "#platform/web/html/html.ts";
import type { View } from "#platform/web/view.ts";

/** As `form` of all pages, sent as multipart/form-data. */
export const uploadForm = (
  view: View,
  about: { action: string; formState?: FormState; body: Html; submit: string | Html },
): Html =>
  // Everything in it was escaped when it was made; only the attribute is ours to add.
  safe(
    form(view, about)
      .toString()
      .replace('<form method="post"', '<form method="post" enctype="multipart/form-data"'),
  );

/** A field for one file. */
export function fileField(
  formState: FormState,
  {
    label,
    hint,
    accept,
    required = false,
    data = nothing,
  }: { label: string; hint: string; accept: string; required?: boolean; data?: Html },
): Html {
  const note = formState.notes["file"];
  return html`<div class="field${note === undefined ? "" : " wrong"}"><label for="f-file">${label}</label>
<p class="hint" id="f-file-hint">${hint}</p>${note === undefined ? nothing : html`<p class="note" id="f-file-note">${note}</p>`}
<input type="file" id="f-file" name="file" accept="${accept}"${required ? html` required` : nothing} aria-describedby="f-file-hint${note === undefined ? "" : " f-file-note"}"${note === undefined ? nothing : html` aria-invalid="true"`}${data}></div>`;
}

/** One box to tick. */
export function tick(
  formState: FormState,
  { name, label, required = false }: { name: string; label: string; required?: boolean },
): Html {
  const note = formState.notes[name];
  return html`<div class="field${note === undefined ? "" : " wrong"}">${note === undefined ? nothing : html`<p class="note" id="f-${name}-note">${note}</p>`}
<label class="check"><input type="checkbox" id="f-${name}" name="${name}" value="yes"${formState.values[name] === "yes" ? html` checked` : nothing}${required ? html` required` : nothing}${note === undefined ? nothing : html` aria-describedby="f-${name}-note" aria-invalid="true"`}> ${label}</label></div>`;
}
