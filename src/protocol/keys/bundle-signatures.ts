/** How bundles are signed and checked, and how guides are asked for at home. */
import { webcrypto } from "node:crypto";
import { importMultibaseKey } from "@fedify/vocab-runtime";
import { asArray, iriOf, isObject, type JsonObject, str } from "../activitypub/json.ts";
import type { Fediverse } from "../outbox/fediverse.ts";
import { OutgoingError } from "../fetch/outgoing-error.ts";
import { keyOwner } from "./key-owners.ts";
import { documentOf, findActor, type RemoteActor } from "../fetch/remote-actors.ts";

type SignBundle = (
  handle: string,
  bytes: Uint8Array,
) => Promise<{ readonly keyId: string; readonly signature: Uint8Array }>;

/** `unknown`: the key can't be had now, or nobody publishes it. */
type KeyVerdict =
  | { readonly result: "good"; readonly actor: string }
  | { readonly result: "bad" | "unknown" };

/** What a bundle is checked with. */
interface BundleChecks {
  readonly verify: (keyId: string, bytes: Uint8Array, signature: Uint8Array) => Promise<KeyVerdict>;
  readonly getDocument: (url: string) => Promise<JsonObject>;
  readonly findActor: (iri: string) => Promise<RemoteActor | undefined>;
}

export const bundleSigner =
  ({ keyring }: Pick<Fediverse, "keyring">): SignBundle =>
  async (handle, bytes) => {
    const { id, privateKey } = (await keyring.of(handle)).ed25519;
    return {
      keyId: id,
      signature: new Uint8Array(await webcrypto.subtle.sign("Ed25519", privateKey, bytes)),
    };
  };

export const bundlePorts = ({ ctx, outgoing }: Fediverse): BundleChecks => ({
  verify: async (keyId, bytes, signature) => {
    try {
      const owner = await keyOwner(ctx, outgoing, keyId);
      // Its own server was asked, and knows no such key: whoever
      // signed is not whom the bundle names.
      if (owner === "disowned") return { result: "bad" };
      const methods = owner === undefined ? [] : asArray(documentOf(owner)["assertionMethod"]);
      const method = methods.find(
        (one): one is JsonObject => isObject(one) && iriOf(one) === iriOf(keyId),
      );
      const multibase = str(method?.["publicKeyMultibase"]);
      if (owner === undefined || multibase === undefined) return { result: "unknown" };
      const key = (await importMultibaseKey(multibase)) as webcrypto.CryptoKey;
      if (key.algorithm.name !== "Ed25519") return { result: "unknown" };
      return (await webcrypto.subtle.verify("Ed25519", key, signature, bytes))
        ? { result: "good", actor: owner.iri }
        : { result: "bad" };
    } catch (error) {
      if (error instanceof OutgoingError) return { result: "unknown" };
      throw error;
    }
  },
  getDocument: async (url) => (await outgoing.getDocument(url, { signed: true })).json,
  findActor: (iri) => findActor(ctx, outgoing, iri),
});
