/** The form in which an event is planned or changed. */
import { type AccessFact, accessFacts, accessGroups, accessName } from "#commons/access-facts.ts";
import { careKindName, careKinds } from "#commons/care-kinds.ts";
import type { GroupKind, Row, Visibility } from "#platform/database/schema.ts";
import { linkTo, pageHead } from "#platform/web/html/components.ts";
import { choices, field, form, listOf, type Sheet, textOf, wrongIn } from "#platform/web/html/forms.ts";
import { html, type Html, nothing } from "#platform/web/html/html.ts";
import type { Page } from "#platform/web/html/layout.ts";
import type { View } from "#platform/web/view.ts";
import { eventKindName, eventKinds } from "../event.ts";
import type { Theirs } from "./stale-save.ts";
import { words } from "../messages.ts";

export interface EventFormFacts {
  readonly action: string;
  readonly group: { readonly handle: string; readonly name: string; readonly kind: GroupKind };
  /** undefined: a new one. */
  readonly published?: boolean;
  /** One date of a series is changed: which others too? */
  readonly inSeries?: boolean;
  /** Is it called off? */
  readonly off?: boolean;
  /** What somebody else saved while the form was open. */
  readonly theirs?: Theirs;
  readonly places: readonly Row<"places">[];
}

type W = ReturnType<typeof words>;

function factRow(view: View, sheet: Sheet, w: W, fact: AccessFact): Html {
  const name = `access-${fact}`;
  const chosen = textOf(sheet.values, name);
  const option = (value: string, text: string): Html =>
    html`<option value="${value}"${value === chosen ? html` selected` : nothing}>${text}</option>`;
  return html`<div class="fact"><label for="f-${name}">${accessName(fact)}</label>
<select id="f-${name}" name="${name}">${option("", w.notKnown)}${option("yes", w.answers.yes)}${option("partly", w.answers.partly)}${option("no", w.answers.no)}${option("ask", w.answers.ask)}</select>
<input type="text" name="words-${fact}" aria-label="${w.accessWordsFor(accessName(fact))}" value="${textOf(sheet.values, `words-${fact}`)}" maxlength="200"></div>`;
}

function accessPart(view: View, sheet: Sheet): Html {
  const w = words(view.language);
  const note = sheet.notes["access"];
  const filled = (facts: readonly AccessFact[]): boolean => facts.some((fact) => textOf(sheet.values, `access-${fact}`) !== "");
  return html`<fieldset class="access${note === undefined ? "" : " wrong"}" id="f-access"><legend>${w.access}</legend><p class="hint">${w.accessHint}</p>
${note === undefined ? nothing : html`<p class="note">${note}</p>`}
${accessGroups.map(([group, name, facts], i) => {
  const rows = facts.map((fact) => factRow(view, sheet, w, fact));
  return i === 0
    ? html`<div class="facts-of" id="access-${group}">${rows}</div>`
    : html`<details${filled(facts) ? html` open` : nothing}><summary>${name}</summary><div class="facts-of">${rows}</div></details>`;
})}</fieldset>`;
}

function whenPart(view: View, sheet: Sheet, about: EventFormFacts): Html {
  const w = words(view.language);
  const repeats = about.published === undefined || about.inSeries === true;
  const checked = textOf(sheet.values, "allDay") === "yes";
  return html`<div class="pair">${field(view, sheet, { name: "startTime", label: w.startTime, type: "datetime-local", required: true })}
${field(view, sheet, { name: "endTime", label: w.endTime, hint: w.endTimeHint, type: "datetime-local" })}</div>
<div class="pair"><div class="field"><label class="check"><input type="checkbox" name="allDay" value="yes"${checked ? html` checked` : nothing}> ${w.allDay}</label></div>
${field(view, sheet, { name: "timeZone", label: w.timeZone, required: true, most: 64 })}</div>
${
  !repeats
    ? nothing
    : html`<details${textOf(sheet.values, "every") === "" && !wrongIn(sheet, ["every", "weekdays", "until", "times", "rule"]) ? nothing : html` open`}><summary>${w.repeats}</summary>
${field(view, sheet, { name: "every", label: w.repeats, type: "select", options: (["", "week", "2weeks", "month-weekday", "month-last-weekday", "month-day", "day", "year", "rule"] as const).map((one) => [one, one === "" && about.inSeries === true ? w.repeatsOn : w.repeat[one]] as const) })}
${choices(sheet, { name: "weekdays", label: w.weekdays, hint: w.weekdaysHint, many: true, options: Object.entries(w.weekdayNames) })}
<div class="pair">${field(view, sheet, { name: "until", label: w.until, type: "date" })}${field(view, sheet, { name: "times", label: w.times, type: "number" })}</div>
${field(view, sheet, { name: "rule", label: w.rule, most: 200 })}</details>`
}
${about.inSeries === true ? choices(sheet, { name: "scope", label: w.scope, options: Object.entries(w.scopes) }) : nothing}`;
}

function wherePart(view: View, sheet: Sheet, about: EventFormFacts): Html {
  const w = words(view.language);
  return html`${
    about.places.length === 0
      ? nothing
      : field(view, sheet, {
          name: "place",
          label: w.placeOf,
          hint: w.placeOfHint,
          type: "select",
          options: [["", w.noPlace], ...about.places.map((place) => [place.id, place.area] as const)],
        })
  }
${field(view, sheet, { name: "area", label: w.area, hint: w.areaHint, most: 300 })}
${field(view, sheet, { name: "exact", label: w.exact, hint: w.exactHint, most: 500 })}
<div class="pair">${field(view, sheet, { name: "reveal", label: w.reveal, type: "select", options: Object.entries(w.reveals) })}
${field(view, sheet, { name: "point", label: w.point, hint: w.pointHint, most: 40 })}</div>
${field(view, sheet, { name: "online", label: w.online, type: "url", most: 500 })}
<div class="field"><label class="check"><input type="checkbox" name="remember" value="yes"${textOf(sheet.values, "remember") === "yes" ? html` checked` : nothing}> ${w.remember}</label></div>${about.places.length === 0 ? nothing : html`<p>${linkTo(`/@${about.group.handle}/places`, w.places)}</p>`}`;
}

function answersPart(view: View, sheet: Sheet): Html {
  const w = words(view.language);
  const sent = "guestsAsked" in sheet.values;
  const guests = sent ? listOf(sheet.values, "guests").includes("yes") : textOf(sheet.values, "guests") !== "no";
  const usual = textOf(sheet.values, "capacity") === "" && ["", "open"].includes(textOf(sheet.values, "rsvp"));
  const shut = usual && !wrongIn(sheet, ["rsvp", "capacity", "slotMinutes", "slotPlaces", "guests"]);
  return html`<details${shut ? nothing : html` open`}><summary>${w.rsvp}</summary>
<div class="pair">${field(view, sheet, { name: "rsvp", label: w.rsvp, type: "select", options: Object.entries(w.rsvps) })}
${field(view, sheet, { name: "capacity", label: w.capacity, hint: w.capacityHint, type: "number" })}</div>
<div class="pair">${field(view, sheet, { name: "slotMinutes", label: w.slotMinutes, type: "number" })}${field(view, sheet, { name: "slotPlaces", label: w.slotPlaces, type: "number" })}</div>
<div class="field"><input type="hidden" name="guestsAsked" value="yes"><label class="check"><input type="checkbox" name="guests" value="yes"${guests ? html` checked` : nothing}> ${w.guests}</label></div></details>`;
}

/** What a save must carry along, so that it is not put on top of another's unseen. */
const marks = (sheet: Sheet, theirs: Html): Html =>
  html`<input type="hidden" name="sequence" value="${textOf(sheet.values, "sequence")}"><input type="hidden" name="began" value="${textOf(sheet.values, "began")}"><div id="f-sequence">${theirs}</div>`;

/** What somebody else saved meanwhile, field by field. */
function theirPart(view: View, theirs: Theirs | undefined): Html {
  if (theirs === undefined || theirs.changed.length === 0) return nothing;
  const w = words(view.language);
  const label = (name: string): string => {
    const fact = accessFacts.find((one) => name === `access-${one}` || name === `words-${one}`);
    // Other fields have the names of their labels.
    const said: unknown = w[name as "name"];
    return fact === undefined
      ? typeof said === "string"
        ? said
        : name
      : name.startsWith("access-")
        ? accessName(fact)
        : w.accessWordsFor(accessName(fact));
  };
  const of = (names: Readonly<Record<string, string>>, value: string): string => names[value] ?? value;
  const text = (name: string): string => {
    const list = listOf(theirs.values, name);
    const value = list.join(" ");
    if (name === "careKinds") return list.map(careKindName).join(", ") || "–";
    if (value === "") return name.startsWith("access-") ? w.notKnown : name === "allDay" ? w.no : "–";
    if (name === "kind") return eventKindName(value);
    if (name.startsWith("access-")) return of(w.answers, value);
    if (name === "startTime" || name === "endTime") return value.replace("T", " ");
    const names = { reveal: w.reveals, rsvp: w.rsvps, visibility: w.visibilities, status: w.statuses }[name];
    return of(names ?? { yes: w.yes, no: w.no }, value);
  };
  return html`<details open><summary>${w.theirs}</summary><dl class="gaps">${theirs.changed.map((name) => html`<div><dt>${label(name)}</dt><dd class="lines"><bdi>${text(name)}</bdi></dd></div>`)}</dl></details>`;
}

/** Only what the event says about access. */
export function accessForm(view: View, sheet: Sheet, event: { readonly id: string; readonly name: string }, theirs?: Theirs): Page {
  const w = words(view.language);
  return {
    title: w.editAccess,
    hidden: true,
    body: html`${pageHead(w.editAccess, { kicker: linkTo(`/events/${event.id}`, event.name) })}
${form(view, { action: `/events/${event.id}/access`, sheet, body: html`${marks(sheet, theirPart(view, theirs))}${accessPart(view, sheet)}`, submit: w.save })}`,
  };
}

export function eventForm(view: View, sheet: Sheet, about: EventFormFacts): Page {
  const w = words(view.language);
  const title = about.published === undefined ? w.plan : w.edit;
  const widest: readonly Visibility[] =
    about.group.kind === "open" ? ["public", "members", "group"] : about.group.kind === "closed" ? ["members", "group"] : ["group"];
  const draft = about.published !== true;
  return {
    title,
    hidden: true,
    body: html`${pageHead(title, { kicker: linkTo(`/@${about.group.handle}`, about.group.name) })}
${form(view, {
  action: about.action,
  sheet,
  body: html`${about.published === undefined ? nothing : marks(sheet, theirPart(view, about.theirs))}${about.off === true ? html`<p>${w.offHint}</p>` : nothing}
${field(view, sheet, { name: "name", label: w.name, required: true, most: 150 })}
${whenPart(view, sheet, about)}
${field(view, sheet, { name: "content", label: w.content, hint: w.contentHint, type: "textarea", rows: 8 })}
${wherePart(view, sheet, about)}
${accessPart(view, sheet)}
${field(view, sheet, { name: "kind", label: w.kind, type: "select", options: eventKinds.map((kind) => [kind, eventKindName(kind)] as const) })}
<details${textOf(sheet.values, "tags") === "" && !wrongIn(sheet, ["careKinds", "tags", "language"]) ? nothing : html` open`}><summary>${w.careKinds} · ${w.tags}</summary>${choices(sheet, { name: "careKinds", label: w.careKinds, many: true, options: careKinds.map((kind) => [kind, careKindName(kind)] as const) })}
${field(view, sheet, { name: "tags", label: w.tags, hint: w.tagsHint, most: 300 })}
${field(view, sheet, { name: "language", label: w.language, required: true, most: 12 })}</details>
${answersPart(view, sheet)}
${choices(sheet, { name: "visibility", label: w.visibility, options: widest.map((one) => [one, w.visibilities[one]] as const) })}`,
  submit: html`<p class="submit"><button name="publish" value="yes">${draft ? w.publish : w.save}</button>${draft ? html` <button class="quiet" name="publish" value="no">${w.draft}</button>` : nothing}</p>`,
})}`,
  };
}
