import { messagesIn } from "#platform/lib/messages.ts";
import type { Purpose } from "../offer.ts";

const en = {
  ask: { offer: "Ask for it", request: "Offer help" } satisfies Record<Purpose, string>,
  askLead: {
    offer: "Those who offer it say yes or no. What you write is read by them and by nobody else.",
    request:
      "The one who needs it says yes or no. What you write is read by them and by nobody else.",
  } satisfies Record<Purpose, string>,
  thereLead:
    "Our collective asks there in its own name and names nobody. Write only what they may know; their answer comes to this page.",
  signIn: "Sign in to ask",
  quantity: "How much",
  quantityOf: (unit: string) => `How much (${unit})`,
  left: (left: string, unit: string) => `${left} ${unit} left`,
  note: "A few words",
  noteHint: "No need to give reasons.",
  carry: "I enter this for somebody else",
  carryHint: "For somebody without an account here. Ask them first.",
  carryName: "What they want to be called",
  agreed: "They said yes to being entered here",
  asked: {
    offer: "You asked. They will find it on their page.",
    request: "You offered help. They will find it on their page.",
  } satisfies Record<Purpose, string>,
  closed: "It takes no answers now.",
  noneLeft: "All of it is promised. Something may come back.",
  yours: { offer: "You asked", request: "You offered help" } satisfies Record<Purpose, string>,
  keeps: { offer: "Who asked", request: "Who offers help" } satisfies Record<Purpose, string>,
  nobody: "Nobody yet",
  nobodyText: "When somebody answers, you find it here and on your page.",
  mine: "Given and taken",
  mineLead:
    "What you asked for, what you help with, and who asked you. It is deleted 30 days after its end.",
  title: { offer: "An asking", request: "An offer of help" } satisfies Record<Purpose, string>,
  lead: (who: string) =>
    `Between ${who} and those who answer for it. Nobody else can read this page.`,
  who: "Who",
  carrier: (name: string) => `entered by ${name}`,
  howMuch: "How much",
  since: "Since",
  details: "Where and when",
  detailsHint: "For the people in this exchange only. It is deleted with it.",
  due: "Comes back on",
  dueHint: "A day that suits both; you can change it later.",
  thanks: "Thanks",
  thanksHint: "A few words to those who gave.",
  hours: "Hours to thank with",
  hoursHint: "Your hours go to who gave. Only the two of you see it. An hour is an hour.",
  noHours: "none",
  hoursOf: (minutes: number) =>
    minutes < 60
      ? `${minutes} min`
      : `${Math.floor(minutes / 60)} h${minutes % 60 === 0 ? "" : ` ${minutes % 60} min`}`,
  acceptDetails: "Where and when, or how to reach you",
  acceptHint:
    "They are on another server. These words go there with your yes, and nothing after them.",
  elsewhere: "The other side is on another server. Their answer stands here when it comes.",
  messages: "Words to each other",
  message: "Your words",
  send: "Send",
  sent: "Sent.",
  from: { giver: "Who gives", taker: "Who receives" },
  you: "your side",
  states: {
    asked: "Waits for an answer",
    accepted: "Yes",
    declined: "Not this time",
    arranged: "Arranged",
    done: "Done",
    thanked: "Thanked",
    "fell-through": "Fell through",
    withdrawn: "Taken back",
  },
  moves: {
    accept: "Say yes",
    decline: "Not this time",
    withdraw: "Take it back",
    arrange: "Keep it",
    done: "It is done",
    thank: "Say thanks",
    "fall-through": "Nothing came of it",
  },
  returned: "It came back",
  moved: {
    accept: "They see your yes. Now arrange where and when.",
    decline: "They see it. No reasons needed.",
    withdraw: "It is taken back.",
    arrange: "Kept. All in this exchange see it.",
    done: "How good.",
    thank: "They see your thanks.",
    "fall-through": "Noted. What was promised is free again.",
  },
  reminder: (day: string) =>
    `A kind reminder: it is to come back on ${day}. If it takes longer, write a line and agree on another day.`,
  overdue: (day: string) =>
    `It was to come back on ${day}. Is all well? Write a line, or agree on another day.`,
  reminderShort: "Comes back soon",
  ends: (day: string) => `This page is deleted on ${day}, or 30 days after it ended.`,
  gone: (day: string) => `This page is deleted on ${day}.`,
  back: "To the offer or need",
};

export const exchangeMessages = messagesIn({ en });
