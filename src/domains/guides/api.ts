/** Guides over the API: the library, one guide, and versions of it. */
import type { FastifyInstance } from "fastify";
import Type, { type Static } from "typebox";
import { imageView } from "#commons/answers.ts";
import { objectIri } from "#commons/addresses.ts";
import { originView } from "#commons/origin.ts";
import type { Viewer } from "#commons/visibility.ts";
import { DomainError } from "#commons/domain-error.ts";
import type { AppContext } from "#commons/app-context.ts";
import { viewerOf } from "#platform/web/view.ts";
import { adaptGuide } from "./adapting/actions.ts";
import { changeGuide, deleteGuide, writeGuide } from "./actions.ts";
import { readLibraryFilter } from "./library/filter.ts";
import type { GuideInput } from "./guide.ts";
import type { VisibleGuide } from "./row.ts";
import { noticeView } from "./lineage/view.ts";
import { parseLineage } from "./lineage/lineage.ts";
import { noticesOf } from "./notices/queries.ts";
import { guideFor, libraryGuides, translationsOf, guideVersions } from "./store.ts";
import { type GuideAnswer, GuidesAnswer, WholeGuideAnswer } from "./answers.ts";
import { optionalText } from "#commons/asked.ts";

const words = Type.Optional(Type.Array(Type.String({ maxLength: 80 }), { maxItems: 50 }));
const Change = Type.Object({
  name: optionalText(300),
  summary: optionalText(1000),
  source: optionalText(300_000),
  kind: optionalText(40),
  license: optionalText(60),
  credit: optionalText(500),
  cautions: optionalText(10_000),
  careKinds: words,
  tags: words,
  language: optionalText(20),
  sources: optionalText(10_000),
  wishes: optionalText(4000),
  minutes: Type.Optional(Type.Union([Type.Integer(), Type.Null()])),
  costsNothing: Type.Optional(Type.Boolean()),
  visibility: Type.Optional(
    Type.Union([Type.Literal("public"), Type.Literal("members"), Type.Literal("group")]),
  ),
  note: optionalText(500),
  publish: Type.Optional(Type.Boolean()),
  version: Type.Optional(Type.Integer()),
});
type Change = Static<typeof Change>;
const NewGuide = Type.Intersect([
  Change,
  Type.Object({ name: Type.String(), source: Type.String() }),
]);
const Adaptation = Type.Object({
  group: Type.String({ maxLength: 40 }),
  /** To translate it into. */
  language: optionalText(40),
});

/** null: ours, and not for strangers. */
function activityPubIdOf(guide: VisibleGuide, origin: string): string | null {
  if (guide.origin.handle === null) return guide.iri;
  const open = guide.visibility === "public" && guide.published !== null;
  return open ? objectIri(origin, "guide", guide.id) : null;
}

/** A guide as the API shows it. */
function guideView(guide: VisibleGuide, origin: string): Static<typeof GuideAnswer> {
  const {
    id,
    name,
    summary,
    source,
    contentHtml,
    kind,
    license,
    credit,
    cautions,
    careKinds,
    tags,
    language,
    visibility,
    version,
    basedOn,
    sources,
    wishes,
    minutes,
    costsNothing,
    translationOf,
    derivedFrom,
  } = guide;
  return {
    id,
    url: `${origin}/guides/${id}`,
    activityPubId: activityPubIdOf(guide, origin),
    name,
    summary,
    source,
    contentHtml,
    kind,
    license,
    credit,
    cautions,
    careKinds,
    tags,
    language,
    visibility,
    version,
    basedOn,
    derivedFrom,
    translationOf,
    lineage: parseLineage(guide.lineage),
    sources,
    wishes,
    minutes,
    costsNothing,
    published: guide.published?.toISOString() ?? null,
    updated: guide.updated.toISOString(),
    image: imageView(guide.image, origin),
    origin: originView(guide.origin, origin),
  };
}

const merge = (change: Change, guide: VisibleGuide | undefined, language: string): GuideInput => ({
  name: change.name ?? guide?.name ?? "",
  summary: change.summary ?? guide?.summary ?? "",
  source: change.source ?? guide?.source ?? "",
  kind: change.kind ?? guide?.kind ?? "how-to",
  license: change.license ?? guide?.license ?? "CC-BY-SA-4.0",
  credit: change.credit ?? guide?.credit ?? "",
  cautions: change.cautions ?? guide?.cautions ?? "",
  careKinds: change.careKinds ?? guide?.careKinds ?? [],
  tags: change.tags ?? guide?.tags ?? [],
  language: change.language ?? guide?.language ?? language,
  sources: change.sources ?? guide?.sources ?? "",
  wishes: change.wishes ?? guide?.wishes ?? "",
  minutes:
    change.minutes === undefined ? (guide?.minutes ?? undefined) : (change.minutes ?? undefined),
  costsNothing: change.costsNothing ?? guide?.costsNothing ?? false,
  visibility: change.visibility ?? guide?.visibility ?? "public",
  note: change.note ?? "",
  publish: change.publish ?? true,
  ...(change.version === undefined ? {} : { version: change.version }),
});

interface ById {
  Params: { id: string };
}

/** A guide with what others made of it, and its notices. */
export async function wholeGuideView(
  ctx: AppContext,
  viewer: Viewer,
  id: string,
): Promise<Static<typeof WholeGuideAnswer>> {
  const guide = await guideFor(ctx.db, viewer, id);
  const versions = await guideVersions(
    ctx.db,
    viewer,
    guide.iri ?? objectIri(ctx.origin, "guide", guide.id),
  );
  const translations = await translationsOf(
    ctx.db,
    viewer,
    guide.iri ?? objectIri(ctx.origin, "guide", guide.id),
  );
  return {
    ...guideView(guide, ctx.origin),
    versions: versions.map((one) => guideView(one, ctx.origin)),
    translations: translations.map((one) => guideView(one, ctx.origin)),
    notices: (await noticesOf(ctx.db, guide.id)).map(noticeView),
  };
}

export const guideApi =
  (ctx: AppContext) =>
  async (app: FastifyInstance): Promise<void> => {
    const tags = ["guides"];
    app.get(
      "/api/v1/guides",
      { schema: { tags, summary: "The library", response: { 200: GuidesAnswer } } },
      async (request) => {
        const { guides, next, close } = await libraryGuides(
          ctx.db,
          viewerOf(request),
          readLibraryFilter(request.query),
          50,
        );
        return { items: guides.map((guide) => guideView(guide, ctx.origin)), next, close };
      },
    );
    app.post<{ Params: { handle: string }; Body: Static<typeof NewGuide> }>(
      "/api/v1/groups/:handle/guides",
      {
        schema: {
          tags,
          summary: "Write a guide",
          body: NewGuide,
          response: { 201: WholeGuideAnswer },
        },
      },
      async (request, reply) => {
        const guide = await writeGuide(
          ctx,
          viewerOf(request),
          request.params.handle,
          merge(request.body, undefined, request.view.collective?.language ?? "en"),
        );
        return reply.status(201).send(await wholeGuideView(ctx, viewerOf(request), guide.id));
      },
    );
    app.get<ById>(
      "/api/v1/guides/:id",
      {
        schema: {
          tags,
          summary: "A guide, with the versions that others made",
          response: { 200: WholeGuideAnswer },
        },
      },
      async (request) => wholeGuideView(ctx, viewerOf(request), request.params.id),
    );
    app.patch<ById & { Body: Change }>(
      "/api/v1/guides/:id",
      {
        schema: {
          tags,
          summary: "Save a revision",
          body: Change,
          response: { 200: WholeGuideAnswer },
        },
      },
      async (request) => {
        const viewer = viewerOf(request);
        const { version } = request.body;
        // What was not named stays as it is, also when somebody saves at the same moment:
        // then it is put on top of theirs.
        for (let turn = 1; ; turn++) {
          const guide = await guideFor(ctx.db, viewer, request.params.id);
          const change = {
            ...merge(request.body, guide, guide.language),
            version: version ?? guide.version,
          };
          const saved = await changeGuide(ctx, viewer, guide.id, change).catch((error: unknown) => {
            if (
              version === undefined &&
              turn < 20 &&
              error instanceof DomainError &&
              error.code === "conflict"
            )
              return undefined;
            throw error;
          });
          if (saved !== undefined) return wholeGuideView(ctx, viewer, guide.id);
        }
      },
    );
    app.delete<ById>(
      "/api/v1/guides/:id",
      { schema: { tags, summary: "Delete a guide", response: { 204: Type.Null() } } },
      async (request, reply) => {
        await deleteGuide(ctx, viewerOf(request), request.params.id);
        return reply.status(204).send();
      },
    );
    app.post<ById & { Body: Static<typeof Adaptation> }>(
      "/api/v1/guides/:id/adaptations",
      {
        schema: {
          tags,
          summary: "Make a version of a guide, as a draft",
          body: Adaptation,
          response: { 201: WholeGuideAnswer },
        },
      },
      async (request, reply) => {
        const viewer = viewerOf(request);
        const guide = await adaptGuide(
          ctx,
          viewer,
          request.params.id,
          request.body.group,
          request.body.language,
        );
        return reply.status(201).send(await wholeGuideView(ctx, viewer, guide.id));
      },
    );
  };
