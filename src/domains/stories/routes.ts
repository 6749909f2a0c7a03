/** Pages of stories: hearing, telling, changing, taking back. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { mayChange, mustBeOurs } from "#commons/owned.ts";
import { DomainError, rejectFields } from "#commons/domain-error.ts";
import { stranger } from "#commons/visibility.ts";
import type { AppContext } from "#commons/app-context.ts";
import type { GroupKind, Visibility } from "#platform/database/schema.ts";
import { groupForWriting, groupsOfMember, visibleGroup } from "#domains/groups/queries.ts";
import { sharedWork } from "#platform/lib/shared-work.ts";
import { dayIn } from "#platform/lib/temporal.ts";
import {
  emptyFormState,
  type Fields,
  type FormState,
  fieldValue,
} from "#platform/web/html/forms.ts";
import type { Page } from "#platform/web/html/layout.ts";
import {
  fieldsOf,
  orShowAgain,
  redirect,
  sendPage,
  sendPublic,
  sendTagged,
} from "#platform/web/reply.ts";
import { viewerOf, viewOf } from "#platform/web/view.ts";
import { addTranscript, changeStory, tellStory, withdrawStory } from "./actions.ts";
import { addFile } from "./files/actions.ts";
import { readStoryFilter, writeStoryFilter } from "./filter.ts";
import { storyForm } from "./form-page.ts";
import { storiesPage, storyPage, withdrawPage } from "./page.ts";
import { podcast } from "./podcast.ts";
import { guideNamed, shownStories, storyFor, storyLanguages } from "./store.ts";
import type { StoryInput } from "./story.ts";
import type { VisibleStory } from "./row.ts";
import { uploadOptions, useUploads } from "#platform/web/uploads.ts";
import { storyMessages } from "./messages.ts";

interface ById {
  Params: { id: string };
}
interface ByHandle {
  Params: { handle: string };
  Querystring: { guide?: unknown };
}

const recorder = readFileSync(join(import.meta.dirname, "recorder.js"), "utf8");
const script = "/assets/record.js";
const perPage = 24;
const perFeed = 200;

/** Pages that play sound, and the one that records it, ask for more than others. */
function allow(reply: FastifyReply, sources: Readonly<Record<string, string>>): void {
  const policy = String(reply.getHeader("content-security-policy") ?? "")
    .split(";")
    .map((part) => part.trim())
    .filter(
      (part) => part !== "" && !Object.keys(sources).some((name) => part.startsWith(`${name} `)),
    );
  reply.header(
    "content-security-policy",
    [...policy, ...Object.entries(sources).map((one) => one.join(" "))].join("; "),
  );
}
const toPlay = { "media-src": "'self'" } as const;
function allowRecording(reply: FastifyReply): void {
  allow(reply, { "media-src": "'self' blob:", "script-src": "'self'" });
  reply.header(
    "permissions-policy",
    "camera=(), geolocation=(), microphone=(self), browsing-topics=()",
  );
}

const visibilityOf = (text: string): Visibility =>
  text === "public" || text === "members" ? text : "group";

const inputOf = (fields: Fields, fileId: string): StoryInput => ({
  name: fieldValue(fields, "name"),
  summary: fieldValue(fields, "summary"),
  credit: fieldValue(fields, "credit"),
  language: fieldValue(fields, "language").trim(),
  license: fieldValue(fields, "license"),
  transcript: fieldValue(fields, "transcript"),
  transcriptWanted: fieldValue(fields, "transcriptWanted") === "yes",
  visibility: visibilityOf(fieldValue(fields, "visibility")),
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

export const storyRoutes =
  (ctx: AppContext) =>
  async (app: FastifyInstance): Promise<void> => {
    const uploadOf = await useUploads(ctx, app);
    const said = (request: FastifyRequest): ReturnType<typeof storyMessages> =>
      storyMessages(viewOf(request).language);
    const good = (reply: FastifyReply, path: string, text: string): FastifyReply =>
      redirect(reply, path, { tone: "good", text });

    app.get("/stories", async (request, reply) => {
      const viewer = viewerOf(request);
      const filter = readStoryFilter(request.query);
      const { stories, more } = await shownStories(ctx.db, viewer, filter, perPage);
      const [languages, groups] = [
        await storyLanguages(ctx.db, viewer),
        await groupsOfMember(ctx, viewer),
      ];
      return sendPage(
        reply,
        request,
        storiesPage(viewOf(request), { stories, more, filter, languages, groups }),
      );
    });

    // What strangers may hear, whoever asks: the address is passed on.
    const shared = sharedWork<string>();
    app.get("/stories.rss", async (request, reply) => {
      const { after: _after, ...filter } = readStoryFilter(request.query);
      const view = viewOf(request);
      const asked = writeStoryFilter(filter);
      const text = await shared(`${view.language} ${asked}`, async () => {
        const { stories } = await shownStories(ctx.db, stranger, filter, perFeed);
        const name = view.collective?.name ?? "Calendula";
        return podcast({
          title: `${name}: ${said(request).stories}`,
          link: `${ctx.origin}/stories${asked}`,
          self: `${ctx.origin}/stories.rss${asked}`,
          description: said(request).lead,
          language: view.collective?.language ?? "en",
          author: name,
          origin: ctx.origin,
          stories,
        });
      });
      return sendPublic(reply, request, "application/rss+xml", text);
    });
    app.get(script, { config: { plain: true } }, async (request, reply) =>
      sendTagged(
        reply
          .header("content-type", "text/javascript; charset=utf-8")
          .header("cache-control", "public, max-age=3600"),
        request,
        recorder,
      ),
    );

    const page = async (request: FastifyRequest<ById>, formState?: FormState): Promise<Page> => {
      const viewer = viewerOf(request);
      const story = await storyFor(ctx.db, viewer, request.params.id);
      return storyPage(viewOf(request), story, {
        change: await mayChange(ctx, viewer, story),
        guide: await guideNamed(ctx.db, viewer, story.guideId),
        ...(formState === undefined ? {} : { formState }),
      });
    };
    app.get<ById>("/stories/:id", async (request, reply) => {
      allow(reply, toPlay);
      return sendPage(reply, request, await page(request));
    });
    app.get<ById>("/stories/:id/transcript.txt", async (request, reply) => {
      const story = await storyFor(ctx.db, viewerOf(request), request.params.id);
      if (story.transcript === "") throw new DomainError("not-found");
      const open = story.visibility === "public" && story.published !== null;
      return reply
        .header("content-type", "text/plain; charset=utf-8")
        .header("content-language", story.language)
        .header("cache-control", open ? "public, max-age=300" : "private, no-store")
        .headers(
          open
            ? { "access-control-allow-origin": "*", "cross-origin-resource-policy": "cross-origin" }
            : {},
        )
        .send(`${story.transcript}\n`);
    });
    app.post<ById>("/stories/:id/transcript", async (request, reply) => {
      allow(reply, toPlay);
      return orShowAgain(
        request,
        reply,
        async (fields) => {
          await addTranscript(
            ctx,
            viewerOf(request),
            request.params.id,
            fieldValue(fields, "transcript"),
          );
          return good(reply, `/stories/${request.params.id}`, said(request).transcriptAdded);
        },
        (formState) => page(request, formState),
      );
    });

    /** The recording that came with a form, else the one that came before; a form shown again keeps it. */
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
        description: fieldValue(fields, "name").trim() || said(request).stories,
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
        story.published === null ? said(request).drafted : said(request).published,
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
          return good(reply, `/stories/${story.id}`, said(request).saved);
        },
        (formState) => storyForm(viewOf(request), formState, about),
      );
    });

    const withdrawing = async (
      request: FastifyRequest<ById>,
      formState: FormState,
    ): Promise<Page> => {
      if (viewerOf(request).member === undefined) throw new DomainError("sign-in-needed");
      return withdrawPage(
        viewOf(request),
        await storyFor(ctx.db, viewerOf(request), request.params.id),
        formState,
      );
    };
    app.get<ById>("/stories/:id/withdraw", async (request, reply) =>
      sendPage(reply, request, await withdrawing(request, emptyFormState)),
    );
    app.post<ById>("/stories/:id/withdraw", async (request, reply) =>
      orShowAgain(
        request,
        reply,
        async () => {
          rejectFields({
            sure:
              fieldValue(fieldsOf(request), "sure") === "yes" ? undefined : said(request).sureNote,
          });
          await withdrawStory(ctx, viewerOf(request), request.params.id);
          return good(reply, "/stories", said(request).withdrawn);
        },
        (formState) => withdrawing(request, formState),
      ),
    );
  };
