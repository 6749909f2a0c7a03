/** To whom it does not go and who is gone: for who keeps the bridge. */
import { commonsMessages } from "#commons/messages.ts";
import { keptIn } from "#platform/i18n/saying.ts";
import { addressWithHost } from "#platform/lib/host-names.ts";
import type { FastifyInstance, FastifyRequest } from "fastify";
import Type, { type Static } from "typebox";
import type { AppContext } from "#commons/app-context.ts";
import { pageOf } from "#commons/answers.ts";
import { newestCursor, readCursor } from "#commons/cursor.ts";
import { DomainError } from "#commons/domain-error.ts";
import { after } from "#platform/lib/clock.ts";
import { isId } from "#platform/lib/ids.ts";
import { redirect, sendPage } from "#platform/web/reply.ts";
import { viewerOf, viewOf } from "#platform/web/view.ts";
import { AsideAnswer, ServersAnswer } from "./answers.ts";
import { asideLife, type AsideRow } from "./aside.ts";
import { siblingMessages } from "./messages.ts";
import type { ShownSibling } from "./page.ts";
import { asideSeen, serversSeen, tryAgain } from "./servers-actions.ts";
import { asidePage, serversPage } from "./servers-page.ts";
import { shownState } from "./sibling.ts";
import type { SiblingRow } from "./store.ts";

interface ById {
  Params: { id: string };
}
interface Paged {
  Querystring: { after?: string };
}

/** Why they are no sibling yet, in words; null when nothing went wrong. */
function problemOf({ problem, asking }: SiblingRow, language: string): string | null {
  if (problem !== null)
    return keptIn((one) => commonsMessages(one).siblingProblems, problem, language);
  if (asking?.trouble == null) return null;
  const { troubleGivenUp, troubleWaiting } = siblingMessages(language);
  return (asking.givenUp ? troubleGivenUp : troubleWaiting)({ answer: asking.trouble });
}

export const shownSibling = (row: SiblingRow, language: string): ShownSibling => ({
  id: row.id,
  // What their own server confirms; else what was typed here.
  address: row.handle !== null && row.handleConfirmed === true ? `@${row.handle}` : row.address,
  name: row.name ?? addressWithHost(row.address),
  url: row.url,
  state: shownState(row.state, row.followsUs, {
    gone: row.gone !== null,
    givenUp: row.asking?.givenUp === true,
  }),
  problem: problemOf(row, language),
  movedFrom: row.movedFrom,
  image: row.image,
});

const perPage = 50;

async function asideOf(
  ctx: AppContext,
  request: FastifyRequest<Paged>,
): Promise<{ readonly rows: readonly AsideRow[]; readonly next: string | undefined }> {
  const cursor = readCursor(request.query.after);
  const found = await asideSeen(ctx, viewerOf(request), perPage + 1, cursor);
  const rows = found.slice(0, perPage);
  const last = found.length > perPage ? rows.at(-1) : undefined;
  return { rows, next: last === undefined ? undefined : newestCursor(last.since, last.id) };
}

export const serverRoutes =
  (ctx: AppContext) =>
  async (app: FastifyInstance): Promise<void> => {
    app.get("/siblings/servers", async (request, reply) => {
      const { language } = viewOf(request);
      const seen = await serversSeen(ctx, viewerOf(request), language);
      const shown = {
        ...seen,
        follows: seen.follows.map((row) => shownSibling(row, language)),
        notes: seen.notes.map(({ made, about, words }) => ({
          day: made.toISOString().slice(0, 10),
          about,
          words,
        })),
      };
      return sendPage(reply, request, serversPage(viewOf(request), shown));
    });
    app.post<ById>("/siblings/servers/:id/retry", async (request, reply) => {
      if (!isId(request.params.id)) throw new DomainError("not-found");
      await tryAgain(ctx, viewerOf(request), request.params.id);
      return redirect(reply, "/siblings/servers", {
        tone: "good",
        text: siblingMessages(viewOf(request).language).servers.retried,
      });
    });
    app.get<Paged>("/siblings/aside", async (request, reply) => {
      const { rows, next } = await asideOf(ctx, request);
      const more = next === undefined ? undefined : `/siblings/aside?after=${next}`;
      return sendPage(reply, request, asidePage(viewOf(request), rows, more));
    });
  };

const asideView = (row: AsideRow): Static<typeof AsideAnswer> => ({
  activityPubId: row.iri,
  name: row.name,
  why: row.why,
  since: row.since,
  keptUntil: row.returned === null ? after(row.since, asideLife) : null,
  returned: row.returned,
  sibling: row.sibling,
  follower: row.follower,
  things: row.things,
});

export const serverApi =
  (ctx: AppContext) =>
  async (app: FastifyInstance): Promise<void> => {
    const tags = ["siblings"];
    app.get(
      "/api/v1/siblings/servers",
      { schema: { tags, summary: "To whom it does not go", response: { 200: ServersAnswer } } },
      async (request) => {
        const { language } = viewOf(request);
        const { problems, follows, servers, notes, dead } = await serversSeen(
          ctx,
          viewerOf(request),
          language,
        );
        return {
          problems,
          follows: follows.map((row) => {
            const { id, address, state, problem } = shownSibling(row, language);
            return { id, address, state, problem };
          }),
          servers,
          notes: notes.map(({ made, about, words }) => ({ made, about, words })),
          dead,
        };
      },
    );
    app.post<ById>(
      "/api/v1/siblings/servers/:id/retry",
      { schema: { tags, summary: "Try again what was given up", response: { 204: Type.Null() } } },
      async (request, reply) => {
        if (!isId(request.params.id)) throw new DomainError("not-found");
        await tryAgain(ctx, viewerOf(request), request.params.id);
        return reply.status(204).send();
      },
    );
    app.get<Paged>(
      "/api/v1/siblings/aside",
      {
        schema: {
          tags,
          summary: "Who is gone, and until when their things are kept",
          querystring: Type.Object({ after: Type.Optional(Type.String()) }),
          response: { 200: pageOf(AsideAnswer) },
        },
      },
      async (request) => {
        const { rows, next } = await asideOf(ctx, request);
        return { items: rows.map(asideView), next: next ?? null };
      },
    );
  };
