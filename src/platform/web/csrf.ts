/** Only our own pages may make a signed-in browser change something. */
import type { FastifyRequest } from "fastify";
import { DomainError } from "#commons/domain-error.ts";
import type { Viewer } from "#commons/visibility.ts";
import { isMark, mark } from "#platform/lib/keyfile.ts";
import { type Fields, fieldValue } from "./html/forms.ts";
import { sayings } from "#platform/i18n/saying.ts";
import { webMessages } from "./messages.ts";

const saying = sayings(webMessages);

const reading = new Set(["GET", "HEAD", "OPTIONS"]);

export const formToken = (key: Buffer, viewer: Viewer): string =>
  viewer.member === undefined ? "" : mark(key, viewer.member.session);

/** Before the body is read: where does the request come from? */
export function checkOrigin(request: FastifyRequest, origin: string): void {
  if (reading.has(request.method)) return;
  const from = request.headers.origin;
  const site = request.headers["sec-fetch-site"];
  // Whoever opens the server by another name than PUBLIC_URL meets this too.
  if (from !== undefined && from !== origin)
    throw new DomainError("cross-site", {
      detail: saying((m) => m.errors.forYourSafetyWeOnly({ origin })),
    });
  if (site !== undefined && site !== "same-origin" && site !== "none")
    throw new DomainError("cross-site");
}

/** After the body is read: forms of a signed-in member carry the token of their session. */
export function checkToken(request: FastifyRequest, key: Buffer, viewer: Viewer): void {
  if (reading.has(request.method) || viewer.member === undefined) return;
  if (
    !/^(application\/x-www-form-urlencoded|multipart\/form-data|text\/plain)/.test(
      request.headers["content-type"] ?? "application/x-www-form-urlencoded",
    )
  )
    return;
  const given = fieldValue((request.body ?? {}) as Fields, "csrf");
  if (!isMark(key, viewer.member.session, given)) throw new DomainError("cross-site");
}
