/**
 * Leads somebody from the fediverse to their own server's page for something of ours, and
 * remembers the way on their device only.
 */
import type { FastifyInstance } from "fastify";
import { groupIri } from "#commons/addresses.ts";
import { DomainError } from "#commons/domain-error.ts";
import type { AppContext } from "#commons/app-context.ts";
import { countAsking, readAddress } from "#commons/mail/reach.ts";
import { networkOf } from "#platform/lib/network.ts";
import { type Fields, fieldValue } from "#platform/web/html/forms.ts";
import { forgetHome, homePath, rememberHome } from "#platform/web/outside/home.ts";
import { fieldsOf, orShowAgain, redirect } from "#platform/web/reply.ts";
import { viewOf } from "#platform/web/view.ts";
import { touchMessages } from "./messages.ts";
import { askHomePage } from "./page.ts";

type Intent = "follow" | "reply" | "share";

interface HomeLookup {
  /** The page of their server; throws a DomainError with a note at `address`. */
  page(address: string, intent: Intent, iri: string): Promise<string>;
  /** Is the server known to be down? Then it is asked nothing. */
  down(host: string): Promise<boolean>;
}

const actorPath = /^\/@([a-z0-9_]{1,30})$/;
const thingPath = /^\/(?:events|guides)\/[0-9a-f-]{36}$/;

/**
 * What of ours is meant, by its page. Nothing is looked up: what is not public is
 * not there for their server either.
 */
function objectOf(
  origin: string,
  fields: Fields,
): { readonly path: string; readonly iri: string; readonly kind: "actor" | "thing" } {
  const path = fieldValue(fields, "object");
  const handle = actorPath.exec(path)?.[1];
  if (handle !== undefined) return { path, iri: groupIri(origin, handle), kind: "actor" };
  if (!thingPath.test(path)) throw new DomainError("not-found");
  return { path, iri: `${origin}${path}`, kind: "thing" };
}

const intentIn = (text: string): Intent => (text === "reply" || text === "share" ? text : "follow");

export const touchRoutes =
  (ctx: AppContext, lookup: HomeLookup) =>
  async (app: FastifyInstance): Promise<void> => {
    app.post(homePath, async (request, reply) =>
      orShowAgain(
        request,
        reply,
        async (fields) => {
          const { iri } = objectOf(ctx.origin, fields);
          const typed = fieldValue(fields, "home").trim();
          const found = readAddress(typed);
          // Here "who@server" is no mail address.
          const read = found?.way === "fediverse" ? found : readAddress(`@${typed}`);
          const messages = touchMessages(viewOf(request).language);
          if (read?.way !== "fediverse")
            throw new DomainError("bad-input", { fields: { home: messages.wrong } });
          const counted = await countAsking(ctx, { "home-network": networkOf(request.ip) });
          if (counted === undefined) throw new DomainError("too-many-requests");
          if (await lookup.down(read.address.split("@").at(-1) ?? ""))
            throw new DomainError("bad-input", { fields: { home: messages.down } });
          const url = await lookup
            .page(read.address, intentIn(fieldValue(fields, "intent")), iri)
            .catch((error: unknown) => {
              const note =
                error instanceof DomainError ? error.sayings.fields["address"] : undefined;
              throw note === undefined
                ? error
                : new DomainError("bad-input", { fields: { home: note } });
            });
          rememberHome(reply, read.address, ctx.origin.startsWith("https:"));
          return reply
            .header("cache-control", "private, no-store")
            .header("referrer-policy", "no-referrer")
            .redirect(url, 303);
        },
        (formState) => {
          const { path, kind } = objectOf(ctx.origin, formState.values);
          return askHomePage(viewOf(request), path, kind, formState);
        },
      ),
    );
    app.post(`${homePath}/forget`, async (request, reply) => {
      const { path } = objectOf(ctx.origin, fieldsOf(request));
      return redirect(forgetHome(reply), path, {
        tone: "plain",
        text: touchMessages(viewOf(request).language).forgotten,
      });
    });
  };
