/**
 * What a reader asks of the board; it lives in the address, and the page, the feeds, the
 * print sheet and the API take the same.
 */
import { readHost } from "#platform/lib/host-names.ts";
import { newestCursor, readCursor } from "#commons/cursor.ts";
import type { OfferKind, OfferWay, Purpose } from "../offer.ts";

export interface BoardFilter {
  readonly q?: string;
  readonly tag?: string;
  readonly purpose?: Purpose;
  readonly what?: OfferKind;
  readonly how?: OfferWay;
  readonly careKind?: string;
  /** Words of an area: "Oost" finds "Amsterdam Oost". */
  readonly area?: string;
  /** A language spoken, BCP 47; "pt" stands for pt-BR too. */
  readonly spoken?: string;
  /** Handle of a group of ours. */
  readonly group?: string;
  /** Host of a sibling. */
  readonly sibling?: string;
  readonly scope?: "own" | "siblings";
  /** What can be done from afar. */
  readonly remote?: "yes";
  /** Where the last page ended. */
  readonly after?: { readonly date: Date; readonly id: string };
}

const forms = {
  q: /^.{1,200}$/su,
  tag: /^[\p{L}\p{M}\p{N}_]{1,60}$/u,
  purpose: /^(?:offer|request)$/,
  what: /^(?:skill|care-time|thing|space|hands)$/,
  how: /^(?:give|lend|swap|hours)$/,
  careKind: /^[a-z-]{1,40}$/,
  area: /^.{1,100}$/su,
  spoken: /^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,4}$/,
  group: /^[a-z0-9_]{1,30}$/,
  sibling: /^[a-z0-9.:\-[\]]{1,253}$/,
  scope: /^(?:own|siblings)$/,
  remote: /^yes$/,
} as const;

/** Reads a query string; what can't be used is left out, so that a link never breaks. */
export function readBoardFilter(query: unknown): BoardFilter {
  const fields = (typeof query === "object" && query !== null ? query : {}) as Readonly<
    Record<string, unknown>
  >;
  const known = Object.entries(forms).flatMap(([name, form]) => {
    const value = fields[name];
    const typed =
      typeof value === "string" ? value.replaceAll("\u0000", "").toWellFormed().trim() : "";
    const text = (name === "sibling" ? readHost(typed) : undefined) ?? typed;
    return form.test(text) ? [[name, text] as const] : [];
  });
  const after = readCursor(fields["after"]);
  return {
    ...(Object.fromEntries(known) as BoardFilter),
    ...(after === undefined ? {} : { after }),
  };
}

/** "?q=…&purpose=…"; "" when nothing is asked. */
export function writeBoardFilter({ after, ...filter }: BoardFilter): string {
  const parts = Object.entries(filter).map(
    ([name, value]) => `${name}=${encodeURIComponent(value)}`,
  );
  if (after !== undefined) parts.push(`after=${newestCursor(after.date, after.id)}`);
  return parts.length === 0 ? "" : `?${parts.join("&")}`;
}

/** The same without what belongs to one page of it only. */
export function boardWithoutPage({ after: _after, ...filter }: BoardFilter): BoardFilter {
  return filter;
}
