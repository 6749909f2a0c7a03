/** What other servers may read: actors, collections, objects, WebFinger, NodeInfo. Pages for people stand at the same addresses. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { objectIri, ourGroup } from "#commons/addresses.ts";
import { DomainError } from "#commons/domain-error.ts";
import type { ObjectKind } from "#platform/database/schema.ts";
import { etagOf, isKnown } from "#platform/lib/etag.ts";
import { isId } from "#platform/lib/ids.ts";
import type { JsonObject } from "./activitypub/json.ts";
import { countOnly, collectionOf, repliesOf } from "./activitypub/collection.ts";
import { groupDocument, instanceDocument, webfinger } from "./activitypub/group.ts";
import {
  activityDocument,
  objectDocument,
  openGroup,
  proposalOf,
  tombstoneDocument,
} from "./outbox/documents.ts";
import {
  featured,
  countFollowers,
  outbox,
  outboxPage,
  replyIris,
  upcoming,
} from "./outbox/collections.ts";
import type { Fediverse } from "./outbox/fediverse.ts";
import { partialFollowersIri } from "./outbox/followers-sync.ts";
import { followersAt } from "./outbox/followers-sync-send.ts";
import { INSTANCE } from "./keys/keyring.ts";
import { signedBy } from "./fetch/signed-fetch.ts";
import { activityLink } from "#platform/web/negotiation.ts";
import { nodeInfo } from "./nodeinfo.ts";
import { sayings } from "#platform/i18n/saying.ts";
import { protocolMessages } from "./messages.ts";

const saying = sayings(protocolMessages);

type Kind = Exclude<ObjectKind, "group">;
const kinds: readonly (readonly [path: string, kind: Kind])[] = [
  ["events", "event"],
  ["guides", "guide"],
  ["offers", "offer"],
  ["notes", "note"],
];

interface ByHandle {
  Params: { handle: string };
}
interface ById {
  Params: { id: string };
}

function send(
  request: FastifyRequest,
  reply: FastifyReply,
  document: JsonObject,
  status = 200,
  type = "application/activity+json",
): FastifyReply {
  const text = JSON.stringify(document);
  reply
    .status(status)
    .header("content-type", `${type}; charset=utf-8`)
    .header("vary", "Accept")
    .header("cache-control", "public, max-age=60")
    .header("access-control-allow-origin", "*");
  if (status !== 200) return reply.send(text);
  const etag = etagOf(text);
  reply.header("etag", etag);
  return isKnown(request.headers["if-none-match"], etag)
    ? reply.status(304).send()
    : reply.send(text);
}

export const federationRoutes =
  (fediverse: Fediverse, software: { readonly name: string; readonly version: string }) =>
  async (app: FastifyInstance): Promise<void> => {
    const { ctx, keyring } = fediverse;
    const { origin } = ctx;
    const plain = { config: { plain: true } };
    const activity = { ...plain, constraints: { face: "activity" } };
    const absent = (): never => {
      throw new DomainError("not-found");
    };

    app.get("/.well-known/webfinger", plain, async (request, reply) => {
      const { resource } = request.query as { resource?: unknown };
      if (typeof resource !== "string" || resource.trim() === "" || resource.length > 500)
        throw new DomainError("bad-request", {
          detail: saying((m) => m.errors.sayWhichResourceEG),
        });
      const name = nameOf(resource, origin) ?? absent();
      if (name !== INSTANCE && (await openGroup(ctx.db, { handle: name })) === undefined) absent();
      return send(
        request,
        reply,
        webfinger(origin, name === INSTANCE ? undefined : name),
        200,
        "application/jrd+json",
      );
    });
    app.get("/.well-known/host-meta", plain, async (_request, reply) =>
      reply
        .header("content-type", "application/xrd+xml; charset=utf-8")
        .header("access-control-allow-origin", "*")
        .send(
          `<?xml version="1.0" encoding="UTF-8"?>\n<XRD xmlns="http://docs.oasis-open.org/ns/xri/xrd-1.0"><Link rel="lrdd" template="${origin}/.well-known/webfinger?resource={uri}"/></XRD>\n`,
        ),
    );
    app.get("/.well-known/nodeinfo", plain, async (request, reply) =>
      send(
        request,
        reply,
        {
          links: [
            {
              rel: "http://nodeinfo.diaspora.software/ns/schema/2.1",
              href: `${origin}/nodeinfo/2.1`,
            },
            { rel: "https://www.w3.org/ns/activitystreams#Application", href: `${origin}/actor` },
          ],
        },
        200,
        "application/json",
      ),
    );
    app.get("/nodeinfo/2.1", plain, async (request, reply) =>
      send(
        request,
        reply,
        await nodeInfo(ctx, software),
        200,
        'application/json; profile="http://nodeinfo.diaspora.software/ns/schema/2.1#"',
      ),
    );

    app.get("/actor", activity, async (request, reply) => {
      const founded = await ctx.db
        .selectFrom("settings")
        .select("value")
        .where("key", "=", "founded")
        .executeTakeFirst();
      return send(
        request,
        reply,
        instanceDocument(await keyring.of(INSTANCE), origin, new Date(founded?.value ?? 0)),
      );
    });
    app.get("/actor", plain, async (_request, reply) =>
      reply.header("vary", "Accept").redirect("/about", 302),
    );
    app.get("/actor/outbox", plain, async (request, reply) =>
      send(request, reply, countOnly(`${origin}/actor/outbox`, 0)),
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
    app.get<ByHandle>("/groups/:handle", activity, async (request, reply) => {
      const found = await group(request);
      return send(request, reply, groupDocument(found, await keyring.of(found.handle), origin));
    });
    // Some servers ask the page's address for the actor.
    app.get<ByHandle>("/@:handle", activity, async (request, reply) => {
      const found = await group(request);
      return send(request, reply, groupDocument(found, await keyring.of(found.handle), origin));
    });
    app.get<ByHandle & { Querystring: { page?: string } }>(
      "/groups/:handle/outbox",
      plain,
      async (request, reply) => {
        const found = await group(request);
        const { page } = request.query;
        return send(
          request,
          reply,
          page === undefined
            ? await outbox(ctx, found)
            : await outboxPage(ctx, keyring, found, page),
        );
      },
    );
    app.get<ByHandle>("/groups/:handle/followers", plain, async (request, reply) => {
      const found = await group(request);
      return send(
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
      return send(request, reply, countOnly(`${origin}/groups/${found.handle}/following`, 0));
    });
    app.get<ByHandle>("/groups/:handle/featured", plain, async (request, reply) =>
      send(request, reply, await featured(ctx, await group(request))),
    );
    app.get<ByHandle>("/groups/:handle/upcoming", plain, async (request, reply) =>
      send(request, reply, await upcoming(ctx, await group(request))),
    );

    for (const [path, kind] of kinds) {
      const document = async (id: string): Promise<{ json: JsonObject; status: number }> => {
        if (!isId(id)) absent();
        const json = await objectDocument(ctx, kind, id, true);
        if (json !== undefined) return { json, status: 200 };
        const stone = (await tombstoneDocument(ctx, kind, id)) ?? absent();
        return {
          json: { "@context": "https://www.w3.org/ns/activitystreams", ...stone },
          status: 410,
        };
      };
      app.get<ById>(`/${path}/:id`, activity, async (request, reply) => {
        const { json, status } = await document(request.params.id);
        return send(request, reply, json, status);
      });
      const part = (
        name: string,
        make: (id: string, iri: string, json: JsonObject) => Promise<JsonObject>,
      ): void => {
        app.get<ById>(`/${path}/:id/${name}`, plain, async (request, reply) => {
          const { json, status } = await document(request.params.id);
          const iri = objectIri(origin, kind, request.params.id);
          return status === 410
            ? send(request, reply, json, 410)
            : send(request, reply, await make(request.params.id, iri, json));
        });
      };
      part("replies", async (id, iri) =>
        repliesOf(`${iri}/replies`, await replyIris(ctx, kind, id)),
      );
      part("context", async (id, iri, json) =>
        collectionOf(`${iri}/context`, [iri, ...(await replyIris(ctx, kind, id))], {
          attributedTo: json["attributedTo"],
        }),
      );
      if (kind === "note") continue;
      const count = (json: JsonObject, name: string): number =>
        Number((json[name] as JsonObject | undefined)?.["totalItems"] ?? 0);
      part("likes", async (_id, iri, json) =>
        countOnly(`${iri}/likes`, count(json, "likes"), false),
      );
      part("shares", async (_id, iri, json) =>
        countOnly(`${iri}/shares`, count(json, "shares"), false),
      );
      if (kind === "offer") part("proposal", async (id) => (await proposalOf(ctx, id)) ?? absent());
      if (kind === "event")
        for (const name of ["organizers", "attendees"])
          part(name, async (_id, _iri, json) => ({
            "@context": "https://www.w3.org/ns/activitystreams",
            ...(json[name] as JsonObject),
          }));
    }
    // A note has no page of its own: people are led to what it is about.
    app.get<ById>("/notes/:id", plain, async (request, reply) => {
      const note = isId(request.params.id)
        ? await ctx.db
            .selectFrom("notes")
            .selectAll()
            .where("id", "=", request.params.id)
            .executeTakeFirst()
        : undefined;
      if (note === undefined) return absent();
      return reply
        .header("vary", "Accept")
        .header("link", activityLink(objectIri(origin, "note", note.id)))
        .redirect(`/${note.aboutKind}s/${note.aboutId}`, 302);
    });

    app.get<ById>("/activities/:id", plain, async (request, reply) => {
      const row = isId(request.params.id)
        ? await ctx.db
            .selectFrom("announcements")
            .selectAll()
            .where("id", "=", request.params.id)
            .executeTakeFirst()
        : undefined;
      const by = row === undefined ? undefined : await openGroup(ctx.db, { id: row.groupId });
      const json =
        row === undefined || by === undefined
          ? undefined
          : await activityDocument(ctx, keyring, row, by);
      return send(request, reply, json ?? absent());
    });
  };

/** Handle of a group, or INSTANCE, from what WebFinger was asked: acct:, an address of ours, or /@handle. */
function nameOf(resource: string, origin: string): string | undefined {
  const host = new URL(origin).host;
  const [, handle, at] = /^(?:acct:)?@?([A-Za-z0-9_]{1,30})@(.+)$/.exec(resource) ?? [];
  if (handle !== undefined) {
    if (at?.toLowerCase() !== host) return undefined;
    return handle.toLowerCase() === "instance" ? INSTANCE : handle.toLowerCase();
  }
  if (resource === `${origin}/actor` || resource === origin || resource === `${origin}/`)
    return INSTANCE;
  if (resource.startsWith(`${origin}/@`))
    return /^([a-z0-9_]{1,30})$/.exec(resource.slice(origin.length + 2).toLowerCase())?.[1];
  return ourGroup(origin, resource);
}
