import { messagesIn } from "#platform/lib/messages.ts";
import { tieHoursText } from "../tie/messages.ts";

/** "1 h 30" with its sign: "−2 h". */
export const signedHours = (minutes: number): string =>
  `${minutes < 0 ? "−" : minutes > 0 ? "+" : ""}${tieHoursText(minutes)}`;

const en = {
  hours: "Hours",
  lead: "An hour is an hour, whoever gives it and whatever for: soup, listening, a repaired roof. Only you see your own balance.",
  gift: "Nothing is counted here",
  giftText:
    "In this group people give what they can and ask for what they need, and nobody keeps a book of it. If the group wishes to count hours, somebody begins a decision to change its ways.",
  giftDecide: "Decisions of the group",
  giftBefore: "What was counted before",
  balance: "Your balance",
  balanceHint: "only you see it",
  commons: "The commons",
  commonsHint: "What all hold together. It welcomes who is new, and may go below zero.",
  season: "Given this season",
  seasonHint: "by all together in 90 days",
  seasonFew: "Shown once three people took part, so that a sum tells of nobody.",
  softFloor: "You have been well looked after. What would you enjoy giving?",
  give: "Give hours to the commons",
  giveLead:
    "Hours in the commons welcome newcomers and can thank work that nobody asked for. Your name does not stand in any sum.",
  slips: "Paper slips",
  thank: "Thank somebody with hours",
  thankLead:
    "The hours go from you to them. Only the two of you see it; no reason is asked for, and none is kept.",
  to: "Whom",
  toHint: "The handle of a member of this group, such as @sam.",
  minutes: "How long",
  careKind: "What kind of care",
  day: "On which day",
  thankButton: "Thank them",
  giveButton: "Give to the commons",
  thanked: "Thanked. Both of you see it now.",
  given: "The commons has it. Thank you.",
  mine: "Your hours",
  none: "Nothing yet",
  noneText:
    "When somebody cares for you, thank them with the time that it took. When you care for somebody, they thank you.",
  csv: "As a table (CSV)",
  turn: "Turn it around",
  turnHint: "For slips of the pen. Both sides see it, and it can be done once within 30 days.",
  turned: "It is turned around.",
  wasTurned: "turned around",
  correction: "Turned around",
  youThanked: "You thanked",
  thankedYou: "thanked you",
  toCommons: "To the commons",
  fromCommons: "From the commons",
  welcome: "A welcome from the commons",
  sibling: "With a sibling collective",
  former: "somebody who left",
  opening: "Brought along",
  group: (season: number | undefined) =>
    season === undefined
      ? "Thank each other with hours."
      : `${tieHoursText(season)} this season, by all`,
  mineAll: "Your hours",
  mineHint: "Only you see this.",
  slipsTitle: "Hour slips",
  slipsLead:
    "Print this page, cut along the lines, and lay it where people meet. Whoever has a screen enters a slip for what they received.",
  slip: "An hour slip",
  slipText: "An hour is an hour, whoever gives it.",
  slipHours: "Hours",
  slipFrom: "From",
  slipTo: "To",
  slipKind: "For what kind of care",
  slipDay: "Day",
  columns: ["Day", "What", "With", "Kind of care", "Minutes", "Turned around"],
  kinds: {
    opening: "brought along",
    thanks: "thanks",
    gift: "gift",
    welcome: "welcome",
    "payment-in": "payment in",
    payout: "payout",
    made: "made",
    given: "given",
    discarded: "discarded",
    counted: "counted",
    sibling: "sibling",
    correction: "turned around",
  },
  yes: "yes",
};

export const timebankMessages = messagesIn({ en });
