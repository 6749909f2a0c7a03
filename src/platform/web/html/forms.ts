/**
 * Forms that work without JavaScript, say what is wrong beside the field, and keep what was typed.
 */
import { directionOf, readFromRight } from "#platform/i18n/direction.ts";
import { beginsFromRight } from "#platform/i18n/direction.ts";
import { newId } from "#platform/lib/ids.ts";
import { withLanguage } from "#platform/lib/url.ts";
import { html, type Html, nothing } from "./html.ts";
import type { View } from "../view.ts";
import { webMessages } from "../messages.ts";

/** What a form sent: one text, or several of one name. */
export type Fields = Readonly<Record<string, string | readonly string[] | undefined>>;
type FieldNotes = Readonly<Record<string, string>>;

export const fieldValue = (fields: Fields, name: string): string => {
  const value = fields[name];
  return typeof value === "string" ? value : (value?.at(-1) ?? "");
};

export const fieldValues = (fields: Fields, name: string): readonly string[] => {
  const value = fields[name];
  if (value === undefined) return [];
  return typeof value === "string" ? [value] : value;
};

/** A form as it stands: its values and the notes beside them. */
export interface FormState {
  readonly values: Fields;
  readonly notes: FieldNotes;
}

/**
 * Has one of these fields a note? Then the fold it lies in must be open, or the way
 * from the list of notes leads nowhere.
 */
export const wrongIn = (formState: FormState, names: readonly string[]): boolean =>
  names.some((name) => formState.notes[name] !== undefined);

export const emptyFormState: FormState = { values: {}, notes: {} };

type Option = readonly [value: string, text: string];

interface FieldOptions {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly type?:
    | "text"
    | "password"
    | "datetime-local"
    | "date"
    | "number"
    | "url"
    | "search"
    | "email"
    | "textarea"
    | "select";
  readonly required?: boolean;
  readonly autocomplete?: string;
  readonly options?: readonly Option[];
  /** Below those that are likely, under a word of their own. */
  readonly others?: { readonly label: string; readonly options: readonly Option[] };
  readonly rows?: number;
  readonly maxLength?: number;
  readonly placeholder?: string;
  /** It stands among others of which it is said once that they may be left out. */
  readonly unmarked?: boolean;
  /** Id of a list of what is often meant. */
  readonly list?: string;
}

/** What people write has its own direction: "Bring soup." keeps its full stop at the end. */
const writtenIn = ({ type = "text" }: FieldOptions): Html =>
  ["text", "search", "textarea"].includes(type) ? html` dir="auto"` : nothing;

const optionOf =
  (standing: string) =>
  ([option, text]: Option): Html =>
    html`<option value="${option}"${
      option === standing ? html` selected` : nothing
    }>${text}</option>`;

/** What is typed or chosen in. */
function control(input: FieldOptions, value: string, attributes: Html): Html {
  const { type = "text" } = input;
  if (type === "textarea")
    return html`<textarea${attributes}${writtenIn(input)} rows="${input.rows ?? 8}">
${value}</textarea>`;
  if (type === "select")
    return html`<select${attributes}>${(input.options ?? []).map(optionOf(value))}${
      input.others === undefined
        ? nothing
        : html`<optgroup label="${input.others.label}">${input.others.options.map(
            optionOf(value),
          )}</optgroup>`
    }</select>`;
  return html`<input${attributes} type="${type}"${writtenIn(input)}${
    type === "number" ? html` step="any"` : nothing
  }${type === "password" ? nothing : html` value="${value}"`}${
    input.placeholder === undefined ? nothing : html` placeholder="${input.placeholder}"`
  }${input.list === undefined ? nothing : html` list="${input.list}"`}>`;
}

/** A question that people wrote may go the other way than the page. */
const asRead = (view: View, label: string): string | Html =>
  readFromRight(label) === (directionOf(view.language) === "rtl")
    ? label
    : html`<bdi>${label}</bdi>`;

/** One field with its label, hint and note. */
export function field(view: View, formState: FormState, input: FieldOptions): Html {
  const { name, type = "text" } = input;
  const value = fieldValue(formState.values, name);
  const note = formState.notes[name];
  const id = `f-${name}`;
  const describedBy = [
    input.hint === undefined ? "" : `${id}-hint`,
    note === undefined ? "" : `${id}-note`,
  ]
    .filter(Boolean)
    .join(" ");
  const attributes = html` id="${id}" name="${name}"${
    input.required === true ? html` required` : nothing
  }${input.autocomplete === undefined ? nothing : html` autocomplete="${input.autocomplete}"`}${
    describedBy === "" ? nothing : html` aria-describedby="${describedBy}"`
  }${note === undefined ? nothing : html` aria-invalid="true"`}${
    input.maxLength === undefined ? nothing : html` maxlength="${input.maxLength}"`
  }`;
  return html`<div class="field${
    note === undefined ? "" : " wrong"
  }"><label for="${id}">${asRead(view, input.label)}${
    input.required === true || input.unmarked === true || type === "select"
      ? nothing
      : html` <span class="optional">(${webMessages(view.language).optional})</span>`
  }</label>
${input.hint === undefined ? nothing : html`<p class="hint" id="${id}-hint">${input.hint}</p>`}
${note === undefined ? nothing : html`<p class="note" id="${id}-note">${note}</p>`}
${control(input, value, attributes)}</div>`;
}

/** What few need, under a word for it; open where something stands in it or is wrong. */
export const folded = (summary: string, body: Html, open: boolean): Html =>
  html`<details class="fold"${
    open ? html` open` : nothing
  }><summary>${summary}</summary>${body}</details>`;

/**
 * Several choices of one question; `many` for check boxes, else radio buttons.
 * Without a `label` the only choice says it all.
 */
export function choices(
  formState: FormState,
  {
    name,
    label,
    options,
    hint,
    many = false,
  }: {
    name: string;
    label?: string;
    options: readonly (readonly [string, string])[];
    hint?: string;
    many?: boolean;
  },
): Html {
  const chosen = fieldValues(formState.values, name);
  const note = formState.notes[name];
  const describedBy = [
    hint === undefined ? "" : `f-${name}-hint`,
    note === undefined ? "" : `f-${name}-note`,
  ]
    .filter(Boolean)
    .join(" ");
  // A group needs a name; the only choice is its own.
  const tag = label === undefined ? html`div` : html`fieldset`;
  return html`<${tag} id="f-${name}" class="choices${note === undefined ? "" : " wrong"}"${
    describedBy === "" ? nothing : html` aria-describedby="${describedBy}"`
  }>${label === undefined ? nothing : html`<legend>${label}</legend>`}
${
  hint === undefined ? nothing : html`<p class="hint" id="f-${name}-hint">${hint}</p>`
}${note === undefined ? nothing : html`<p class="note" id="f-${name}-note">${note}</p>`}
<div class="options">${options.map(
    ([value, text], i) =>
      html`<label><input type="${
        many ? "checkbox" : "radio"
      }" id="f-${name}-${i}" name="${name}" value="${value}"${
        chosen.includes(value) ? html` checked` : nothing
      }> ${beginsFromRight(text) ? html`<bdi>${text}</bdi>` : text}</label>`,
  )}</div></${tag}>`;
}

/** Of the field with the key of one sending: two taps, or a reload, are one. */
export const keyField = "idempotencyKey";

/** What every form by POST brings along unseen. */
export const hiddenFields = (view: View): Html =>
  html`<input type="hidden" name="csrf" value="${view.csrf}"><input type="hidden"
    name="${keyField}" value="${newId()}">`;

function buttonClass(quiet: boolean, danger: boolean): Html {
  if (quiet) return html` class="quiet"`;
  return danger ? html` class="danger"` : nothing;
}

/** A form by POST with its token, and a list of the notes at its top. */
export function form(
  view: View,
  {
    action,
    formState = emptyFormState,
    body,
    submit,
    quiet = false,
    danger = false,
    about,
    files = false,
  }: {
    action: string;
    formState?: FormState;
    body?: Html;
    submit: string | Html;
    quiet?: boolean;
    danger?: boolean;
    /** What the button is about, for those who hear it alone among others that say the same. */
    about?: string;
    /** Does it bring files? */
    files?: boolean;
  },
): Html {
  const to = withLanguage(action, view.linkLanguage ?? "", view.origin);
  return html`<form method="post"${
    files ? html` enctype="multipart/form-data"` : nothing
  } action="${to}"${body === undefined ? html` class="inline"` : nothing}>
${hiddenFields(view)}
${summary(view, formState)}${body ?? nothing}
${
  typeof submit === "string"
    ? html`<p class="submit"><button${
        about === undefined ? nothing : html` aria-label="${submit}: ${about}"`
      }${buttonClass(quiet, danger)}>${submit}</button></p>`
    : submit
}
</form>`;
}

function summary(view: View, { notes }: FormState): Html {
  const all = Object.entries(notes);
  if (all.length === 0) return nothing;
  // Focused, so that a long page opens where it stands, without a script too.
  return html`<div class="notes" tabindex="-1" autofocus
    role="alert"><p><strong>${webMessages(view.language).errorsTitle}</strong></p><ul>${all.map(
      ([name, note]) => html`<li><a href="#f-${name}">${note}</a></li>`,
    )}</ul></div>`;
}
