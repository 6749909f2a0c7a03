/** One address, two faces: ActivityPub for servers, a page for people. */

import type { FastifyReply } from "fastify";

const activityTypes = ["application/activity+json", "application/ld+json", "application/json"];

/**
 * Does this Accept header ask for ActivityStreams rather than for a page? Without
 * one, or with a wildcard, it is a page.
 */
export function wantsActivity(accept: string | undefined): boolean {
  if (accept === undefined) return false;
  let activity = 0;
  let page = 0;
  for (const part of accept.toLowerCase().split(",").slice(0, 30)) {
    const [type = "", ...parameters] = part.split(";").map((one) => one.trim());
    const q = Number(
      /^q=([\d.]+)$/.exec(parameters.find((one) => one.startsWith("q=")) ?? "")?.[1] ?? 1,
    );
    if (activityTypes.includes(type)) activity = Math.max(activity, q);
    if (type === "text/html" || type === "application/xhtml+xml") page = Math.max(page, q);
  }
  return activity > 0 && activity >= page;
}

/** Does it ask for JSON of any kind rather than for a page? For errors. */
export const wantsJson = (path: string, accept: string | undefined): boolean =>
  path.startsWith("/api/") ||
  wantsActivity(accept) ||
  /application\/problem\+json/.test(accept ?? "");

/**
 * RFC 8288: where the document of a page is; a pasted address of the page opens by it elsewhere.
 */
export const activityLink = (iri: string): string =>
  `<${iri}>; rel="alternate"; type="application/activity+json"`;

/** Answers with ActivityStreams that anybody may read, and keep for a minute. */
export const sendActivity = (reply: FastifyReply, json: object): FastifyReply =>
  reply
    .header("content-type", "application/activity+json; charset=utf-8")
    .header("vary", "Accept")
    .header("cache-control", "public, max-age=60")
    .header("access-control-allow-origin", "*")
    .send(JSON.stringify(json));
