/**
 * What people say of a file that does not say it itself: which zone a name
 * means, which column holds what. Pure.
 */
import { isTimeZone } from "#platform/lib/temporal.ts";
import type { DayOrder } from "./table/values.ts";
import { columnRoles, type ColumnRole } from "./table/terms.ts";

export interface ImportChoices {
  /** IANA, by the name in the file. */
  readonly zones: Readonly<Record<string, string>>;
  /** Which column holds what, from 0. */
  readonly columns?: Readonly<Partial<Record<ColumnRole, number>>> | undefined;
  readonly order?: DayOrder | undefined;
}

const record = (from: unknown): Readonly<Record<string, unknown>> =>
  typeof from === "object" && from !== null && !Array.isArray(from)
    ? Object.fromEntries(Object.entries(from))
    : {};

/** Zones that there are, by names of at most 200 letters. */
export function cleanZones(from: unknown): Record<string, string> {
  const pairs = Object.entries(record(from)).slice(0, 200);
  return Object.fromEntries(
    pairs.flatMap(([name, zone]) =>
      typeof zone === "string" && isTimeZone(zone) && name.length <= 200
        ? [[name, zone] as const]
        : [],
    ),
  );
}

function cleanColumns(from: unknown): ImportChoices["columns"] {
  if (from === undefined || from === null) return undefined;
  const columns = record(from);
  const pairs = columnRoles.flatMap((role) => {
    const column = columns[role];
    return typeof column === "number" && Number.isInteger(column) && column >= 0 && column < 1000
      ? [[role, column] as const]
      : [];
  });
  return pairs.length === 0 ? undefined : Object.fromEntries(pairs);
}

const cleanOrder = (from: unknown): DayOrder | undefined =>
  from === "day-first" || from === "month-first" ? from : undefined;

/** From a form, from the API, or as they were kept. */
export function cleanAnswers(from: unknown): ImportChoices {
  const answers = record(from);
  const columns = cleanColumns(answers["columns"]);
  const order = cleanOrder(answers["order"]);
  return {
    zones: cleanZones(answers["zones"]),
    ...(columns === undefined ? {} : { columns }),
    ...(order === undefined ? {} : { order }),
  };
}

export const keptAnswers = (text: string): ImportChoices => {
  try {
    return cleanAnswers(JSON.parse(text));
  } catch {
    return { zones: {} };
  }
};

/** The later ones on top of the earlier. */
export const joined = (a: ImportChoices, b: ImportChoices): ImportChoices => ({
  ...a,
  ...b,
  zones: { ...a.zones, ...b.zones },
});
