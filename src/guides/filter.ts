/** What a reader asks of the library; it lives in the address. */
import { newestCursor, readCursor } from "#commons/cursor.ts";

export interface LibraryFilter {
  readonly q?: string;
  readonly tag?: string;
  readonly kind?: string;
  readonly careKind?: string;
  readonly language?: string;
  readonly group?: string;
  readonly sibling?: string;
  readonly scope?: "own" | "siblings";
  readonly after?: { readonly date: Date; readonly id: string };
}

const forms = {
  q: /^.{1,200}$/su,
  tag: /^[\p{L}\p{M}\p{N}_]{1,60}$/u,
  kind: /^[a-z-]{1,40}$/,
  careKind: /^[a-z-]{1,40}$/,
  language: /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/,
  group: /^[a-z0-9_]{1,30}$/,
  sibling: /^[a-z0-9.:\-[\]]{1,253}$/,
  scope: /^(?:own|siblings)$/,
} as const;

export function readLibraryFilter(query: unknown): LibraryFilter {
  const fields = (typeof query === "object" && query !== null ? query : {}) as Readonly<Record<string, unknown>>;
  const known = Object.entries(forms).flatMap(([name, form]) => {
    const value = fields[name];
    const text = typeof value === "string" ? value.trim() : "";
    return form.test(text) ? [[name, text] as const] : [];
  });
  const after = readCursor(fields["after"]);
  return { ...(Object.fromEntries(known) as LibraryFilter), ...(after === undefined ? {} : { after }) };
}

export function writeLibraryFilter({ after, ...filter }: LibraryFilter): string {
  const parts = Object.entries(filter).map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
  if (after !== undefined) parts.push(`after=${newestCursor(after.date, after.id)}`);
  return parts.length === 0 ? "" : `?${parts.join("&")}`;
}
