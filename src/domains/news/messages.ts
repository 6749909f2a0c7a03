/** Texts of news: what happened, in a sentence each. */
import type { NewsKind, NewsTopic, NewsWords } from "#commons/news/kinds.ts";
import { count, messagesIn } from "#platform/lib/messages.ts";

/** `when` says a moment in the member's language; `group` is the name of a group, or "the collective". */
interface Said<K extends NewsKind> {
  readonly words: NewsWords<K>;
  readonly group: string;
  when(iso: string, zone?: string): string;
}

type Sentences = { readonly [K in NewsKind]: (said: Said<K>) => string };

const sentences: Sentences = {
  "decision-asked": ({ words, group }) => `${group} asks what you think: ${words.name}`,
  "decision-closing": ({ words, group, when }) =>
    `${group} still waits for your answer until ${when(words.closes)}: ${words.name}`,
  "agreement-review": ({ words, group }) =>
    `An agreement of ${group} is due for a look: ${words.name}`,
  "request-opened": () => "Your request to the fund was opened by the people who keep it.",
  "request-decided": () => "Your request to the fund was decided.",
  "shift-asked": ({ words, group, when }) =>
    `Can you take a shift in ${group}? ${words.name}, ${when(words.starts)}`,
  "shift-tomorrow": ({ words, when }) => `You have a shift: ${words.name}, ${when(words.starts)}`,
  "role-ending": ({ words, group, when }) =>
    `A role that you hold in ${group} ends on ${when(words.until)}.`,
  "exchange-asked": ({ words }) => `Somebody answered: ${words.name}`,
  "exchange-answered": ({ words }) => `There is an answer for you: ${words.name}`,
  "loan-due": ({ words, group }) => `${group} would like this back soon: ${words.name}`,
  "lot-recall": ({ words, group }) => `${group} warns: please don't use ${words.name}`,
  "event-new": ({ words, group, when }) =>
    `New in ${group}: ${words.name}, ${when(words.starts, words.zone)}`,
  "event-changed": ({ words, when }) =>
    `Changed: ${words.name}, now ${when(words.starts, words.zone)}`,
  "event-cancelled": ({ words, when }) =>
    `Cancelled: ${words.name}, ${when(words.starts, words.zone)}`,
  "event-tomorrow": ({ words, when }) =>
    `Coming up: ${words.name}, ${when(words.starts, words.zone)}`,
  "seat-free": ({ words, when }) =>
    `A place became free and is yours: ${words.name}, ${when(words.starts, words.zone)}`,
  "seat-answered": ({ words, when }) =>
    `The hosts answered you: ${words.name}, ${when(words.starts, words.zone)}`,
  "host-message": ({ words }) => `The hosts wrote to you: ${words.name}`,
  "key-needed": ({ group }) => `Something in ${group} waits for a second member.`,
  "act-announced": ({ group }) =>
    `Something is about to be done in ${group}. Everybody is told first.`,
  "joining-asked": ({ group }) => `Somebody asks to join ${group}.`,
  "joining-answered": ({ group }) => `Your wish to join ${group} was answered.`,
  newcomer: ({ group }) => `Somebody new has come to ${group}.`,
  "invitation-used": ({ group }) => `Somebody came to ${group} with your invitation.`,
  pause: ({ group }) => `There is a pause for you in ${group}.`,
  "reply-held": ({ words, group }) =>
    `A reply from elsewhere waits for a look of ${group}: ${words.name}`,
  reported: ({ group }) => `Somebody elsewhere reported something of ${group}.`,
  "sibling-silent": ({ words }) => `Nothing has come for some time from ${words.name}`,
  "guide-notice": ({ words }) => `Please read: a safety notice for ${words.name}`,
  "guide-suggested": ({ words }) => `Somebody suggests a change: ${words.name}`,
};

/** For outside, where the sentence itself may not be said. */
const kinds: Readonly<Record<NewsKind, string>> = {
  "decision-asked": "Your group asks what you think.",
  "decision-closing": "Your group still waits for your answer.",
  "agreement-review": "An agreement is due for a look.",
  "request-opened": "There is news of something that you asked for.",
  "request-decided": "There is news of something that you asked for.",
  "shift-asked": "You are asked for a shift.",
  "shift-tomorrow": "You have a shift.",
  "role-ending": "A role that you hold ends soon.",
  "exchange-asked": "Somebody answered an offer or a need.",
  "exchange-answered": "Somebody answered an offer or a need.",
  "loan-due": "Something that you borrowed is due.",
  "lot-recall": "There is a warning about something that you took.",
  "event-new": "There is a new event.",
  "event-changed": "An event has changed.",
  "event-cancelled": "An event is cancelled.",
  "event-tomorrow": "An event is coming up.",
  "seat-free": "A place became free, and it is yours.",
  "seat-answered": "The hosts of an event answered you.",
  "host-message": "The hosts of an event wrote to you.",
  "key-needed": "Something waits for a second member.",
  "act-announced": "Something is about to be done in a group.",
  "joining-asked": "Somebody asks to join a group.",
  "joining-answered": "Your wish to join a group was answered.",
  newcomer: "Somebody new has come.",
  "invitation-used": "Somebody came with your invitation.",
  pause: "Something waits for you to read.",
  "reply-held": "A reply waits for a look.",
  reported: "Something was reported.",
  "sibling-silent": "Nothing has come from a sibling for some time.",
  "guide-notice": "There is a safety notice for a guide.",
  "guide-suggested": "Somebody suggests a change to a guide.",
};

/** As the page of settings calls them. */
const names: Readonly<Record<NewsKind, string>> = {
  "decision-asked": "I am asked to decide",
  "decision-closing": "A decision closes soon and I have not answered",
  "agreement-review": "An agreement is due for a look",
  "request-opened": "My request to the fund was opened",
  "request-decided": "My request to the fund was decided",
  "shift-asked": "I am asked for a shift",
  "shift-tomorrow": "I have a shift tomorrow",
  "role-ending": "A role of mine ends soon",
  "exchange-asked": "Somebody answers an offer or need of mine",
  "exchange-answered": "I get an answer to something I asked for",
  "loan-due": "Something that I borrowed is due",
  "lot-recall": "A warning about something that I took",
  "event-new": "A new event of my groups",
  "event-changed": "An event that I go to has changed",
  "event-cancelled": "An event that I go to is cancelled",
  "event-tomorrow": "An event that I go to is tomorrow",
  "seat-free": "A place became free for me",
  "seat-answered": "Hosts answered my asking for a place",
  "host-message": "Hosts wrote to those who come",
  "key-needed": "Something needs a second member",
  "act-announced": "Something is announced before it is done",
  "joining-asked": "Somebody asks to join",
  "joining-answered": "My wish to join was answered",
  newcomer: "Somebody new has come",
  "invitation-used": "Somebody came with my invitation",
  pause: "There is a pause for me",
  "reply-held": "A reply from elsewhere waits for a look",
  reported: "Something was reported",
  "sibling-silent": "A sibling has been silent",
  "guide-notice": "A safety notice of a guide that my group adapted",
  "guide-suggested": "Somebody suggests a change to our guide",
};

const topics: Readonly<Record<NewsTopic, string>> = {
  deciding: "Deciding",
  work: "Shifts and roles",
  exchange: "Offers, needs and things",
  events: "Events",
  groups: "My groups",
  outside: "From elsewhere",
};

const settings = {
  title: "How news reach you",
  lead: "Everything stands on your page of news. Here you choose what else tells you, and when it is quiet.",
  what: "When",
  mail: "Mail",
  push: "On your devices",
  rhythms: {
    now: "At once",
    daily: "Once a day",
    weekly: "Once a week",
    off: "Not at all",
  },
  urgent: "urgent",
  quiet: "Quiet",
  quietText: (zone: string) =>
    `In these hours nothing goes out but what is urgent: a place that is yours now, an event cancelled today, a safety notice. Times of ${zone}. Leave both empty for no quiet hours.`,
  quietFrom: "Quiet from",
  quietUntil: "Quiet until",
  rest: "While you rest",
  restText: "You say on your page of groups when you rest.",
  restYes: "Tell me only what is my own",
  restNo: "Tell me everything",
  pushText: "What a device shows",
  pushTextHint: "Others may see your screen.",
  pushTextNo: "Only that something waits",
  pushTextYes: "What it is about; never of a tender group, and nothing sealed",
  kinds: "What reaches you how",
  kindsText: "What you have read on the page by then is not sent any more.",
  nothingToChoose:
    "Nothing goes out to you now: switch on a device above, and you can choose what it tells you.",
  save: "Save",
  saved: "Saved.",
  noKind: (kind: string) => `There is no kind of news called ${kind}.`,
  noChoice: "Mail is now, daily, weekly or off; push is now or off.",
  noTime: "Write both times like 22:00 and 07:00.",
  sameTime: "The two times are the same. Leave both empty for no quiet hours.",
};

const device = {
  lead: "A phone or computer can show when something waits for you, also while no page is open. Signing out there ends it.",
  count: (n: number) =>
    n === 0 ? "No device of yours does." : `${count(n, "device", "devices")} of yours: on.`,
  needsScript: "This needs JavaScript. Everything else works without.",
  on: "Tell me on this device",
  off: "Stop telling me on this device",
  cannot: "This browser can't be told. On an iPhone, put this page on the home screen first.",
  denied: "Your browser does not allow it. You can change that in its settings for this site.",
  failed: "That did not work. Please try again later.",
  forget: "Forget all my devices",
  forgotten: "No device of yours is told any more.",
  unknown: "This is no address of a push service that we can send to.",
  many: "Ten devices are the most. Forget those that you don't use any more.",
};

const en = {
  sentences,
  kinds,
  names,
  topics,
  theCollective: "the collective",
  waits: (collective: string) => `Something waits for you at ${collective}`,
  news: "News",
  lead: "What happened for you in the last 30 days. You need not remember to look:",
  howItReaches: "choose how it reaches you.",
  unread: "New",
  read: "Mark as read",
  allRead: "Mark all as read",
  nowRead: "Marked as read.",
  nothingNew: "No news",
  nothingNewText:
    "When somebody asks something of you, or an event of yours changes, it stands here.",
  andMore: (first: string, more: number) => `${first} And ${more} more.`,
  device,
  settings,
};

export const newsMessages = messagesIn({ en });
