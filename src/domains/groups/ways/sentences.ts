/** The ways of a group in plain sentences. */
import { sumText, type Ways } from "./ways.ts";
import type { waysTexts } from "./messages.ts";

interface Sentence {
  readonly name: keyof Ways;
  readonly text: string;
}

export function saysWays(
  ways: Ways,
  messages: ReturnType<typeof waysTexts>,
  language = "en",
): readonly Sentence[] {
  const floor = ways.hoursFloor;
  return [
    { name: "economy", text: messages.economy[ways.economy] },
    {
      name: "hoursFloor",
      text:
        floor === undefined
          ? messages.noFloor
          : messages.floor({ hours: String(Math.abs(floor) / 60) }),
    },
    { name: "currency", text: messages.currency({ code: ways.currency }) },
    {
      name: "fundCap",
      text: messages.fundCap({ sum: sumText(ways.fundCap, ways.currency, language) }),
    },
    { name: "minOpenHours", text: messages.minOpen({ hours: ways.minOpenHours }) },
    { name: "quorumPercent", text: messages.quorum({ percent: ways.quorumPercent }) },
    { name: "asidePercent", text: messages.aside({ percent: ways.asidePercent }) },
    { name: "joining", text: messages.joining[ways.joining] },
  ];
}
