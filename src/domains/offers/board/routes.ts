/** The board, its sheet of paper, and the map of gifts. */
import { shownHosts } from "#commons/remote/kept.ts";
import type { FastifyInstance, FastifyRequest } from "fastify";
import { stranger, type Viewer } from "#commons/visibility.ts";
import type { AppContext } from "#commons/app-context.ts";
import { sharedWork } from "#platform/lib/shared-work.ts";
import { sendPage } from "#platform/web/reply.ts";
import { viewerOf, viewOf } from "#platform/web/view.ts";
import { type BoardFacts, boardPage, boardSheet } from "./page.ts";
import { boardGroups, countGifts, listedOffers } from "./store.ts";
import { boardLanguages } from "./search-store.ts";
import { boardFeeds } from "./feed-routes.ts";
import { readBoardFilter, boardWithoutPage } from "./filter.ts";
import { giftMap, type GiftMap } from "./gifts.ts";
import { giftsPage } from "./gifts-page.ts";

const perPage = 24;
/** What people still read on a wall. */
const perSheet = 80;

type Choices = Pick<BoardFacts, "hosts" | "languages" | "groups">;

/** Viewers of one key see the same. */
const sees = ({ member }: Viewer): string =>
  member === undefined ? "stranger" : [...member.groups].sort().join(" ");

/**
 * Counting looks at the whole board: who asks at the same moment and
 * sees the same gets the same answer.
 */
export function giftsOf(ctx: AppContext): (viewer: Viewer) => Promise<GiftMap> {
  const shared = sharedWork<GiftMap>();
  return (viewer) =>
    shared(sees(viewer), async () => giftMap(await countGifts(ctx.db, viewer, ctx.clock.now())));
}

export const boardRoutes =
  (ctx: AppContext) =>
  async (app: FastifyInstance): Promise<void> => {
    const shared = sharedWork<Choices>();
    const choose = (viewer: Viewer): Promise<Choices> =>
      shared(sees(viewer), async () => {
        const { db } = ctx;
        const [hosts, languages, groups] = await Promise.all([
          shownHosts(db, "offers"),
          boardLanguages(db),
          boardGroups(db, viewer, ctx.clock.now()),
        ]);
        return { hosts, languages, groups };
      });
    const gifts = giftsOf(ctx);
    // Paper hangs where others pass: what is for one group only is on no sheet.
    const sheetFor = (request: FastifyRequest): Viewer => {
      const { member } = viewerOf(request);
      const { members } = request.query as Readonly<Record<string, unknown>>;
      return member !== undefined && members === "yes"
        ? { member: { ...member, groups: [] } }
        : stranger;
    };

    app.get("/board", async (request, reply) => {
      const viewer = viewerOf(request);
      const filter = readBoardFilter(request.query);
      const now = ctx.clock.now();
      const [found, choices] = await Promise.all([
        listedOffers(ctx.db, viewer, filter, now, perPage),
        choose(viewer),
      ]);
      return sendPage(reply, request, boardPage(viewOf(request), { ...found, ...choices, filter }));
    });
    app.get("/board/print", async (request, reply) => {
      const viewer = sheetFor(request);
      const filter = boardWithoutPage(readBoardFilter(request.query));
      const { offers, next } = await listedOffers(
        ctx.db,
        viewer,
        filter,
        ctx.clock.now(),
        perSheet,
      );
      const members = viewer.member !== undefined;
      return sendPage(
        reply,
        request,
        boardSheet(viewOf(request), { offers, more: next !== null, filter, members }),
      );
    });
    app.get("/board/gifts", async (request, reply) =>
      sendPage(reply, request, giftsPage(viewOf(request), await gifts(viewerOf(request)))),
    );
    boardFeeds(ctx, app);
  };
