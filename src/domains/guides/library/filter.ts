/**
 * What a reader asks of the library; it lives in the address, and the page, the feeds, the
 * catalogue and the API take the same.
 */
import { readHost } from "#platform/lib/host-names.ts";
import { newestCursor, readCursor } from "#commons/cursor.ts";

export interface LibraryFilter {
  readonly q?: string;
  readonly tag?: string;
  readonly kind?: string;
  readonly careKind?: string;
  /** "pt" stands for pt-BR too. */
  readonly language?: string;
  /** Handle of a group of ours. */
  readonly group?: string;
  /** Host of a sibling. */
  readonly sibling?: string;
  readonly scope?: "own" | "siblings";
  /** What can be done without buying anything. */
  readonly costs?: "nothing";
  /** At most so long. */
  readonly minutes?: (typeof minuteSteps)[number];
  /** Where the last page of the newest ended. */
  readonly after?: { readonly date: Date; readonly id: string };
  /**
   * Of what `q` found, best first; from 2 on. In the address it is `after` too, so
   * that every list goes on by one name.
   */
  readonly page?: number;
}

export const minuteSteps = ["30", "60", "120"] as const;
/** Pages that a search goes deep; then other words help more than more pages. */
export const deepest = 8;

const forms = {
  q: /^.{1,200}$/su,
  tag: /^[\p{L}\p{M}\p{N}_]{1,60}$/u,
  kind: /^[a-z-]{1,40}$/,
  careKind: /^[a-z-]{1,40}$/,
  language: /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/,
  group: /^[a-z0-9_]{1,30}$/,
  sibling: /^[a-z0-9.:\-[\]]{1,253}$/,
  scope: /^(?:own|siblings)$/,
  costs: /^nothing$/,
  minutes: /^(?:30|60|120)$/,
} as const;

/** Reads a query string; what can't be used is left out, so that a link never breaks. */
export function readLibraryFilter(query: unknown): LibraryFilter {
  const fields = (typeof query === "object" && query !== null ? query : {}) as Readonly<
    Record<string, unknown>
  >;
  const known = Object.entries(forms).flatMap(([name, form]) => {
    const value = fields[name];
    const typed = typeof value === "string" ? value.replaceAll("\u0000", "").trim() : "";
    const text = (name === "sibling" ? readHost(typed) : undefined) ?? typed;
    return form.test(text) ? [[name, text] as const] : [];
  });
  const filter = Object.fromEntries(known) as LibraryFilter;
  if (filter.q === undefined) {
    const after = readCursor(fields["after"]);
    return after === undefined ? filter : { ...filter, after };
  }
  const page =
    typeof fields["after"] === "string" && /^\d{1,2}$/.test(fields["after"])
      ? Number(fields["after"])
      : 1;
  return page > 1 && page <= deepest ? { ...filter, page } : filter;
}

/** "?q=…&kind=…"; "" when nothing is asked. */
export function writeLibraryFilter({ after, page, ...filter }: LibraryFilter): string {
  const parts = Object.entries(filter).map(
    ([name, value]) => `${name}=${encodeURIComponent(value)}`,
  );
  if (after !== undefined) parts.push(`after=${newestCursor(after.date, after.id)}`);
  if (page !== undefined) parts.push(`after=${page}`);
  return parts.length === 0 ? "" : `?${parts.join("&")}`;
}

/** The same without what belongs to one page of it only. */
export function libraryWithoutPage({
  after: _after,
  page: _page,
  ...filter
}: LibraryFilter): LibraryFilter {
  return filter;
}

/** The address of the next page; `next` as the store says it. */
export const nextPage = (
  path: string,
  filter: LibraryFilter,
  next: string | null,
): string | undefined => {
  if (next === null) return undefined;
  const asked = writeLibraryFilter(libraryWithoutPage(filter));
  return `${path}${asked === "" ? "?" : `${asked}&`}after=${next}`;
};
