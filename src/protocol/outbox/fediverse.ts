/** What speaks with other servers, put together: our keys and the outgoing client. */
import { signJsonLd, signRequest } from "@fedify/fedify";
import { lookup } from "node:dns";
import { unnamedOf } from "#commons/remote/blocks.ts";
import type { AppContext } from "#commons/app-context.ts";
import type { JsonObject } from "../activitypub/json.ts";
import { contextLoader } from "../fetch/contexts.ts";
import { type ActorKeys, INSTANCE, Keyring } from "../keys/keyring.ts";
import { fetchThrough } from "../fetch/global-fetch.ts";
import { Outgoing } from "../fetch/outgoing.ts";

export interface Fediverse {
  readonly ctx: AppContext;
  readonly keyring: Keyring;
  readonly outgoing: Outgoing;
  close(): Promise<void>;
}

/** `resolve` replaces name resolution in tests. */
export function createFediverse(
  ctx: AppContext,
  { resolve }: { readonly resolve?: typeof lookup } = {},
): Fediverse {
  const keyring = new Keyring(ctx);
  const outgoing = new Outgoing(ctx.config, { resolve: resolve ?? lookup });
  const endFetch = fetchThrough(() => outgoing.agent());

  const own = new URL(ctx.origin).host;
  outgoing.onlyOf(async (host) => host === own || (await unnamedOf(ctx.db, [host])).length === 0);
  outgoing.signWith(async (target, headers) => {
    const keys = await keyring.of(INSTANCE);
    const signed = await signRequest(
      new Request(target, { headers }),
      keys.rsa.privateKey,
      new URL(keys.rsa.id),
      {
        spec: "draft-cavage-http-signatures-12",
      },
    );
    return Object.fromEntries(signed.headers);
  });

  return {
    ctx,
    keyring,
    outgoing,
    close: async () => {
      endFetch();
      await outgoing.close();
    },
  };
}

/** With a signature of its own: servers that pass it on to others can show that it is ours. */
export async function signDocument(
  ctx: AppContext,
  keys: ActorKeys,
  activity: JsonObject,
): Promise<unknown> {
  try {
    const { privateKey, id } = keys.rsa;
    return await signJsonLd(activity, privateKey, new URL(id), { contextLoader });
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    ctx.log.warn({ why }, "a document is sent without a signature of its own");
    return activity;
  }
}
