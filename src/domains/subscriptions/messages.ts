import { messagesIn } from "#platform/lib/messages.ts";

const en = {
  title: "Stay in touch",
  byMail: "By mail, or by a message in the fediverse",
  byMailText:
    "No account is needed. We keep one sealed address and what you chose; each message has a link that ends it.",
  byNote: "By a message in the fediverse",
  address: "Your address",
  addressHint:
    "Like you@mail.example, or @name@server. One message asks there whether it is yours, and nothing more comes before you say yes.",
  handle: "Your address in the fediverse",
  handleHint:
    "Like @name@server. One message asks there whether it is yours, and nothing more comes before you say yes.",
  rhythm: "How often?",
  rhythms: { new: "When something is new", weekly: "Once a week, with what is coming" },
  send: "Ask my address",
  asked: "If this address can be written to, a message with a link is on its way to it.",
  wrongAddress: "Write a mail address, or an address in the fediverse like @name@server.",
  feeds: "In your calendar or feed reader",
  webcal: "Subscribe in a calendar program",
  calendarFile: "Calendar file",
  feed: "RSS feed",
  question: {
    subject: "Do you want to hear from us?",
    lead: (what: string, host: string) =>
      `Somebody asked that news of ${what} (${host}) come to this address. If that was you, open this page and say so.`,
    button: "Yes, send them to me",
    notYou: "If it was not you, do nothing. Nothing more comes.",
  },
  confirm: {
    title: "Do you want to hear from us?",
    lead: (what: string) => `Then news of ${what} come to your address.`,
    button: "Yes, send them to me",
    done: "From now on you hear from us.",
    doneLead: "Each message has a link that ends it.",
  },
  end: {
    title: "No more of this?",
    lead: "Then your address is deleted here, and nothing more comes.",
    button: "End it",
    done: "It is ended, and your address is deleted.",
  },
  calendarOf: (name: string) => `the calendar of ${name}`,
  guideOf: (name: string) => `the guide “${name}”`,
  subjects: {
    one: (name: string, title: string) => `${name}: ${title}`,
    many: (name: string, n: number) => `${name}: ${n} things are new`,
    weekly: (name: string) => `${name}: what is coming`,
  },
  states: {
    new: "",
    moved: "New time or place: ",
    cancelled: "Cancelled: ",
    postponed: "Postponed: ",
  },
  coming: "Coming up",
  severities: { info: "Note", caution: "Please be careful", urgent: "Urgent" },
  footer: (host: string) =>
    `You get this because somebody who reads at this address asked for it at ${host}.`,
  endLink: "End it",
};

export const subscriptionMessages = messagesIn({ en });
