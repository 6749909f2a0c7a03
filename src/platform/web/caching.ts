/**
 * What may be kept by whom: nothing that is for one person, or behind a secret;
 * and what differs by who asks says so.
 */
import type { FastifyReply, FastifyRequest } from "fastify";

/** Does the address hold a secret? */
const isSecret = (url: string): boolean => /:token\b/.test(url);

/** Adds to `Vary` what is not there yet. */
function vary(reply: FastifyReply, names: readonly string[]): void {
  const before = String(reply.getHeader("vary") ?? "")
    .split(",")
    .map((name) => name.trim())
    .filter((name) => name !== "");
  const known = new Set(before.map((name) => name.toLowerCase()));
  reply.header(
    "vary",
    [...before, ...names.filter((name) => !known.has(name.toLowerCase()))].join(", "),
  );
}

/**
 * For every route that asks who looks, before it is sent. A route that says itself
 * how long its answer may be kept is believed, but not where the answer is for one
 * member, or its address is a secret.
 */
export function keepApart(request: FastifyRequest, reply: FastifyReply): void {
  const { url = "", config } = request.routeOptions;
  if (config.plain === true) return;
  const cacheControl = String(reply.getHeader("cache-control") ?? "");
  const { view } = request as { view?: FastifyRequest["view"] };
  const signedIn = view?.viewer.member !== undefined;
  const forOne = signedIn && !/public|private|no-store/.test(cacheControl);
  if (isSecret(url) || forOne || reply.statusCode >= 400)
    reply.header("cache-control", "private, no-store");
  else if (cacheControl === "") {
    const reads = request.method === "GET" || request.method === "HEAD";
    reply.header("cache-control", reads ? "no-cache" : "private, no-store");
  }
  vary(reply, ["Accept", "Accept-Language", "Cookie", "Authorization"]);
  const kind = String(reply.getHeader("content-type") ?? "");
  // A page, or a problem: what a document of people is in, its route says.
  if (view !== undefined && /^(text\/html|application\/problem\+json)/.test(kind))
    if (reply.getHeader("content-language") === undefined)
      reply.header("content-language", view.language);
}
