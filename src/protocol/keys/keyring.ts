/**
 * Keys of our actors: RSA-2048 for everybody, Ed25519 beside it; private parts
 * sealed with the instance's key file.
 */
import { webcrypto } from "node:crypto";
import { exportMultibaseKey, exportSpki } from "@fedify/vocab-runtime";
import { groupIri, instanceIri } from "#commons/addresses.ts";
import type { AppContext } from "#commons/app-context.ts";
import { derive, instanceKey, seal, unseal } from "#platform/lib/keyfile.ts";
import Type from "typebox";
import { readJson } from "#platform/lib/json/read-json.ts";

/** Of a key only this is needed to tell what it is; the rest is its own affair. */
const Jwk = Type.Object({ kty: Type.String() });

type CryptoKey = webcrypto.CryptoKey;
type JsonWebKey = webcrypto.JsonWebKey;

/** A group's handle, or this for the instance's own actor. No handle can look like it. */
export const INSTANCE = "~instance";

export interface ActorKeys {
  readonly rsa: { readonly id: string; readonly privateKey: CryptoKey; readonly pem: string };
  readonly ed25519: {
    readonly id: string;
    readonly multibase: string;
    readonly privateKey: CryptoKey;
  };
}

const algorithms = {
  "RSASSA-PKCS1-v1_5": {
    name: "RSASSA-PKCS1-v1_5",
    modulusLength: 2048,
    publicExponent: new Uint8Array([1, 0, 1]),
    hash: "SHA-256",
  },
  Ed25519: { name: "Ed25519" },
} as const;
type Algorithm = keyof typeof algorithms;

export const actorIri = (origin: string, actor: string): string =>
  actor === INSTANCE ? instanceIri(origin) : groupIri(origin, actor);

/**
 * Reads keys, making them once when an actor first speaks. They are
 * never made anew: followers know them.
 */
export class Keyring {
  readonly #world: AppContext;
  readonly #lock: Buffer;
  readonly #known = new Map<string, Promise<ActorKeys>>();

  constructor(ctx: AppContext) {
    this.#world = ctx;
    this.#lock = derive(instanceKey(ctx.config.dataDir), "actor-keys");
  }

  of(actor: string): Promise<ActorKeys> {
    const known = this.#known.get(actor);
    if (known !== undefined) return known;
    const made = this.#load(actor);
    this.#known.set(actor, made);
    made.catch(() => this.#known.delete(actor));
    return made;
  }

  async #load(actor: string): Promise<ActorKeys> {
    const rsa = await this.#pair(actor, "RSASSA-PKCS1-v1_5");
    const ed25519 = await this.#pair(actor, "Ed25519");
    const iri = actorIri(this.#world.origin, actor);
    const { subtle } = webcrypto;
    const rsaPublic = await subtle.importKey(
      "jwk",
      rsa.publicJwk,
      algorithms["RSASSA-PKCS1-v1_5"],
      true,
      ["verify"],
    );
    const edPublic = await subtle.importKey("jwk", ed25519.publicJwk, algorithms.Ed25519, true, [
      "verify",
    ]);
    return {
      rsa: {
        id: `${iri}#main-key`,
        privateKey: await subtle.importKey(
          "jwk",
          rsa.privateJwk,
          algorithms["RSASSA-PKCS1-v1_5"],
          true,
          ["sign"],
        ),
        pem: await exportSpki(rsaPublic),
      },
      ed25519: {
        id: `${iri}#ed25519-key`,
        multibase: await exportMultibaseKey(edPublic),
        privateKey: await subtle.importKey("jwk", ed25519.privateJwk, algorithms.Ed25519, true, [
          "sign",
        ]),
      },
    };
  }

  /**
   * A key costs time, and is kept for good: nobody makes us make one for a name that is not there.
   */
  async #mustBeOurs(actor: string): Promise<void> {
    if (actor === INSTANCE) return;
    await this.#world.db
      .selectFrom("groups")
      .select("id")
      .where("handle", "=", actor)
      .executeTakeFirstOrThrow(() => new Error("there is no such actor of ours"));
  }

  async #pair(
    actor: string,
    algorithm: Algorithm,
  ): Promise<{ publicJwk: JsonWebKey; privateJwk: JsonWebKey }> {
    const { db, clock } = this.#world;
    const read = () =>
      db
        .selectFrom("actorKeys")
        .selectAll()
        .where("actor", "=", actor)
        .where("algorithm", "=", algorithm)
        .executeTakeFirst();
    let row = await read();
    if (row === undefined) {
      await this.#mustBeOurs(actor);
      const pair = (await webcrypto.subtle.generateKey(algorithms[algorithm], true, [
        "sign",
        "verify",
      ])) as webcrypto.CryptoKeyPair;
      const [publicKey, privateKey] = await Promise.all([
        webcrypto.subtle.exportKey("jwk", pair.publicKey),
        webcrypto.subtle.exportKey("jwk", pair.privateKey),
      ]);
      await db
        .insertInto("actorKeys")
        .values({
          actor,
          algorithm,
          publicKey: JSON.stringify(publicKey),
          sealedPrivateKey: seal(this.#lock, JSON.stringify(privateKey)),
          made: clock.now(),
        })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
      // Another process may have been quicker: what stands in the table counts.
      row = await read();
    }
    if (row === undefined) throw new Error("the keys of an actor could not be written");
    return {
      publicJwk: readJson(Jwk, row.publicKey),
      privateJwk: readJson(Jwk, unseal(this.#lock, row.sealedPrivateKey)),
    };
  }
}
