import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { objectIri } from "#commons/addresses.ts";
import { renderMarkdown } from "#commons/markdown.ts";
import { mayChange } from "#commons/owned.ts";
import { Refusal } from "#commons/refusals.ts";
import type { World } from "#commons/world.ts";
import type { Visibility } from "#database/schema.ts";
import { groupForWriting, groupsOfMember, visibleGroup } from "#groups/group-actions.ts";
import { type Fields, listOf, textOf } from "#web/forms.ts";
import { fieldsOf, orShowAgain, redirect, sendPage } from "#web/reply.ts";
import { type Below, withBelow } from "#web/below.ts";
import { html } from "#web/html.ts";
import { viewerOf, viewOf } from "#web/view.ts";
import { adaptGuide, changeGuide, deleteGuide, restoreRevision, upstreamOf, writeGuide } from "./actions.ts";
import { compare } from "./diff.ts";
import { libraryFeedRoutes } from "./feed-routes.ts";
import { readLibraryFilter } from "./filter.ts";
import { glossaryRoutes } from "./glossary-routes.ts";
import type { GuideInput } from "./guide.ts";
import type { SeenGuide } from "./guide-row.ts";
import { termsUsed } from "./glossary-store.ts";
import { guideForm, type GuideFormFacts } from "./form-page.ts";
import { parseLineage } from "./lineage.ts";
import { changedBlocks, pieces, putTogether } from "./merge.ts";
import { livedNotesPart } from "./notes-routes.ts";
import { noticesOf } from "./notices-actions.ts";
import { reviewPart } from "./review-routes.ts";
import { guidePage, revisionsPage } from "./page.ts";
import { libraryPage } from "./library-page.ts";
import { plainRoutes } from "./plain-routes.ts";
import { libraryLanguages } from "./search-store.ts";
import { guideFor, guideGroups, guideHosts, listedGuides, revisionsOf, translationsOf, versionsOf } from "./store.ts";
import { words } from "./words.ts";

interface ById {
  Params: { id: string };
}
interface ByHandle {
  Params: { handle: string };
}

const previewScript = readFileSync(join(import.meta.dirname, "preview.js"), "utf8");

const licenseAbove = (license: string | undefined): { readonly upstream?: string } => (license === undefined ? {} : { upstream: license });
const visibilityOf = (text: string): Visibility => (text === "public" || text === "members" ? text : "group");

function inputOf(fields: Fields): GuideInput {
  const text = (name: string): string => textOf(fields, name);
  const version = Number(text("version"));
  return {
    name: text("name"),
    summary: text("summary"),
    source: text("source"),
    kind: text("kind"),
    license: text("license"),
    credit: text("credit"),
    cautions: text("cautions"),
    careKinds: listOf(fields, "careKinds"),
    tags: text("tags").split(/[\s,#]+/),
    language: text("language").trim(),
    visibility: visibilityOf(text("visibility")),
    sources: text("sources"),
    wishes: text("wishes"),
    ...(text("minutes").trim() === "" ? {} : { minutes: Number(text("minutes")) }),
    costsNothing: text("costsNothing") === "yes",
    note: text("note"),
    publish: text("publish") === "yes",
    ...(text("version") !== "" && Number.isInteger(version) ? { version } : {}),
  };
}

const valuesOf = (guide: SeenGuide): Fields => ({
  name: guide.name,
  summary: guide.summary,
  source: guide.source,
  kind: guide.kind,
  license: guide.license,
  credit: guide.credit,
  cautions: guide.cautions,
  careKinds: guide.careKinds,
  tags: guide.tags.join(" "),
  language: guide.language,
  visibility: guide.visibility,
  sources: guide.sources,
  wishes: guide.wishes,
  minutes: guide.minutes === null ? "" : String(guide.minutes),
  costsNothing: guide.costsNothing ? "yes" : "",
  version: String(guide.version),
});

/** `below` adds other domains' parts under a guide. */
export const guideRoutes =
  (world: World, below: Below) =>
  async (app: FastifyInstance): Promise<void> => {
    await app.register(libraryFeedRoutes(world));
    await app.register(plainRoutes(world));
    await app.register(glossaryRoutes(world));
    app.get("/library", async (request, reply) => {
      const filter = readLibraryFilter(request.query);
      const viewer = viewerOf(request);
      const [found, hosts, groups, languages] = await Promise.all([
        listedGuides(world.db, viewer, filter, 24),
        guideHosts(world.db),
        guideGroups(world.db, viewer),
        libraryLanguages(world.db),
      ]);
      return sendPage(reply, request, libraryPage(viewOf(request), { ...found, filter, hosts, groups, languages }));
    });

    const preview = (request: FastifyRequest, reply: FastifyReply, about: GuideFormFacts): FastifyReply => {
      const values = fieldsOf(request);
      return sendPage(
        reply,
        request,
        guideForm(viewOf(request), { values, notes: {} }, { ...about, preview: renderMarkdown(textOf(values, "source")) }),
      );
    };
    app.get("/guides/preview.js", { config: { plain: true } }, async (_request, reply) =>
      reply.header("content-type", "text/javascript; charset=utf-8").header("cache-control", "public, max-age=3600").send(previewScript),
    );
    app.post("/guides/preview", async (request, reply) => {
      if (viewerOf(request).member === undefined) throw new Refusal("sign-in-needed");
      return reply.header("content-type", "text/html; charset=utf-8").send(renderMarkdown(textOf(fieldsOf(request), "source")));
    });

    app.get<ByHandle>("/@:handle/guides/new", async (request, reply) => {
      const { group } = await groupForWriting(world, viewerOf(request), request.params.handle);
      const visibility = group.kind === "open" ? "public" : group.kind === "closed" ? "members" : "group";
      const values = { language: group.language, kind: "how-to", license: "CC-BY-SA-4.0", visibility };
      return sendPage(reply, request, guideForm(viewOf(request), { values, notes: {} }, { action: `/@${group.handle}/guides/new`, group }));
    });
    app.post<ByHandle>("/@:handle/guides/new", async (request, reply) => {
      const { group } = await groupForWriting(world, viewerOf(request), request.params.handle);
      return orShowAgain(
        request,
        reply,
        async (fields) => {
          if (textOf(fields, "publish") === "preview") return preview(request, reply, { action: `/@${group.handle}/guides/new`, group });
          const guide = await writeGuide(world, viewerOf(request), group.handle, inputOf(fields));
          const w = words(viewOf(request).language);
          return redirect(reply, `/guides/${guide.id}`, { tone: "good", text: guide.published === null ? w.drafted : w.published });
        },
        (sheet) => guideForm(viewOf(request), sheet, { action: `/@${group.handle}/guides/new`, group }),
      );
    });

    app.get<ById>("/guides/:id", async (request, reply) => {
      const viewer = viewerOf(request);
      const guide = await guideFor(world.db, viewer, request.params.id);
      const iri = guide.iri ?? objectIri(world.origin, "guide", guide.id);
      const upstream = guide.basedOn === null ? undefined : await upstreamOf(world, guide.basedOn);
      const change = await mayChange(world, viewer, guide);
      return sendPage(
        reply,
        request,
        withBelow(
          guidePage(viewOf(request), guide, {
            change,
            groups: await groupsOfMember(world, viewer),
            versions: await versionsOf(world.db, viewer, iri),
            upstream,
            upstreamChanged:
              upstream !== undefined &&
              guide.basedOnSource !== null &&
              (upstream.source !== guide.basedOnSource || (guide.basedOnCautions ?? upstream.cautions) !== upstream.cautions),
            notices: await noticesOf(world.db, guide.id),
            languages: {
              upstream,
              translations: await translationsOf(world.db, viewer, iri),
              stale:
                upstream === undefined || guide.translationOf === null || guide.basedOnSource === null
                  ? []
                  : changedBlocks(guide.basedOnSource, upstream.source),
              staleCautions:
                upstream !== undefined && guide.basedOnCautions !== null && upstream.cautions !== guide.basedOnCautions
                  ? upstream.cautions
                  : undefined,
            },
            terms: await termsUsed(world.db, guide),
            iri,
          }),
          html`${await livedNotesPart(world, viewOf(request), guide)}${await reviewPart(world, viewOf(request), guide, change)}${await below(viewOf(request), guide.id)}`,
        ),
      );
    });
    const formFacts = async (request: FastifyRequest<ById>): Promise<{ guide: SeenGuide; about: GuideFormFacts }> => {
      const viewer = viewerOf(request);
      const guide = await guideFor(world.db, viewer, request.params.id);
      if (!(await mayChange(world, viewer, guide)) || guide.origin.handle === null) throw new Refusal("not-allowed");
      const group = await visibleGroup(world, viewer, guide.origin.handle);
      const upstream = guide.basedOn === null ? undefined : await upstreamOf(world, guide.basedOn);
      return {
        guide,
        about: {
          action: `/guides/${guide.id}/edit`,
          group,
          published: guide.published !== null,
          ...licenseAbove(upstream?.license ?? parseLineage(guide.lineage)[0]?.license),
        },
      };
    };
    app.get<ById>("/guides/:id/edit", async (request, reply) => {
      const { guide, about } = await formFacts(request);
      return sendPage(reply, request, guideForm(viewOf(request), { values: valuesOf(guide), notes: {} }, about));
    });
    app.post<ById>("/guides/:id/edit", async (request, reply) => {
      const { about } = await formFacts(request);
      return orShowAgain(
        request,
        reply,
        async (fields) => {
          if (textOf(fields, "publish") === "preview") return preview(request, reply, about);
          const guide = await changeGuide(world, viewerOf(request), request.params.id, inputOf(fields));
          return redirect(reply, `/guides/${guide.id}`, { tone: "good", text: words(viewOf(request).language).saved });
        },
        async (sheet) => {
          // The next save begins from what stands now, with theirs shown beside it.
          const now = await guideFor(world.db, viewerOf(request), request.params.id);
          const began = Number(textOf(sheet.values, "version"));
          const stale = began !== now.version;
          const base = stale ? (await revisionsOf(world.db, now.id)).find((revision) => revision.version === began) : undefined;
          const ours = textOf(sheet.values, "source");
          const source = base === undefined ? ours : putTogether(pieces(base.source, ours, now.source)).text;
          return guideForm(
            viewOf(request),
            { ...sheet, values: { ...sheet.values, source, version: String(now.version) } },
            stale ? { ...about, theirs: now.source } : about,
          );
        },
      );
    });
    app.post<ById>("/guides/:id/delete", async (request, reply) => {
      await deleteGuide(world, viewerOf(request), request.params.id);
      return redirect(reply, "/library", { tone: "good", text: words(viewOf(request).language).deleted });
    });
    app.post<ById>("/guides/:id/adapt", async (request, reply) => {
      const guide = await adaptGuide(world, viewerOf(request), request.params.id, textOf(fieldsOf(request), "group"));
      return redirect(reply, `/guides/${guide.id}/edit`, { tone: "good", text: words(viewOf(request).language).adapted });
    });

    app.get<ById & { Querystring: { show?: string; with?: string } }>("/guides/:id/revisions", async (request, reply) => {
      const viewer = viewerOf(request);
      const guide = await guideFor(world.db, viewer, request.params.id);
      const revisions = await revisionsOf(world.db, guide.id);
      const find = (version: string | number | undefined) => revisions.find((revision) => String(revision.version) === String(version));
      const shown = find(request.query.show);
      const before = shown === undefined ? undefined : find(request.query.with ?? shown.version - 1);
      const chosen =
        shown === undefined
          ? undefined
          : { revision: shown, before: before?.version, changes: compare(before?.source ?? "", shown.source) };
      return sendPage(reply, request, revisionsPage(viewOf(request), guide, revisions, chosen, await mayChange(world, viewer, guide)));
    });
    app.post<{ Params: { id: string; version: string } }>("/guides/:id/revisions/:version/restore", async (request, reply) => {
      const guide = await restoreRevision(world, viewerOf(request), request.params.id, Number(request.params.version));
      return redirect(reply, `/guides/${guide.id}`, { tone: "good", text: words(viewOf(request).language).restored });
    });
  };
