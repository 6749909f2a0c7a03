/** What an event tells about accessibility. A fact that is missing is not known; nothing is guessed. */

export type AccessAnswer = "yes" | "partly" | "no" | "ask";
export const accessAnswers: readonly AccessAnswer[] = ["yes", "partly", "no", "ask"];

/** Fact -> its name and the sentence for each answer. */
const table = {
  "step-free": [
    "Step-free",
    "Step-free from the street.",
    "Some steps; ask us for the best way.",
    "There are steps.",
    "Ask us about steps.",
  ],
  toilet: [
    "Toilet",
    "A wheelchair toilet is there.",
    "There is a toilet, not for every wheelchair.",
    "There is no toilet.",
    "Ask us about the toilet.",
  ],
  seating: ["Seats", "Seats with backs are there.", "There are some seats.", "Bring something to sit on.", "Ask us about seats."],
  "quiet-room": [
    "Quiet room",
    "A quiet room is open.",
    "There is a quieter corner.",
    "There is no quiet room.",
    "Ask us about a quiet place.",
  ],
  "sign-language": [
    "Sign language",
    "With sign language.",
    "Sign language in part.",
    "Without sign language.",
    "Ask us about sign language.",
  ],
  "scent-free": ["Scent-free", "Scent-free; please come without perfume.", "Few scents.", "There will be scents.", "Ask us about scents."],
  masks: ["Masks", "Masks are worn.", "Masks are welcome.", "Masks are not worn.", "Ask us about masks."],
  children: ["Children", "Children are welcome.", "Children are welcome for a part of it.", "For adults.", "Ask us about children."],
  free: ["Costs nothing", "It costs nothing.", "You give what you can.", "There is a price.", "Ask us about money."],
} as const;

export type AccessFact = keyof typeof table;
export const accessFacts = Object.keys(table) as readonly AccessFact[];
export type Access = Readonly<Partial<Record<AccessFact, AccessAnswer>>>;

export const accessName = (fact: AccessFact): string => table[fact][0];

/** Keeps what we know how to say. */
export function readAccess(value: unknown): Access {
  if (typeof value !== "object" || value === null) return {};
  const known = accessFacts.flatMap((fact) => {
    const answer = (value as Record<string, unknown>)[fact];
    return accessAnswers.includes(answer as AccessAnswer) ? [[fact, answer as AccessAnswer] as const] : [];
  });
  return Object.fromEntries(known);
}

export const parseAccess = (json: string): Access => {
  try {
    return readAccess(JSON.parse(json));
  } catch {
    return {};
  }
};

export const accessSentences = (access: Access): readonly string[] =>
  accessFacts.flatMap((fact) => {
    const answer = access[fact];
    return answer === undefined ? [] : [table[fact][1 + accessAnswers.indexOf(answer)] ?? ""];
  });

/** The short form for one line: only what is a clear yes. */
export const accessLine = (access: Access): readonly string[] =>
  accessFacts.filter((fact) => access[fact] === "yes").map((fact) => table[fact][0].toLowerCase());
