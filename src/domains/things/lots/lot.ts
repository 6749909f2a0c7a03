/** Lots of the herb store: what stands on the label, and how long it keeps. Pure. */
import { hasLetter, manyLines, oneLine } from "#commons/text.ts";
import type { Row } from "#platform/database/schema.ts";
import { isId } from "#platform/lib/ids.ts";
import { addDays, readDay } from "../day.ts";
import type { ThingNotes } from "../thing.ts";
import { type Saying, sayings } from "#platform/i18n/saying.ts";
import { lotMessages } from "./messages.ts";

const saying = sayings(lotMessages);

type Lot = Row<"lots">;
export type LotMovement = Row<"lotMovements">;

export interface VisibleMovement extends LotMovement {
  readonly toHandle: string | null;
  readonly toMemberName: string | null;
  /** Of a group elsewhere. */
  readonly toActorName: string | null;
}

export interface VisibleLot extends Lot {
  readonly group: {
    readonly id: string;
    readonly handle: string;
    readonly name: string;
    readonly language: string;
  };
  /** Decimal. */
  readonly left: string;
  /** The viewer belongs to its group. */
  readonly ours: boolean;
}

export const forms = ["tea", "tincture", "salve", "oil", "syrup", "powder", "other"] as const;
type Form = (typeof forms)[number];
export const isForm = (text: string): text is Form => (forms as readonly string[]).includes(text);

/** What a group may keep. */
export const maxLots = 5000;
/** Days before its day in which a lot should be given first. */
export const lotSoonDays = 30;
/** UTF-16 units: what a small label can say. */
const max = { number: 20, name: 60, latin: 60, part: 40, strength: 60, cautions: 300 } as const;

export interface LotInput {
  /** On the label, once in a group. */
  readonly number: string;
  readonly name: string;
  readonly latin: string;
  readonly part: string;
  readonly form: string;
  /** "2026-12-05", or "". */
  readonly madeOn: string;
  readonly fromWhere: string;
  readonly strength: string;
  /** "2027-12-05", or "". */
  readonly bestBefore: string;
  readonly cautions: string;
  readonly keeps: string;
  /** Id or address of the guide it was made by; "" for none. */
  readonly guide: string;
  readonly unit: string;
  readonly ready: boolean;
}

type LotFacts = Pick<
  Lot,
  | "number"
  | "name"
  | "latin"
  | "part"
  | "form"
  | "madeOn"
  | "fromWhere"
  | "strength"
  | "bestBefore"
  | "cautions"
  | "keeps"
  | "unit"
  | "ready"
>;

export function readLot(
  input: LotInput,
  today: string,
): {
  readonly facts: LotFacts;
  /** Of the guide. */ readonly guideId: string | null;
  readonly notes: ThingNotes;
} {
  const madeOn = readDay(input.madeOn.trim());
  const bestBefore = readDay(input.bestBefore.trim());
  const guide = input.guide.trim();
  const guideId = /(?:^|\/guides\/)([0-9a-f-]{36})$/.exec(guide)?.[1];
  const cautions = oneLine(input.cautions, 2000);
  const long = (text: string, limit: number): Saying | undefined =>
    oneLine(text, 2000).length > limit
      ? saying((m) => m.errors.atMostLettersItStands({ limit }))
      : undefined;
  const asDay = (text: string, day: string | undefined): Saying | undefined =>
    text.trim() === "" || day !== undefined ? undefined : saying((m) => m.errors.aDayIsWrittenLike);
  return {
    facts: {
      number: oneLine(input.number, max.number),
      name: oneLine(input.name, max.name),
      latin: oneLine(input.latin, max.latin),
      part: oneLine(input.part, max.part),
      form: isForm(input.form) ? input.form : "other",
      madeOn: madeOn ?? null,
      fromWhere: manyLines(input.fromWhere, 1000),
      strength: oneLine(input.strength, max.strength),
      bestBefore: bestBefore ?? null,
      cautions,
      keeps: oneLine(input.keeps, 300),
      unit: oneLine(input.unit, 40) || "piece",
      ready: input.ready,
    },
    guideId: guideId ?? null,
    notes: {
      number:
        oneLine(input.number) === ""
          ? saying((m) => m.errors.giveTheLotTheNumber)
          : long(input.number, max.number),
      name: !hasLetter(input.name)
        ? saying((m) => m.errors.sayWhatItIs)
        : long(input.name, max.name),
      latin: long(input.latin, max.latin),
      part: long(input.part, max.part),
      strength: long(input.strength, max.strength),
      cautions: !hasLetter(cautions)
        ? saying((m) => m.errors.whoShouldNotTakeIt)
        : long(input.cautions, max.cautions),
      madeOn:
        asDay(input.madeOn, madeOn) ??
        (madeOn !== undefined && madeOn > addDays(today, 1)
          ? saying((m) => m.errors.thisDayHasNotCome)
          : undefined),
      bestBefore:
        asDay(input.bestBefore, bestBefore) ??
        (madeOn !== undefined && bestBefore !== undefined && bestBefore < madeOn
          ? saying((m) => m.errors.thisIsBeforeItWas)
          : undefined),
      guide:
        guide === "" || (guideId !== undefined && isId(guideId))
          ? undefined
          : saying((m) => m.errors.copyTheAddressOfThe),
    },
  };
}

type Keeping = "good" | "soon" | "over";

/** How a lot stands to its day. The day itself is still good. */
export function keepingOf(lot: Pick<Lot, "bestBefore">, today: string): Keeping {
  if (lot.bestBefore === null) return "good";
  if (lot.bestBefore < today) return "over";
  return lot.bestBefore <= addDays(today, lotSoonDays) ? "soon" : "good";
}

export interface LotFilter {
  readonly q?: string;
  readonly form?: Form;
  readonly keeping?: "soon" | "over";
  /** Also lots of which nothing is left. */
  readonly empty?: true;
  readonly after?: string;
}

export function readLotFilter(query: unknown): LotFilter {
  const given =
    typeof query === "object" && query !== null ? (query as Record<string, unknown>) : {};
  const text = (name: string): string =>
    typeof given[name] === "string" ? oneLine(given[name], 100) : "";
  const [q, form, keeping, after] = [text("q"), text("form"), text("keeping"), text("after")];
  return {
    ...(q === "" ? {} : { q }),
    ...(isForm(form) ? { form } : {}),
    ...(keeping === "soon" || keeping === "over" ? { keeping } : {}),
    ...(text("empty") === "yes" ? { empty: true } : {}),
    ...(isId(after) ? { after } : {}),
  };
}

/** "?q=…&form=tea", or "". */
export function writeLotFilter({ empty, ...filter }: LotFilter): string {
  const query = new URLSearchParams({
    ...filter,
    ...(empty === true ? { empty: "yes" } : {}),
  }).toString();
  return query === "" ? "" : `?${query}`;
}

/** All that the public may know of a lot: what stands on its label. */
export type LabelFacts = Pick<
  Lot,
  | "id"
  | "number"
  | "name"
  | "latin"
  | "part"
  | "form"
  | "madeOn"
  | "bestBefore"
  | "strength"
  | "cautions"
  | "recalled"
  | "recallText"
>;
