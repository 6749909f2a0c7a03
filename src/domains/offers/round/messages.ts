import { messagesIn } from "#platform/lib/messages.ts";
import type { Purpose } from "../offer.ts";

const en = {
  title: "Offers and needs round",
  lead: "What can you give? What do you wish for? Small things count. It is read by those who hold the event and deleted two days after it.",
  hostLead:
    "Go around twice: first what people can give, then what they wish for. Leave silence between. Everything here is deleted two days after the event.",
  open: "Open an offers and needs round",
  openText:
    "People write what they can give and what they wish for, here or on paper; afterwards you make offers of it.",
  opened: "The round is open.",
  close: "Close the round",
  closed: "The round is closed.",
  again: "Open it again",
  closedText: "This round is closed.",
  go: "To the round",
  sheet: "Paper sheet to print",
  purpose: "Is it",
  purposes: { offer: "Something I can give", request: "Something I wish for" } satisfies Record<
    Purpose,
    string
  >,
  heads: { offer: "Can be given", request: "Wished for" } satisfies Record<Purpose, string>,
  words: "In a few words",
  wordsHint: "No names, no illnesses.",
  careKind: "Care",
  keep: "Afterwards",
  keepYes: "It may become an offer or need of the group",
  name: "For whom",
  nameHint: "What they want to be called, or nothing. They hear what you write.",
  add: "Add it",
  added: "Added.",
  forOther: "Write for somebody here",
  write: "Write for yourself",
  remove: "Take it out",
  removed: "Taken out.",
  credit: "From whom, in words",
  make: "Make a draft of it",
  made: "A draft is made. Look at it again, then publish it.",
  draft: "Its draft",
  kept: "may become an offer",
  none: "Nothing yet",
  noneText: "Somebody begins: “I can mend bikes.” “I wish for company on Sundays.”",
  sheetLead:
    "Write as much as you like. A name is not needed. Give the sheet to those who hold the event; it is destroyed after two days.",
  sheetGive: "What I can give",
  sheetWish: "What I wish for",
  sheetName: "What I want to be called (or nothing):",
  sheetTick: "may become an offer or need of the group",
};

export const roundMessages = messagesIn({ en });
