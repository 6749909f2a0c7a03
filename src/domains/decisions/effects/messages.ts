import { messagesIn } from "#platform/lib/messages.ts";

const en = {
  names: {
    "adopt-agreement": "Adopt or change an agreement",
    "fill-role": "Fill a role",
    admit: "Let somebody in",
    pause: "Pause somebody",
    "set-ways": "Change how we do things",
    "publish-group": "Open the group to the public",
    "become-siblings": "Become siblings with a collective",
    "count-hours-with": "Count hours with a sibling",
  },
  adoptAgreement: {
    title: { label: "Name of the agreement", hint: "Left out, it is called as the decision." },
    agreementId: {
      label: "Which agreement it changes",
      hint: "The last part of its address; empty for a new one.",
    },
    reviewMonths: { label: "Months until we look at it again", hint: "From 1 to 24; else 6." },
  },
  fillRole: {
    role: { label: "Role" },
    member: { label: "Who", hint: "@ and their handle. Ask them first." },
    learner: { label: "Who learns it beside them", hint: "@ and their handle." },
  },
  admit: { joining: { label: "Their asking", hint: "The last part of its address." } },
  pause: {
    member: {
      label: "Whom",
      hint: "@ and their handle. They are told first, and may bring a companion.",
    },
    days: { label: "For how many days", hint: "From 1 to 14." },
    words: { label: "What happened, and what would help" },
  },
  setWays: {
    economy: { label: "Economy" },
    minOpenHours: { label: "Hours that a test is open at least" },
    quorumPercent: { label: "Percent who must answer" },
    asidePercent: { label: "Percent who hesitate, from which it goes back" },
    joining: { label: "How people come in" },
    questions: { label: "Questions for those who come", hint: "One a line." },
    hoursFloor: { label: "How many hours one may owe", hint: "Such as 10, or: none." },
    currency: { label: "Currency of the fund", hint: "Three letters, such as EUR." },
    fundCap: {
      label: "What two fund keepers may hand over to one person in 30 days without asking",
    },
  },
  asItIs: "as it is",
  economies: { gift: "gifts: nothing is booked", hours: "a timebank", none: "neither" },
  joinings: { open: "whoever wishes", questions: "by questions and two who vouch" },
  becomeSiblings: {
    address: { label: "Their address", hint: "@name@server, or the address of their page." },
  },
  countHours: {
    sibling: { label: "Which sibling", hint: "@name@server, or the address of their page." },
    hours: {
      label: "How far hours may run",
      hint: "From 1 to 100 hours. 0: count no more hours with them.",
    },
  },
};

export const effectMessages = messagesIn({ en });
