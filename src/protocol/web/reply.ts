/** How a document is sent: with an ETag, for everybody, for a minute. */
import type { FastifyReply, FastifyRequest } from "fastify";
import { DomainError } from "#commons/domain-error.ts";
import { etagOf, isKnown } from "#platform/lib/etag.ts";
import type { JsonObject } from "../activitypub/json.ts";

/** Whatever is not visible is not there. */
export const absent = (): never => {
  throw new DomainError("not-found");
};

export function sendDocument(
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
