/**
 * What programs of our neighbours make of a document of ours, as each was seen
 * to do; FEDERATION.md has the table.
 */

type Json = Readonly<Record<string, unknown>>;

const text = (value: unknown): string => (typeof value === "string" ? value : "");
const isJson = (value: unknown): value is Json =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const plain = (html: string): string =>
  html
    .replace(/<\/(p|li|h\d)>|<br[^>]*>/g, "\n")
    .replace(/<[^>]+>/g, "")
    .replace(/\n+/g, "\n")
    .trim();

/**
 * Mastodon: of what is no Note its name, its summary and the link; the
 * first four pictures of `attachment`.
 */
export const shownByMastodon = (it: Json): string =>
  it["type"] === "Note"
    ? plain(text(it["content"]))
    : [text(it["name"]), text(it["summary"]), text(it["url"])].join("\n");

/**
 * GoToSocial: the content, folded behind the summary; no title. Whatever
 * has an `updated` counts as edited.
 */
export const shownByGoToSocial = (
  it: Json,
): { readonly warning: string; readonly content: string; readonly edited: boolean } => ({
  warning: text(it["summary"]),
  content: plain(text(it["content"])),
  edited: it["updated"] !== undefined,
});

/** Gancio: name, content and place; neither state nor summary. */
export const shownByGancio = (it: Json): string =>
  [
    text(it["name"]),
    plain(text(it["content"])),
    isJson(it["location"]) ? text(it["location"]["name"]) : "",
  ].join("\n");

/** The status with which Gancio answers: 500 where it stumbles. */
export function judgedByGancio(activity: Json): number {
  const it = activity["object"];
  if (!isJson(it) || it["type"] !== "Event") return 202;
  const place = it["location"];
  if (isJson(place) && text(place["address"]) === "") return 500;
  // On PostgreSQL and MariaDB: it looks for tags in an empty list.
  if (Array.isArray(it["tag"]) && it["tag"].length === 0) return 500;
  const [first] = Array.isArray(it["attachment"]) ? (it["attachment"] as unknown[]) : [];
  return isJson(first) && (first["type"] === "Link" || text(first["mediaType"]) === "") ? 500 : 202;
}

/** EveryCal: days where `allDay` is said, else moments; it looks at the first ten letters of each. */
export function daysShownByEveryCal(it: Json): string | undefined {
  const [from, to] = [it["startTime"], it["endTime"]].map((one) => text(one).slice(0, 10));
  return it["allDay"] === true ? `${from ?? ""}..${to ?? ""}` : undefined;
}

/**
 * NodeBB: the source where it is Markdown, in the category that `audience` names, else in "World".
 */
export const shownByNodeBB = (it: Json): { readonly words: string; readonly category: string } => ({
  words:
    isJson(it["source"]) && it["source"]["mediaType"] === "text/markdown"
      ? text(it["source"]["content"])
      : plain(text(it["content"])),
  category: text(it["audience"]) || "World",
});

/** NodeBB opens a pasted address by its header, asked with HEAD. */
export async function foundByNodeBB(page: string): Promise<string | undefined> {
  const answer = await fetch(page, { method: "HEAD", headers: { accept: "text/html" } });
  const header = answer.headers.get("link") ?? "";
  return /<([^>]+)>;\s*rel="alternate";\s*type="application\/activity\+json"/.exec(header)?.[1];
}
