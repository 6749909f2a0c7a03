import { messagesIn } from "#platform/lib/messages.ts";

const en = {
  herbs: "Herb store",
  lead: "What the group made: how much is left, how long it keeps, and what to watch for.",
  none: "The store is empty",
  noneText:
    "Write down each batch that you make as a lot, with a number and its cautions, and print its labels. Then everybody who takes a jar knows what is in it, and can be reached if something turns out wrong.",
  noneFound: "Nothing like that is left",
  noneFoundText: "Try other words, or show lots of which nothing is left too.",
  add: "Write down a lot",
  added: "The lot is in the store. Print its labels next.",
  edit: "Edit the label",
  save: "Save",
  saved: "Saved. Labels that were printed before say what they said.",
  number: "Number of the lot",
  numberHint: "It stands on the label, once in the group. For example CAL-26-03.",
  name: "What is it",
  latin: "Latin name",
  part: "Part of the plant",
  form: "Form",
  forms: {
    tea: "Tea",
    tincture: "Tincture",
    salve: "Salve",
    oil: "Oil",
    syrup: "Syrup",
    powder: "Powder",
    other: "Something else",
  },
  madeOn: "Made on",
  fromWhere: "From where",
  fromWhereHint:
    "Garden, field or shop; who picked it and when; what was left for the bees. For members only.",
  strength: "Strength",
  strengthHint: "For example 1:5 in 40 % alcohol.",
  bestBefore: "Best before",
  cautions: "Cautions",
  cautionsHint:
    "Who should not take it, with what it does not go together, what to watch for. It stands on every label, whole: at most 300 letters.",
  keeps: "How to keep it",
  keepsHint: "For example cool and dark.",
  guide: "Guide it was made by",
  guideHint: "The address of its page.",
  guideLink: "Open the guide",
  unit: "Counted in",
  unitHint: "For example jars, bottles of 50 ml.",
  amount: "How much",
  madeAmount: "How much did you make",
  ready: "Ready to share",
  readyYes: "It is ready: it may be given and offered",
  readyLater: "Not ready yet",
  makeReady: "It is ready to share",
  readyDone: "Good. It may be given and offered now.",
  left: "Left",
  leftOf: (left: string, unit: string) => `${left} ${unit} left`,
  empty: "none left",
  soon: "use soon",
  over: "over its day",
  recalled: "Recalled",
  filter: "Look for something",
  q: "Words",
  any: "any",
  keeping: "How long it keeps",
  keepings: { soon: "Best before soon", over: "Over its day" },
  emptyToo: "Also show lots of which nothing is left",
  show: "Show",
  reset: "Show everything",
  movements: "In and out",
  kinds: { made: "Made", given: "Given", discarded: "Thrown away", counted: "Counted" },
  backOf: {
    made: "Made: taken back",
    given: "Came back",
    discarded: "Thrown away: taken back",
    counted: "Count taken back",
  },
  then: (left: string) => `then ${left}`,
  inExchange: "in an exchange",
  give: "Give some of it",
  to: "To whom",
  toHint:
    "@ and a handle for a member, else a name in words. Kept so that a recall can reach them.",
  elsewhere: "Or to a group elsewhere",
  exchange: "Or in one of your exchanges",
  note: "Note",
  made: "Made more of the same batch",
  discard: "Throw some away",
  discardWhy: "Why",
  count: "Count what is there",
  countHint: "How much is really there now.",
  takeBack: "Take this back",
  takenBack: "Taken back by one more line. Nothing is ever wiped out.",
  moved: "Written down.",
  counted: "Counted.",
  labels: "Print labels",
  labelsLead: "Sheets that shops sell, or plain paper to cut. Each label has all the cautions.",
  papers: {
    a4: "A4, 3 × 8 labels of 63.5 × 33.9 mm",
    letter: "Letter, 3 × 10 labels of 2⅝ × 1 in",
    big: "One big label, 148 × 105 mm",
  },
  paper: "Sheet",
  howMany: "How many labels",
  howManyHint: "Left out, a whole sheet.",
  skip: "Labels of the sheet that are used already",
  cut: "For plain paper",
  cutYes: "Draw lines to cut along",
  print: "Make the PDF",
  recall: "Recall this lot",
  recallText: "What is wrong, and what to do with what is at home",
  recallHint:
    "Everybody reads this on the page of the label. Members who took from the lot see it on their page, groups elsewhere get a letter, offers are withdrawn.",
  recallButton: "Recall it now",
  recallChange: "Change these words, and tell everybody again",
  recallDone: "It is recalled. The label says so now.",
  lift: "The recall was a mistake",
  liftText: "The label says nothing of it any more; groups elsewhere are told.",
  lifted: "The recall is lifted.",
  byHand: "These have to be told by you:",
  offer: "Offer it on the board",
  offered: "Here is the draft. Publish it when you like.",
  kept: "Only its maker, or who holds a role for editing in the group, changes the label or recalls the lot.",
  labelTitle: "Label",
  labelRecalled: "Recalled: do not use it",
  labelGood: "Nothing is known against this lot.",
  labelText: "This page says what stands on the label, and whether the lot was recalled.",
  lot: "Lot",
  offerName: (name: string, form: string) =>
    form === "" || form === "other" || name.toLowerCase().includes(form)
      ? name
      : `${name} (${form})`,
  offerText: (lot: {
    readonly number: string;
    readonly latin: string;
    readonly part: string;
    readonly strength: string;
    readonly bestBefore: string | null;
    readonly keeps: string;
  }) =>
    [
      [lot.latin, lot.part, lot.strength].filter((one) => one !== "").join(", "),
      `Lot ${lot.number}${lot.bestBefore === null ? "" : `, best before ${lot.bestBefore}`}.`,
      lot.keeps === "" ? "" : `Keep it: ${lot.keeps}`,
    ]
      .filter((one) => one !== "")
      .join("\n\n")
      .replace(/([\\`*_[\]<>#])/g, "\\$1"),
  recallLetter: (name: string, number: string) =>
    `We recall something that you took from us: ${name}, lot ${number}.`,
  liftLetter: (name: string, number: string) =>
    `${name}, lot ${number}: our recall was a mistake. Nothing is known against this lot.`,
};

export const lotMessages = messagesIn({ en });
