/**
 * The form in which an event is planned or changed: five things
 * openly, all else under a word for it.
 */
import { careKindName, careKinds } from "#commons/care-kinds.ts";
import type { GroupKind, Row, Visibility } from "#platform/database/schema.ts";
import { linkTo, pageHead } from "#platform/web/html/components.ts";
import {
  choices,
  field,
  fieldValue,
  fieldValues,
  folded,
  form,
  type FormState,
  wrongIn,
} from "#platform/web/html/forms.ts";
import { html, type Html, nothing } from "#platform/web/html/html.ts";
import type { Page } from "#platform/web/html/layout.ts";
import { languageField, zoneField } from "#platform/web/html/pick.ts";
import type { View } from "#platform/web/view.ts";
import { costKinds, longestContact, longestCostWords } from "../cost/cost.ts";
import { costMessages } from "../cost/messages.ts";
import type { ShownPicture } from "#commons/pictures/picture.ts";
import { pictureFields } from "#domains/pictures/sections.ts";
import { eventKindName, eventKinds } from "../event.ts";
import { accessSection } from "./access-page.ts";
import { formPath } from "./script.ts";
import type { Theirs } from "./stale-save.ts";
import { saveMarks, theirSection } from "./theirs-page.ts";
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
  /** The zone that a new one is offered, so that another one is seen. */
  readonly zone: string;
  /** The one that it has. */
  readonly image?: ShownPicture | null | undefined;
}

/** Is something in one of these fields, or wrong with it? Then its fold is open. */
const holds = (formState: FormState, names: readonly string[]): boolean =>
  wrongIn(formState, names) ||
  names.some((name) => fieldValues(formState.values, name).some((value) => value !== ""));

function whenSection(view: View, formState: FormState): Html {
  const messages = eventMessages(view.language);
  return html`<div class="pair">${field(view, formState, {
    name: "startTime",
    label: messages.startTime,
    type: "datetime-local",
    required: true,
  })}
${field(view, formState, {
  name: "endTime",
  label: messages.endTime,
  hint: messages.endTimeHint,
  type: "datetime-local",
})}</div>`;
}

const repeatWays = [
  "",
  "week",
  "2weeks",
  "month-weekday",
  "month-last-weekday",
  "month-day",
  "day",
  "year",
  "rule",
] as const;

/** Whole days, the clock that is meant, and how it repeats. */
function timeFold(view: View, formState: FormState, about: EventFormFacts): Html {
  const messages = eventMessages(view.language);
  const repeats = about.published === undefined || about.inSeries === true;
  const checked = fieldValue(formState.values, "allDay") === "yes";
  const fresh = about.published === undefined && Object.keys(formState.notes).length === 0;
  return folded(
    repeats ? messages.foldTimes : messages.foldTime,
    html`<div class="field"><label class="check"><input type="checkbox" name="allDay" value="yes"${
      checked ? html` checked` : nothing
    }> ${messages.allDay}</label></div>
${zoneField(view, formState, {
  name: "timeZone",
  label: messages.timeZone,
  offered: fresh ? { note: messages.deviceZone({ zone: about.zone }) } : undefined,
})}
${
  !repeats
    ? nothing
    : html`${field(view, formState, {
        name: "every",
        label: messages.repeats,
        type: "select",
        options: repeatWays.map(
          (one) =>
            [
              one,
              one === "" && about.inSeries === true
                ? messages.repeatsOn
                : messages.repeat[one === "" ? "none" : one === "2weeks" ? "biweekly" : one],
            ] as const,
        ),
      })}
${choices(formState, {
  name: "weekdays",
  label: messages.weekdays,
  hint: messages.weekdaysHint,
  many: true,
  options: Object.entries(messages.weekdayNames),
})}
<div class="pair">${field(view, formState, {
        name: "until",
        label: messages.until,
        type: "date",
        unmarked: true,
      })}${field(view, formState, {
        name: "times",
        label: messages.times,
        type: "number",
        unmarked: true,
      })}</div>
${field(view, formState, { name: "rule", label: messages.rule, most: 200, unmarked: true })}`
}`,
    checked ||
      holds(formState, ["every", "weekdays", "until", "times", "rule"]) ||
      wrongIn(formState, ["timeZone"]) ||
      fieldValue(formState.values, "timeZone") !== about.zone,
  );
}

/** What the script beside the form fills in; without it the server does. */
function placeOption(place: Row<"places">): Html {
  const exact = place.exactPlace === null ? nothing : html` data-exact="${place.exactPlace}"`;
  const point =
    place.latitude === null || place.longitude === null
      ? nothing
      : html` data-point="${place.latitude}, ${place.longitude}"`;
  return html`<option value="${place.area}"${exact}
    data-reveal="${place.reveal}"${point}></option>`;
}

/** One field for the place, with those that are remembered, and the exact place beneath it. */
function whereSection(view: View, formState: FormState, about: EventFormFacts): Html {
  const messages = eventMessages(view.language);
  const known = about.places.length > 0;
  return html`${field(view, formState, {
    name: "area",
    label: messages.area,
    hint: known ? messages.areaKnownHint : messages.areaHint,
    most: 300,
    ...(known ? { list: "known-places" } : {}),
  })}
${known ? html`<datalist id="known-places">${about.places.map(placeOption)}</datalist>` : nothing}
<div class="beneath">${field(view, formState, {
    name: "exact",
    label: messages.exact,
    hint: messages.exactHint,
    most: 500,
  })}
${field(view, formState, {
  name: "reveal",
  label: messages.reveal,
  hint: messages.revealHint,
  type: "select",
  options: Object.entries(messages.reveals),
})}</div>`;
}

function placeFold(view: View, formState: FormState, about: EventFormFacts): Html {
  const messages = eventMessages(view.language);
  return folded(
    messages.foldPlace,
    html`${field(view, formState, {
      name: "online",
      label: messages.online,
      type: "url",
      most: 500,
      unmarked: true,
    })}
${field(view, formState, {
  name: "point",
  label: messages.point,
  hint: messages.pointHint,
  most: 40,
  unmarked: true,
})}
<div class="field"><label class="check"><input type="checkbox" name="remember" value="yes"${
      fieldValue(formState.values, "remember") === "yes" ? html` checked` : nothing
    }> ${messages.remember}</label></div>${
      about.places.length === 0
        ? nothing
        : html`<p>${linkTo(`/@${about.group.handle}/places`, messages.places)}</p>`
    }`,
    holds(formState, ["online", "point", "place", "remember"]),
  );
}

function costFold(view: View, formState: FormState): Html {
  const messages = costMessages(view.language);
  return folded(
    `${messages.cost} · ${messages.contact}`,
    html`<div class="pair">${field(view, formState, {
      name: "cost",
      label: messages.kindLabel,
      type: "select",
      options: [
        ["", messages.unsaid],
        ...costKinds.map((kind) => [kind, messages.kinds[kind]] as const),
      ],
    })}
${field(view, formState, {
  name: "costWords",
  label: messages.words,
  hint: messages.wordsHint,
  most: longestCostWords,
  unmarked: true,
})}</div>
${field(view, formState, {
  name: "contact",
  label: messages.contactLabel,
  hint: messages.contactHint,
  most: longestContact,
  unmarked: true,
})}`,
    holds(formState, ["cost", "costWords", "contact"]),
  );
}

function answersFold(view: View, formState: FormState): Html {
  const messages = eventMessages(view.language);
  const sent = "guestsAsked" in formState.values;
  const guests = sent
    ? fieldValues(formState.values, "guests").includes("yes")
    : fieldValue(formState.values, "guests") !== "no";
  const usual =
    guests &&
    fieldValue(formState.values, "capacity") === "" &&
    ["", "open"].includes(fieldValue(formState.values, "rsvp"));
  return folded(
    messages.foldAnswers,
    html`<div class="pair">${field(view, formState, {
      name: "rsvp",
      label: messages.rsvp,
      type: "select",
      options: Object.entries(messages.rsvps),
    })}
${field(view, formState, {
  name: "capacity",
  label: messages.capacity,
  hint: messages.capacityHint,
  type: "number",
  unmarked: true,
})}</div>
<div class="pair">${field(view, formState, {
      name: "slotMinutes",
      label: messages.slotMinutes,
      type: "number",
      unmarked: true,
    })}${field(view, formState, {
      name: "slotPlaces",
      label: messages.slotPlaces,
      type: "number",
      unmarked: true,
    })}</div>
<div class="field"><input type="hidden" name="guestsAsked" value="yes"><label class="check"><input
  type="checkbox" name="guests" value="yes"${
    guests ? html` checked` : nothing
  }> ${messages.guests}</label></div>`,
    !usual || wrongIn(formState, ["rsvp", "capacity", "slotMinutes", "slotPlaces", "guests"]),
  );
}

function kindFold(view: View, formState: FormState, usual: string): Html {
  const messages = eventMessages(view.language);
  return folded(
    messages.foldKind,
    html`${field(view, formState, {
      name: "kind",
      label: messages.kind,
      type: "select",
      options: [
        ["", messages.kindUnsaid],
        ...eventKinds.map((kind) => [kind, eventKindName(kind, view.language)] as const),
      ],
    })}
${choices(formState, {
  name: "careKinds",
  label: messages.careKinds,
  many: true,
  options: careKinds.map((kind) => [kind, careKindName(kind, view.language)] as const),
})}
${field(view, formState, {
  name: "tags",
  label: messages.tags,
  hint: messages.tagsHint,
  most: 300,
  unmarked: true,
})}
${languageField(view, formState, { name: "language", label: messages.language })}`,
    holds(formState, ["careKinds", "tags"]) ||
      wrongIn(formState, ["kind", "language"]) ||
      !["", "other"].includes(fieldValue(formState.values, "kind")) ||
      fieldValue(formState.values, "language") !== usual,
  );
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
    script: formPath,
    body: html`${pageHead(title, { kicker: linkTo(`/@${about.group.handle}`, about.group.name) })}
${form(view, {
  action: about.action,
  formState,
  files: true,
  body: html`${
    about.published === undefined ? nothing : saveMarks(formState, theirSection(view, about.theirs))
  }${about.off === true ? html`<p>${messages.offHint}</p>` : nothing}
${field(view, formState, { name: "name", label: messages.name, required: true, most: 150 })}
${whenSection(view, formState)}
${
  about.inSeries === true
    ? choices(formState, {
        name: "scope",
        label: messages.scope,
        options: Object.entries(messages.scopes),
      })
    : nothing
}
${whereSection(view, formState, about)}
${choices(formState, {
  name: "visibility",
  label: messages.visibility,
  options: widest.map((one) => [one, messages.visibilities[one]] as const),
})}
${field(view, formState, {
  name: "content",
  label: messages.content,
  hint: messages.contentHint,
  type: "textarea",
  rows: 6,
})}
${accessSection(view, formState, { money: false })}
<p class="hint">${messages.restOptional}</p>
${folded(
  messages.foldPicture,
  pictureFields(view, formState, { image: about.image }),
  about.image != null ||
    wrongIn(formState, ["pictureFile", "pictureAlt", "pictureConsent", "pictureUntil"]),
)}
${costFold(view, formState)}
${timeFold(view, formState, about)}
${placeFold(view, formState, about)}
${answersFold(view, formState)}
${kindFold(view, formState, view.language)}`,
  submit: html`<p class="submit"><button name="publish" value="yes">${
    draft ? messages.publish : messages.save
  }</button>${
    draft
      ? html` <button class="quiet" name="publish" value="no">${messages.draft}</button>`
      : nothing
  }</p>`,
})}`,
  };
}
