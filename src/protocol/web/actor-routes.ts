/** Our actors, and the collections of each. Pages for people stand at the same addresses. */
import type { FastifyInstance, FastifyRequest } from "fastify";
import { recallTexts } from "#commons/rendering.ts";
import { DomainError } from "#commons/domain-error.ts";
import { collectionOf, countOnly } from "../activitypub/collection.ts";
import { groupDocument, instanceDocument } from "../activitypub/group.ts";
import { signedBy } from "../fetch/signed-fetch.ts";
import { INSTANCE } from "../keys/keyring.ts";
import { countFollowers, featured, outbox, outboxPage, upcoming } from "../outbox/collections.ts";
import type { Documents } from "../outbox/documents.ts";
import type { Fediverse } from "../outbox/fediverse.ts";
import { partialFollowersIri } from "../outbox/followers-sync.ts";
import { followersAt } from "../outbox/followers-sync-send.ts";
import { openGroup } from "../outbox/open-group.ts";
import { imagesOf } from "../outbox/pictures.ts";
import { sendDocument } from "./reply.ts";

interface ByHandle {
  Params: { handle: string };
}

export const actorRoutes =
  (fediverse: Fediverse, documents: Documents) =>
  async (app: FastifyInstance): Promise<void> => {
    const { ctx, keyring } = fediverse;
    const { origin } = ctx;
    const plain = { config: { plain: true } };
    const activity = { ...plain, constraints: { face: "activity" } };

    app.get("/actor", activity, async (request, reply) => {
      const founded = await ctx.db
        .selectFrom("settings")
        .select("value")
        .where("key", "=", "founded")
        .executeTakeFirst();
      return sendDocument(
        request,
        reply,
        instanceDocument(await keyring.of(INSTANCE), origin, new Date(founded?.value ?? 0)),
      );
    });
    app.get("/actor", plain, async (_request, reply) =>
      reply.header("vary", "Accept").redirect("/about", 302),
    );
    app.get("/actor/outbox", plain, async (request, reply) =>
      sendDocument(request, reply, countOnly(`${origin}/actor/outbox`, 0)),
    );

    const group = async (request: FastifyRequest<ByHandle>) => {
      const found = await openGroup(ctx.db, { handle: request.params.handle });
      if (found !== undefined) return found;
      const ended = await ctx.db
        .selectFrom("tombstones")
        .innerJoin("groups", "groups.id", "tombstones.id")
        .select("tombstones.id")
        .where("tombstones.kind", "=", "group")
        .where("groups.handle", "=", request.params.handle)
        .executeTakeFirst();
      throw new DomainError(ended === undefined ? "not-found" : "gone");
    };
    // Some servers ask the page's address for the actor.
    for (const path of ["/groups/:handle", "/@:handle"])
      app.get<ByHandle>(path, activity, async (request, reply) => {
        const found = await group(request);
        await recallTexts(ctx, [found.summary]);
        return sendDocument(
          request,
          reply,
          groupDocument(
            found,
            await keyring.of(found.handle),
            origin,
            await imagesOf(ctx.db, found.id),
          ),
        );
      });
    app.get<ByHandle & { Querystring: { page?: string } }>(
      "/groups/:handle/outbox",
      plain,
      async (request, reply) => {
        const found = await group(request);
        const { page } = request.query;
        return sendDocument(
          request,
          reply,
          page === undefined
            ? await outbox(ctx, found)
            : await outboxPage(ctx, { keyring, documents }, found, page),
        );
      },
    );
    app.get<ByHandle>("/groups/:handle/followers", plain, async (request, reply) => {
      const found = await group(request);
      return sendDocument(
        request,
        reply,
        countOnly(
          `${origin}/groups/${found.handle}/followers`,
          await countFollowers(ctx, found.id),
        ),
      );
    });
    // FEP-8fcf: each host sees its own people, and nobody else's.
    app.get<ByHandle>(
      "/groups/:handle/followers/synchronization",
      plain,
      async (request, reply) => {
        const found = await group(request);
        const host = await signedBy(ctx, fediverse.outgoing, request);
        if (host === undefined) throw new DomainError("sign-in-needed");
        const list = collectionOf(
          partialFollowersIri(`${origin}/groups/${found.handle}`),
          await followersAt(ctx, found.handle, host),
        );
        return reply
          .header("content-type", "application/activity+json; charset=utf-8")
          .header("cache-control", "private, no-store")
          .send(JSON.stringify(list));
      },
    );
    app.get<ByHandle>("/groups/:handle/following", plain, async (request, reply) => {
      const found = await group(request);
      return sendDocument(
        request,
        reply,
        countOnly(`${origin}/groups/${found.handle}/following`, 0),
      );
    });
    app.get<ByHandle>("/groups/:handle/featured", plain, async (request, reply) =>
      sendDocument(request, reply, await featured(ctx, await group(request))),
    );
    app.get<ByHandle>("/groups/:handle/upcoming", plain, async (request, reply) =>
      sendDocument(request, reply, await upcoming(ctx, await group(request))),
    );
  };
