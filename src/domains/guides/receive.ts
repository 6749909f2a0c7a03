/** Guides of others: taken in, kept up to date, removed. */
import type { Viewer } from "#commons/visibility.ts";
import type { AppContext } from "#commons/app-context.ts";
import { prepareFromElsewhere, recallTexts } from "#commons/rendering.ts";
import type { Row, Trx } from "#platform/database/schema.ts";
import { objectIri } from "#commons/addresses.ts";
import { renderMarkdown, withOrigin } from "#commons/markdown.ts";
import { isId, newId } from "#platform/lib/ids.ts";
import { type JsonObject, str } from "#protocol/activitypub/json.ts";
import { lastLine, stamp, wireName } from "#protocol/activitypub/object.ts";
import { ledeOf, markdownOf, readGuide, sourceWithOrigin, wholeText } from "./document.ts";
import type { VisibleGuide } from "./row.ts";
import { licensePage } from "./guide.ts";
import { revisionIri } from "./lineage/lineage.ts";
import { type IncomingNotice, noticesIn, readNoticeDocument } from "./lineage/document.ts";
import { guideShortDay, wholeSource } from "./whole-source.ts";
import { receiveNotices } from "./notices/actions.ts";
import { notifyTranslations } from "./lineage/original-cautions-actions.ts";
import { guideFor } from "./store.ts";

/** Writes or updates one by its IRI; nothing deleted rises again, nothing older replaces what is newer. */
export async function receiveGuide(
  trx: Trx,
  ctx: AppContext,
  actor: Row<"remoteActors">,
  json: JsonObject,
  { held = false }: { readonly held?: boolean } = {},
): Promise<"stored" | "unchanged" | "ignored"> {
  const now = ctx.clock.now();
  await prepareFromElsewhere(ctx, [markdownOf(json)]);
  const read = readGuide(json, now);
  if ("refused" in read) return "ignored";
  const buried = await trx
    .selectFrom("remoteTombstones")
    .select("iri")
    .where("iri", "=", read.iri)
    .executeTakeFirst();
  if (buried !== undefined) return "ignored";
  const known = await trx
    .selectFrom("guides")
    .select(["id", "remoteActorId", "updated", "cautions"])
    .where("iri", "=", read.iri)
    .forUpdate()
    .executeTakeFirst();
  if (known !== undefined && known.remoteActorId !== actor.id) return "ignored";
  if (known !== undefined && read.updated < known.updated) return "unchanged";
  const { iri, ...facts } = read;
  const raw = JSON.stringify(json).slice(0, 500_000);
  if (known !== undefined) {
    await trx
      .updateTable("guides")
      .set({
        ...facts,
        raw,
        lastSeen: now,
        ...(held ? {} : { visibility: "public" as const, setAside: null }),
      })
      .where("id", "=", known.id)
      .execute();
    if (known.cautions !== facts.cautions) await notifyTranslations(trx, ctx, iri);
    await receiveNotices(
      trx,
      ctx,
      { id: known.id, iri, lineage: facts.lineage },
      actor.name,
      noticesIn(json, now),
    );
    return "stored";
  }
  if (held && (await tooMany(trx, facts))) return "ignored";
  const added = await trx
    .insertInto("guides")
    .values({
      ...facts,
      id: newId(),
      iri,
      groupId: null,
      remoteActorId: actor.id,
      raw,
      lastSeen: now,
      madeBy: null,
      basedOnSource: null,
      // Seen by nobody until it was looked at.
      visibility: held ? "group" : "public",
    })
    .onConflict((conflict) => conflict.column("iri").doNothing())
    .returning("id")
    .executeTakeFirst();
  if (added === undefined) return "unchanged";
  await receiveNotices(
    trx,
    ctx,
    { id: added.id, iri, lineage: facts.lineage },
    actor.name,
    noticesIn(json, now),
  );
  return "stored";
}

/** Most versions by strangers that wait for one guide. */
const maxHeld = 30;

async function tooMany(
  trx: Trx,
  facts: { readonly basedOn: string | null; readonly translationOf: string | null },
): Promise<boolean> {
  const { n } = await trx
    .selectFrom("guides")
    .select((eb) => eb.fn.countAll<string>().as("n"))
    .where((eb) => {
      const about = facts.basedOn ?? facts.translationOf;
      return eb.or([eb("basedOn", "=", about), eb("translationOf", "=", about)]);
    })
    .where("remoteActorId", "is not", null)
    .where("visibility", "=", "group")
    .where("setAside", "is", null)
    .executeTakeFirstOrThrow();
  return Number(n) >= maxHeld;
}

/** Is it a version of a guide of ours? Such a one is taken from anybody: its origin should know of it, and looks at it before it is shown. */
export async function isVersionOfOurs(ctx: AppContext, json: JsonObject): Promise<boolean> {
  // Most that strangers write is nothing to us: that is found out before any of it is rendered.
  const links = JSON.stringify(
    ["isBasedOn", "wasDerivedFrom", "translationOfWork"].map((name) => json[name]),
  );
  if (!links.includes(`${ctx.origin}/guides/`)) return false;
  await prepareFromElsewhere(ctx, [markdownOf(json)]);
  const read = readGuide(json, ctx.clock.now());
  const from =
    "refused" in read
      ? undefined
      : [read.basedOn, read.translationOf].find((iri) => iri?.startsWith(`${ctx.origin}/guides/`));
  const id = from?.slice(ctx.origin.length + "/guides/".length) ?? "";
  if (!isId(id)) return false;
  const guide = await ctx.db
    .selectFrom("guides")
    .select("id")
    .where("id", "=", id)
    .where("visibility", "=", "public")
    .where("published", "is not", null)
    .executeTakeFirst();
  return guide !== undefined;
}

export async function removeRemoteGuide(
  trx: Trx,
  iri: string,
  remoteActorId: string,
): Promise<boolean> {
  const gone = await trx
    .deleteFrom("guides")
    .where("iri", "=", iri)
    .where("remoteActorId", "=", remoteActorId)
    .returning("id")
    .executeTakeFirst();
  return gone !== undefined;
}

/** A guide that the viewer may see, for other domains; else not-found or gone. */
export const oneGuide = (ctx: AppContext, viewer: Viewer, id: string): Promise<VisibleGuide> =>
  guideFor(ctx.db, viewer, id);

/** A notice at its own address; undefined when it says too little. */
export const noticeFrom = (json: JsonObject, now: Date): IncomingNotice | undefined =>
  readNoticeDocument(json, now);

/** Addresses of the public versions and translations of a guide, here and elsewhere, the first first. */
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
  };
  return {
    ...frame,
    id: iri,
    url: iri,
    name: wireName(row.name),
    summary: ledeOf({ ...row, contentHtml: then.contentHtml }),
    content: withOrigin(
      `${wholeText(then)}${lastLine(iri, row.name, guideShortDay(row.saved))}`,
      ctx.origin,
    ),
    source: {
      content: sourceWithOrigin(
        wholeSource(then, {
          notices: [],
          last: { iri, name: row.name, day: guideShortDay(row.saved) },
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
