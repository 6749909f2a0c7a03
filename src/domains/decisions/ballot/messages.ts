import { count, messagesIn } from "#platform/lib/messages.ts";

const en = {
  title: "Secret ballot",
  chooseLead:
    "Tick every option that you could live with. The one that most people can live with is taken.",
  senseLead:
    "For each option, how much in you resists it? 0: nothing. 10: this must not be. The option with the least resistance of all is taken.",
  secret:
    "Nobody learns what you cast: it is added to the counts and kept nowhere. So it is final: not even you can change it or look it up. The counts are shown when the ballot is closed, if at least three people cast one.",
  pick: "I could live with",
  resistance: (option: string) => `Resistance to “${option}”`,
  unset: "choose a number",
  none: "0, none",
  most: "10, this must not be",
  cast: "Cast my ballot. It is final.",
  done: "Your ballot is in the urn. Thank you.",
  mine: "You have cast your ballot. It is final; nobody can look it up.",
  soFar: (cast: number, roll: number) =>
    `${cast} of ${count(roll, "person", "people")} cast a ballot so far.`,
  waiting: "The counts are hidden until it is closed.",
  notYou:
    "This ballot is held by those who were members when it opened, without the people whom it is about.",
  few: "Fewer than three ballots: no counts are shown, so that nobody's can be guessed.",
  result: "What came of it",
  spread:
    "How much resistance each option met, all together, and how many people gave it which number: 0 is none, 10 the most.",
  ballots: (n: number) => count(n, "ballot", "ballots"),
  option: "Option",
  canLive: "Can live with it",
  total: "Total",
  steps: ["0", "1–3", "4–6", "7–10"],
  tieNote:
    "It is a tie. No rule decides it: talk about what lies between these, and shape it anew.",
  quoted: (name: string) => `“${name}”`,
  outcomes: {
    choose: (names: readonly string[], total: number, of: number) =>
      `${names.join(", ")}: ${total} of ${of} can live with it.`,
    sense: (names: readonly string[], total: number, of: number) =>
      `${names.join(", ")} meets the least resistance: ${total} in all, of ${count(of, "ballot", "ballots")}.`,
    tie: (names: readonly string[]) =>
      `A tie between ${names.join(", ")}. It goes back to the group.`,
    none: "Nobody can live with any of the options. It goes back to the group.",
    few: (needed: number) => `Too few took part: at least ${needed} ballots are needed.`,
  },
  notes: {
    resistance: "A number from 0 to 10 for each option.",
    option: "There is no such option.",
    notOpen: "This ballot is not open.",
    notOnRoll: "You were not a member when it opened, so you stand outside this ballot.",
    concerned: "It is about you: you see and speak, and stand outside the ballot.",
    twice: "You have cast your ballot already. It is final.",
    noOptions: "There are no options to choose from. Ask the facilitator to write at least two.",
  },
};

export const ballotMessages = messagesIn({ en });
