/** Forms that work without JavaScript, say what is wrong beside the field, and keep what was typed. */
import { html, type Html, nothing } from "./html.ts";
import type { View } from "../view.ts";
import { words } from "../messages.ts";

/** What a form sent: one text, or several of one name. */
export type Fields = Readonly<Record<string, string | readonly string[] | undefined>>;
export type Notes = Readonly<Record<string, string>>;

export const textOf = (fields: Fields, name: string): string => {
  const value = fields[name];
  return typeof value === "string" ? value : (value?.at(-1) ?? "");
};

export const listOf = (fields: Fields, name: string): readonly string[] => {
  const value = fields[name];
  return value === undefined ? [] : typeof value === "string" ? [value] : value;
};

/** A form as it stands: its values and the notes beside them. */
export interface Sheet {
  readonly values: Fields;
  readonly notes: Notes;
}

/** Has one of these fields a note? Then the fold it lies in must be open, or the way from the list of notes leads nowhere. */
export const wrongIn = (sheet: Sheet, names: readonly string[]): boolean => names.some((name) => sheet.notes[name] !== undefined);

export const emptySheet: Sheet = { values: {}, notes: {} };

export interface FieldWish {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly type?: "text" | "password" | "datetime-local" | "date" | "number" | "url" | "search" | "email" | "textarea" | "select";
  readonly required?: boolean;
  readonly autocomplete?: string;
  readonly options?: readonly (readonly [value: string, text: string])[];
  readonly rows?: number;
  readonly most?: number;
  readonly placeholder?: string;
}

/** One field with its label, hint and note. */
export function field(view: View, sheet: Sheet, wish: FieldWish): Html {
  const { name, type = "text" } = wish;
  const value = textOf(sheet.values, name);
  const note = sheet.notes[name];
  const id = `f-${name}`;
  const describedBy = [wish.hint === undefined ? "" : `${id}-hint`, note === undefined ? "" : `${id}-note`].filter(Boolean).join(" ");
  const attributes = html` id="${id}" name="${name}"${wish.required === true ? html` required` : nothing}${wish.autocomplete === undefined ? nothing : html` autocomplete="${wish.autocomplete}"`}${describedBy === "" ? nothing : html` aria-describedby="${describedBy}"`}${note === undefined ? nothing : html` aria-invalid="true"`}${wish.most === undefined ? nothing : html` maxlength="${wish.most}"`}`;
  const control =
    type === "textarea"
      ? html`<textarea${attributes} rows="${wish.rows ?? 8}">
${value}</textarea>`
      : type === "select"
        ? html`<select${attributes}>${(wish.options ?? []).map(([option, text]) => html`<option value="${option}"${option === value ? html` selected` : nothing}>${text}</option>`)}</select>`
        : html`<input${attributes} type="${type}"${type === "number" ? html` step="any"` : nothing}${type === "password" ? nothing : html` value="${value}"`}${wish.placeholder === undefined ? nothing : html` placeholder="${wish.placeholder}"`}>`;
  return html`<div class="field${note === undefined ? "" : " wrong"}"><label for="${id}">${wish.label}${wish.required === true || type === "select" ? nothing : html` <span class="optional">(${words(view.language).optional})</span>`}</label>
${wish.hint === undefined ? nothing : html`<p class="hint" id="${id}-hint">${wish.hint}</p>`}
${note === undefined ? nothing : html`<p class="note" id="${id}-note">${note}</p>`}
${control}</div>`;
}

/** Several choices of one question; `many` for check boxes, else radio buttons. */
export function choices(
  sheet: Sheet,
  {
    name,
    label,
    options,
    hint,
    many = false,
  }: { name: string; label: string; options: readonly (readonly [string, string])[]; hint?: string; many?: boolean },
): Html {
  const chosen = listOf(sheet.values, name);
  const note = sheet.notes[name];
  const describedBy = [hint === undefined ? "" : `f-${name}-hint`, note === undefined ? "" : `f-${name}-note`].filter(Boolean).join(" ");
  return html`<fieldset id="f-${name}" class="choices${note === undefined ? "" : " wrong"}"${describedBy === "" ? nothing : html` aria-describedby="${describedBy}"`}><legend>${label}</legend>
${hint === undefined ? nothing : html`<p class="hint" id="f-${name}-hint">${hint}</p>`}${note === undefined ? nothing : html`<p class="note" id="f-${name}-note">${note}</p>`}
<div class="options">${options.map(([value, text], i) => html`<label><input type="${many ? "checkbox" : "radio"}" id="f-${name}-${i}" name="${name}" value="${value}"${chosen.includes(value) ? html` checked` : nothing}> ${text}</label>`)}</div></fieldset>`;
}

/** A form by POST with its token, and a list of the notes at its top. */
export function form(
  view: View,
  {
    action,
    sheet = emptySheet,
    body,
    submit,
    quiet = false,
    danger = false,
    about,
  }: {
    action: string;
    sheet?: Sheet;
    body?: Html;
    submit: string | Html;
    quiet?: boolean;
    danger?: boolean;
    /** What the button is about, for those who hear it alone among others that say the same. */
    about?: string;
  },
): Html {
  return html`<form method="post" action="${action}"${body === undefined ? html` class="inline"` : nothing}>
<input type="hidden" name="csrf" value="${view.csrf}">
${summary(view, sheet)}${body ?? nothing}
${typeof submit === "string" ? html`<p class="submit"><button${about === undefined ? nothing : html` aria-label="${submit}: ${about}"`}${quiet ? html` class="quiet"` : danger ? html` class="danger"` : nothing}>${submit}</button></p>` : submit}
</form>`;
}

function summary(view: View, { notes }: Sheet): Html {
  const all = Object.entries(notes);
  if (all.length === 0) return nothing;
  return html`<div class="notes" role="alert"><p><strong>${words(view.language).errorsTitle}</strong></p><ul>${all.map(([name, note]) => html`<li><a href="#f-${name}">${note}</a></li>`)}</ul></div>`;
}
