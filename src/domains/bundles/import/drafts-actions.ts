/** Drafts of a group from what was found: with credit, and the place it came from. */
import type { Viewer } from "#commons/visibility.ts";
import type { AppContext } from "#commons/app-context.ts";
import { prepareFromElsewhere } from "#commons/rendering.ts";
import { manyLines } from "#commons/text.ts";
import type { Row } from "#platform/database/schema.ts";
import { writeGuide } from "#domains/guides/actions.ts";
import { markdownOf, readGuide } from "#domains/guides/incoming/document.ts";
import { type GuideInput, isLicense, mayAdapt } from "#domains/guides/guide.ts";
import { noticesIn, revisionOf } from "#domains/guides/lineage/document.ts";
import { lineageFrom } from "#domains/guides/lineage/lineage.ts";
import type { JsonObject } from "#protocol/activitypub/json.ts";
import { carriedDay, hasMarkdown } from "../carried-guide.ts";
import type { FoundGuide } from "./draft.ts";
import { markdownFrom } from "#commons/markup/html-to-markdown.ts";
import type { ImportItem, LibraryImport } from "./taking-in.ts";
import { bundleMessages } from "../messages.ts";

/**
 * A member as things stand now, for what is done in their name beside
 * the pages; undefined when they left.
 */
export async function viewerOfMember(
  ctx: AppContext,
  memberId: string,
): Promise<Viewer | undefined> {
  const member = await ctx.db
    .selectFrom("members")
    .selectAll()
    .where("id", "=", memberId)
    .executeTakeFirst();
  const groups = await ctx.db
    .selectFrom("memberships")
    .select("groupId")
    .where("memberId", "=", memberId)
    .where((eb) => eb.or([eb("pausedUntil", "is", null), eb("pausedUntil", "<=", ctx.clock.now())]))
    .execute();
  if (member === undefined) return undefined;
  const { id, handle, name, language } = member;
  return {
    member: { id, handle, name, language, groups: groups.map((row) => row.groupId), session: "" },
  };
}

/** Who began an import; undefined when they left the group. */
export async function viewerOfImport(
  ctx: AppContext,
  one: LibraryImport,
): Promise<Viewer | undefined> {
  const viewer = await viewerOfMember(ctx, one.memberId);
  return viewer?.member?.groups.includes(one.groupId) === true ? viewer : undefined;
}

interface Draft extends Omit<GuideInput, "careKinds" | "visibility" | "publish"> {
  /** What it is a version of. */
  readonly from?: Pick<
    Row<"guides">,
    "basedOn" | "basedOnSource" | "basedOnCautions" | "derivedFrom" | "translationOf" | "lineage"
  >;
}

/** Writes it unless the group has the same one already; answers whether it is new. */
async function writeDraft(
  ctx: AppContext,
  viewer: Viewer,
  one: LibraryImport,
  draft: Draft,
): Promise<boolean> {
  const same = await ctx.db
    .selectFrom("guides")
    .select("id")
    .where("groupId", "=", one.groupId)
    .where("name", "=", draft.name)
    // As it is written: without the marks that keep a name together
    // in a sentence from right to left.
    .where("source", "=", manyLines(draft.source))
    .executeTakeFirst();
  if (same !== undefined) return false;
  const { from, ...facts } = draft;
  const guide = await writeGuide(ctx, viewer, one.handle, {
    ...facts,
    careKinds: [],
    visibility: "group",
    publish: false,
  });
  if (from !== undefined)
    await ctx.db.updateTable("guides").set(from).where("id", "=", guide.id).execute();
  return true;
}

/** From a Markdown file or a post. */
export async function draftOfFound(
  ctx: AppContext,
  viewer: Viewer,
  one: LibraryImport,
  found: FoundGuide,
): Promise<boolean> {
  const group = await ctx.db
    .selectFrom("groups")
    .select("language")
    .where("id", "=", one.groupId)
    .executeTakeFirstOrThrow();
  const language = found.language ?? group.language;
  const { name, source, summary, credit, tags } = found;
  return writeDraft(ctx, viewer, one, {
    ...{ name, source, summary, credit, tags, language },
    license: found.license ?? one.license,
    kind: "how-to",
    cautions: "",
    note: bundleMessages(language).noteFile,
  });
}

// A warning is never lost, also where nobody can vouch for it: it
// stands in the cautions of the draft.
const carefully = (json: JsonObject, now: Date, cautions: string): string =>
  [
    ...noticesIn(json, now).map(
      (one) =>
        `${bundleMessages(one.language).severities({
          severity: one.severity,
        })} (${carriedDay(one.made)}): ${one.content}`,
    ),
    cautions,
  ]
    .filter((part) => part !== "")
    .join("\n\n");

/**
 * From a guide of somebody that we can't ask now: a version of it where its
 * licence allows one, else its link.
 */
export async function draftOfTheirs(
  ctx: AppContext,
  viewer: Viewer,
  one: LibraryImport,
  item: ImportItem,
  json: JsonObject,
): Promise<boolean> {
  const now = ctx.clock.now();
  await prepareFromElsewhere(ctx, [markdownOf(json)]);
  const read = readGuide(json, now);
  if ("refused" in read) return false;
  const { name, summary, license, language, tags, kind, iri, wishes, sources } = read;
  const messages = bundleMessages(language);
  const credit = read.credit === "" ? item.byName : read.credit;
  const cautions = carefully(json, now, read.cautions);
  const facts = {
    name,
    summary,
    license,
    language,
    tags,
    kind,
    wishes,
    sources,
    cautions,
    note: messages.noteBundle,
  };
  if (item.fate === "link" || !mayAdapt(license))
    return writeDraft(ctx, viewer, one, {
      ...facts,
      // Their licence may be one that we have no name for; the draft is a
      // pointer, and says nothing of theirs.
      license: isLicense(license) ? license : "LicenseRef-All-Rights-Reserved",
      source: messages.originLine({ name: item.byName || iri, iri, credit: read.credit }),
      credit,
    });
  const source = hasMarkdown(json) ? read.source : markdownFrom(read.contentHtml);
  return writeDraft(ctx, viewer, one, {
    ...facts,
    source,
    credit: messages.creditTo({ name, who: credit }).slice(0, 300),
    ...(read.minutes === null ? {} : { minutes: read.minutes }),
    from: {
      basedOn: iri,
      basedOnSource: read.source,
      basedOnCautions: read.cautions,
      derivedFrom: revisionOf({ iri, raw: JSON.stringify(json) }),
      translationOf: null,
      lineage: JSON.stringify(lineageFrom(read, iri, item.byName)),
    },
  });
}
