import { count, messagesIn } from "#platform/lib/messages.ts";

const en = {
  agreements: "Agreements",
  lead: "What we decided to hold to. Each one has a day on which we ask whether it still helps.",
  none: "No agreements yet",
  noneText:
    "An agreement is something that the whole group found together, written so that a newcomer understands it. Take up one of the short texts, talk it over, change every line you like, and look at it again after some months.",
  take: "Begin from a short text",
  begin: "Begin a decision",
  states: { standing: "Standing", sleeping: "Asleep", ended: "Ended" },
  stateText: {
    standing: "What we hold to now.",
    sleeping:
      "Too few said keep when their day came, so they are not in force. Most people together can wake them.",
    ended: "What we let go. They stay here to be read.",
  },
  noneOf: "None.",
  inReview: "In review",
  published: "Published",
  version: (n: number) => `Version ${n}`,
  current: "now",
  adopted: "Adopted",
  byDecision: "the decision",
  reviewOn: "We look at it again",
  basedOn: "Taken up from",
  basedOnLink: "the text it began from",
  notInForce: "This agreement is asleep: it is not in force.",
  notInForceText:
    "Its day came, and in a month too few said keep. It wakes when more than half of all members say keep, or by a decision.",
  endedNote: "The group let this agreement go. It is not in force.",
  versions: "All versions",
  noChange: "Nothing changed in the text.",
  compareTitle: (to: number, from: number) => `What changed from version ${from} to version ${to}`,
  firstVersion: "The first version",
  review: "Does it still help?",
  reviewLead: (until: string) =>
    `Its day has come. Everybody may answer until ${until}. If two thirds of those who answer say keep, it stands for another six months; if nobody looks at it, it goes to sleep.`,
  reviewOver: "The month for answers is over. What was said is counted within the hour.",
  reviewAsleep: "Say keep if you would like it to be in force again.",
  answer: "Your answer",
  answers: { keep: "Keep it", change: "Change it", "let-go": "Let it go" },
  helped: "How has it helped, or what was hard?",
  helpedHint: "One line, shown to the group without your name. Deleted after a year.",
  sendAnswer: "Answer",
  counted: (keep: number, change: number, letGo: number) =>
    `Keep: ${keep}. Change: ${change}. Let go: ${letGo}.`,
  said: "What was said",
  noted: "Thank you. Your answer is noted; you can change it while the review runs.",
  kept: "It is kept. We look at it again in six months.",
  woken: "It is awake and in force again.",
  changeIt: "Begin a decision to change it",
  changeText: "It begins with the present text, and what you agree on becomes the next version.",
  letGoIt: "Begin a decision to let it go",
  letGoText: "When the group agrees, it is not in force any more. Its text stays here to be read.",
  wakeIt: "Begin a decision to take it up again",
  talk: "Change it, or let it go",
  underWay: "A decision about it is under way:",
  begun: "Here it begins. Take the time it needs.",
  templates: "Short texts to begin from",
  templatesLead:
    "Plain words to disagree with. Taking one up begins a decision: nothing is agreed until the group has made it its own.",
  takeUp: "Take this up",
  takeUpIn: "For which group",
  takeUpTitle: (name: string) => `Take up “${name}”`,
  takeUpText:
    "It becomes a draft that your group talks over and changes. Nothing is agreed by this.",
  takeUpLinkOnly:
    "Its licence does not let us change it. You can begin a decision that points to it, and write your own in your own words.",
  takeUpHere: "Take this up as an agreement",
  takeUpHereText: "Your group can make this its own: it begins as a draft to talk over.",
  noGroup: "You belong to no group yet.",
  publish: "Publish it",
  publishText:
    "It becomes a guide that everybody can read and adapt, here and on other servers. Nobody's answers or names go along. New versions are published too.",
  publishLend:
    "Nobody is facilitator now, and a facilitator publishes. On the page of roles, two members together lend the role to one of you.",
  publishAgain: "Publish the words below",
  summary: "In one or two plain sentences",
  summaryHint: "Read first, here and elsewhere.",
  license: "Licence",
  licenseHint: "What others may do with it.",
  publishDone: "It is published.",
  unpublish: "Take it back",
  unpublishText:
    "It is deleted here and elsewhere as far as we can reach. Others may have kept a copy.",
  unpublishDone: "It is taken back.",
  guide: "Read it as everybody sees it",
  kitAdd: "Put it into the starter kit",
  kitRemove: "Take it out of the starter kit",
  kitText:
    "The starter kit is for people who begin a group like ours: it shows them this as a draft, never as a rule.",
  kitIn: "It is in our starter kit.",
  kitDone: "Done.",
  reviewsWaiting: "Agreements whose day has come",
  reviewLine: (group: string) => `Does it still help? ${group} asks everybody.`,
  standingCount: (n: number) => `${n} standing`,
  notes: {
    answer: "Keep, change or let go?",
    agreement: "There is no such agreement in this group.",
    noText: "There is no text to adopt yet.",
    notYet: (day: string) =>
      `Its day has not come yet: ${day}. To change it before, begin a decision.`,
    ended: "The group let this agreement go. To take it up again, begin a decision.",
    notTemplate: "Only agreement templates can be taken up as an agreement.",
    noTemplate: "There is no such text.",
    notStanding: "Only an agreement that stands is published.",
    noUpstream:
      "What it was taken up from can't be found any more, so nobody can say under which licence it may be passed on. If you know it, write a guide by hand and say so there.",
    kit: "Publish it first: the starter kit holds only what everybody may read.",
    summary: "One sentence at least.",
  },
  say: {
    adopt: (name: string, months: number) =>
      `When this is agreed, its text becomes our agreement “${name}”. We look at it again after ${count(months, "month", "months")}.`,
    change: (name: string, months: number) =>
      `When this is agreed, its text becomes the next version of our agreement “${name}”, also where it is published. We look at it again after ${count(months, "month", "months")}.`,
    end: (name: string) => `When this is agreed, our agreement “${name}” ends.`,
    changed: (name: string) =>
      `“${name}” changed since this text was written. Read it as it is now, and write a new version of this text, so that nothing is lost; it may stay the same.`,
    lost: "The agreement that this is about is not there any more.",
  },
  decision: {
    changeName: (name: string) => `Look at “${name}” again`,
    changeDriver: (name: string) => `Somebody would like to change our agreement “${name}”.`,
    endName: (name: string) => `Let go of “${name}”`,
    endDriver: (name: string) => `Somebody would like to let go of our agreement “${name}”.`,
    endContent: (name: string) =>
      `We let go of our agreement “${name}”. It is not in force from then on.`,
    takenUp: (name: string, who: string, license: string, page: string) =>
      `Taken up from “${name}” by ${who}, under ${license}: ${page}`,
    takenUpLink: (name: string, who: string, page: string) =>
      `“${name}” by ${who} made us look at this. Its licence lets us read it, not change it: ${page} Let us find our own words.`,
  },
  guideNote: {
    version: (n: number) => `Version ${n} of the agreement`,
    state: "Whether it is in force",
    asleep:
      "*This agreement is asleep: the group has not looked at it for a while, and it is not in force there now.*",
    ended: "*The group has let this agreement go. It is not in force there any more.*",
  },
};

export const agreementMessages = messagesIn({ en });
