/**
 * Keys as Fedify has read them: reading one from JSON-LD costs more
 * than checking a signature with it.
 */
import type { KeyCache } from "@fedify/fedify";
import type { RemoteActor } from "../../fetch/remote-actors.ts";

type Key = NonNullable<Awaited<ReturnType<KeyCache["get"]>>>;

/** More than a busy hour's senders; then all are read anew. */
const max = 2000;
const keys = new Map<string, Key>();

/**
 * Keys of one actor as its document was when we fetched it last: with
 * the next fetch they are read anew.
 */
export function parsedKeysOf(owner: Pick<RemoteActor, "iri" | "fetched">): KeyCache {
  const name = (keyId: URL): string => `${owner.iri} ${owner.fetched.getTime()} ${keyId.href}`;
  return {
    get: (keyId) => Promise.resolve(keys.get(name(keyId))),
    set: (keyId, key) => {
      if (keys.size >= max) keys.clear();
      if (key !== null) keys.set(name(keyId), key);
      return Promise.resolve();
    },
  };
}
