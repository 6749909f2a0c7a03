/** What the form of an event folds away: repeating, place, cost, answers, kind. */
import { careKindName, careKinds } from "#commons/care-kinds.ts";
import type { GroupKind, Row } from "#platform/database/schema.ts";
import { asWeekGoes } from "#platform/i18n/week.ts";
import { linkTo } from "#platform/web/html/components.ts";
import {
  choices,
  field,
  fieldValue,
  fieldValues,
  folded,
  type FormState,
  wrongIn,
} from "#platform/web/html/forms.ts";
import { html, type Html, nothing } from "#platform/web/html/html.ts";
import { languageField, zoneField } from "#platform/web/html/pick.ts";
import type { View } from "#platform/web/view.ts";
import { costKinds, longestContact, longestCostWords } from "../cost/cost.ts";
import { costMessages } from "../cost/messages.ts";
import type { ShownPicture } from "#commons/pictures/picture.ts";
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
  /** The zone that a new one is offered, so that another one is seen. */
  readonly zone: string;
  /** The one that it has. */
  readonly image?: ShownPicture | null | undefined;
}

/** Is something in one of these fields, or wrong with it? Then its fold is open. */
const holds = (formState: FormState, names: readonly string[]): boolean =>
  wrongIn(formState, names) ||
  names.some((name) => fieldValues(formState.values, name).some((value) => value !== ""));

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

function repeatKey(way: (typeof repeatWays)[number]) {
  if (way === "") return "none";
  return way === "2weeks" ? "biweekly" : way;
}

/** Whole days, the clock that is meant, and how it repeats. */
export function timeFold(view: View, formState: FormState, about: EventFormFacts): Html {
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
                : messages.repeat[repeatKey(one)],
            ] as const,
        ),
      })}
${choices(formState, {
  name: "weekdays",
  label: messages.weekdays,
  hint: messages.weekdaysHint,
  many: true,
  options: asWeekGoes(Object.entries(messages.weekdayNames), view.week),
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
${field(view, formState, { name: "rule", label: messages.rule, maxLength: 200, unmarked: true })}`
}`,
    checked ||
      holds(formState, ["every", "weekdays", "until", "times", "rule"]) ||
      wrongIn(formState, ["timeZone"]) ||
      fieldValue(formState.values, "timeZone") !== about.zone,
  );
}

export function placeFold(view: View, formState: FormState, about: EventFormFacts): Html {
  const messages = eventMessages(view.language);
  return folded(
    messages.foldPlace,
    html`${field(view, formState, {
      name: "online",
      label: messages.online,
      type: "url",
      maxLength: 500,
      unmarked: true,
    })}
${field(view, formState, {
  name: "point",
  label: messages.point,
  hint: messages.pointHint,
  maxLength: 40,
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

export function costFold(view: View, formState: FormState): Html {
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
  maxLength: longestCostWords,
  unmarked: true,
})}</div>
${field(view, formState, {
  name: "contact",
  label: messages.contactLabel,
  hint: messages.contactHint,
  maxLength: longestContact,
  unmarked: true,
})}`,
    holds(formState, ["cost", "costWords", "contact"]),
  );
}

export function answersFold(view: View, formState: FormState): Html {
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

export function kindFold(view: View, formState: FormState, usual: string): Html {
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
  maxLength: 300,
  unmarked: true,
})}
${languageField(view, formState, { name: "language", label: messages.language })}`,
    holds(formState, ["careKinds", "tags"]) ||
      wrongIn(formState, ["kind", "language"]) ||
      !["", "other"].includes(fieldValue(formState.values, "kind")) ||
      fieldValue(formState.values, "language") !== usual,
  );
}
