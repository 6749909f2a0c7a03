/**
 * What others may ask of guides: one of them, its versions
 * elsewhere, and one revision as a document.
 */
import type { Viewer } from "#commons/visibility.ts";
import type { AppContext } from "#commons/app-context.ts";
import { recallTexts } from "#commons/rendering.ts";
import { objectIri } from "#commons/addresses.ts";
import { renderMarkdown } from "#commons/markdown.ts";
import { withOrigin } from "#commons/markup/plain-text.ts";
import { isId } from "#platform/lib/ids.ts";
import { isObject, type JsonObject, str } from "#protocol/activitypub/json.ts";
import { lastLine, stamp, wireName } from "#protocol/activitypub/object.ts";
import { ledeOf, sourceWithOrigin, wholeText } from "../document.ts";
import type { VisibleGuide } from "../row.ts";
import { licensePage } from "../guide.ts";
import { revisionIri } from "../lineage/lineage.ts";
import { type IncomingNotice, readNoticeDocument } from "../lineage/document.ts";
import { guideShortDay, wholeSource } from "../whole-source.ts";
import { guideFor } from "../store.ts";

/** A guide that the viewer may see, for other domains; else not-found or gone. */
export const oneGuide = (ctx: AppContext, viewer: Viewer, id: string): Promise<VisibleGuide> =>
  guideFor(ctx.db, viewer, id);

/** A notice at its own address; undefined when it says too little. */
export const noticeFrom = (json: JsonObject, now: Date): IncomingNotice | undefined =>
  readNoticeDocument(json, now);

/**
 * Addresses of the public versions and translations of a guide,
 * here and elsewhere, the first first.
 */
export async function adaptationIris(ctx: AppContext, iri: string): Promise<string[]> {
  const rows = await ctx.db
    .selectFrom("guides")
    .select(["id", "iri"])
    .where((eb) => eb.or([eb("basedOn", "=", iri), eb("translationOf", "=", iri)]))
    .where("visibility", "=", "public")
    .where("published", "is not", null)
    .orderBy("published")
    .limit(500)
    .execute();
  return rows.map((row) => row.iri ?? objectIri(ctx.origin, "guide", row.id));
}

/** Of the document: its words stand under it. */
const languageIn = (guide: JsonObject): string =>
  isObject(guide["contentMap"]) ? (Object.keys(guide["contentMap"])[0] ?? "en") : "en";

/** One revision of a public guide of ours, in the frame of the guide's own document. */
export async function revisionDocument(
  ctx: AppContext,
  id: string,
  version: number,
  guide: JsonObject,
): Promise<JsonObject | undefined> {
  if (!isId(id) || !Number.isInteger(version) || version < 1 || version > 1e6) return undefined;
  const row = await ctx.db
    .selectFrom("guideRevisions")
    .selectAll()
    .where("guideId", "=", id)
    .where("version", "=", version)
    .executeTakeFirst();
  if (row === undefined) return undefined;
  const iri = revisionIri(objectIri(ctx.origin, "guide", id), version);
  const {
    preview: _preview,
    revision: _revision,
    contentMap: _contents,
    nameMap: _names,
    safety,
    ...frame
  } = guide;
  const license = row.license === null ? undefined : licensePage(row.license);
  await recallTexts(ctx, [row.source, row.cautions]);
  const then = {
    source: row.source,
    contentHtml: renderMarkdown(row.source),
    cautions: row.cautions,
    credit: str(guide["creditText"]) ?? "",
    license: row.license ?? str(guide["license"]) ?? "",
    language: languageIn(guide),
  };
  return {
    ...frame,
    id: iri,
    url: iri,
    name: wireName(row.name),
    summary: ledeOf({ ...row, contentHtml: then.contentHtml, language: then.language }),
    content: withOrigin(
      `${wholeText(then)}${lastLine(iri, row.name, guideShortDay(row.saved, then.language))}`,
      ctx.origin,
    ),
    source: {
      content: sourceWithOrigin(
        wholeSource(then, {
          notices: [],
          last: { iri, name: row.name, day: guideShortDay(row.saved, then.language) },
        }),
        ctx.origin,
      ),
      mediaType: "text/markdown",
    },
    cautions: row.cautions,
    version,
    published: stamp(row.saved),
    updated: stamp(row.saved),
    ...(license === undefined ? {} : { license }),
    ...(safety === undefined ? {} : { safety }),
  };
}
