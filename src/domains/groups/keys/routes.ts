/** What waits for a second key, and what is told first: pages and API. */
import { inLanguage, sayings } from "#platform/i18n/saying.ts";
import type { FastifyInstance } from "fastify";
import type { AppContext } from "#commons/app-context.ts";
import { redirect, sendPage } from "#platform/web/reply.ts";
import type { View } from "#platform/web/view.ts";
import { viewerOf, viewOf } from "#platform/web/view.ts";
import { type Html, nothing } from "#platform/web/html/html.ts";
import { inside, takeKeyBack, turnKey } from "./actions.ts";
import { keysPage, type ShownAnnounced, waitingForMe } from "./page.ts";
import { holdAct, letActGoOn, takeActBack } from "../announced/actions.ts";
import { type Announced, announcedIn, announcedTo } from "../announced/store.ts";
import type { AnnouncedActs } from "../announced/announced.ts";
import { type KeyRequest, keyAskingsOf, waitingFor } from "./store.ts";
import { keyTexts } from "./messages.ts";
import { type Acts, readPayload } from "./keys.ts";
import { AtAnswer, AtMadeAnswer, AtToldAnswer } from "./answers.ts";
import Type from "typebox";

const saying = sayings(keyTexts);

interface ByHandle {
  Params: { handle: string };
}
interface ById {
  Params: { handle: string; id: string };
}

const wordsOf = (acts: Acts, asking: KeyRequest, language: string): string =>
  (Object.hasOwn(acts, asking.act) ? acts[asking.act] : undefined)?.words(
    readPayload(asking.payload),
    language,
  ) ?? keyTexts(language).unknown;

/** In words for one member; by whom it was asked only where that is told. */
function shownTo(
  one: Announced,
  acts: AnnouncedActs,
  memberId: string,
  language: string,
): ShownAnnounced {
  const act = Object.hasOwn(acts, one.act) ? acts[one.act] : undefined;
  const { id, state, due, heldByName } = one;
  return {
    id,
    state,
    due,
    heldByName,
    words: act?.words(readPayload(one.payload), language) ?? keyTexts(language).unknown,
    names: act === undefined || act.nameless === true ? [] : one.names,
    mine: one.firstBy === memberId || one.secondBy === memberId,
    holding: one.heldBy === memberId,
  };
}

/** What can be done with what is told: the last part of its address, and what does it. */
const moves = { hold: holdAct, "go-on": letActGoOn, "take-back": takeActBack } as const;
type Move = keyof typeof moves;
const allMoves = ["hold", "go-on", "take-back"] as const satisfies readonly Move[];

/**
 * What waits for a second key. `acts`: what can be done by two, of all domains;
 * `announced`: what may be told first.
 */
export const keyRoutes =
  (ctx: AppContext, acts: Acts, announced: AnnouncedActs) =>
  async (app: FastifyInstance): Promise<void> => {
    app.get<ByHandle>("/@:handle/keys", async (request, reply) => {
      const { group, member } = await inside(ctx, viewerOf(request), request.params.handle);
      const { language } = viewOf(request);
      const askings = await keyAskingsOf(ctx.db, group.id, ctx.clock.now());
      const shown = askings.map((one) => ({
        ...one,
        words: wordsOf(acts, one, language),
        mine: one.askedBy === member.id,
      }));
      const told = (await announcedIn(ctx.db, group.id, member.id, ctx.clock.now())).map((one) =>
        shownTo(one, announced, member.id, language),
      );
      return sendPage(reply, request, keysPage(viewOf(request), group, shown, told));
    });
    app.post<ById>("/@:handle/keys/:id/turn", async (request, reply) => {
      const turned = await turnKey(
        ctx,
        viewerOf(request),
        acts,
        request.params.handle,
        request.params.id,
      );
      return redirect(reply, turned.path, {
        tone: "good",
        text: inLanguage(turned.words ?? saying((m) => m.turned), viewOf(request).language),
      });
    });
    app.post<ById>("/@:handle/keys/:id/take-back", async (request, reply) => {
      await takeKeyBack(ctx, viewerOf(request), request.params.handle, request.params.id);
      const text = keyTexts(viewOf(request).language).takenBack;
      return redirect(reply, `/@${request.params.handle}/keys`, { tone: "good", text });
    });
    for (const move of allMoves)
      app.post<ById>(`/@:handle/keys/told/:id/${move}`, async (request, reply) => {
        const { handle, id } = request.params;
        await moves[move](ctx, viewerOf(request), handle, id);
        const messages = keyTexts(viewOf(request).language);
        const text = {
          hold: messages.held,
          "go-on": messages.goesOn,
          "take-back": messages.takenBackTold,
        }[move];
        return redirect(reply, `/@${handle}/keys`, { tone: "good", text });
      });
  };

const summaries: Readonly<Record<Move, string>> = {
  hold: "Hold what everybody is told of, for a talk: it is not done meanwhile",
  "go-on": "Let what you hold go on",
  "take-back": "Take back what you asked for and everybody was told of",
};

export const keyApi =
  (ctx: AppContext, acts: Acts, announced: AnnouncedActs) =>
  async (app: FastifyInstance): Promise<void> => {
    const tags = ["groups"];
    const keysPath = "/api/v1/groups/:handle/keys";
    app.get<ByHandle>(
      keysPath,
      { schema: { tags, summary: "What waits for a second key", response: { 200: AtAnswer } } },
      async (request) => {
        const { group, member } = await inside(ctx, viewerOf(request), request.params.handle);
        const askings = await keyAskingsOf(ctx.db, group.id, ctx.clock.now());
        return {
          items: askings.map((one) => ({
            id: one.id,
            act: one.act,
            words: wordsOf(acts, one, member.language),
            askedBy: one.byName,
            mine: one.askedBy === member.id,
            expiresAt: one.expires.toISOString(),
          })),
          next: null,
        };
      },
    );
    app.get<ByHandle>(
      `${keysPath}/told`,
      {
        schema: {
          tags,
          summary: "What everybody in the group is told of, 72 hours before it is done",
          response: { 200: AtToldAnswer },
        },
      },
      async (request) => {
        const { group, member } = await inside(ctx, viewerOf(request), request.params.handle);
        const rows = await announcedIn(ctx.db, group.id, member.id, ctx.clock.now());
        return {
          items: rows.map((row) => {
            const { due, names, heldByName, holding, ...one } = shownTo(
              row,
              announced,
              member.id,
              member.language,
            );
            return {
              ...one,
              act: row.act,
              askedBy: names,
              doneAt: due.toISOString(),
              heldBy: heldByName,
              holding,
            };
          }),
          next: null,
        };
      },
    );
    for (const move of allMoves)
      app.post<ById>(
        `${keysPath}/told/:id/${move}`,
        { schema: { tags, summary: summaries[move], response: { 204: Type.Null() } } },
        async (request, reply) => {
          await moves[move](ctx, viewerOf(request), request.params.handle, request.params.id);
          return reply.status(204).send();
        },
      );
    app.post<ById>(
      `${keysPath}/:id`,
      { schema: { tags, summary: "Turn the second key", response: { 200: AtMadeAnswer } } },
      async (request) => {
        const { path, words } = await turnKey(
          ctx,
          viewerOf(request),
          acts,
          request.params.handle,
          request.params.id,
        );
        return {
          url: `${ctx.origin}${path}`,
          ...(words === undefined ? {} : { words: inLanguage(words, viewOf(request).language) }),
        };
      },
    );
    app.delete<ById>(
      `${keysPath}/:id`,
      { schema: { tags, summary: "Take your first key back", response: { 204: Type.Null() } } },
      async (request, reply) => {
        await takeKeyBack(ctx, viewerOf(request), request.params.handle, request.params.id);
        return reply.status(204).send();
      },
    );
  };

/** Where keys wait for a member; for their own page. */
export const waitingKeys = async (ctx: AppContext, view: View): Promise<Html> => {
  const { member } = view.viewer;
  if (member === undefined) return nothing;
  const now = ctx.clock.now();
  const [keys, told] = await Promise.all([
    waitingFor(ctx.db, member.id, member.groups, now),
    announcedTo(ctx.db, member.id, member.groups, now),
  ]);
  return waitingForMe(view, keys, told);
};
