/** The form in which a guide is written: begun, changed, looked at before it is saved. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { mayChange } from "#commons/owned.ts";
import { DomainError } from "#commons/domain-error.ts";
import { render } from "#commons/rendering.ts";
import type { AppContext } from "#commons/app-context.ts";
import type { Row } from "#platform/database/schema.ts";
import { groupForWriting, visibleGroup } from "#domains/groups/queries.ts";
import { type Fields, fieldValues, fieldValue } from "#platform/web/html/forms.ts";
import { fieldsOf, orShowAgain, redirect, sendPage } from "#platform/web/reply.ts";
import { pictureOptions, useUploads } from "#platform/web/uploads.ts";
import { withPicture } from "#domains/pictures/sections.ts";
import { viewerOf, viewOf } from "#platform/web/view.ts";
import { changeGuide, upstreamOf, writeGuide } from "./actions.ts";
import type { GuideInput } from "./guide.ts";
import type { VisibleGuide } from "./row.ts";
import { guideForm, type GuideFormFacts } from "./form-page.ts";
import { parentLicense } from "./lineage/lineage.ts";
import { type FormValues, mergeSave } from "./revisions/stale-save.ts";
import { guideFor, oneRevision } from "./store.ts";
import { guideMessages } from "./messages.ts";
import { readVisibility, tighten } from "#commons/visibility.ts";

interface ById {
  Params: { id: string };
}
interface ByHandle {
  Params: { handle: string };
}

const previewScript = readFileSync(join(import.meta.dirname, "preview.js"), "utf8");

const licenseAbove = (license: string | undefined): { readonly upstream?: string } =>
  license === undefined ? {} : { upstream: license };
function inputOf(fields: Fields): GuideInput {
  const text = (name: string): string => fieldValue(fields, name);
  const version = Number(text("version"));
  return {
    name: text("name"),
    summary: text("summary"),
    source: text("source"),
    kind: text("kind"),
    license: text("license"),
    credit: text("credit"),
    cautions: text("cautions"),
    careKinds: fieldValues(fields, "careKinds"),
    tags: text("tags").split(/[\s,#]+/),
    language: text("language").trim(),
    visibility: readVisibility(text("visibility")),
    sources: text("sources"),
    wishes: text("wishes"),
    ...(text("minutes").trim() === "" ? {} : { minutes: Number(text("minutes")) }),
    costsNothing: text("costsNothing") === "yes",
    note: text("note"),
    publish: text("publish") === "yes",
    ...(text("version") !== "" && Number.isInteger(version) ? { version } : {}),
  };
}

/** What no revision keeps: the form carries along what it began from. */
const unkept = (guide: VisibleGuide): FormValues => ({
  kind: guide.kind,
  careKinds: guide.careKinds,
  tags: guide.tags.join(" "),
  language: guide.language,
  visibility: guide.visibility,
  minutes: guide.minutes === null ? "" : String(guide.minutes),
  costsNothing: guide.costsNothing ? "yes" : "",
});

const keptIn = (revision: Row<"guideRevisions"> | undefined): FormValues => {
  if (revision === undefined) return {};
  const { name, summary, source, cautions, sources, wishes, credit, license } = revision;
  return {
    name,
    summary,
    source,
    cautions,
    sources,
    wishes,
    credit,
    ...(license === null ? {} : { license }),
  };
};

function beganIn(fields: Fields): FormValues {
  try {
    const began: unknown = JSON.parse(fieldValue(fields, "began"));
    return typeof began === "object" &&
      began !== null &&
      Object.values(began).every(
        (one) =>
          typeof one === "string" ||
          (Array.isArray(one) && one.every((text) => typeof text === "string")),
      )
      ? (began as FormValues)
      : {};
  } catch {
    return {};
  }
}

const valuesOf = (guide: VisibleGuide): Fields => ({
  name: guide.name,
  summary: guide.summary,
  source: guide.source,
  license: guide.license,
  credit: guide.credit,
  cautions: guide.cautions,
  sources: guide.sources,
  wishes: guide.wishes,
  ...unkept(guide),
  began: JSON.stringify(unkept(guide)),
  version: String(guide.version),
});

/** A draft that is saved or published has no revisions yet that anybody read. */
function savedText(language: string, before: boolean, published: Date | null): string {
  const messages = guideMessages(language);
  if (before) return messages.saved;
  return published === null ? messages.drafted : messages.published;
}

export const guideFormRoutes =
  (ctx: AppContext) =>
  async (app: FastifyInstance): Promise<void> => {
    const uploadOf = await useUploads(ctx, app);
    const saved = <T>(
      request: FastifyRequest,
      standing: VisibleGuide["image"],
      work: (input: GuideInput) => Promise<T>,
    ): Promise<T> =>
      withPicture(ctx, request, uploadOf(request, "pictureFile"), standing, (fields, picture) =>
        work({ ...inputOf(fields), picture }),
      );

    const preview = async (
      request: FastifyRequest,
      reply: FastifyReply,
      about: GuideFormFacts,
    ): Promise<FastifyReply> => {
      const values = fieldsOf(request);
      const seen = await render(ctx, fieldValue(values, "source"), "source");
      return sendPage(
        reply,
        request,
        guideForm(viewOf(request), { values, notes: {} }, { ...about, preview: seen }),
      );
    };
    app.get("/guides/preview.js", { config: { plain: true } }, async (_request, reply) =>
      reply
        .header("content-type", "text/javascript; charset=utf-8")
        .header("cache-control", "public, max-age=3600")
        .send(previewScript),
    );
    app.post("/guides/preview", async (request, reply) => {
      if (viewerOf(request).member === undefined) throw new DomainError("sign-in-needed");
      return reply
        .header("content-type", "text/html; charset=utf-8")
        .send(await render(ctx, fieldValue(fieldsOf(request), "source"), "source"));
    });

    app.get<ByHandle>("/@:handle/guides/new", async (request, reply) => {
      const { group } = await groupForWriting(ctx, viewerOf(request), request.params.handle);
      const values = {
        language: group.language,
        kind: "how-to",
        license: "CC-BY-SA-4.0",
        visibility: tighten("public", group.kind),
      };
      return sendPage(
        reply,
        request,
        guideForm(
          viewOf(request),
          { values, notes: {} },
          { action: `/@${group.handle}/guides/new`, group },
        ),
      );
    });
    app.post<ByHandle>("/@:handle/guides/new", pictureOptions, async (request, reply) => {
      const { group } = await groupForWriting(ctx, viewerOf(request), request.params.handle);
      return orShowAgain(
        request,
        reply,
        async (fields) => {
          if (fieldValue(fields, "publish") === "preview")
            return preview(request, reply, { action: `/@${group.handle}/guides/new`, group });
          const guide = await saved(request, undefined, (input) =>
            writeGuide(ctx, viewerOf(request), group.handle, input),
          );
          const messages = guideMessages(viewOf(request).language);
          return redirect(reply, `/guides/${guide.id}`, {
            tone: "good",
            text: guide.published === null ? messages.drafted : messages.published,
          });
        },
        (formState) =>
          guideForm(viewOf(request), formState, { action: `/@${group.handle}/guides/new`, group }),
      );
    });
    const formFacts = async (
      request: FastifyRequest<ById>,
    ): Promise<{ guide: VisibleGuide; about: GuideFormFacts }> => {
      const viewer = viewerOf(request);
      const guide = await guideFor(ctx.db, viewer, request.params.id);
      if (!(await mayChange(ctx, viewer, guide)) || guide.origin.handle === null)
        throw new DomainError("not-allowed");
      const group = await visibleGroup(ctx, viewer, guide.origin.handle);
      const upstream = guide.basedOn === null ? undefined : await upstreamOf(ctx, guide.basedOn);
      return {
        guide,
        about: {
          action: `/guides/${guide.id}/edit`,
          group,
          published: guide.published !== null,
          image: guide.image,
          ...licenseAbove(parentLicense(guide, upstream?.license)),
        },
      };
    };
    app.get<ById>("/guides/:id/edit", async (request, reply) => {
      const { guide, about } = await formFacts(request);
      return sendPage(
        reply,
        request,
        guideForm(viewOf(request), { values: valuesOf(guide), notes: {} }, about),
      );
    });
    app.post<ById>("/guides/:id/edit", pictureOptions, async (request, reply) => {
      const { guide: standing, about } = await formFacts(request);
      return orShowAgain(
        request,
        reply,
        async (fields) => {
          if (fieldValue(fields, "publish") === "preview") return preview(request, reply, about);
          const guide = await saved(request, standing.image, (input) =>
            changeGuide(ctx, viewerOf(request), request.params.id, input),
          );
          return redirect(reply, `/guides/${guide.id}`, {
            tone: "good",
            text: savedText(viewOf(request).language, about.published === true, guide.published),
          });
        },
        async (formState) => {
          // The next save begins from what stands now, with theirs shown beside it.
          const now = await guideFor(ctx.db, viewerOf(request), request.params.id);
          const began = Number(fieldValue(formState.values, "version"));
          if (began === now.version) return guideForm(viewOf(request), formState, about);
          const base = await oneRevision(ctx.db, now.id, began);
          const standing = valuesOf(now);
          const { values, changed } = mergeSave(
            { ...beganIn(formState.values), ...keptIn(base) },
            formState.values,
            standing,
          );
          // Other notes are of what was typed; what stands in the form
          // now is checked by the next save.
          const notes = { source: guideMessages(viewOf(request).language).conflictNote };
          const next = {
            ...values,
            version: String(now.version),
            began: fieldValue(standing, "began"),
          };
          return guideForm(
            viewOf(request),
            { values: next, notes },
            { ...about, theirs: { values: standing, changed } },
          );
        },
      );
    });
  };
