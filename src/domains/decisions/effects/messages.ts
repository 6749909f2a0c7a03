/** What a new decision asks for where it does something by itself: the fields that its door reads. */
import { messagesIn } from "#platform/lib/messages.ts";
import type { EffectKind } from "./effect.ts";

export interface EffectField {
  /** As the door reads it. */
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly type?: "text" | "number" | "textarea" | "select";
  readonly options?: readonly (readonly [value: string, text: string])[] | "roles";
}

interface EffectMessages {
  readonly name: string;
  readonly fields: readonly EffectField[];
}

const en: Readonly<Partial<Record<EffectKind, EffectMessages>>> = {
  "adopt-agreement": {
    name: "Adopt or change an agreement",
    fields: [
      {
        name: "title",
        label: "Name of the agreement",
        hint: "Left out, it is called as the decision.",
      },
      {
        name: "agreementId",
        label: "Which agreement it changes",
        hint: "The last part of its address; empty for a new one.",
      },
      {
        name: "reviewMonths",
        label: "Months until we look at it again",
        hint: "From 1 to 24; else 6.",
        type: "number",
      },
    ],
  },
  "fill-role": {
    name: "Fill a role",
    fields: [
      { name: "role", label: "Role", type: "select", options: "roles" },
      { name: "member", label: "Who", hint: "@ and their handle. Ask them first." },
      { name: "learner", label: "Who learns it beside them", hint: "@ and their handle." },
    ],
  },
  admit: {
    name: "Let somebody in",
    fields: [{ name: "joining", label: "Their asking", hint: "The last part of its address." }],
  },
  pause: {
    name: "Pause somebody",
    fields: [
      {
        name: "member",
        label: "Whom",
        hint: "@ and their handle. They are told first, and may bring a companion.",
      },
      { name: "days", label: "For how many days", hint: "From 1 to 14.", type: "number" },
      { name: "words", label: "What happened, and what would help", type: "textarea" },
    ],
  },
  "set-ways": {
    name: "Change how we do things",
    fields: [
      {
        name: "economy",
        label: "Economy",
        type: "select",
        options: [
          ["", "as it is"],
          ["gift", "gifts: nothing is booked"],
          ["hours", "a timebank"],
          ["none", "neither"],
        ],
      },
      { name: "minOpenHours", label: "Hours that a test is open at least", type: "number" },
      { name: "quorumPercent", label: "Percent who must answer", type: "number" },
      {
        name: "asidePercent",
        label: "Percent who hesitate, from which it goes back",
        type: "number",
      },
      {
        name: "joining",
        label: "How people come in",
        type: "select",
        options: [
          ["", "as it is"],
          ["open", "whoever wishes"],
          ["questions", "by questions and two who vouch"],
        ],
      },
      {
        name: "questions",
        label: "Questions for those who come",
        hint: "One a line.",
        type: "textarea",
      },
      { name: "hoursFloor", label: "How many hours one may owe", hint: "Such as 10, or: none." },
      { name: "currency", label: "Currency of the fund", hint: "Three letters, such as EUR." },
      {
        name: "fundCap",
        label: "What two fund keepers may hand over to one person in 30 days without asking",
      },
    ],
  },
  "publish-group": { name: "Open the group to the public", fields: [] },
  "become-siblings": {
    name: "Become siblings with a collective",
    fields: [
      {
        name: "address",
        label: "Their address",
        hint: "@name@server, or the address of their page.",
      },
    ],
  },
  "count-hours-with": {
    name: "Count hours with a sibling",
    fields: [
      {
        name: "sibling",
        label: "Which sibling",
        hint: "@name@server, or the address of their page.",
      },
      {
        name: "hours",
        label: "How far hours may run",
        hint: "From 1 to 100 hours. 0: count no more hours with them.",
        type: "number",
      },
    ],
  },
};

export const effectMessages = messagesIn({ en });
