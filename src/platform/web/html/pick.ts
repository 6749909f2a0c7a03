/** Fields in which something known is chosen by its name instead of typed: languages and time zones. */
import { html, type Html, nothing } from "./html.ts";
import { field, fieldValue, fieldValues, type FormState } from "./forms.ts";
import type { View } from "../view.ts";

/** What people write in most; whatever else stands already is added. */
const languages =
  "am ar az be bg bn bs ca cs cy da de el en eo es et eu fa fi fil fr ga gl gu ha he hi hr hu hy id is it ja ka kk km kmr ko ku ky lo lt lv mk ml mn mr ms mt my nb ne nl nn om pa pl ps pt pt-BR ro ru si sk sl so sq sr sv sw ta te th ti tl tr uk ur uz vi wo yo zh zh-Hant zu".split(
    " ",
  );

/** Names of one language, made once: the same list stands in every form. */
const named = new Map<string, readonly (readonly [string, string])[]>();

function namesIn(language: string): readonly (readonly [string, string])[] {
  const known = named.get(language);
  if (known !== undefined) return known;
  const names = new Intl.DisplayNames([language, "en"], { type: "language", fallback: "code" });
  const list = languages
    .map((tag) => [tag, names.of(tag) ?? tag] as const)
    .sort(([, a], [, b]) => a.localeCompare(b, language));
  if (named.size > 100) named.clear();
  named.set(language, list);
  return list;
}

/** All languages by their names, with the one that stands. */
function languageOptions(
  standing: string,
  shownIn: string,
): readonly (readonly [string, string])[] {
  const list = namesIn(shownIn);
  return standing === "" || list.some(([tag]) => tag === standing)
    ? list
    : [[standing, standing], ...list];
}

interface Picked {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  /** Shown first, for none. */
  readonly none?: string;
}

export const languageField = (view: View, formState: FormState, input: Picked): Html =>
  field(view, formState, {
    ...input,
    type: "select",
    options: [
      ...(input.none === undefined ? [] : [["", input.none] as const]),
      ...languageOptions(fieldValue(formState.values, input.name), view.language),
    ],
  });

/** Several languages; codes with spaces between them count too. */
export function languagesField(view: View, formState: FormState, input: Picked): Html {
  const chosen = fieldValues(formState.values, input.name).flatMap((text) =>
    text.split(/[\s,]+/).filter((tag) => tag !== ""),
  );
  const options = chosen.reduce(
    (list, tag) => (list.some(([one]) => one === tag) ? list : [[tag, tag] as const, ...list]),
    namesIn(view.language),
  );
  const note = formState.notes[input.name];
  const id = `f-${input.name}`;
  const described = note === undefined ? nothing : html` aria-describedby="${id}-note"`;
  return html`<div class="field${note === undefined ? "" : " wrong"}"><label for="${id}">${input.label}</label>
${note === undefined ? nothing : html`<p class="note" id="${id}-note">${note}</p>`}
<select id="${id}" name="${input.name}" multiple size="5"${note === undefined ? nothing : html` aria-invalid="true"`}${described}>${options.map(([tag, text]) => html`<option value="${tag}"${chosen.includes(tag) ? html` selected` : nothing}>${text}</option>`)}</select></div>`;
}

const zones = Intl.supportedValuesOf("timeZone");

/** "Europe/Amsterdam" is read as "Europe/Amsterdam": IANA's names are places that people know, and sort by continent. */
export function zoneField(
  view: View,
  formState: FormState,
  input: Picked & {
    /** Of a new form: the script beside it offers the zone of the device. */
    readonly offered?: { readonly note: string } | undefined;
  },
): Html {
  const standing = fieldValue(formState.values, input.name);
  const all = ["UTC", ...zones.filter((zone) => zone !== "UTC")];
  const known = standing === "" || all.includes(standing) ? all : [standing, ...all];
  const note = formState.notes[input.name];
  const id = `f-${input.name}`;
  const described = [
    input.offered === undefined ? "" : `${id}-device`,
    note === undefined ? "" : `${id}-note`,
  ]
    .filter((one) => one !== "")
    .join(" ");
  return html`<div class="field${note === undefined ? "" : " wrong"}"><label for="${id}">${input.label}</label>
${note === undefined ? nothing : html`<p class="note" id="${id}-note">${note}</p>`}${input.offered === undefined ? nothing : html`<p class="hint" id="${id}-device" data-device-zone hidden>${input.offered.note}</p>`}
<select id="${id}" name="${input.name}"${described === "" ? nothing : html` aria-describedby="${described}"`}${note === undefined ? nothing : html` aria-invalid="true"`}>${input.none === undefined ? nothing : html`<option value="">${input.none}</option>`}${known.map((zone) => html`<option value="${zone}"${zone === standing ? html` selected` : nothing}>${zone}</option>`)}</select></div>`;
}
