import { webcrypto } from "node:crypto";
import { importMultibaseKey } from "@fedify/vocab-runtime";
import { afterAll, beforeAll, expect, test } from "vitest";
import { testServer, type TestServer } from "../support/server.ts";
import { found, addGroup } from "../support/people.ts";
import { input, contentsOf, zipOf } from "./carry.ts";
import { writeGuide } from "#guides/actions.ts";
import { makeBundle } from "#bundles/export-actions.ts";
import { guideFile, indexFile } from "#bundles/static-page.ts";
import { libraryImportHandlers } from "#bundles/take-actions.ts";
import { beginLibraryImport, confirmLibraryImport, libraryImportOf, beginArticleImport } from "#bundles/import-actions.ts";
import type { Doors, Verdict } from "#bundles/check-actions.ts";
import type { Fediverse } from "#federation/fediverse.ts";
import { findActor, keyOwner } from "#federation/remote-actors.ts";
import { OutgoingError } from "#federation/outgoing.ts";
import { asArray, isObject, str, type JsonObject } from "#activitypub/json.ts";
import { derive, instanceKey, unseal } from "#kit/keyfile.ts";
import { freePort } from "../support/instance.ts";

const sign = (f: Fediverse) => async (handle: string, bytes: Uint8Array) => {
  const keys = await f.keyring.of(handle);
  const row = await f.world.db
    .selectFrom("actorKeys")
    .selectAll()
    .where("actor", "=", handle)
    .where("algorithm", "=", "Ed25519")
    .executeTakeFirstOrThrow();
  const jwk = JSON.parse(unseal(derive(instanceKey(f.world.config.dataDir), "actor-keys"), row.sealedPrivateKey));
  const key = await webcrypto.subtle.importKey("jwk", jwk, { name: "Ed25519" }, true, ["sign"]);
  return { keyId: keys.ed25519.id, signature: new Uint8Array(await webcrypto.subtle.sign("Ed25519", key, bytes)) };
};
const doors = ({ world, outgoing }: Fediverse): Doors => ({
  verify: async (keyId, bytes, signature): Promise<Verdict> => {
    try {
      const owner = await keyOwner(world, outgoing, keyId);
      const methods = owner === undefined ? [] : asArray((JSON.parse(owner.raw) as JsonObject)["assertionMethod"]);
      const method = methods.find((one): one is JsonObject => isObject(one) && str(one["id"]) === keyId);
      const multibase = str(method?.["publicKeyMultibase"]);
      if (owner === undefined || multibase === undefined) return { verdict: "unknown" };
      const key = await importMultibaseKey(multibase);
      if (key.algorithm.name !== "Ed25519") return { verdict: "unknown" };
      const good = await webcrypto.subtle.verify("Ed25519", key, signature, bytes);
      return good ? { verdict: "good", actor: owner.iri } : { verdict: "bad" };
    } catch (error) {
      if (error instanceof OutgoingError) return { verdict: "unknown" };
      throw error;
    }
  },
  getDocument: async (url) => (await outgoing.getDocument(url, { signed: true })).json,
  findActor: (iri) => findActor(world, outgoing, iri),
});

let a: TestServer, b: TestServer;
beforeAll(async () => {
  const p = await freePort();
  a = await testServer({});
  b = await testServer({ allow: [new URL(a.origin).host] });
});
afterAll(async () => {
  await b.end();
  await a.end();
});

test("for real", async () => {
  const ra = (await addGroup(a.world, (await found(a.world)).viewer, "herbs")).viewer;
  const rb = (await found(b.world, "fern")).viewer;
  const g = await writeGuide(a.world, ra, "herbs", input);
  const chunks: Uint8Array[] = [];
  for await (const c of await makeBundle(
    a.world,
    { siblings: true },
    { sign: sign(a.fediverse), extras: async () => [], pages: { guide: guideFile, index: indexFile } },
  ))
    chunks.push(c);
  const file = Buffer.concat(chunks);
  const run = async (id: string) => {
    const h = libraryImportHandlers(b.world, doors(b.fediverse));
    for (const j of await b.world.db
      .deleteFrom("jobs")
      .where("kind", "in", ["library-look", "library-take"])
      .returning(["kind", "payload"])
      .execute())
      await h[j.kind]!(j.payload);
    return libraryImportOf(b.world, rb, id);
  };
  let one = await beginLibraryImport(b.world, rb, "fern", [{ name: "x.zip", bytes: file }]);
  console.log(JSON.stringify(await run(one.id)));
  await confirmLibraryImport(b.world, rb, one.id, "");
  console.log(JSON.stringify(await run(one.id)));
  console.log(await b.world.db.selectFrom("guides").select(["iri", "name", "credit", "license"]).execute());
  const files = contentsOf(file);
  one = await beginLibraryImport(b.world, rb, "fern", [
    { name: "x.zip", bytes: zipOf({ ...files, "manifest.json": files["manifest.json"]!.replace("Ana", "Eve") }) },
  ]);
  console.log(JSON.stringify(await run(one.id)));
  one = await beginArticleImport(b.world, rb, "fern", `${a.origin}/guides/${g.id}`);
  console.log(JSON.stringify(await run(one.id)));
  await confirmLibraryImport(b.world, rb, one.id, "");
  console.log(JSON.stringify(await run(one.id)));
  // many
  const rows = await a.world.db.selectFrom("guides").selectAll().where("id", "=", g.id).executeTakeFirstOrThrow();
  const { found: _f, search: _s, ...row } = rows;
  const big = "Word word **word**.\n\n".repeat(300);
  for (let i = 0; i < 2100; i += 300)
    await a.world.db
      .insertInto("guides")
      .values(
        Array.from({ length: 300 }, (_, k) => ({
          ...row,
          id: crypto.randomUUID(),
          name: `Guide ${i + k}`,
          source: big,
          contentHtml: "<p>Word word <strong>word</strong>.</p>".repeat(300),
        })),
      )
      .execute();
  const before = process.memoryUsage().rss,
    t0 = performance.now();
  let bytes = 0,
    worst = 0,
    last = performance.now(),
    peak = 0;
  const timer = setInterval(() => {
    const n = performance.now();
    worst = Math.max(worst, n - last);
    last = n;
    peak = Math.max(peak, process.memoryUsage().rss);
  }, 5);
  const all: Uint8Array[] = [];
  for await (const c of await makeBundle(
    a.world,
    { siblings: true },
    { sign: sign(a.fediverse), extras: async () => [], pages: { guide: guideFile, index: indexFile } },
  )) {
    bytes += c.length;
    all.push(c);
  }
  console.log({ bytes, ms: performance.now() - t0, worst, rss: (peak - before) / 1e6 });
  const names = Object.keys(contentsOf(Buffer.concat(all)));
  console.log(
    names.length,
    Object.values(contentsOf(Buffer.concat(all))).reduce((s, x) => s + x.length, 0),
  );
  await new Promise((r) => setTimeout(r, 50)); worst = 0;
  const t1 = performance.now();
  one = await beginLibraryImport(b.world, rb, "fern", [{ name: "x.zip", bytes: Buffer.concat(all) }]);
  const r = await run(one.id);
  console.log(r.one.state, r.one.why, r.items.length, { ms: performance.now() - t1, worst });
  const t2 = performance.now();
  worst = 0;
  await confirmLibraryImport(b.world, rb, one.id, "");
  const q = await run(one.id);
  console.log(q.one.state, q.progress, { ms: performance.now() - t2, worst });
  clearInterval(timer);
}, 200000);
