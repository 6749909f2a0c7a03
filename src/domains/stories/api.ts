/** Spoken stories, and files of groups, over the API. */
import type { FastifyInstance, FastifyRequest } from "fastify";
import Type, { type Static } from "typebox";
import { readCursor } from "#commons/cursor.ts";
import { DomainError } from "#commons/domain-error.ts";
import type { AppContext } from "#commons/app-context.ts";
import { groupForWriting } from "#domains/groups/queries.ts";
import { type Fields, fieldValue } from "#platform/web/html/forms.ts";
import { viewerOf, viewOf } from "#platform/web/view.ts";
import { addTranscript, changeStory, tellStory, withdrawStory } from "./actions.ts";
import type { StoredFile } from "./files/file.ts";
import { addFile, removeFile } from "./files/actions.ts";
import { fileFor, filesOf } from "./files/store.ts";
import { readStoryFilter } from "./filter.ts";
import { cursorAfter } from "./page.ts";
import { shownStories, storyFor } from "./store.ts";
import type { StoryInput } from "./story.ts";
import type { VisibleStory } from "./row.ts";
import { uploadOptions, useUploads } from "#platform/web/uploads.ts";
import { FileAnswer, StoryAnswer } from "./answers.ts";
import { pageOf } from "#commons/answers.ts";
import { optionalText } from "#commons/asked.ts";

const Change = Type.Object({
  name: optionalText(300),
  summary: optionalText(1000),
  credit: optionalText(500),
  language: optionalText(20),
  license: optionalText(60),
  transcript: optionalText(250_000),
  transcriptWanted: Type.Optional(Type.Boolean()),
  fileId: optionalText(36),
  guideId: optionalText(36),
  visibility: Type.Optional(
    Type.Union([Type.Literal("public"), Type.Literal("members"), Type.Literal("group")]),
  ),
  consentBy: optionalText(300),
  saidYes: Type.Optional(Type.Boolean()),
  consentDay: optionalText(10),
  publish: Type.Optional(Type.Boolean()),
});
type Change = Static<typeof Change>;
const NewStory = Type.Intersect([
  Change,
  Type.Object({
    name: Type.String(),
    fileId: Type.String(),
    consentBy: Type.String(),
    saidYes: Type.Boolean(),
    consentDay: Type.String(),
  }),
]);
const Transcript = Type.Object({ transcript: Type.String({ maxLength: 250_000 }) });

interface ById {
  Params: { id: string };
}
interface ByHandle {
  Params: { handle: string };
}

/** A file as the API shows it. */
const fileView = (file: StoredFile, origin: string): Static<typeof FileAnswer> => ({
  id: file.id,
  url: `${origin}/files/${file.id}`,
  kind: file.kind,
  mediaType: file.mediaType,
  bytes: file.bytes,
  width: file.width,
  height: file.height,
  seconds: file.seconds,
  name: file.name,
  description: file.description,
});

/** A story as the API shows it. */
const storyView = (story: VisibleStory, origin: string): Static<typeof StoryAnswer> => ({
  id: story.id,
  url: `${origin}/stories/${story.id}`,
  name: story.name,
  summary: story.summary,
  credit: story.credit,
  language: story.language,
  license: story.license,
  transcript: story.transcript,
  transcriptWanted: story.transcriptWanted,
  visibility: story.visibility,
  consentBy: story.consentBy,
  consentDay: story.consentGiven?.toISOString().slice(0, 10) ?? null,
  guideId: story.guideId,
  recording: story.sound === undefined ? null : fileView(story.sound, origin),
  smallRecording: story.small === undefined ? null : fileView(story.small, origin),
  published: story.published?.toISOString() ?? null,
  updated: story.updated.toISOString(),
  origin: {
    name: story.groupName,
    group: story.groupHandle,
    url: `${origin}/@${story.groupHandle}`,
  },
});

const merge = (change: Change, story: VisibleStory | undefined, language: string): StoryInput => ({
  name: change.name ?? story?.name ?? "",
  summary: change.summary ?? story?.summary ?? "",
  credit: change.credit ?? story?.credit ?? "",
  language: change.language ?? story?.language ?? language,
  license: change.license ?? story?.license ?? "LicenseRef-All-Rights-Reserved",
  transcript: change.transcript ?? story?.transcript ?? "",
  transcriptWanted: change.transcriptWanted ?? story?.transcriptWanted ?? true,
  visibility: change.visibility ?? story?.visibility ?? "group",
  consentBy: change.consentBy ?? story?.consentBy ?? "",
  saidYes: change.saidYes ?? false,
  consentDay: change.consentDay ?? story?.consentGiven?.toISOString().slice(0, 10) ?? "",
  fileId: change.fileId ?? story?.fileId ?? "",
  guideId: change.guideId ?? story?.guideId ?? "",
  publish: change.publish ?? true,
});

export const storyApi =
  (ctx: AppContext) =>
  async (app: FastifyInstance): Promise<void> => {
    const tags = ["stories"];
    const uploadOf = await useUploads(ctx, app);
    const shown = async (
      request: FastifyRequest,
      id: string,
    ): Promise<Static<typeof StoryAnswer>> =>
      storyView(await storyFor(ctx.db, viewerOf(request), id), ctx.origin);

    app.get(
      "/api/v1/stories",
      { schema: { tags, summary: "Spoken stories", response: { 200: pageOf(StoryAnswer) } } },
      async (request) => {
        const { stories, more } = await shownStories(
          ctx.db,
          viewerOf(request),
          readStoryFilter(request.query),
          50,
        );
        const last = stories.at(-1);
        return {
          items: stories.map((story) => storyView(story, ctx.origin)),
          next: more && last !== undefined ? cursorAfter(last) : null,
        };
      },
    );
    app.post<ByHandle & { Body: Static<typeof NewStory> }>(
      "/api/v1/groups/:handle/stories",
      {
        schema: {
          tags,
          summary: "Tell a story, with the yes of the one who speaks",
          body: NewStory,
          response: { 201: StoryAnswer },
        },
      },
      async (request, reply) => {
        const input = merge(request.body, undefined, viewOf(request).collective?.language ?? "en");
        const story = await tellStory(ctx, viewerOf(request), request.params.handle, input);
        return reply.status(201).send(await shown(request, story.id));
      },
    );
    app.get<ById>(
      "/api/v1/stories/:id",
      { schema: { tags, summary: "A story", response: { 200: StoryAnswer } } },
      async (request) => shown(request, request.params.id),
    );
    app.patch<ById & { Body: Change }>(
      "/api/v1/stories/:id",
      {
        schema: {
          tags,
          summary:
            "Change a story; `saidYes` is needed again for more ears, another voice or recording",
          body: Change,
          response: { 200: StoryAnswer },
        },
      },
      async (request) => {
        const story = await storyFor(ctx.db, viewerOf(request), request.params.id);
        await changeStory(
          ctx,
          viewerOf(request),
          story.id,
          merge(request.body, story, story.language),
        );
        return shown(request, story.id);
      },
    );
    app.post<ById & { Body: Static<typeof Transcript> }>(
      "/api/v1/stories/:id/transcript",
      {
        schema: {
          tags,
          summary: "Write down what is said",
          body: Transcript,
          response: { 200: StoryAnswer },
        },
      },
      async (request) => {
        await addTranscript(ctx, viewerOf(request), request.params.id, request.body.transcript);
        return shown(request, request.params.id);
      },
    );
    app.post<ById>(
      "/api/v1/stories/:id/withdraw",
      {
        schema: {
          tags,
          summary: "The one who speaks takes their yes back: the story is deleted at once",
          response: { 204: Type.Null() },
        },
      },
      async (request, reply) => {
        await withdrawStory(ctx, viewerOf(request), request.params.id);
        return reply.status(204).send();
      },
    );

    app.get<ByHandle & { Querystring: { after?: unknown } }>(
      "/api/v1/groups/:handle/files",
      {
        schema: {
          tags,
          summary: "Pictures and papers of a group; for its members",
          response: { 200: pageOf(FileAnswer) },
        },
      },
      async (request) => {
        const { group } = await groupForWriting(ctx, viewerOf(request), request.params.handle);
        const files = await filesOf(ctx.db, group.id, 51, readCursor(request.query.after));
        const last = files.at(49);
        return {
          items: files.slice(0, 50).map((file) => fileView(file, ctx.origin)),
          next:
            files.length > 50 && last !== undefined ? `${last.made.getTime()}_${last.id}` : null,
        };
      },
    );
    app.post<ByHandle>(
      "/api/v1/groups/:handle/files",
      {
        ...uploadOptions,
        schema: {
          tags,
          summary:
            "Send a picture, recording or paper: multipart/form-data with `file` and `description`; a picture also with `people` (yes or no), `consent` and `until`",
          consumes: ["multipart/form-data"],
          response: { 201: FileAnswer },
        },
      },
      async (request, reply) => {
        const upload = uploadOf(request);
        if (!request.isMultipart()) throw new DomainError("wrong-content");
        const fields = (request.body ?? {}) as Fields;
        const people = fieldValue(fields, "people");
        const file = await addFile(ctx, viewerOf(request), request.params.handle, {
          content: upload ?? Buffer.alloc(0),
          name: upload?.name ?? "",
          description: fieldValue(fields, "description"),
          ...(people === ""
            ? {}
            : {
                said: {
                  people: ["yes", "true"].includes(people),
                  consent: fieldValue(fields, "consent"),
                  until: fieldValue(fields, "until"),
                },
              }),
        });
        return reply.status(201).send(fileView(file, ctx.origin));
      },
    );
    app.get<ById>(
      "/api/v1/files/:id",
      { schema: { tags, summary: "Facts of a file", response: { 200: FileAnswer } } },
      async (request) =>
        fileView(await fileFor(ctx.db, viewerOf(request), request.params.id), ctx.origin),
    );
    app.delete<ById>(
      "/api/v1/files/:id",
      { schema: { tags, summary: "Delete a picture or paper", response: { 204: Type.Null() } } },
      async (request, reply) => {
        await removeFile(ctx, viewerOf(request), request.params.id);
        return reply.status(204).send();
      },
    );
  };
