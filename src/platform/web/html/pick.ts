/**
 * Fields in which something known is chosen by its name instead of typed: languages and time zones.
 */
import { html, type Html, nothing } from "./html.ts";
import { field, fieldValue, fieldValues, type FormState } from "./forms.ts";
import { webMessages } from "../messages.ts";
import type { View } from "../view.ts";

/**
 * What people write in most, each under a name that no other has; whatever else stands already is
 * added.
 */
const languages =
  "am ar az be bg bn bs ca ckb cs cy da de el en eo es et eu fa fi fil fr ga gl gu ha he hi hr hu hy id is it ja ka kk km ko ku ky lo lt lv mk ml mn mr ms mt my nb ne nl nn om pa pl ps pt pt-BR ro ru si sk sl so sq sr sv sw ta te th ti tr uk ur uz vi wo yo zh zh-Hant zu".split(
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

interface Picked {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  /** Shown first, for none. */
  readonly none?: string;
}

/** One language: those that are likely here stand first, all others below a word for them. */
export function languageField(view: View, formState: FormState, input: Picked): Html {
  const standing = fieldValue(formState.values, input.name);
  const likely = new Set([standing, ...(view.languages ?? []), view.language]);
  const list = namesIn(view.language);
  const all: typeof list =
    standing === "" || list.some(([tag]) => tag === standing)
      ? list
      : [[standing, standing], ...list];
  return field(view, formState, {
    ...input,
    type: "select",
    options: [
      ...(input.none === undefined ? [] : [["", input.none] as const]),
      ...all.filter(([tag]) => likely.has(tag)),
    ],
    others: {
      label: webMessages(view.language).otherLanguages,
      options: all.filter(([tag]) => !likely.has(tag)),
    },
  });
}

/**
 * Several languages, as boxes: a list in which several lines are marked wants keys that a phone
 * has not. Those that are likely here stand openly, all others in a fold. Codes with spaces
 * between them count too.
 */
export function languagesField(view: View, formState: FormState, input: Picked): Html {
  const chosen = fieldValues(formState.values, input.name).flatMap((text) =>
    text.split(/[\s,]+/).filter((tag) => tag !== ""),
  );
  const options = chosen.reduce(
    (list, tag) => (list.some(([one]) => one === tag) ? list : [[tag, tag] as const, ...list]),
    namesIn(view.language),
  );
  const near = new Set([...chosen, ...(view.languages ?? []), view.language]);
  const box = ([tag, text]: readonly [string, string], i: number): Html =>
    html`<label><input type="checkbox" id="f-${input.name}-${i}" name="${input.name}"
      value="${tag}"${chosen.includes(tag) ? html` checked` : nothing}> ${text}</label>`;
  const boxes = options.map((option, i) => ({ near: near.has(option[0]), box: box(option, i) }));
  const shown = (nearOnes: boolean): readonly Html[] =>
    boxes.filter((one) => one.near === nearOnes).map((one) => one.box);
  const note = formState.notes[input.name];
  const id = `f-${input.name}`;
  const described = note === undefined ? nothing : html` aria-describedby="${id}-note"`;
  return html`<fieldset id="${id}" class="choices${
    note === undefined ? "" : " wrong"
  }"${described}><legend>${input.label}</legend>
${note === undefined ? nothing : html`<p class="note" id="${id}-note">${note}</p>`}
<div class="options">${shown(true)}</div>
<details class="fold"><summary>${webMessages(view.language).otherLanguages}</summary><div
  class="options columns">${shown(false)}</div></details></fieldset>`;
}

const zones = Intl.supportedValuesOf("timeZone");

/**
 * Where many people live, and at least one for each clock of today: for a page that
 * many read, in a tenth of the bytes.
 */
const mainZones =
  "Africa/Cairo Africa/Casablanca Africa/Johannesburg Africa/Lagos Africa/Nairobi America/Adak America/Anchorage America/Argentina/Buenos_Aires America/Bogota America/Caracas America/Chicago America/Denver America/Edmonton America/Halifax America/Havana America/La_Paz America/Lima America/Los_Angeles America/Mexico_City America/Miquelon America/Montevideo America/New_York America/Noronha America/Nuuk America/Panama America/Phoenix America/Puerto_Rico America/Santiago America/Sao_Paulo America/St_Johns America/Toronto America/Vancouver Asia/Baghdad Asia/Beirut Asia/Colombo Asia/Damascus Asia/Dhaka Asia/Dubai Asia/Gaza Asia/Hong_Kong Asia/Jakarta Asia/Jerusalem Asia/Kabul Asia/Karachi Asia/Kathmandu Asia/Kolkata Asia/Manila Asia/Riyadh Asia/Seoul Asia/Shanghai Asia/Singapore Asia/Tashkent Asia/Tehran Asia/Tokyo Asia/Vladivostok Asia/Yangon Atlantic/Azores Atlantic/Cape_Verde Atlantic/Reykjavik Australia/Adelaide Australia/Brisbane Australia/Darwin Australia/Eucla Australia/Lord_Howe Australia/Perth Australia/Sydney Europe/Amsterdam Europe/Athens Europe/Berlin Europe/Brussels Europe/Bucharest Europe/Dublin Europe/Helsinki Europe/Istanbul Europe/Kyiv Europe/Lisbon Europe/London Europe/Madrid Europe/Moscow Europe/Paris Europe/Rome Europe/Stockholm Europe/Vienna Europe/Warsaw Europe/Zurich Pacific/Apia Pacific/Auckland Pacific/Chatham Pacific/Easter Pacific/Fiji Pacific/Gambier Pacific/Honolulu Pacific/Kiritimati Pacific/Marquesas Pacific/Norfolk Pacific/Noumea Pacific/Pago_Pago Pacific/Pitcairn Pacific/Tongatapu".split(
    " ",
  );

/**
 * "Europe/Amsterdam" is read as "Europe/Amsterdam": IANA's names are places that
 * people know, and sort by continent.
 */
export function zoneField(
  view: View,
  formState: FormState,
  input: Picked & {
    /** Of a new form: the script beside it offers the zone of the device. */
    readonly offered?: { readonly note: string } | undefined;
    /** Only zones of where many live; any other that stands is there too. */
    readonly main?: boolean;
  },
): Html {
  const standing = fieldValue(formState.values, input.name);
  const listed = input.main === true ? mainZones : zones;
  const all = ["UTC", ...listed.filter((zone) => zone !== "UTC")];
  const known = standing === "" || all.includes(standing) ? all : [standing, ...all];
  const note = formState.notes[input.name];
  const id = `f-${input.name}`;
  const described = [
    input.offered === undefined ? "" : `${id}-device`,
    note === undefined ? "" : `${id}-note`,
  ]
    .filter((one) => one !== "")
    .join(" ");
  return html`<div class="field${
    note === undefined ? "" : " wrong"
  }"><label for="${id}">${input.label}</label>
${note === undefined ? nothing : html`<p class="note" id="${id}-note">${note}</p>`}${
    input.offered === undefined
      ? nothing
      : html`<p class="hint" id="${id}-device" data-device-zone hidden>${input.offered.note}</p>`
  }
<select id="${id}" name="${input.name}"${
    described === "" ? nothing : html` aria-describedby="${described}"`
  }${note === undefined ? nothing : html` aria-invalid="true"`}>${
    input.none === undefined ? nothing : html`<option value="">${input.none}</option>`
  }${known.map(
    (zone) =>
      html`<option value="${zone}"${
        zone === standing ? html` selected` : nothing
      }>${zone}</option>`,
  )}</select></div>`;
}
