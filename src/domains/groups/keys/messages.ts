import type { GroupKind } from "#platform/database/schema.ts";
import { count, messagesIn } from "#platform/lib/messages.ts";

const kinds: Readonly<Record<GroupKind, string>> = {
  open: "open to all",
  closed: "for members of the collective",
  tender: "for its own members only",
};

const en = {
  keys: "Keys",
  lead: "Where nobody holds a role, any two members together do what it is for. One asks, another one turns the second key.",
  none: "Nothing waits for a second key",
  noneText:
    "When nobody holds a role, you can still do what it is for: do it as if you held it, and it is kept here for a week. As soon as another member says “Do this with me”, it is done in both your names.",
  alone:
    "With fewer than three people in the collective, or one in a group, nobody has to wait for a second key.",
  asks: (name: string, day: string) => `Asked by ${name}; waits until ${day}.`,
  yours: (day: string) =>
    `You asked for this; it waits until ${day}. Another member turns the second key.`,
  turn: "Do this with me",
  turned: "Done, by the two of you.",
  takeBack: "Take back",
  takenBack: "Your key is back with you. Nothing was done.",
  told: "Told to everybody first",
  toldText:
    "What pays, opens something sealed, lends the role of key keeper or pauses somebody takes two people who came independently of each other, a week ago or longer. Where a group has no such two, everybody is told, and it waits 72 hours. If you have a doubt, hold it: then you talk first, and nothing is done meanwhile.",
  askedBy: (names: readonly string[]) => `Asked by ${names.join(" and ")}.`,
  doneOn: (time: string) => `It is done on ${time}, unless somebody holds it.`,
  heldBy: (name: string) =>
    `${name} holds this for a talk. Nothing is done meanwhile; after a week it is forgotten.`,
  isDone: "It is done.",
  hasFailed: "It could not be done any more. Nothing was done.",
  hold: "Hold it for a talk",
  held: "It is held. Talk with each other: nothing is done meanwhile.",
  letGoOn: "We have talked: let it go on",
  goesOn: "It goes on.",
  takenBackTold: "It is taken back. Nothing was done.",
  toldIn: (n: number, group: string) =>
    `${group}: ${count(n, "thing is", "things are")} told to everybody before it is done`,
  toldHere: (n: number) =>
    `${count(n, "thing is", "things are")} told to everybody here before it is done.`,
  unknown: "Something that this version does not know how to do.",
  waitsHere: (n: number) => `${count(n, "thing waits", "things wait")} for a second key.`,
  waitsIn: (n: number, group: string) =>
    `${group}: ${count(n, "thing waits", "things wait")} for a second key`,
  look: "Look at it",
  invite: (uses: number, days: number, into: string) =>
    `Make an invitation for ${count(uses, "person", "people")} that works for ${count(days, "day", "days")}${into === "" ? "" : `, also into ${into}`}.`,
  invited: (url: string) => `The invitation is made. Here is its link, shown only now: ${url}`,
  makeGroup: (name: string, handle: string, kind: GroupKind) =>
    `Begin the group “${name}” (@${handle}), ${kinds[kind]}. You both belong to it.`,
  makeTender:
    "Begin a tender group: only its own members know that it exists. You both belong to it.",
  editGroup: (name: string, summary: string, kind: GroupKind) =>
    `Change what the group says of itself. Name: “${name}”; ${kinds[kind]}. Words: “${summary}”`,
  lendSpans: { day: "one day", season: "a season" },
  lendDays: (days: number) => `${days} days`,
  lendRole: (role: string, handle: string, span: string, again: boolean) =>
    `Lend the role “${role}” to @${handle} for ${span}${again ? ", once more, as nobody else will" : ""}.`,
};

export const keyTexts = messagesIn({ en });
