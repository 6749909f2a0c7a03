import { messagesIn } from "#platform/lib/messages.ts";

const en = {
  title: "News by mail",
  lead: "Leave an address, and what waits for you comes by mail, in the rhythm that you choose. Nobody here sees the address; it is kept sealed.",
  none: "This server sends no mail, so it asks nobody for an address. Your news are on your own page, and your calendar can be subscribed to.",
  field: "Your mail address",
  hint: "We send one mail there that asks whether it is yours, and nothing else before you say yes.",
  wrong: "Write a mail address, like you@mail.example.",
  give: "Send me the question",
  change: "Use another address",
  asked: "We have sent you a mail with a link. Open it and say that the address is yours.",
  waiting: (address: string) =>
    `We asked ${address} whether it is yours, and wait for the answer for seven days.`,
  goes: (address: string) => `Mail goes to ${address}.`,
  forget: "Forget my address",
  forgotten: "Your address is deleted.",
  refused: (address: string) =>
    `Mail to ${address} came back, so nothing more is sent there. Check the address and give it once more.`,
  stopped: (address: string) =>
    `You stopped mail to ${address} from one of our mails. Give it once more to begin again.`,
  question: {
    subject: "Is this your address?",
    lead: (place: string, host: string) =>
      `Somebody gave this address at ${place} (${host}) to get news by mail. If that was you, open this page and say so.`,
    button: "Yes, this is my address",
    notYou: "If it was not you, do nothing. Nothing more comes.",
  },
  confirm: {
    title: "Is this your address?",
    lead: "Then your news come to you by mail.",
    button: "Yes, write to me",
    done: "Your news come to your address now.",
    doneLead: "How often is yours to choose on your own page.",
  },
  stop: {
    title: "No more mail?",
    lead: "Then nothing more is sent to this address. Your news stay on your own page.",
    button: "Stop all mail",
    done: "No more mail is sent to you.",
  },
};

export const addressMessages = messagesIn({ en });
