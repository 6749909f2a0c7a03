/**
 * What an event costs and whom to ask, in fields of their own. The access fact
 * `free` says the same for filters. Pure.
 */
import {
  type Access,
  type AccessColumns,
  accessSentences,
  parseAccess,
} from "#commons/access/facts.ts";
import { oneLine } from "#commons/text.ts";
import type { CostKind } from "#platform/database/schema.ts";
import { costMessages } from "./messages.ts";

export const costKinds: readonly CostKind[] = ["free", "sliding", "fixed", "donation"];

/** Most characters of the words beside a cost, and of whom to ask. */
export const longestCostWords = 200;
export const longestContact = 200;

interface Cost {
  readonly cost: CostKind | null;
  readonly costWords: string;
}

export const costKindOf = (text: string | undefined): CostKind | null =>
  costKinds.find((kind) => kind === text) ?? null;

/** What was written, as it is kept: words alone say a cost too. */
export const readCost = (kind: string | undefined, words: string | undefined): Cost => ({
  cost: costKindOf(kind),
  costWords: oneLine(words ?? "", longestCostWords),
});

/** Does it say anything of its cost in its own field? */
const saysCost = ({ cost, costWords }: Partial<Cost>): boolean =>
  (cost ?? null) !== null || (costWords ?? "") !== "";

/** "Pay what you can, on a sliding scale: €5 to €15"; "" where nobody said. */
export function costText({ cost, costWords }: Cost, language: string): string {
  // Before the catalogue is asked for: files of thousands of events mostly say nothing of money.
  if (!saysCost({ cost, costWords })) return "";
  const kind = cost === null ? "" : costMessages(language).kinds[cost];
  if (cost === "fixed" && costWords !== "") return costWords;
  return [kind, costWords].filter((part) => part !== "").join(": ");
}

/** "Cost: free", for a file or a feed; "" where nobody said. */
export function costLine(event: Cost, language: string): string {
  const text = costText(event, language);
  return text === "" ? "" : `${costMessages(language).cost}: ${text}`;
}

/** The same for a line with day and place. */
export function costShort({ cost, costWords }: Cost, language: string): string {
  if (cost === null || !saysCost({ cost, costWords })) return costWords;
  const kind = costMessages(language).short[cost];
  if (cost === "free" || costWords === "") return kind;
  return cost === "fixed" ? costWords : `${kind}: ${costWords}`;
}

/** What the access fact `free` answers to a cost. */
const answers = { free: "yes", sliding: "partly", donation: "partly", fixed: "no" } as const;

/** Access with the cost in it, so that filters and other programs find what costs nothing. */
export const accessWithCost = (access: Access, cost: CostKind | null): Access =>
  cost === null ? access : { ...access, free: answers[cost] };

function costBehind(free: Access["free"]): CostKind | null {
  if (free === "yes") return "free";
  if (free === "partly") return "donation";
  return free === "no" ? "fixed" : null;
}

/** The cost that an event says by its access fact alone, from before there was a field. */
export function costOfAccess(event: AccessColumns): Cost {
  const { free } = parseAccess(event.access);
  return {
    cost: costBehind(free),
    costWords: "",
  };
}

/** Access without the answer on money, where the cost is said beside it. */
export function accessBesideCost(event: AccessColumns & Cost): Access {
  const { free, ...access } = parseAccess(event.access);
  return saysCost(event) || free === undefined ? access : { ...access, free };
}

/** The same in sentences. */
export const sentencesBesideCost = (
  event: AccessColumns & Cost,
  language: string,
): readonly string[] =>
  accessSentences(
    { access: JSON.stringify(accessBesideCost(event)), accessWords: event.accessWords },
    language,
  );

/**
 * What its page says of money: the cost, or what the access fact says of it, for
 * events from before there was a field.
 */
export function moneyShown(event: AccessColumns & Cost, language: string): string {
  const text = costText(event, language);
  if (text !== "") return text;
  const { free } = parseAccess(event.access);
  if (free === undefined) return "";
  const access = JSON.stringify({ free });
  return accessSentences({ access, accessWords: event.accessWords }, language).join(" ");
}

/** Access without money, for a page that says it beside. */
export function accessWithoutMoney(event: AccessColumns): AccessColumns {
  const { free: _free, ...access } = parseAccess(event.access);
  return { access: JSON.stringify(access), accessWords: event.accessWords };
}
