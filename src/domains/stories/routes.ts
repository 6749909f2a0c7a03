/** Pages of stories: hearing and reading them, writing down what is said, taking one back. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { mayChange } from "#commons/owned.ts";
import { DomainError, rejectFields } from "#commons/domain-error.ts";
import { stranger } from "#commons/visibility.ts";
import type { AppContext } from "#commons/app-context.ts";
import { groupsOfMember } from "#domains/groups/queries.ts";
import { sharedWork } from "#platform/lib/shared-work.ts";
import { emptyFormState, type FormState, fieldValue } from "#platform/web/html/forms.ts";
import type { Page } from "#platform/web/html/layout.ts";
import { fieldsOf, orShowAgain, redirect, sendPage, sendPublic } from "#platform/web/reply.ts";
import { viewerOf, viewOf } from "#platform/web/view.ts";
import { addTranscript, withdrawStory } from "./actions.ts";
import { readStoryFilter, writeStoryFilter } from "./filter.ts";
import { storiesPage, storyPage, withdrawPage } from "./page.ts";
import { podcast } from "./podcast.ts";
import { guideNamed, shownStories, storyFor, storyLanguages } from "./store.ts";
import { storyMessages } from "./messages.ts";

interface ById {
  Params: { id: string };
}

const perPage = 24;
const perFeed = 200;

/** Pages that play sound, and the one that records it, ask for more than others. */
export function allowSources(reply: FastifyReply, sources: Readonly<Record<string, string>>): void {
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

export const storyRoutes =
  (ctx: AppContext) =>
  async (app: FastifyInstance): Promise<void> => {
    const messagesFor = (request: FastifyRequest): ReturnType<typeof storyMessages> =>
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
          title: `${name}: ${messagesFor(request).stories}`,
          link: `${ctx.origin}/stories${asked}`,
          self: `${ctx.origin}/stories.rss${asked}`,
          description: messagesFor(request).lead,
          language: view.collective?.language ?? "en",
          author: name,
          origin: ctx.origin,
          stories,
        });
      });
      return sendPublic(reply, request, "application/rss+xml", text);
    });

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
      allowSources(reply, toPlay);
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
      allowSources(reply, toPlay);
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
          return good(reply, `/stories/${request.params.id}`, messagesFor(request).transcriptAdded);
        },
        (formState) => page(request, formState),
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
              fieldValue(fieldsOf(request), "sure") === "yes"
                ? undefined
                : messagesFor(request).sureNote,
          });
          await withdrawStory(ctx, viewerOf(request), request.params.id);
          return good(reply, "/stories", messagesFor(request).withdrawn);
        },
        (formState) => withdrawing(request, formState),
      ),
    );
  };
