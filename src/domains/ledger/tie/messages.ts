import { messagesIn } from "#platform/lib/messages.ts";

const en = {
  title: "Hours with siblings",
  lead: "Care goes between collectives too. Each one keeps its own book; both books say the same, and no names travel.",
  none: "You count hours with no sibling yet.",
  noneText:
    "When two collectives care for each other's people, they can thank each other with hours. Your group decides with whom, and up to how many; the sibling decides the same.",
  begin: "Begin a decision",
  even: "You are even.",
  weOwe: (hours: string) => `They gave us ${hours} more than we gave them.`,
  theyOwe: (hours: string) => `We gave them ${hours} more than they gave us.`,
  ended: "You count no more hours with each other.",
  most: (hours: string) => `At most ${hours} either way.`,
  thank: "Thank them with hours",
  thankText:
    "For care that one of their people gave you. The hours leave your account now and arrive when their collective says yes.",
  minutes: "How long",
  minutesNote: "Choose quarter hours, from 15 minutes to 24 hours.",
  tie: "Whom",
  tieNote: "Choose a collective that you count hours with.",
  thanked: "Your thanks are on their way.",
  tooMuch:
    "This would go past what the two of you agreed on. Wait until they have thanked you, or decide on more together.",
  moving: "Between us",
  ways: { out: "To them", in: "From them" } as const,
  states: {
    offered: "on the way",
    booked: "in both books",
    rejected: "not taken; the hours are back",
  } as const,
  passOn: "Pass these hours on",
  passOnText:
    "They came to the commons. Who gave the care? Somebody else than that person passes them on.",
  to: "Handle of who gave the care",
  toNote: "Choose another member of this group.",
  passedOn: "Passed on.",
  notMine: "Somebody else passes them on to you.",
  nothingMoved: "No hours have gone between you yet.",
  notCounted: "Nothing is counted in this group.",
  otherBefore:
    "Something else was sent under this key before. Open the page again and send it once more.",
  noAgreement: "We have not agreed on counting hours with you.",
  notHours: "Hours are counted in quarters.",
  pastLimit: "This would go past what we agreed on. Let us thank you first.",
  taken: "Thank you. The hours stand in our book.",
  offered: (minutes: string) => `Thank you for your care: ${minutes}.`,
  receipt: "The hours stand in our book too.",
  sibling: "Which sibling",
  siblingNote: "Give the address of a sibling that you follow.",
  hours: "Hours at most, either way",
  hoursNote: "From 1 to 100 hours, or 0 to count no more with them.",
  noTie: "You count no hours with a sibling of this address.",
  effect: (name: string, hours: string) =>
    `When this is agreed, we count hours with ${name}, at most ${hours} either way.`,
  effectEnd: (name: string) =>
    `When this is agreed, we count no more hours with ${name}. What is on its way is still answered; what stands in both books stays.`,
  notFollowed: "We don't follow this sibling any more.",
  onlyOpen: "Only an open group that keeps a timebank can count hours with siblings.",
};

export const tieMessages = messagesIn({ en });
