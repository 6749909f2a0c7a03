/** Texts of a kit that every collective hands on, in our own plain words. */
import { messagesIn } from "#platform/lib/messages.ts";

const en = {
  kit: (name: string) => `Starter kit of ${name}`,
  summary:
    "Agreements, roles, rotas, questions and posters to begin with. Take what fits, change it, leave the rest.",
  roleText: (role: string, sentence: string) =>
    `${sentence}\n\nThe role is lent for a season of 90 days and ends by itself. A learner stands beside whoever holds it, and is first in line. While nobody holds it, any two members do together what it is for. Whoever holds ${role} now may hand it back on any day, without a reason.`,
  rotaText: (minutes: number, seats: string) =>
    `Shared work that goes round. ${minutes} minutes each time.\n\n${seats}\n\nPeople are asked, one at a time. “Not this time” needs no reason.`,
  rotaSeat: (seats: number, name: string) => `- ${seats} × ${name === "" ? "somebody" : name}`,
  planName: "Seven first steps",
  plan: [
    "**Talk.** Sit down with a few people. Ask: what do we already do for each other? What do we wish we could do together?",
    "**Agree on a little.** One page is enough: how we decide, what stays among us, how we rest.",
    "**Begin with one thing.** One circle, one clinic day, one herb share. Do it, look back, change it.",
    "**Share what you know.** Write one guide, or hold one skillshare. No certificate is needed.",
    "**Ask who is missing.** What stood in their way: stairs, language, money, the hour, the tone? Change one of them.",
    "**Carry it together.** Let the work rotate. Spend money on things, not on wages. Rest before you are tired.",
    "**Find siblings.** Tell another collective what worked and what did not. Nobody is anybody's branch.",
  ],
  questionsName: "Questions for looking back",
  questions: [
    "What nourished us?",
    "What was hard?",
    "Who was missing, and what stood in the way?",
  ],
  joiningName: "Questions for those who would like to join",
  accessName: "What we say about access each time",
  accessLead:
    "Before we announce anything, we answer these. “We don't know yet, ask us” is an answer.",
  posterName: "A first poster",
  poster: [
    "You are invited.",
    "What: ______________________",
    "When: ______________________",
    "Where: ______________________ (ask us for the exact place)",
    "It costs nothing. Nobody needs papers, a diagnosis or a certificate.",
    "Getting in, masks, languages, children: ______________________",
    "Tear off, or write to: ______________________",
  ],
};

export const starterKitMessages = messagesIn({ en });
