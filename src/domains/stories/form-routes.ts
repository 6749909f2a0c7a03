/** The form in which a story is told or changed, with the recorder in it. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { mustBeOurs } from "#commons/owned.ts";
import type { AppContext } from "#commons/app-context.ts";
import type { GroupKind } from "#platform/database/schema.ts";
import { groupForWriting, visibleGroup } from "#domains/groups/queries.ts";
import { dayIn } from "#platform/lib/temporal.ts";
import { type Fields, fieldValue } from "#platform/web/html/forms.ts";
import { orShowAgain, redirect, sendPage, sendTagged } from "#platform/web/reply.ts";
import { viewerOf, viewOf } from "#platform/web/view.ts";
import { changeStory, tellStory } from "./actions.ts";
import { addFile } from "./files/actions.ts";
import { storyForm } from "./form-page.ts";
import { guideNamed, storyFor } from "./store.ts";
import type { StoryInput } from "./story.ts";
import type { VisibleStory } from "./row.ts";
import { uploadOptions, useUploads } from "#platform/web/uploads.ts";
import { storyMessages } from "./messages.ts";
import { allowSources } from "./routes.ts";
import { readVisibility } from "#commons/visibility.ts";

interface ById {
  Params: { id: string };
}
interface ByHandle {
  Params: { handle: string };
  Querystring: { guide?: unknown };
}

const recorder = readFileSync(join(import.meta.dirname, "recorder.js"), "utf8");
const script = "/assets/record.js";

function allowRecording(reply: FastifyReply): void {
  allowSources(reply, { "media-src": "'self' blob:", "script-src": "'self'" });
  reply.header(
    "permissions-policy",
    "camera=(), geolocation=(), microphone=(self), browsing-topics=()",
  );
}

const inputOf = (fields: Fields, fileId: string): StoryInput => ({
  name: fieldValue(fields, "name"),
  summary: fieldValue(fields, "summary"),
  credit: fieldValue(fields, "credit"),
  language: fieldValue(fields, "language").trim(),
  license: fieldValue(fields, "license"),
  transcript: fieldValue(fields, "transcript"),
  transcriptWanted: fieldValue(fields, "transcriptWanted") === "yes",
  visibility: readVisibility(fieldValue(fields, "visibility")),
  consentBy: fieldValue(fields, "consentBy"),
  saidYes: fieldValue(fields, "saidYes") === "yes",
  consentDay: fieldValue(fields, "consentDay"),
  fileId,
  guideId: fieldValue(fields, "guide"),
  publish: fieldValue(fields, "publish") === "yes",
});

const valuesOf = (story: VisibleStory): Fields => ({
  name: story.name,
  summary: story.summary,
  credit: story.credit,
  language: story.language,
  license: story.license,
  transcript: story.transcript,
  transcriptWanted: story.transcriptWanted ? "yes" : "",
  visibility: story.visibility,
  consentBy: story.consentBy,
  consentDay: story.consentGiven?.toISOString().slice(0, 10),
  fileId: story.fileId ?? "",
});

export const storyFormRoutes =
  (ctx: AppContext) =>
  async (app: FastifyInstance): Promise<void> => {
    const uploadOf = await useUploads(ctx, app);
    const messagesFor = (request: FastifyRequest): ReturnType<typeof storyMessages> =>
      storyMessages(viewOf(request).language);
    const good = (reply: FastifyReply, path: string, text: string): FastifyReply =>
      redirect(reply, path, { tone: "good", text });
    app.get(script, { config: { plain: true } }, async (request, reply) =>
      sendTagged(
        reply
          .header("content-type", "text/javascript; charset=utf-8")
          .header("cache-control", "public, max-age=3600"),
        request,
        recorder,
      ),
    );

    /**
     * The recording that came with a form, else the one that came
     * before; a form shown again keeps it.
     */
    const bringFile = async (
      request: FastifyRequest,
      handle: string,
      fields: Fields,
    ): Promise<string> => {
      const upload = uploadOf(request);
      if (upload === undefined) return fieldValue(fields, "fileId");
      const file = await addFile(ctx, viewerOf(request), handle, {
        content: upload,
        name: upload.name,
        description: fieldValue(fields, "name").trim() || messagesFor(request).stories,
        only: "audio",
      });
      (fields as Record<string, unknown>)["fileId"] = file.id;
      return file.id;
    };
    const saved = async (
      request: FastifyRequest,
      reply: FastifyReply,
      story: { id: string; published: Date | null },
    ) =>
      good(
        reply,
        `/stories/${story.id}`,
        story.published === null ? messagesFor(request).drafted : messagesFor(request).published,
      );

    app.get<ByHandle>("/@:handle/stories/new", async (request, reply) => {
      const { group } = await groupForWriting(ctx, viewerOf(request), request.params.handle);
      allowRecording(reply);
      const asked = request.query.guide;
      const guide = await guideNamed(
        ctx.db,
        viewerOf(request),
        typeof asked === "string" ? asked : null,
      );
      const values = {
        language: group.language,
        license: "LicenseRef-All-Rights-Reserved",
        visibility: "group",
        consentDay: dayIn(ctx.clock.now(), viewOf(request).collective?.timeZone ?? "UTC"),
        transcriptWanted: "yes",
      };
      return sendPage(
        reply,
        request,
        storyForm(
          viewOf(request),
          { values, notes: {} },
          { action: `/@${group.handle}/stories/new`, group, script, guide },
        ),
      );
    });
    app.post<ByHandle>("/@:handle/stories/new", uploadOptions, async (request, reply) => {
      const { group } = await groupForWriting(ctx, viewerOf(request), request.params.handle);
      allowRecording(reply);
      return orShowAgain(
        request,
        reply,
        async (fields) => {
          const fileId = await bringFile(request, group.handle, fields);
          return saved(
            request,
            reply,
            await tellStory(ctx, viewerOf(request), group.handle, inputOf(fields, fileId)),
          );
        },
        async (formState) => {
          const guide = await guideNamed(
            ctx.db,
            viewerOf(request),
            fieldValue(formState.values, "guide"),
          );
          return storyForm(viewOf(request), formState, {
            action: `/@${group.handle}/stories/new`,
            group,
            script,
            guide,
          });
        },
      );
    });

    const editing = async (request: FastifyRequest<ById>) => {
      const viewer = viewerOf(request);
      const story = await storyFor(ctx.db, viewer, request.params.id);
      await mustBeOurs(ctx, viewer, story);
      const group: { handle: string; name: string; kind: GroupKind } = await visibleGroup(
        ctx,
        viewer,
        story.groupHandle,
      );
      const guide = await guideNamed(ctx.db, viewer, story.guideId);
      return {
        story,
        about: {
          action: `/stories/${story.id}/edit`,
          group,
          guide,
          script,
          published: story.published !== null,
        },
      };
    };
    app.get<ById>("/stories/:id/edit", async (request, reply) => {
      const { story, about } = await editing(request);
      allowRecording(reply);
      return sendPage(
        reply,
        request,
        storyForm(viewOf(request), { values: valuesOf(story), notes: {} }, about),
      );
    });
    app.post<ById>("/stories/:id/edit", uploadOptions, async (request, reply) => {
      const { story, about } = await editing(request);
      allowRecording(reply);
      return orShowAgain(
        request,
        reply,
        async (fields) => {
          const fileId = await bringFile(request, story.groupHandle, fields);
          await changeStory(ctx, viewerOf(request), story.id, inputOf(fields, fileId));
          return good(reply, `/stories/${story.id}`, messagesFor(request).saved);
        },
        (formState) => storyForm(viewOf(request), formState, about),
      );
    });
  };
