import { messagesIn } from "#platform/lib/messages.ts";

const en = {
  title: "First steps",
  lead: "Seven steps that other collectives took. Go in any order, and slowly. You can leave out what does not fit.",
  done: "done",
  next: "You could do this next",
  all: "All steps",
  allDone: "You have taken all seven. From here on you know better than any list.",
  sheet: "Print the sheet for the conversation",
  steps: {
    talk: [
      "Talk",
      "Sit down with a few people. What do we already do for each other? What do we wish we could do together? Write it on paper, and what may be shared becomes offers and needs.",
    ],
    agree: [
      "Agree on a little",
      "One page is enough: how we decide, what stays among us, how we rest. Take up a text and make it yours.",
    ],
    begin: [
      "Begin with one thing",
      "One circle, one clinic day, one herb share. Make it small enough that nobody is tired afterwards.",
    ],
    share: [
      "Share what you know",
      "Write one guide, or hold one skillshare. No certificate is needed.",
    ],
    missing: [
      "Ask who is missing",
      "After the first time, look back together: what nourished, what was hard, who was missing, and what stood in the way?",
    ],
    carry: [
      "Carry it together",
      "Let the cleaning, the herbs and the listening rotate. If money comes, keep a fund for supplies. Count hours only if you all wish to.",
    ],
    siblings: [
      "Find siblings",
      "Follow another collective, take from their starter kit, and tell them what did not work for you.",
    ],
  } as const,
  links: {
    talk: "Offers and needs",
    agree: "Agreements",
    begin: "Plan an event",
    share: "Write a guide",
    missing: "Your events",
    carry: "Rotas",
    siblings: "Siblings",
  } as const,
  invite: "Invite people",
  kit: "Take from a starter kit",
  decide: "Decisions",
  sheetTitle: "A first conversation",
  sheetLead:
    "For five people and an hour and a half. One asks, one writes, one watches the time; then others do.",
  sheetParts: [
    [
      "Arriving (10 minutes)",
      "Each says a name they like to be called, and one thing that makes being here easier.",
    ],
    [
      "What do we already do? (20 minutes)",
      "Each writes three things they could give. In silence first. Then read them out.",
    ],
    [
      "What do we wish for? (20 minutes)",
      "Each writes one thing they need or would like to do together. Nobody has to read theirs out.",
    ],
    ["What goes together? (20 minutes)", "Draw lines. Which one small thing could we begin with?"],
    [
      "How do we treat each other? (15 minutes)",
      "Three sentences that all can live with. They hold until you meet again.",
    ],
    [
      "Next (5 minutes)",
      "Who asks, who writes, who watches the time next? When, where, and who is missing?",
    ],
  ] as const,
  lines: "Our words",
};

export const stepsMessages = messagesIn({ en });
