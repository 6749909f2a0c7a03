/** The ways of a group in plain sentences. */
import { sumText, type Ways } from "./ways.ts";
import type { waysTexts } from "./messages.ts";

export interface Sentence {
  readonly name: keyof Ways;
  readonly text: string;
}

export function saysWays(ways: Ways, w: ReturnType<typeof waysTexts>): readonly Sentence[] {
  const floor = ways.hoursFloor;
  return [
    { name: "economy", text: w.economy[ways.economy] },
    { name: "hoursFloor", text: floor === undefined ? w.noFloor : w.floor(String(Math.abs(floor) / 60)) },
    { name: "currency", text: w.currency(ways.currency) },
    { name: "fundCap", text: w.fundCap(sumText(ways.fundCap, ways.currency)) },
    { name: "minOpenHours", text: w.minOpen(ways.minOpenHours) },
    { name: "quorumPercent", text: w.quorum(ways.quorumPercent) },
    { name: "asidePercent", text: w.aside(ways.asidePercent) },
    { name: "joining", text: w.joining[ways.joining] },
  ];
}
