/** What a listener asks of the stories; it lives in the address. Pure. */
import { newestCursor, readCursor } from "#commons/cursor.ts";

export interface StoryFilter {
  readonly q?: string;
  readonly language?: string;
  readonly group?: string;
  /** Id of the guide that they belong to. */
  readonly guide?: string;
  /** Only those that nobody has written down. */
  readonly wanted?: "yes";
  readonly after?: { readonly date: Date; readonly id: string };
}

const forms = {
  q: /^.{1,200}$/su,
  language: /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/,
  group: /^[a-z0-9_]{1,30}$/,
  guide: /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
  wanted: /^yes$/,
} as const;

export function readStoryFilter(query: unknown): StoryFilter {
  const fields = (typeof query === "object" && query !== null ? query : {}) as Readonly<
    Record<string, unknown>
  >;
  const known = Object.entries(forms).flatMap(([name, form]) => {
    const value = fields[name];
    const text = typeof value === "string" ? value.trim() : "";
    return form.test(text) ? [[name, text] as const] : [];
  });
  const after = readCursor(fields["after"]);
  return {
    ...(Object.fromEntries(known) as StoryFilter),
    ...(after === undefined ? {} : { after }),
  };
}

export function writeStoryFilter({ after, ...filter }: StoryFilter): string {
  const parts = Object.entries(filter).map(
    ([name, value]) => `${name}=${encodeURIComponent(value)}`,
  );
  if (after !== undefined) parts.push(`after=${newestCursor(after.date, after.id)}`);
  return parts.length === 0 ? "" : `?${parts.join("&")}`;
}
