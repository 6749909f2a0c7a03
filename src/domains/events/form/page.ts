/** The form in which an event is planned or changed. */
import { type AccessFact, accessFacts, accessGroups, accessName } from "#commons/access/facts.ts";
import { careKindName, careKinds } from "#commons/care-kinds.ts";
import type { GroupKind, Row, Visibility } from "#platform/database/schema.ts";
import { linkTo, pageHead } from "#platform/web/html/components.ts";
import {
  choices,
  field,
  form,
  fieldValues,
  type FormState,
  fieldValue,
  wrongIn,
} from "#platform/web/html/forms.ts";
import { html, type Html, nothing } from "#platform/web/html/html.ts";
import type { Page } from "#platform/web/html/layout.ts";
import type { View } from "#platform/web/view.ts";
import type { ShownPicture } from "#commons/pictures/picture.ts";
import { pictureFields } from "#domains/pictures/sections.ts";
import { eventKindName, eventKinds } from "../event.ts";
import type { Theirs } from "./stale-save.ts";
import { eventMessages } from "../messages.ts";

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
  /** The one that it has. */
  readonly image?: ShownPicture | null | undefined;
}

type W = ReturnType<typeof eventMessages>;

function factRow(view: View, formState: FormState, messages: W, fact: AccessFact): Html {
  const name = `access-${fact}`;
  const chosen = fieldValue(formState.values, name);
  const option = (value: string, text: string): Html =>
    html`<option value="${value}"${value === chosen ? html` selected` : nothing}>${text}</option>`;
  return html`<div class="fact"><label for="f-${name}">${accessName(fact)}</label>
<select id="f-${name}" name="${name}">${option("", messages.notKnown)}${option("yes", messages.answers.yes)}${option("partly", messages.answers.partly)}${option("no", messages.answers.no)}${option("ask", messages.answers.ask)}</select>
<input type="text" name="words-${fact}" aria-label="${messages.accessWordsFor({ fact: accessName(fact) })}" value="${fieldValue(formState.values, `words-${fact}`)}" maxlength="200"></div>`;
}

function accessSection(view: View, formState: FormState): Html {
  const messages = eventMessages(view.language);
  const note = formState.notes["access"];
  const filled = (facts: readonly AccessFact[]): boolean =>
    facts.some((fact) => fieldValue(formState.values, `access-${fact}`) !== "");
  return html`<fieldset class="access${note === undefined ? "" : " wrong"}" id="f-access"><legend>${messages.access}</legend><p class="hint">${messages.accessHint}</p>
${note === undefined ? nothing : html`<p class="note">${note}</p>`}
${accessGroups.map(([group, name, facts], i) => {
  const rows = facts.map((fact) => factRow(view, formState, messages, fact));
  return i === 0
    ? html`<div class="facts-of" id="access-${group}">${rows}</div>`
    : html`<details${filled(facts) ? html` open` : nothing}><summary>${name}</summary><div class="facts-of">${rows}</div></details>`;
})}</fieldset>`;
}

function whenSection(view: View, formState: FormState, about: EventFormFacts): Html {
  const messages = eventMessages(view.language);
  const repeats = about.published === undefined || about.inSeries === true;
  const checked = fieldValue(formState.values, "allDay") === "yes";
  return html`<div class="pair">${field(view, formState, { name: "startTime", label: messages.startTime, type: "datetime-local", required: true })}
${field(view, formState, { name: "endTime", label: messages.endTime, hint: messages.endTimeHint, type: "datetime-local" })}</div>
<div class="pair"><div class="field"><label class="check"><input type="checkbox" name="allDay" value="yes"${checked ? html` checked` : nothing}> ${messages.allDay}</label></div>
${field(view, formState, { name: "timeZone", label: messages.timeZone, required: true, most: 64 })}</div>
${
  !repeats
    ? nothing
    : html`<details${fieldValue(formState.values, "every") === "" && !wrongIn(formState, ["every", "weekdays", "until", "times", "rule"]) ? nothing : html` open`}><summary>${messages.repeats}</summary>
${field(view, formState, { name: "every", label: messages.repeats, type: "select", options: (["", "week", "2weeks", "month-weekday", "month-last-weekday", "month-day", "day", "year", "rule"] as const).map((one) => [one, one === "" && about.inSeries === true ? messages.repeatsOn : messages.repeat[one === "" ? "none" : one === "2weeks" ? "biweekly" : one]] as const) })}
${choices(formState, { name: "weekdays", label: messages.weekdays, hint: messages.weekdaysHint, many: true, options: Object.entries(messages.weekdayNames) })}
<div class="pair">${field(view, formState, { name: "until", label: messages.until, type: "date" })}${field(view, formState, { name: "times", label: messages.times, type: "number" })}</div>
${field(view, formState, { name: "rule", label: messages.rule, most: 200 })}</details>`
}
${about.inSeries === true ? choices(formState, { name: "scope", label: messages.scope, options: Object.entries(messages.scopes) }) : nothing}`;
}

function whereSection(view: View, formState: FormState, about: EventFormFacts): Html {
  const messages = eventMessages(view.language);
  return html`${
    about.places.length === 0
      ? nothing
      : field(view, formState, {
          name: "place",
          label: messages.placeOf,
          hint: messages.placeOfHint,
          type: "select",
          options: [
            ["", messages.noPlace],
            ...about.places.map((place) => [place.id, place.area] as const),
          ],
        })
  }
${field(view, formState, { name: "area", label: messages.area, hint: messages.areaHint, most: 300 })}
${field(view, formState, { name: "exact", label: messages.exact, hint: messages.exactHint, most: 500 })}
<div class="pair">${field(view, formState, { name: "reveal", label: messages.reveal, type: "select", options: Object.entries(messages.reveals) })}
${field(view, formState, { name: "point", label: messages.point, hint: messages.pointHint, most: 40 })}</div>
${field(view, formState, { name: "online", label: messages.online, type: "url", most: 500 })}
<div class="field"><label class="check"><input type="checkbox" name="remember" value="yes"${fieldValue(formState.values, "remember") === "yes" ? html` checked` : nothing}> ${messages.remember}</label></div>${about.places.length === 0 ? nothing : html`<p>${linkTo(`/@${about.group.handle}/places`, messages.places)}</p>`}`;
}

function answersSection(view: View, formState: FormState): Html {
  const messages = eventMessages(view.language);
  const sent = "guestsAsked" in formState.values;
  const guests = sent
    ? fieldValues(formState.values, "guests").includes("yes")
    : fieldValue(formState.values, "guests") !== "no";
  const usual =
    fieldValue(formState.values, "capacity") === "" &&
    ["", "open"].includes(fieldValue(formState.values, "rsvp"));
  const denied =
    usual && !wrongIn(formState, ["rsvp", "capacity", "slotMinutes", "slotPlaces", "guests"]);
  return html`<details${denied ? nothing : html` open`}><summary>${messages.rsvp}</summary>
<div class="pair">${field(view, formState, { name: "rsvp", label: messages.rsvp, type: "select", options: Object.entries(messages.rsvps) })}
${field(view, formState, { name: "capacity", label: messages.capacity, hint: messages.capacityHint, type: "number" })}</div>
<div class="pair">${field(view, formState, { name: "slotMinutes", label: messages.slotMinutes, type: "number" })}${field(view, formState, { name: "slotPlaces", label: messages.slotPlaces, type: "number" })}</div>
<div class="field"><input type="hidden" name="guestsAsked" value="yes"><label class="check"><input type="checkbox" name="guests" value="yes"${guests ? html` checked` : nothing}> ${messages.guests}</label></div></details>`;
}

/** What a save must carry along, so that it is not put on top of another's unseen. */
const marks = (formState: FormState, theirs: Html): Html =>
  html`<input type="hidden" name="sequence" value="${fieldValue(formState.values, "sequence")}"><input type="hidden" name="began" value="${fieldValue(formState.values, "began")}"><div id="f-sequence">${theirs}</div>`;

/** What somebody else saved meanwhile, field by field. */
function theirSection(view: View, theirs: Theirs | undefined): Html {
  if (theirs === undefined || theirs.changed.length === 0) return nothing;
  const messages = eventMessages(view.language);
  const label = (name: string): string => {
    const fact = accessFacts.find((one) => name === `access-${one}` || name === `words-${one}`);
    // Other fields have the names of their labels.
    const said: unknown = messages[name as "name"];
    return fact === undefined
      ? typeof said === "string"
        ? said
        : name
      : name.startsWith("access-")
        ? accessName(fact)
        : messages.accessWordsFor({ fact: accessName(fact) });
  };
  const of = (names: Readonly<Record<string, string>>, value: string): string =>
    names[value] ?? value;
  const text = (name: string): string => {
    const list = fieldValues(theirs.values, name);
    const value = list.join(" ");
    if (name === "careKinds") return list.map(careKindName).join(", ") || "–";
    if (value === "")
      return name.startsWith("access-") ? messages.notKnown : name === "allDay" ? messages.no : "–";
    if (name === "kind") return eventKindName(value);
    if (name.startsWith("access-")) return of(messages.answers, value);
    if (name === "startTime" || name === "endTime") return value.replace("T", " ");
    const names = {
      reveal: messages.reveals,
      rsvp: messages.rsvps,
      visibility: messages.visibilities,
      status: messages.statuses,
    }[name];
    return of(names ?? { yes: messages.yes, no: messages.no }, value);
  };
  return html`<details open><summary>${messages.theirs}</summary><dl class="gaps">${theirs.changed.map((name) => html`<div><dt>${label(name)}</dt><dd class="lines"><bdi>${text(name)}</bdi></dd></div>`)}</dl></details>`;
}

/** Only what the event says about access. */
export function accessForm(
  view: View,
  formState: FormState,
  event: { readonly id: string; readonly name: string },
  theirs?: Theirs,
): Page {
  const messages = eventMessages(view.language);
  return {
    title: messages.editAccess,
    hidden: true,
    body: html`${pageHead(messages.editAccess, { kicker: linkTo(`/events/${event.id}`, event.name) })}
${form(view, { action: `/events/${event.id}/access`, formState, body: html`${marks(formState, theirSection(view, theirs))}${accessSection(view, formState)}`, submit: messages.save })}`,
  };
}

export function eventForm(view: View, formState: FormState, about: EventFormFacts): Page {
  const messages = eventMessages(view.language);
  const title = about.published === undefined ? messages.plan : messages.edit;
  const widest: readonly Visibility[] =
    about.group.kind === "open"
      ? ["public", "members", "group"]
      : about.group.kind === "closed"
        ? ["members", "group"]
        : ["group"];
  const draft = about.published !== true;
  return {
    title,
    hidden: true,
    body: html`${pageHead(title, { kicker: linkTo(`/@${about.group.handle}`, about.group.name) })}
${form(view, {
  action: about.action,
  formState,
  files: true,
  body: html`${about.published === undefined ? nothing : marks(formState, theirSection(view, about.theirs))}${about.off === true ? html`<p>${messages.offHint}</p>` : nothing}
${field(view, formState, { name: "name", label: messages.name, required: true, most: 150 })}
${whenSection(view, formState, about)}
${field(view, formState, { name: "content", label: messages.content, hint: messages.contentHint, type: "textarea", rows: 8 })}
${pictureFields(view, formState, { image: about.image })}
${whereSection(view, formState, about)}
${accessSection(view, formState)}
${field(view, formState, { name: "kind", label: messages.kind, type: "select", options: eventKinds.map((kind) => [kind, eventKindName(kind)] as const) })}
<details${fieldValue(formState.values, "tags") === "" && !wrongIn(formState, ["careKinds", "tags", "language"]) ? nothing : html` open`}><summary>${messages.careKinds} · ${messages.tags}</summary>${choices(formState, { name: "careKinds", label: messages.careKinds, many: true, options: careKinds.map((kind) => [kind, careKindName(kind)] as const) })}
${field(view, formState, { name: "tags", label: messages.tags, hint: messages.tagsHint, most: 300 })}
${field(view, formState, { name: "language", label: messages.language, required: true, most: 12 })}</details>
${answersSection(view, formState)}
${choices(formState, { name: "visibility", label: messages.visibility, options: widest.map((one) => [one, messages.visibilities[one]] as const) })}`,
  submit: html`<p class="submit"><button name="publish" value="yes">${draft ? messages.publish : messages.save}</button>${draft ? html` <button class="quiet" name="publish" value="no">${messages.draft}</button>` : nothing}</p>`,
})}`,
  };
}
