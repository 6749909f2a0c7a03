/** What the servers of others demand of a document, as rules that can be run: what breaks one is not shown there. */

type Json = Readonly<Record<string, unknown>>;
export interface Finding {
  readonly rule: string;
  readonly why: string;
}

const AS = "https://www.w3.org/ns/activitystreams";
const objects = new Set(["Note", "Article", "Event", "Page"]);
const actors = new Set(["Group", "Organization", "Application", "Service", "Person"]);
const isJson = (value: unknown): value is Json =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const listed = (value: unknown): readonly unknown[] =>
  value === undefined || value === null ? [] : Array.isArray(value) ? value : [value];
const hostOf = (value: unknown): string | undefined =>
  typeof value === "string" && URL.canParse(value) ? new URL(value).host : undefined;
const text = (value: unknown): boolean => typeof value === "string" && value !== "";
const moment = (value: unknown): boolean =>
  typeof value === "string" &&
  /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/.test(value);

type Say = (rule: string, why: string) => void;

function lintObject(one: Json, say: Say): void {
  for (const key of ["id", "type", "attributedTo", "url", "content", "published"])
    if (!text(one[key])) say(`object-${key}`, "must be one text");
  if (hostOf(one["id"]) !== hostOf(one["attributedTo"])) say("object-host", "the author's host");
  if (hostOf(one["url"]) !== hostOf(one["id"])) say("object-url", "its page is on its host");
  for (const key of ["published", "updated"])
    if (one[key] !== undefined && !moment(one[key])) say(key, "RFC 3339 with seconds and zone");
  for (const key of ["to", "cc", "tag", "attachment"])
    if (one[key] !== undefined && !Array.isArray(one[key])) say(`list-${key}`, "must be a list");
  if (listed(one["to"]).length + listed(one["cc"]).length === 0) say("audience", "for nobody");
  const maps = Object.values(isJson(one["contentMap"]) ? one["contentMap"] : {});
  if (maps[0] !== one["content"]) say("contentMap", "its first text is the content");
  for (const tag of listed(one["tag"])) {
    if (!isJson(tag) || !text(tag["type"])) say("tag-type", "each tag has one");
    else if (tag["type"] === "Hashtag" && !/^#[\p{L}\p{N}_]+$/u.test(String(tag["name"])))
      say("hashtag", `${String(tag["name"])} is none`);
  }
  for (const file of listed(one["attachment"]))
    if (!isJson(file) || !["Image", "Document", "Link", "Audio"].includes(String(file["type"])))
      say("attachment", "Lemmy reads nothing with another type in it");
}

function lintActor(one: Json, say: Say): void {
  for (const key of ["id", "inbox", "preferredUsername"])
    if (!text(one[key])) say(`actor-${key}`, "is needed");
  const key = one["publicKey"];
  if (!isJson(key) || key["owner"] !== one["id"] || !text(key["publicKeyPem"]))
    say("actor-key", "a key that the actor owns");
}

function lintActivity(one: Json, say: Say): void {
  for (const key of ["id", "actor", "type"])
    if (!text(one[key])) say(`activity-${key}`, "must be one text");
  if (hostOf(one["id"]) !== hostOf(one["actor"])) say("id-host", "the id is on the actor's host");
  for (const key of ["to", "cc"])
    if (one[key] !== undefined && !Array.isArray(one[key])) say(`list-${key}`, "must be a list");
  if (JSON.stringify(one).includes('"as:Public"')) say("public", "the whole address is compared");
  const inner = one["object"];
  if (one["type"] === "Create" || one["type"] === "Update") {
    if (!isJson(inner)) return say("embed", "the object stands in it");
    if (actors.has(String(inner["type"]))) return;
    lintObject(inner, say);
    if (inner["attributedTo"] !== one["actor"]) say("author", "the actor wrote it");
    for (const key of ["to", "cc"])
      if (JSON.stringify(listed(inner[key])) !== JSON.stringify(listed(one[key])))
        say(`same-${key}`, "activity and object are for the same people");
  }
  if (one["type"] === "Announce" && typeof inner !== "string") say("announce", "names an address");
  if (
    one["type"] === "Undo" &&
    (!isJson(inner) || !text(inner["id"]) || inner["object"] === undefined)
  )
    say("undo", "says what it undoes");
  if (one["type"] === "Delete" && isJson(inner) && inner["type"] !== "Tombstone")
    say("delete", "an address or a Tombstone");
}

/** What is wrong with it, by rule. */
export function lint(document: Json): Finding[] {
  const found: Finding[] = [];
  const say: Say = (rule, why) => void found.push({ rule, why });
  if (document["links"] !== undefined && document["subject"] !== undefined) {
    const self = listed(document["links"]).find((link) => isJson(link) && link["rel"] === "self");
    if (!isJson(self) || self["type"] !== "application/activity+json" || !text(self["href"]))
      say("webfinger-self", "a link of the actor's type to the actor");
    return found;
  }
  if (!listed(document["@context"]).includes(AS)) say("context", `${AS} is in it as a text`);
  if (JSON.stringify(document).length > 1_000_000) say("size", "Mastodon reads at most 1 MB");
  const type = String(document["type"]);
  if (objects.has(type)) lintObject(document, say);
  else if (actors.has(type)) lintActor(document, say);
  else if (
    [
      "Create",
      "Update",
      "Delete",
      "Announce",
      "Undo",
      "Add",
      "Remove",
      "Follow",
      "Accept",
    ].includes(type)
  )
    lintActivity(document, say);
  return found;
}
