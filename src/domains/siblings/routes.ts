/** Siblings: following and leaving them, by page and by API. */
import type { FastifyInstance, FastifyRequest } from "fastify";
import Type, { type Static } from "typebox";
import { mayBegin } from "#commons/permissions.ts";
import { DomainError } from "#commons/domain-error.ts";
import type { AppContext } from "#commons/app-context.ts";
import { theCollective } from "#domains/groups/queries.ts";
import { isId } from "#platform/lib/ids.ts";
import { fieldValue } from "#platform/web/html/forms.ts";
import type { Page } from "#platform/web/html/layout.ts";
import { orShowAgain, redirect, sendPage } from "#platform/web/reply.ts";
import { viewerOf, viewOf } from "#platform/web/view.ts";
import { followSibling, unfollowSibling } from "./actions.ts";
import { confirmPage, siblingsPage } from "./page.ts";
import { lookRoutes, namingFor } from "./look/routes.ts";
import { shownSibling } from "./servers-routes.ts";
import { cleanAddress } from "./sibling.ts";
import { allSiblings, siblingById, type SiblingRow } from "./store.ts";
import { siblingMessages } from "./messages.ts";
import { SiblingAnswer } from "./answers.ts";
import { arrayOf, closed } from "#commons/answers.ts";

const view = (row: SiblingRow, language: string): Static<typeof SiblingAnswer> => ({
  ...shownSibling(row, language),
  activityPubId: row.iri,
  asked: row.asked.toISOString(),
  accepted: row.accepted?.toISOString() ?? null,
});

interface ById {
  Params: { id: string };
}

export const siblingRoutes =
  (ctx: AppContext) =>
  async (app: FastifyInstance): Promise<void> => {
    const may = async (request: FastifyRequest): Promise<boolean> => {
      const root = await theCollective(ctx);
      return (
        root !== undefined &&
        mayBegin(ctx.db, ctx.clock, viewerOf(request), "follow-siblings", root.id)
      );
    };
    const page = async (
      request: FastifyRequest,
      formState?: Parameters<typeof siblingsPage>[3],
    ): Promise<Page> => {
      const keeper = await may(request);
      // Strangers see whom we follow, not what went wrong on the way.
      const siblings = (await allSiblings(ctx.db))
        .map((row) => shownSibling(row, viewOf(request).language))
        .filter(
          (one) =>
            viewerOf(request).member !== undefined ||
            one.state === "following" ||
            one.state === "mutual",
        );
      const naming = keeper ? await namingFor(ctx, viewOf(request)) : undefined;
      return siblingsPage(viewOf(request), siblings, keeper, formState, naming);
    };

    await lookRoutes(ctx, page)(app);
    app.get("/siblings", async (request, reply) => sendPage(reply, request, await page(request)));
    app.post("/siblings", async (request, reply) =>
      orShowAgain(
        request,
        reply,
        async (fields) => {
          await followSibling(ctx, viewerOf(request), fieldValue(fields, "address"));
          return redirect(reply, "/siblings", {
            tone: "good",
            text: siblingMessages(viewOf(request).language).asked,
          });
        },
        (formState) => page(request, formState),
      ),
    );
    app.post<ById>("/siblings/:id/unfollow", async (request, reply) => {
      if (!isId(request.params.id)) throw new DomainError("not-found");
      await unfollowSibling(ctx, viewerOf(request), request.params.id);
      return redirect(reply, "/siblings", {
        tone: "good",
        text: siblingMessages(viewOf(request).language).unfollowed,
      });
    });
    app.get("/authorize_interaction", async (request, reply) => {
      const { uri } = request.query as { uri?: unknown };
      const address = typeof uri === "string" ? cleanAddress(uri) : undefined;
      if (address === undefined) throw new DomainError("bad-request");
      if (viewerOf(request).member === undefined) throw new DomainError("sign-in-needed");
      return sendPage(reply, request, confirmPage(viewOf(request), address));
    });
  };

const Address = Type.Object({
  address: Type.String({ maxLength: 1000 }),
  /** A line that they get with it. */
  words: Type.Optional(Type.String({ maxLength: 2000 })),
});

export const siblingApi =
  (ctx: AppContext) =>
  async (app: FastifyInstance): Promise<void> => {
    const tags = ["siblings"];
    app.get(
      "/api/v1/siblings",
      {
        schema: {
          tags,
          summary: "Whom we follow",
          response: { 200: closed({ items: arrayOf(SiblingAnswer), next: Type.Null() }) },
        },
      },
      async (request) => {
        const rows = await allSiblings(ctx.db);
        const inside = viewerOf(request).member !== undefined;
        return {
          items: rows
            .map((row) => view(row, viewOf(request).language))
            .filter(
              (_one, i) => inside || (rows[i]?.state === "following" && rows[i].gone === null),
            ),
          next: null,
        };
      },
    );
    app.post<{ Body: Static<typeof Address> }>(
      "/api/v1/siblings",
      {
        schema: {
          tags,
          summary: "Follow a sibling",
          body: Address,
          response: { 202: SiblingAnswer },
        },
      },
      async (request, reply) => {
        const { address, words } = request.body;
        const sibling = await followSibling(ctx, viewerOf(request), address, words);
        return reply.status(202).send(view(sibling, viewOf(request).language));
      },
    );
    app.get<ById>(
      "/api/v1/siblings/:id",
      { schema: { tags, summary: "A sibling", response: { 200: SiblingAnswer } } },
      async (request) => {
        const row =
          isId(request.params.id) && viewerOf(request).member !== undefined
            ? await siblingById(ctx.db, request.params.id)
            : undefined;
        if (row === undefined) throw new DomainError("not-found");
        return view(row, viewOf(request).language);
      },
    );
    app.delete<ById>(
      "/api/v1/siblings/:id",
      { schema: { tags, summary: "Stop following", response: { 204: Type.Null() } } },
      async (request, reply) => {
        if (!isId(request.params.id)) throw new DomainError("not-found");
        await unfollowSibling(ctx, viewerOf(request), request.params.id);
        return reply.status(204).send();
      },
    );
  };
