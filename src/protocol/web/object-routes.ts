/**
 * The documents of things of ours, what belongs to each of them. Pages for
 * people stand at the same addresses.
 */
import type { FastifyInstance } from "fastify";
import { objectIri, objectKind } from "#commons/addresses.ts";
import { isId } from "#platform/lib/ids.ts";
import { activityLink } from "#platform/web/negotiation.ts";
import { tombstoneContext } from "../activitypub/context.ts";
import { collectionOf, countOnly, repliesOf, repliesPage } from "../activitypub/collection.ts";
import { isObject, type JsonObject } from "../activitypub/json.ts";
import { replyIris } from "../outbox/collections.ts";
import { type Documents, objectDocument, tombstoneDocument } from "../outbox/documents.ts";
import type { Fediverse } from "../outbox/fediverse.ts";
import { absent, sendDocument } from "./reply.ts";

interface ById {
  Params: { id: string };
}

interface Paged {
  Querystring: { page?: string };
}

const totalItems = (collection: JsonObject[string]): number =>
  isObject(collection) ? Number(collection["totalItems"] ?? 0) : 0;

export const objectRoutes =
  ({ ctx }: Fediverse, documents: Documents) =>
  async (app: FastifyInstance): Promise<void> => {
    const { origin } = ctx;
    const plain = { config: { plain: true } };
    const activity = { ...plain, constraints: { face: "activity" } };

    for (const { kind: name, path, parts = {}, write } of documents.values()) {
      const kind = objectKind(name);
      // What only a new domain knows has a document, and nothing of what the
      // network keeps on things of ours.
      if (kind === undefined) {
        app.get<ById>(`/${path}/:id`, activity, async (request, reply) => {
          const { id } = request.params;
          return sendDocument(
            request,
            reply,
            (isId(id) ? await write(ctx, id) : undefined) ?? absent(),
          );
        });
        continue;
      }
      const document = async (id: string): Promise<{ json: JsonObject; status: number }> => {
        if (!isId(id)) absent();
        const json = await objectDocument(ctx, documents, kind, id, true);
        if (json !== undefined) return { json, status: 200 };
        const stone = (await tombstoneDocument(ctx, kind, id)) ?? absent();
        return { json: { "@context": tombstoneContext, ...stone }, status: 410 };
      };
      app.get<ById>(`/${path}/:id`, activity, async (request, reply) => {
        const { json, status } = await document(request.params.id);
        return sendDocument(request, reply, json, status);
      });
      const part = (
        name: string,
        make: (id: string, iri: string, json: JsonObject, page?: string) => Promise<JsonObject>,
      ): void => {
        app.get<ById & Paged>(`/${path}/:id/${name}`, plain, async (request, reply) => {
          const { json, status } = await document(request.params.id);
          const iri = objectIri(origin, kind, request.params.id);
          return status === 410
            ? sendDocument(request, reply, json, 410)
            : sendDocument(
                request,
                reply,
                await make(request.params.id, iri, json, request.query.page),
              );
        });
      };
      part("replies", async (id, iri, _json, page) => {
        const replies = await replyIris(ctx, kind, id);
        return (page === "1" ? repliesPage : repliesOf)(`${iri}/replies`, replies);
      });
      part("context", async (id, iri, json) =>
        collectionOf(`${iri}/context`, [iri, ...(await replyIris(ctx, kind, id))], {
          attributedTo: json["attributedTo"],
        }),
      );
      if (kind === "note") continue;
      const count = (json: JsonObject, name: string): number => totalItems(json[name]);
      part("likes", async (_id, iri, json) =>
        countOnly(`${iri}/likes`, count(json, "likes"), false),
      );
      part("shares", async (_id, iri, json) =>
        countOnly(`${iri}/shares`, count(json, "shares"), false),
      );
      for (const [property, make] of Object.entries(parts))
        part(property, async (id, _iri, json) => (await make(ctx, id, json)) ?? absent());
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
  };
