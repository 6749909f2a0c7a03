/** Who asks? The host of a signed GET, for what is only for one host. */
import { verifyRequest } from "@fedify/fedify";
import type { FastifyRequest } from "fastify";
import type { AppContext } from "#commons/app-context.ts";
import { Temporal } from "#platform/lib/temporal.ts";
import { hostAndAbove, hostOf, safeUrl } from "#platform/lib/url.ts";
import type { JsonObject } from "../activitypub/json.ts";
import { contextLoader } from "./contexts.ts";
import type { Outgoing } from "./outgoing.ts";
import { OutgoingError } from "./outgoing-error.ts";
import { keyOwner } from "../keys/key-owners.ts";
import { documentOf, type RemoteActor } from "./remote-actors.ts";

function keyIdIn(request: FastifyRequest): string | undefined {
  const header = (name: string): string => String(request.headers[name] ?? "").slice(0, 4000);
  return (
    /keyid="([^"]+)"/i.exec(header("signature-input"))?.[1] ??
    /keyId="([^"]+)"/.exec(header("signature"))?.[1]
  );
}

async function fits(
  ctx: AppContext,
  request: FastifyRequest,
  owner: RemoteActor,
): Promise<boolean> {
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers))
    for (const one of Array.isArray(value) ? value : [value ?? ""]) headers.append(name, one);
  headers.set("host", new URL(ctx.origin).host);
  const document = {
    "@context": ["https://www.w3.org/ns/activitystreams", "https://w3id.org/security/v1"],
    ...keysOf(owner),
  };
  const key = await verifyRequest(
    new Request(`${ctx.origin}${request.raw.url ?? "/"}`, { headers }),
    {
      documentLoader: async (url) => ({ contextUrl: null, documentUrl: url, document }),
      contextLoader,
      timeWindow: { hours: 1 } as never,
      currentTime: Temporal.Instant.fromEpochMilliseconds(ctx.clock.now().getTime()),
    },
  ).catch(() => null);
  return key !== null;
}

function keysOf(owner: RemoteActor): JsonObject {
  const { id, type, publicKey } = documentOf(owner);
  return { id, type, publicKey };
}

/**
 * Host whose key signed this request for the whole address; undefined: nobody's,
 * or of one that we don't speak with.
 */
export async function signedBy(
  ctx: AppContext,
  outgoing: Outgoing,
  request: FastifyRequest,
): Promise<string | undefined> {
  const keyId = safeUrl(keyIdIn(request));
  const host = hostOf(keyId);
  if (keyId === undefined || host === undefined) return undefined;
  const blocked = await ctx.db
    .selectFrom("blocks")
    .select("id")
    .where("value", "in", hostAndAbove(host))
    .executeTakeFirst();
  if (blocked !== undefined) return undefined;
  try {
    for (const refresh of [false, true]) {
      const owner = await keyOwner(ctx, outgoing, keyId, { refresh });
      if (owner === undefined || owner === "disowned") return undefined;
      if (await fits(ctx, request, owner)) return owner.host;
    }
  } catch (error) {
    if (!(error instanceof OutgoingError)) throw error;
  }
  return undefined;
}
