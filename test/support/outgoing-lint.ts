/** What receivers ask of our documents beside the shape: each rule was seen to matter in a program that ran beside ours. */
type Json = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Json =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const text = (value: unknown): string => (typeof value === "string" ? value : "");
const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const plain = (html: string): string => html.replace(/<[^>]+>/g, "");

const things = ["Event", "Article", "Note"];
const spoken = ["Create", "Update", "Delete", "Announce"];

/** Rules that it breaks; [] when every receiver that we know is content. */
export function lintOutgoing(document: Json): string[] {
  const broken: string[] = [];
  const must = (rule: string, holds: boolean): void => {
    if (!holds) broken.push(rule);
  };
  const type = text(document["type"]);
  if (spoken.includes(type)) {
    // NodeBB files by `audience`.
    must("the activity names its group in audience", document["audience"] === document["actor"]);
    if (isObject(document["object"]) && things.includes(text(document["object"]["type"])))
      broken.push(...lintThing(document["object"]));
  }
  if (things.includes(type)) broken.push(...lintThing(document));
  if (type === "Group") broken.push(...lintGroup(document));
  return broken;
}

function lintThing(it: Json): string[] {
  const broken: string[] = [];
  const must = (rule: string, holds: boolean): void => {
    if (!holds) broken.push(rule);
  };
  const [name, content, summary, id] = ["name", "content", "summary", "id"].map((key) =>
    text(it[key]),
  );
  must("the thing names its group in audience", it["audience"] === it["attributedTo"]);
  must("updated is no earlier than published", text(it["updated"]) >= text(it["published"]));
  // Gancio takes the first attachment for a picture.
  const [first] = list(it["attachment"]);
  must("no Link comes first among the attachments", !(isObject(first) && first["type"] === "Link"));
  for (const one of list(it["attachment"]))
    if (isObject(one) && one["type"] === "Document")
      must(
        "a picture has words and a size",
        text(one["name"]) !== "" && typeof one["width"] === "number",
      );
  const bare = content?.replace(/<a [^>]*>.*?<\/a>/gs, "").replace(/<[^>]+>/g, "") ?? "";
  must("addresses in the text are links", !/https?:\/\/\S/.test(bare));
  if (it["type"] === "Note") return broken;
  // GoToSocial shows neither name nor, unfolded, summary.
  const last = content?.slice(content.lastIndexOf("<p")) ?? "";
  must("content ends in a line with the link", last.includes(`href="${id ?? ""}"`));
  must(
    "that line has the title",
    plain(last).includes(plain((name ?? "").slice(0, 20)).split(/[‹›＆]/)[0] ?? ""),
  );
  must("summary has at most 500 characters", (summary ?? "").length <= 500);
  if (it["type"] === "Event") {
    const place = it["location"];
    must("a place has an address as text", isObject(place) && text(place["address"]) !== "");
    must("no end at midnight of the day after", !/T00:00:00/.test(text(it["endTime"])));
    if (it["status"] === "CANCELLED") {
      must("what is cancelled says so first in content", /^cancelled/i.test(plain(content ?? "")));
      must("what is cancelled says so first in summary", /^cancelled/i.test(summary ?? ""));
    }
    if (/^(NEW TIME|CANCELLED|POSTPONED)/.test(summary ?? ""))
      must(
        "a change names the event and its page where summary is shown alone",
        summary?.includes(id ?? "") === true,
      );
  }
  if (it["type"] === "Article") {
    const source = isObject(it["source"]) ? text(it["source"]["content"]) : "";
    const cautions = text(it["cautions"]);
    must("source holds the cautions", source.includes(cautions));
    must("source holds the licence", /Licence: /.test(source));
    must(
      "that there are cautions is said first",
      cautions === "" || /^Please read its cautions first\./.test(summary ?? ""),
    );
  }
  return broken;
}

function lintGroup(it: Json): string[] {
  const broken: string[] = [];
  const must = (rule: string, holds: boolean): void => {
    if (!holds) broken.push(rule);
  };
  must("a group says a sentence", plain(text(it["summary"])).trim() !== "");
  for (const key of ["icon", "image"]) {
    const picture = isObject(it[key]) ? it[key] : {};
    must(`${key} is no SVG`, /^image\/(png|jpeg|webp)$/.test(text(picture["mediaType"])));
    must(`${key} is described`, text(picture["summary"]) !== "" && text(picture["name"]) !== "");
  }
  return broken;
}
