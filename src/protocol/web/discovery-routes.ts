/** How others find us: WebFinger, host-meta and NodeInfo. */
import type { FastifyInstance } from "fastify";
import { ourGroup } from "#commons/addresses.ts";
import type { AppContext } from "#commons/app-context.ts";
import { DomainError } from "#commons/domain-error.ts";
import { handleForm } from "#commons/text.ts";
import { readAccount } from "#platform/lib/host-names.ts";
import { webfinger } from "../activitypub/group.ts";
import { INSTANCE } from "../keys/keyring.ts";
import { openGroup } from "../outbox/open-group.ts";
import { nodeInfo } from "./nodeinfo.ts";
import { absent, sendDocument } from "./reply.ts";
import { sayings } from "#platform/i18n/saying.ts";
import { protocolMessages } from "../messages.ts";

const saying = sayings(protocolMessages);

export const discoveryRoutes =
  (ctx: AppContext, software: { readonly name: string; readonly version: string }) =>
  async (app: FastifyInstance): Promise<void> => {
    const { origin } = ctx;
    const plain = { config: { plain: true } };
    app.get("/.well-known/webfinger", plain, async (request, reply) => {
      const { resource } = request.query as { resource?: unknown };
      if (typeof resource !== "string" || resource.trim() === "" || resource.length > 500)
        throw new DomainError("bad-request", {
          detail: saying((m) => m.errors.sayWhichResourceEG),
        });
      const name = nameOf(resource, origin) ?? absent();
      if (name !== INSTANCE && (await openGroup(ctx.db, { handle: name })) === undefined) absent();
      return sendDocument(
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
      sendDocument(
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
      sendDocument(
        request,
        reply,
        await nodeInfo(ctx, software),
        200,
        'application/json; profile="http://nodeinfo.diaspora.software/ns/schema/2.1#"',
      ),
    );
  };

/**
 * Handle of a group, or INSTANCE, from what WebFinger was asked:
 * acct:, an address of ours, or /@handle.
 */
function nameOf(resource: string, origin: string): string | undefined {
  const host = new URL(origin).host;
  const asked = readAccount(resource);
  if (asked !== undefined) {
    const handle = asked.name.toLowerCase();
    if (asked.host !== host || !handleForm.test(handle)) return undefined;
    return handle === "instance" ? INSTANCE : handle;
  }
  if (resource === `${origin}/actor` || resource === origin || resource === `${origin}/`)
    return INSTANCE;
  if (resource.startsWith(`${origin}/@`))
    return /^([a-z0-9_]{1,30})$/.exec(resource.slice(origin.length + 2).toLowerCase())?.[1];
  return ourGroup(origin, resource);
}
