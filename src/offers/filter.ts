/** What a reader asks of the board; it lives in the address. */
import { newestCursor, readCursor } from "#commons/cursor.ts";
import type { Purpose } from "./offer.ts";

export interface BoardFilter {
  readonly q?: string;
  readonly tag?: string;
  readonly purpose?: Purpose;
  readonly careKind?: string;
  readonly group?: string;
  readonly sibling?: string;
  readonly scope?: "own" | "siblings";
  readonly after?: { readonly date: Date; readonly id: string };
}

const forms = {
  q: /^.{1,200}$/su,
  tag: /^[\p{L}\p{M}\p{N}_]{1,60}$/u,
  purpose: /^(?:offer|request)$/,
  careKind: /^[a-z-]{1,40}$/,
  group: /^[a-z0-9_]{1,30}$/,
  sibling: /^[a-z0-9.:\-[\]]{1,253}$/,
  scope: /^(?:own|siblings)$/,
} as const;

export function readBoardFilter(query: unknown): BoardFilter {
  const fields = (typeof query === "object" && query !== null ? query : {}) as Readonly<Record<string, unknown>>;
  const known = Object.entries(forms).flatMap(([name, form]) => {
    const value = fields[name];
    const text = typeof value === "string" ? value.trim() : "";
    return form.test(text) ? [[name, text] as const] : [];
  });
  const after = readCursor(fields["after"]);
  return { ...(Object.fromEntries(known) as BoardFilter), ...(after === undefined ? {} : { after }) };
}

export function writeBoardFilter({ after, ...filter }: BoardFilter): string {
  const parts = Object.entries(filter).map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
  if (after !== undefined) parts.push(`after=${newestCursor(after.date, after.id)}`);
  return parts.length === 0 ? "" : `?${parts.join("&")}`;
}
