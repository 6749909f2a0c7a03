/**
 * What other servers may read beside things themselves: one revision of a guide, one safety notice,
 * what others made of it; stamps on quotes.
 */
import type { FastifyInstance } from "fastify";
import { groupIri, objectIri } from "#commons/addresses.ts";
import { DomainError } from "#commons/domain-error.ts";
import { noticeDocument } from "#domains/guides/lineage/document.ts";
import { ownNotice } from "#domains/guides/notices/actions.ts";
import { adaptationIris, revisionDocument } from "#domains/guides/revisions/queries.ts";
import { collectionOf } from "#protocol/activitypub/collection.ts";
import { sendActivity } from "#platform/web/negotiation.ts";
import { type Documents, objectDocument } from "#protocol/outbox/documents.ts";
import type { Fediverse } from "#protocol/outbox/fediverse.ts";
import { openGroup } from "#protocol/outbox/open-group.ts";
import { quoteStamp } from "#protocol/inbox/quotes.ts";

export const federationGuideRoutes =
  ({ ctx }: Fediverse, documents: Documents) =>
  async (app: FastifyInstance): Promise<void> => {
    const activity = { config: { plain: true }, constraints: { face: "activity" } };
    app.get<{ Params: { id: string; notice: string } }>(
      "/guides/:id/notices/:notice",
      activity,
      async (request, reply) => {
        const found = await ownNotice(ctx, request.params.id, request.params.notice);
        const group =
          found === undefined ? undefined : await openGroup(ctx.db, { id: found.groupId });
        if (found === undefined || group === undefined) throw new DomainError("not-found");
        return sendActivity(
          reply,
          noticeDocument(found.notice, groupIri(ctx.origin, group.handle)),
        );
      },
    );
    app.get<{ Params: { id: string; notice: string } }>(
      "/guides/:id/notices/:notice",
      async (request, reply) =>
        reply.redirect(`/guides/${encodeURIComponent(request.params.id)}#notices`, 302),
    );
    app.get<{ Params: { id: string; version: string } }>(
      "/guides/:id/revisions/:version",
      activity,
      async (request, reply) => {
        const json = await objectDocument(ctx, documents, "guide", request.params.id).catch(
          () => undefined,
        );
        const revision =
          json === undefined
            ? undefined
            : await revisionDocument(ctx, request.params.id, Number(request.params.version), json);
        if (revision === undefined) throw new DomainError("not-found");
        return sendActivity(reply, revision);
      },
    );
    app.get<{ Params: { id: string; version: string } }>(
      "/guides/:id/revisions/:version",
      async (request, reply) =>
        reply.redirect(
          `/guides/${encodeURIComponent(request.params.id)}/revisions?show=${
            Number(request.params.version) || 1
          }`,
          302,
        ),
    );
    app.get<{ Params: { id: string } }>(
      "/quotes/:id",
      { config: { plain: true } },
      async (request, reply) => {
        const stamp = await quoteStamp(ctx, documents, request.params.id);
        if (stamp === undefined) throw new DomainError("not-found");
        if (stamp === "gone") throw new DomainError("gone");
        return sendActivity(reply, stamp);
      },
    );
    app.get<{ Params: { id: string } }>(
      "/guides/:id/adaptations",
      { config: { plain: true } },
      async (request, reply) => {
        const json = await objectDocument(ctx, documents, "guide", request.params.id).catch(
          () => undefined,
        );
        if (json === undefined) throw new DomainError("not-found");
        const iri = objectIri(ctx.origin, "guide", request.params.id);
        return sendActivity(
          reply,
          collectionOf(`${iri}/adaptations`, await adaptationIris(ctx, iri), {
            attributedTo: json["attributedTo"],
          }),
        );
      },
    );
  };
