/** What helps a group at each stage, beside the page of a decision. */
import type { DecisionMethod, DecisionState } from "#platform/database/schema.ts";
import { messagesIn } from "#platform/lib/messages.ts";

type Lines = Readonly<Record<DecisionState, readonly string[]>>;

const consensus: Partial<Lines> = {
  listening: [
    "Introduce: say what happened and why it matters to you, in two or three sentences.",
    "Open out: go round, so that each person says what they need and what worries them. Nobody answers yet.",
    "Explore: gather many ideas before any of them is judged. Who is missing? Ask them.",
  ],
  shaping: [
    "Form: one or two people write down what they heard, as the smallest text that could work.",
    "Amend: ask what would have to be different for each worry. Write that into a new version, and say what changed.",
    "Read it aloud. Would somebody who joins next year understand it?",
    "When the changes become small, open the test.",
  ],
  testing: [
    "Ask in this order, and leave silence after each question.",
    "Does somebody need to block? Does somebody stand aside? Are there reservations? Do we agree?",
    "A block is a gift that costs courage: ask what it protects before you ask for a way around it.",
    "Then: who will do it, and until when?",
  ],
  blocked: [
    "Somebody showed something that the group would lose. Let them finish, and say back what you heard.",
    "Meet those who offered to help, two or three of you, and look for a text that keeps what they protect.",
    "Take it back to shaping, or let it rest: not deciding is possible too.",
  ],
  reconsider: [
    "Many hesitate. Going on would leave too few to carry it.",
    "Ask each of those who hesitate for one change that would help, and shape it again.",
  ],
  unheld: [
    "The text is agreed in words, but nobody has room to do it.",
    "Make it smaller, share it out, or wait. As soon as somebody takes something up, it is agreed.",
  ],
  lapsed: [
    "Too few answered. Perhaps they did not see it, were tired, or it does not matter to them.",
    "Ask kindly, in another way than this page. Then hold it open for longer, shape it, or withdraw it.",
  ],
  agreed: [
    "Good. Tell those who were not there, and begin with the smallest step.",
    "Agree on a day on which you look at it again.",
  ],
  reservations: [
    "You go ahead, and some come along with a worry. Keep their words: they tell you what to look at later.",
    "Who stood aside is excused from the work, without any explanation.",
  ],
  withdrawn: ["It was let go. What was said stays here to be read."],
};

const consent: Partial<Lines> = {
  testing: [
    "Go round, and leave silence after each question. Is it good enough for now, and safe enough to try?",
    "Does somebody see harm coming? Take one objection at a time: what would it harm, and what change would answer it?",
    "A concern does not stop it. Write it down, and look at it when you look at the whole again.",
    "Then: who will do it, and until when?",
  ],
  blocked: [
    "Somebody sees harm coming from this. Let them finish, and say back what you heard.",
    "Change the text until the harm is answered, two or three of you together, and test it again.",
    "Or let it rest: not deciding is possible too.",
  ],
  reconsider: [
    "Nobody says yes to it as it stands, or it can't be done.",
    "Ask what it would need, and shape it again.",
  ],
  reservations: [
    "You go ahead, and some come along with a concern. Keep their words: they tell you what to look at later.",
  ],
};

const ballot: Partial<Lines> = {
  shaping: [
    "Are all options there, and does everybody understand each of them?",
    "If one of them would hurt somebody, this is no light thing: decide it by consensus.",
    "When nobody misses an option, open the ballot.",
  ],
  testing: [
    "Everybody looks at the options in quiet, and casts for themselves.",
    "Nobody asks others what they cast. It stays secret, also afterwards.",
    "If it turns out to weigh on somebody, take it back and decide it by consensus.",
  ],
  reconsider: [
    "No option was found: two are as good, or nobody can live with any.",
    "Talk about what people need from it. Take options away or add one, and ask again.",
  ],
  lapsed: [
    "Too few cast a ballot. Perhaps they did not see it, were tired, or it does not matter to them.",
    "Ask kindly, in another way than this page. Then hold it open for longer, ask again, or withdraw it.",
  ],
  agreed: ["Good. Tell those who were not there."],
};

const en = { consensus, consent, ballot };

export const guidanceMessages = messagesIn({ en });
