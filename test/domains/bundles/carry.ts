/** Bundles for tests: made on one world, read on another, with real keys. */
import { receiveGuide } from "#domains/guides/receive.ts";
import {
  generateKeyPairSync,
  type KeyObject,
  sign as signBytes,
  verify as verifyBytes,
} from "node:crypto";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { groupIri } from "#commons/addresses.ts";
import type { AppContext } from "#commons/app-context.ts";
import type { Row } from "#platform/database/schema.ts";
import type { BundlePorts, Verify } from "#domains/bundles/check-actions.ts";
import type { BundleParts, Sign } from "#domains/bundles/export/files.ts";
import { makeBundle } from "#domains/bundles/export/actions.ts";
import { guideFile, indexFile, storyFile } from "#domains/bundles/static-page.ts";
import { libraryImportHandlers } from "#domains/bundles/import/tasks.ts";
import type { GuideInput } from "#domains/guides/guide.ts";
import { newId } from "#platform/lib/ids.ts";

export const input: GuideInput = {
  name: "Nettle tea",
  summary: "A spring tea.",
  source: "# Pick\n\nYoung leaves, *with gloves*.\n\n- rinse\n- steep <b>ten</b> minutes",
  kind: "remedy",
  license: "CC-BY-SA-4.0",
  credit: "Ana and the Tuesday circle",
  cautions: "Not with blood thinners.",
  careKinds: ["herbs"],
  tags: ["spring"],
  language: "en",
  sources: "Heard from our grandmothers",
  wishes: "Ask before selling it.",
  visibility: "public",
  note: "",
  publish: true,
};

/** Keys of all groups of all worlds of a test. */
export class Keys {
  readonly #known = new Map<string, { publicKey: KeyObject; privateKey: KeyObject }>();
  #of(keyId: string): { publicKey: KeyObject; privateKey: KeyObject } {
    const known = this.#known.get(keyId) ?? generateKeyPairSync("ed25519");
    this.#known.set(keyId, known);
    return known;
  }
  signer(ctx: AppContext): Sign {
    return (handle, bytes) => {
      const keyId = `${groupIri(ctx.origin, handle)}#ed25519-key`;
      return Promise.resolve({
        keyId,
        signature: signBytes(null, bytes, this.#of(keyId).privateKey),
      });
    };
  }
  /** As the server does it: the owner of a key that fits is known here from then on. */
  verifier(ctx: AppContext): Verify {
    return async (keyId, bytes, signature) => {
      if (!verifyBytes(null, bytes, this.#of(keyId).publicKey, signature)) return { result: "bad" };
      const iri = keyId.replace(/#.*/, "");
      await actorAt(ctx, iri);
      return { result: "good", actor: iri };
    };
  }
}

/** An actor of another server, as it is kept. */
export async function actorAt(
  ctx: AppContext,
  iri: string,
  name = "Moss Collective",
): Promise<Row<"remoteActors">> {
  const { host } = new URL(iri);
  await ctx.db
    .insertInto("remoteActors")
    .values({
      ...{
        id: newId(),
        iri,
        host,
        type: "Group",
        handle: `moss@${host}`,
        name,
        summary: "",
        url: iri,
        inbox: `${iri}/inbox`,
      },
      ...{
        sharedInbox: null,
        outbox: null,
        followers: null,
        featured: null,
        upcomingEvents: null,
        raw: "{}",
      },
      ...{ fetched: ctx.clock.now(), gone: null },
    })
    .onConflict((conflict) => conflict.column("iri").doNothing())
    .execute();
  return ctx.db
    .selectFrom("remoteActors")
    .selectAll()
    .where("iri", "=", iri)
    .executeTakeFirstOrThrow();
}

export async function bundleOf(
  ctx: AppContext,
  keys: Keys,
  options: { group?: string; siblings: boolean } = { siblings: false },
  extras: BundleParts["extras"] = () => Promise.resolve([]),
  stories: BundleParts["stories"] = () => Promise.resolve([]),
): Promise<Buffer> {
  const parts = {
    sign: keys.signer(ctx),
    extras,
    stories,
    pages: { guide: guideFile, story: storyFile, index: indexFile },
  };
  const chunks: Uint8Array[] = [];
  for await (const chunk of await makeBundle(ctx, options, parts)) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** Names and texts. */
export const contentsOf = (file: Buffer): Record<string, string> =>
  Object.fromEntries(
    Object.entries(unzipSync(file)).map(([name, bytes]) => [name, strFromU8(bytes)]),
  );
export const zipOf = (files: Record<string, string>): Buffer =>
  Buffer.from(
    zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)]))),
  );

export const silent: Omit<BundlePorts, "verify"> = {
  getDocument: () => Promise.reject(new Error("nobody answers")),
  findActor: () => Promise.reject(new Error("nobody answers")),
};

/** Does the waiting jobs of an import. */
export async function work(ctx: AppContext, ports: BundlePorts): Promise<void> {
  const handlers = libraryImportHandlers(ctx, { ...ports, keepGuide: receiveGuide });
  const jobs = await ctx.db
    .deleteFrom("jobs")
    .where("kind", "in", ["library-look", "library-take"])
    .returning(["kind", "payload"])
    .execute();
  for (const job of jobs) await handlers[job.kind]?.(job.payload);
}
