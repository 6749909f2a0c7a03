/** Forms that bring a file along. */
import { form, type FormState } from "./forms.ts";
import { html, type Html, nothing } from "./html.ts";
import type { View } from "../view.ts";

/** As `form` of all pages, sent as multipart/form-data. */
export const uploadForm = (
  view: View,
  about: { action: string; formState?: FormState; body: Html; submit: string | Html },
): Html => form(view, { ...about, files: true });

/** A field for one file. */
export function fileField(
  formState: FormState,
  {
    name = "file",
    label,
    hint,
    accept,
    required = false,
    data = nothing,
  }: {
    name?: string;
    label: string;
    hint: string;
    accept: string;
    required?: boolean;
    data?: Html;
  },
): Html {
  const note = formState.notes[name];
  return html`<div class="field${
    note === undefined ? "" : " wrong"
  }"><label for="f-${name}">${label}</label>
<p class="hint" id="f-${name}-hint">${hint}</p>${
    note === undefined ? nothing : html`<p class="note" id="f-${name}-note">${note}</p>`
  }
<input type="file" id="f-${name}" name="${name}" accept="${accept}"${
    required ? html` required` : nothing
  } aria-describedby="f-${name}-hint${
    note === undefined ? "" : " f-${name}-note"
  }"${note === undefined ? nothing : html` aria-invalid="true"`}${data}></div>`;
}

/** One box to tick. */
export function tick(
  formState: FormState,
  { name, label, required = false }: { name: string; label: string; required?: boolean },
): Html {
  const note = formState.notes[name];
  return html`<div class="field${note === undefined ? "" : " wrong"}">${
    note === undefined ? nothing : html`<p class="note" id="f-${name}-note">${note}</p>`
  }
<label class="check"><input type="checkbox" id="f-${name}" name="${name}" value="yes"${
    formState.values[name] === "yes" ? html` checked` : nothing
  }${required ? html` required` : nothing}${
    note === undefined ? nothing : html` aria-describedby="f-${name}-note" aria-invalid="true"`
  }> ${label}</label></div>`;
}
