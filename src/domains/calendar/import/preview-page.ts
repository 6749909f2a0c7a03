/**
 * What is in a file that somebody brought: looked at, chosen from, taken in; and what came of it.
 */
import { tighten } from "#commons/visibility.ts";
import type { GroupKind, Row } from "#platform/database/schema.ts";
import { timesText } from "#domains/events/times.ts";
import { buttonTo, linkTo, pageHead } from "#platform/web/html/components.ts";
import {
  choices,
  emptyFormState,
  type Fields,
  fieldValues,
  form,
  type FormState,
} from "#platform/web/html/forms.ts";
import { html, type Html, nothing } from "#platform/web/html/html.ts";
import type { Page } from "#platform/web/html/layout.ts";
import type { View } from "#platform/web/view.ts";
import type { CalendarEntry, ReadResult } from "../entry.ts";
import { columnQuestions, noteList, zoneQuestions } from "./questions-page.ts";
import { entryMark, maxListed } from "./left-out.ts";
import { importMessages } from "./messages.ts";

type ShownImport = Row<"calendarImports"> & { readonly handle: string; readonly kind: GroupKind };

interface AboutImport {
  /** undefined: it is being taken in, or was. */
  readonly result: ReadResult | undefined;
  /** Events that an undo would take away. */
  readonly undo: number;
  /** As it was sent, where something was wrong with it. */
  readonly formState?: FormState | undefined;
}

/** How many are seen at once; the others are folded away. */
const unfolded = 10;

const entryText = (view: View, entry: CalendarEntry): Html =>
  html`<strong>${timesText(entry, view.language)}</strong> <bdi>${entry.name}</bdi>${
    entry.place === "" ? "" : html` · <bdi>${entry.place}</bdi>`
  }`;

/** The first of them, the others folded, and how many are not shown. */
function entryList(
  view: View,
  all: readonly CalendarEntry[],
  line: (entry: CalendarEntry) => Html,
  beyondText: (n: number) => string,
): Html {
  const w = importMessages(view.language);
  const listed = all.slice(0, maxListed);
  const beyond = all.length - listed.length;
  const [shown, rest] = [listed.slice(0, unfolded), listed.slice(unfolded)];
  const list = (entries: readonly CalendarEntry[]): Html =>
    html`<ul class="print-list">${entries.map((entry) => html`<li>${line(entry)}</li>`)}</ul>`;
  return html`${list(shown)}
${
  rest.length === 0
    ? nothing
    : html`<details><summary>${w.andMore({ n: rest.length + beyond })}</summary>${list(rest)}${
        beyond === 0 ? nothing : html`<p>${beyondText(beyond)}</p>`
      }</details>`
}`;
}

/** All ticked; what is not ticked is left out. */
function entryChoices(view: View, all: readonly CalendarEntry[], formState: FormState): Html {
  const w = importMessages(view.language);
  const before = fieldValues(formState.values, "listed").length > 0;
  const taken = new Set(fieldValues(formState.values, "take"));
  const note = formState.notes["take"];
  const tick = (entry: CalendarEntry): Html => {
    const mark = entryMark(entry.key);
    const ticked = !before || taken.has(mark);
    return html`<label class="check"><input type="checkbox" name="take" value="${mark}"${
      ticked ? html` checked` : nothing
    }> <span>${entryText(
      view,
      entry,
    )}</span></label><input type="hidden" name="listed" value="${mark}">`;
  };
  return html`<fieldset id="f-take" class="choices${
    note === undefined ? "" : " wrong"
  }" aria-describedby="f-take-hint${
    note === undefined ? "" : " f-take-note"
  }"><legend>${w.which}</legend>
<p class="hint" id="f-take-hint">${w.whichHint}</p>${
    note === undefined ? nothing : html`<p class="note" id="f-take-note">${note}</p>`
  }
${entryList(view, all, tick, (n) => w.comeToo({ n }))}</fieldset>`;
}

function takeForm(
  view: View,
  one: ShownImport,
  { entries }: ReadResult,
  formState: FormState = emptyFormState,
): Html {
  const w = importMessages(view.language);
  const resubmitted = fieldValues(formState.values, "visibility").length > 0;
  const stateOf = (values: Fields): FormState => ({
    values: resubmitted ? formState.values : values,
    notes: {},
  });
  const hasPlaces = entries.some((entry) => entry.place !== "" || entry.latitude !== null);
  return form(view, {
    action: `/imports/${one.id}`,
    formState,
    body: html`${entryChoices(view, entries, formState)}
${choices(stateOf({ visibility: tighten("members", one.kind) }), {
  name: "visibility",
  label: w.visibility,
  options: (["public", "members", "group"] as const)
    .filter((wide) => tighten(wide, one.kind) === wide)
    .map((wide) => [wide, w.visibilities[wide]] as const),
})}
${
  hasPlaces
    ? choices(stateOf({ place: "open" }), {
        name: "place",
        label: w.place,
        hint: w.placeHint,
        options: Object.entries(w.places),
      })
    : nothing
}
${choices(stateOf({ publish: "no" }), {
  name: "publish",
  label: w.publish,
  options: Object.entries(w.publishes),
})}`,
    submit: w.take,
  });
}

/** Where it is being taken in, or what came of it. */
function progressPage(view: View, one: ShownImport, undo: number): Page {
  const w = importMessages(view.language);
  const head = one.state === "running" ? w.running : w.done;
  return {
    title: head,
    hidden: true,
    body: html`${pageHead(head)}${
      one.state === "running"
        ? html`<p><progress value="${one.done}" max="${Math.max(
            1,
            one.total,
          )}" aria-label="${head}"></progress> ${w.progress({
            done: one.done,
            total: one.total,
          })}</p><p class="hint">${w.reload}</p><p>${buttonTo(
            `/imports/${one.id}`,
            w.again,
            true,
          )}</p>`
        : html`<p>${w.cameIn({ n: one.done - one.skipped })}${
            one.skipped > 0 ? ` ${w.stoodHere({ n: one.skipped })}` : ""
          }</p>${
            undo === 0
              ? nothing
              : html`<details><summary>${w.undo}</summary>${form(view, {
                  action: `/imports/${one.id}/undo`,
                  body: html`<p>${w.undoLead({ n: undo })}</p>`,
                  submit: w.undoNow,
                })}</details>`
          }`
    }<p>${linkTo(`/@${one.handle}`, w.toGroup)}</p>`,
  };
}

export function previewPage(
  view: View,
  one: ShownImport,
  { result, undo, formState }: AboutImport,
): Page {
  if (result === undefined) return progressPage(view, one, undo);
  const w = importMessages(view.language);
  const answers = `/imports/${one.id}/answers`;
  const asks = result.zones.length > 0 || result.entries.length === 0;
  return {
    title: w.preview,
    hidden: true,
    body: html`${pageHead(w.preview, {
      lead: w.found({ n: result.entries.length }),
      kicker: linkTo(`/@${one.handle}/events/import`, w.importTitle),
    })}
${
  asks
    ? entryList(
        view,
        result.entries,
        (entry) => entryText(view, entry),
        (n) => w.andMore({ n }),
      )
    : nothing
}
${
  (result.off ?? 0) > 0 ? html`<p>${w.off({ n: result.off ?? 0 })}</p>` : nothing
}${result.more ? html`<p>${w.more}</p>` : nothing}
${zoneQuestions(view, answers, result.zones)}${columnQuestions(view, answers, result.table)}
${noteList(view, result.problems)}
${asks ? nothing : takeForm(view, one, result, formState)}`,
  };
}
