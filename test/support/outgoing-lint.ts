/**
 * What the servers of others ask of every document that we send or serve, as
 * rules that can be run: the one list.
 */

type Json = Readonly<Record<string, unknown>>;

export interface Finding {
  readonly rule: string;
  /** Who minds, and how. */
  readonly why: string;
}
type Say = (rule: string, why: string) => void;
/** Says a rule when it does not hold. */
type Must = (holds: boolean, rule: string, why: string) => void;

const AS = "https://www.w3.org/ns/activitystreams";
const things = new Set(["Note", "Article", "Event", "Page"]);
const actors = new Set(["Group", "Organization", "Application", "Service", "Person"]);
const activities = new Set(
  "Create Update Delete Announce Undo Add Remove Follow Accept Reject Ignore Join Leave Offer".split(
    " ",
  ),
);
/** What a group says to its followers. */
const spoken = new Set(["Create", "Update", "Delete", "Announce"]);

const isJson = (value: unknown): value is Json =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const listed = (value: unknown): readonly unknown[] => {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
};
const hostOf = (value: unknown): string | undefined =>
  typeof value === "string" && URL.canParse(value) ? new URL(value).host : undefined;
const text = (value: unknown): string => (typeof value === "string" ? value : "");
const moment = (value: unknown): boolean =>
  /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/.test(text(value));
const plain = (html: string): string => html.replace(/<[^>]+>/g, "");
const same = (one: unknown, other: unknown): boolean =>
  JSON.stringify(listed(one)) === JSON.stringify(listed(other));

const musts =
  (say: Say): Must =>
  (holds, rule, why) => {
    if (!holds) say(rule, why);
  };

/** A short answer to one person has neither audience nor page. */
const isForOne = (it: Json): boolean =>
  !JSON.stringify([it["to"], it["cc"]]).includes(`${AS}#Public`);

function lintThing(it: Json, say: Say): void {
  const must = musts(say);
  const letter = isForOne(it);
  for (const key of [
    "id",
    "type",
    "attributedTo",
    "content",
    "published",
    ...(letter ? [] : ["url"]),
  ])
    must(text(it[key]) !== "", `object-${key}`, "one text: Misskey, Lemmy");
  must(!text(it["id"]).includes("#"), "no-fragment", "Mastodon looks it up without");
  must(hostOf(it["id"]) === hostOf(it["attributedTo"]), "object-host", "the author's host");
  if (!letter)
    must(hostOf(it["url"]) === hostOf(it["id"]), "object-url", "its page is on its host");
  must(moment(it["published"]), "published", "RFC 3339 with seconds and zone");
  if (it["updated"] !== undefined) {
    must(moment(it["updated"]), "updated", "RFC 3339 with seconds and zone");
    must(
      Date.parse(text(it["updated"])) > Date.parse(text(it["published"])),
      "updated-only-when-changed",
      "GoToSocial shows what has one as edited, and refuses an earlier one",
    );
  }
  for (const key of ["to", "cc", "tag", "attachment"])
    must(
      it[key] === undefined || Array.isArray(it[key]),
      `list-${key}`,
      "Mobilizon, Gancio, Lemmy",
    );
  must(listed(it["to"]).length + listed(it["cc"]).length > 0, "audience", "GoToSocial");
  const maps = Object.values(isJson(it["contentMap"]) ? it["contentMap"] : {});
  must(maps[0] === it["content"], "contentMap", "its first text is the content: GoToSocial");
  if (!letter)
    must(it["audience"] === it["attributedTo"], "group-audience", "NodeBB files by it (FEP-1b12)");
  lintTags(it, say);
  lintAttachments(it, say);
  const bare = plain(text(it["content"]).replace(/<a [^>]*>.*?<\/a>/gs, ""));
  must(!/https?:\/\/\S/.test(bare), "links", "addresses in the text are links");
  if (it["inReplyTo"] !== undefined)
    must(typeof it["inReplyTo"] === "string", "inReplyTo", "Pixelfed, Misskey");
  if (it["type"] === "Note") {
    must(it["summary"] === undefined, "note-summary", "a warning everywhere");
    must(it["summaryMap"] === undefined, "note-summary", "Mastodon takes its first text for one");
    return;
  }
  const lines = Object.values(isJson(it["summaryMap"]) ? it["summaryMap"] : {});
  if (it["summaryMap"] !== undefined || it["type"] === "Event") {
    must(lines[0] === it["summary"], "summaryMap", "its first text is the summary: GoToSocial");
    must(
      lines.length <= 21 && lines.every((one) => text(one) !== ""),
      "summaryMap",
      "few, and said",
    );
    must(
      lines.every((one) => text(one).length <= 500),
      "summaryMap",
      "FEP-b2b8",
    );
  }
  lintTitled(it, say);
  if (it["type"] === "Event") lintEvent(it, say);
  if (it["type"] === "Article") lintArticle(it, say);
}

function lintTags(it: Json, say: Say): void {
  const must = musts(say);
  for (const tag of listed(it["tag"])) {
    if (!isJson(tag) || text(tag["type"]) === "") {
      say("tag-type", "Pixelfed");
      continue;
    }
    must(text(tag["href"]) !== "", "tag-href", "GoToSocial, Lemmy");
    if (tag["type"] === "Hashtag")
      must(/^#[\p{L}\p{M}\p{N}_]+$/u.test(text(tag["name"])), "hashtag", text(tag["name"]));
  }
}

function lintAttachments(it: Json, say: Say): void {
  const must = musts(say);
  const attached = listed(it["attachment"]);
  for (const one of attached) {
    const file = isJson(one) ? one : {};
    const type = text(file["type"]);
    must(["Image", "Document", "Link", "Audio", "Video"].includes(type), "attachment", "Lemmy");
    must(text(file["mediaType"]) !== "", "attachment-mediaType", "Gancio fails without");
    if (type !== "Image" && type !== "Document") continue;
    must(text(file["url"]) !== "", "attachment-url", "one text: Misskey");
    must(text(file["name"]) !== "", "alt", "a picture has words");
    if (type === "Document")
      must(typeof file["width"] === "number", "picture-size", "Mastodon, FEP-1311");
  }
  const [first] = attached;
  must(
    !(isJson(first) && first["type"] === "Link"),
    "image-first",
    "Gancio takes the first one for a picture",
  );
  must(attached.length <= 4, "four-pictures", "Mastodon shows four");
}

/** Events and guides: what Mastodon and GoToSocial show of them. */
function lintTitled(it: Json, say: Say): void {
  const must = musts(say);
  const [name, summary, content] = [text(it["name"]), text(it["summary"]), text(it["content"])];
  must(name !== "" && !/[<>&]/.test(name), "name", "Mastodon puts it unescaped into a heading");
  must(summary !== "", "summary", "with name and link all that Mastodon shows");
  must(summary.length <= 500 && !/<\/?[a-z]/i.test(summary), "summary-plain", "FEP-b2b8; Misskey");
  // GoToSocial shows neither name nor, unfolded, summary.
  const last = content.slice(content.lastIndexOf("<p"));
  must(last.includes(`href="${text(it["id"])}"`), "last-line-link", "GoToSocial shows no link");
  must(
    plain(last).includes(plain(name.slice(0, 20)).split(/[‹›＆]/)[0] ?? ""),
    "last-line-title",
    "GoToSocial shows no title",
  );
  const policy = isJson(it["interactionPolicy"]) ? it["interactionPolicy"] : {};
  must(isJson(policy["canQuote"]), "quote-policy", "without one nobody may quote (FEP-044f)");
}

function lintEvent(it: Json, say: Say): void {
  const must = musts(say);
  const [content, summary] = [plain(text(it["content"])), text(it["summary"])];
  must(
    moment(it["startTime"]) &&
      moment(it["endTime"]) &&
      Date.parse(text(it["endTime"])) > Date.parse(text(it["startTime"])),
    "event-times",
    "FEP-8a8e, Mobilizon",
  );
  must(!/T00:00:00/.test(text(it["endTime"])), "whole-day-end", "the day after is no day of it");
  const place = it["location"];
  must(isJson(place) && text(place["name"]) !== "", "place-name", "Gancio, Mobilizon");
  must(
    isJson(place) && text(place["address"]) !== "",
    "place-address",
    "Gancio answers 500 without",
  );
  for (const key of ["latitude", "longitude"])
    must(
      !isJson(place) || !(key in place) || typeof place[key] === "number",
      "coordinates",
      "Mobilizon",
    );
  must(
    ["free", "restricted", "external"].includes(text(it["joinMode"])),
    "joinMode",
    "Mobilizon loses the event with another",
  );
  must(
    it["joinMode"] !== "external" || text(it["externalParticipationUrl"]) !== "",
    "joinUrl",
    "FEP-8a8e",
  );
  const off = it["eventStatus"] === "EventCancelled";
  must(off === (it["status"] === "CANCELLED"), "status-agree", "old readers and new ones");
  must(!off || /^cancelled/i.test(content), "cancelled-content", "Gancio shows no state");
  must(!off || /^cancelled/i.test(summary), "cancelled-summary", "Mastodon shows no content");
  if (/^(NEW TIME|CANCELLED|POSTPONED)/.test(summary))
    must(summary.includes(text(it["id"])), "change-link", "where summary is shown alone");
}

function lintArticle(it: Json, say: Say): void {
  const must = musts(say);
  const source = isJson(it["source"]) ? text(it["source"]["content"]) : "";
  const cautions = text(it["cautions"]);
  must(source.includes(cautions), "source-cautions", "NodeBB shows source instead of content");
  must(/Licence: /.test(source), "source-licence", "NodeBB shows source instead of content");
  must(
    cautions === "" || /^Please read its cautions first\./.test(text(it["summary"])),
    "summary-cautions",
    "Mastodon shows nothing of the text",
  );
}

function lintActor(it: Json, say: Say): void {
  const must = musts(say);
  for (const key of ["id", "inbox", "preferredUsername", "url"])
    must(text(it[key]) !== "", `actor-${key}`, "is needed");
  const key = it["publicKey"];
  must(
    isJson(key) && key["owner"] === it["id"] && text(key["publicKeyPem"]) !== "",
    "actor-key",
    "a key that the actor owns",
  );
  if (it["type"] !== "Group") return;
  must(plain(text(it["summary"])).trim() !== "", "group-summary", "a group says a sentence");
  for (const name of ["icon", "image"]) {
    const picture = isJson(it[name]) ? it[name] : {};
    must(
      /^image\/(png|jpeg|webp)$/.test(text(picture["mediaType"])),
      `${name}-type`,
      "an SVG is shown by nobody",
    );
    must(
      text(picture["summary"]) !== "" && text(picture["name"]) !== "",
      `${name}-words`,
      "Mastodon reads summary, others name",
    );
  }
}

function lintActivity(it: Json, say: Say): void {
  const must = musts(say);
  const type = text(it["type"]);
  for (const key of ["id", "actor"]) must(text(it[key]) !== "", `activity-${key}`, "one text");
  must(hostOf(it["id"]) === hostOf(it["actor"]), "id-host", "Misskey, Lemmy");
  for (const key of ["to", "cc"])
    must(it[key] === undefined || Array.isArray(it[key]), `list-${key}`, "Lemmy");
  must(!JSON.stringify(it).includes('"as:Public"'), "public", "the whole address is compared");
  if (spoken.has(type) && !isForOne(it))
    must(it["audience"] === it["actor"], "group-audience", "NodeBB files by it (FEP-1b12)");
  const inner = it["object"];
  if (type === "Create" || type === "Update") {
    if (!isJson(inner)) return say("embed", "Gancio, Mobilizon, Pixelfed read what stands in it");
    if (actors.has(text(inner["type"]))) return;
    if (things.has(text(inner["type"]))) lintThing(inner, say);
    must(inner["attributedTo"] === it["actor"], "author", "the actor wrote it: Misskey, Mastodon");
    for (const key of ["to", "cc"])
      must(same(inner[key], it[key]), `same-${key}`, "Mastodon reads those of the object");
    if (type === "Update")
      must(text(inner["updated"]) !== "", "update-updated", "Mastodon takes no edit without");
  }
  must(type !== "Announce" || typeof inner === "string", "announce", "Pixelfed, GoToSocial");
  if (type === "Undo")
    must(
      isJson(inner) && text(inner["id"]) !== "" && inner["object"] !== undefined,
      "undo",
      "says what it undoes: Mastodon",
    );
  if (type === "Delete")
    must(!isJson(inner) || inner["type"] === "Tombstone", "delete", "an address or a Tombstone");
}

function lintWebfinger(it: Json, say: Say): void {
  const self = listed(it["links"]).filter((link) => isJson(link) && link["rel"] === "self");
  const [one] = self;
  if (self.length !== 1 || !isJson(one) || one["type"] !== "application/activity+json")
    say("webfinger-self", "Mastodon takes the first of exactly this type");
  else if (hostOf(one["href"]) !== text(it["subject"]).split("@")[1])
    say("webfinger-host", "of one host");
}

/** What is wrong with it, by rule; [] when every receiver that we know is content. */
export function lint(document: Json): Finding[] {
  const found: Finding[] = [];
  const say: Say = (rule, why) => void found.push({ rule, why });
  if (document["links"] !== undefined && document["subject"] !== undefined) {
    lintWebfinger(document, say);
    return found;
  }
  if (!listed(document["@context"]).includes(AS)) say("context", `${AS} is in it as a text`);
  if (JSON.stringify(document).length > 1_000_000) say("size", "Mastodon reads at most 1 MB");
  const type = text(document["type"]);
  if (things.has(type)) lintThing(document, say);
  else if (actors.has(type)) lintActor(document, say);
  else if (activities.has(type)) lintActivity(document, say);
  return found;
}
