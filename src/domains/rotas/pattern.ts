/**
 * A rota without its people and places: what a starter kit
 * carries, and what a decision begins. Pure.
 */
import type { Effect } from "#domains/decisions/effects/effect.ts";
import { keyOf } from "#platform/lib/ids.ts";
import { wallTime } from "#platform/lib/temporal.ts";
import { type Rota, type RotaInput, rotaKinds, type RotaSeat } from "./rota.ts";

export interface RotaPattern {
  readonly name: string;
  readonly kind: string;
  /** RRULE without an end. */
  readonly rule: string;
  /** Wall-clock time of the day, "18:00". */
  readonly time: string;
  readonly minutes: number;
  readonly weight: number;
  readonly gapDays: number;
  readonly seats: readonly {
    readonly name: string;
    readonly practice: string;
    readonly seats: number;
    readonly learning: boolean;
  }[];
}

/** No person, no place, no day, none of the longer words. */
export const patternOf = (rota: Rota, seats: readonly RotaSeat[]): RotaPattern => ({
  name: rota.name,
  kind: rota.kind,
  rule: rota.rule
    .split(";")
    .filter((part) => !/^(UNTIL|COUNT)=/.test(part))
    .join(";"),
  time: wallTime(rota.firstStart, rota.timeZone).slice(11, 16),
  minutes: rota.minutes,
  weight: Number(rota.weight),
  gapDays: rota.gapDays,
  seats: seats.map(({ name, practice, seats: many, learning }) => ({
    name,
    practice,
    seats: many,
    learning,
  })),
});

const text = (value: unknown): string => (typeof value === "string" ? value.slice(0, 500) : "");
const number = (value: unknown, usual: number): number =>
  typeof value === "number" ? value : usual;

/** Reads what came from elsewhere; what is wrong in it is found by `readRota`. */
export function readPattern(value: unknown): RotaPattern {
  const data = (typeof value === "object" && value !== null ? value : {}) as Record<
    string,
    unknown
  >;
  const seats: readonly unknown[] = Array.isArray(data["seats"]) ? data["seats"].slice(0, 20) : [];
  return {
    name: text(data["name"]),
    kind: rotaKinds.find((kind) => kind === data["kind"]) ?? "other",
    rule: text(data["rule"]),
    time: /^([01]\d|2[0-3]):[0-5]\d$/.exec(text(data["time"]))?.[0] ?? "10:00",
    minutes: number(data["minutes"], 60),
    weight: number(data["weight"], 1),
    gapDays: number(data["gapDays"], 14),
    seats: seats.map((seat) => {
      const one = (typeof seat === "object" && seat !== null ? seat : {}) as Record<
        string,
        unknown
      >;
      return {
        name: text(one["name"]),
        practice: text(one["practice"]),
        seats: number(one["seats"], 1),
        learning: one["learning"] === true,
      };
    }),
  };
}

/** The rota that would begin on this day ("2026-12-05") in this zone. */
export const inputOfPattern = (
  { time, ...pattern }: RotaPattern,
  day: string,
  timeZone: string,
): RotaInput => ({
  ...pattern,
  content: "",
  starts: `${day}T${time}`,
  timeZone,
  place: "",
  inKit: false,
});

/** The id of the rota that a decision begins: always the same, so that it begins once. */
export const rotaIdOf = (decisionId: string): string => keyOf("begin-rota", decisionId);

/**
 * The effect of a decision that begins such a rota; `data` is a
 * pattern, also as it came from elsewhere.
 */
export const beginRotaEffect = (data: unknown): Effect => ({
  kind: "begin-rota",
  pattern: readPattern(data),
});

export const patternOfEffect = (effect: Effect): RotaPattern =>
  readPattern(effect["pattern"] ?? { ...effect, kind: "other" });
