/**
 * The way out of a mail (RFC 8058): a bare POST by the reader's mail provider, or a page
 * with a button. A GET changes nothing.
 */
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { Page } from "../html/layout.ts";
import { sendPage } from "../reply.ts";
import type { View } from "../view.ts";
import { viewOf } from "../view.ts";

interface WayOut {
  /** With `:token` in it. */
  readonly path: string;
  /** With the button. */
  ask(view: View, token: string): Page;
  leave(token: string): Promise<void>;
  /** After it. */
  done(view: View): Page;
}

interface ByToken {
  Params: { token: string };
}

/** A page behind a secret: it stays in no cache, and its address travels nowhere. */
export const sendSecretPage = (
  reply: FastifyReply,
  request: FastifyRequest,
  page: Page,
): FastifyReply =>
  sendPage(reply.header("referrer-policy", "no-referrer"), request, page).header(
    "cache-control",
    "private, no-store",
  );

export const oneClickRoutes =
  (ways: readonly WayOut[]) =>
  async (app: FastifyInstance): Promise<void> => {
    // Providers send either form of body; what is in it says nothing that the address does not.
    app.addContentTypeParser(
      "multipart/form-data",
      { parseAs: "buffer" },
      (_request, _body, done) => done(null, {}),
    );
    for (const { path, ask, leave, done } of ways) {
      app.get<ByToken>(path, async (request, reply) =>
        sendSecretPage(reply, request, ask(viewOf(request), request.params.token)),
      );
      app.post<ByToken>(path, { config: { secret: true } }, async (request, reply) => {
        await leave(request.params.token);
        return sendSecretPage(reply, request, done(viewOf(request)));
      });
    }
  };
