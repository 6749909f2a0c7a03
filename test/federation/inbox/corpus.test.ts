/** Payloads of other software, as they really come, re-targeted and signed; and documents of ours under the receivers' rules. */
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { planEvent } from "#events/actions.ts";
import { found } from "../../support/people.ts";
import { peer, type Peer } from "../../support/peer.ts";
import { corpus, testServer, type TestServer } from "../../support/server.ts";

type Json = Record<string, unknown>;

const folder = join(corpus, "receivers");
const there = existsSync(folder);
if (!there) console.log("the shared corpus of receivers' payloads is absent: those tests are skipped");

const files = there
  ? readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((file) => file.endsWith(".json") && file !== "manifest.json" && statSync(join(folder, file)).isFile())
      .sort()
  : [];

function read(file: string): Json | undefined {
  try {
    const json = JSON.parse(readFileSync(join(folder, file), "utf8")) as Json;
    const { actor } = json;
    const one = Array.isArray(actor) ? (actor as unknown[])[0] : actor;
    const iri = typeof one === "string" ? one : (one as Json | undefined)?.["id"];
    return json["type"] !== undefined && typeof iri === "string" && URL.canParse(iri) ? { ...json, actor: iri } : undefined;
  } catch {
    return undefined;
  }
}

const activities = files.flatMap((file) => {
  const json = read(file);
  return json === undefined ? [] : [[file, json] as const];
});

describe.skipIf(!there)("activities of other software", () => {
  let s: TestServer;
  let mira: Peer;
  let event: string;

  beforeAll(async () => {
    mira = await peer();
    s = await testServer({ allow: [mira.host] });
    const { viewer } = await found(s.world, "herbs");
    const made = await planEvent(s.world, viewer, "herbs", {
      name: "Circle",
      content: "",
      startTime: "2027-01-09T14:00",
      timeZone: "Europe/Amsterdam",
      area: "",
      kind: "other",
      careKinds: [],
      tags: [],
      access: { overall: "ask" },
      visibility: "public",
      language: "en",
      publish: true,
    });
    event = `${s.origin}/events/${made.id}`;
  });
  afterAll(async () => {
    await mira.end();
    await s.end();
  });

  /** Its actor becomes our peer, its server the peer's, and what it names of calendula.example becomes ours. */
  function retarget(json: Json): Json {
    const actor = String(json["actor"]);
    const theirs = new URL(actor).origin;
    const text = JSON.stringify(json)
      .replaceAll(JSON.stringify(actor), JSON.stringify(mira.actor))
      .replaceAll(`${theirs}/`, `${mira.origin}/`)
      .replaceAll("https://calendula.example/events/0193f0aa-1111-7000-8000-000000000001", event)
      .replaceAll("https://calendula.example", s.origin);
    return { ...(JSON.parse(text) as Json), actor: mira.actor };
  }

  test.each(activities)("%s is taken and does no harm", async (_, json) => {
    const activity = retarget(json);
    if (typeof activity["id"] === "string" && !activity["id"].startsWith(mira.origin))
      activity["id"] = `${mira.origin}/activities/${Math.random()}`;
    const status = await mira.post(`${s.origin}/inbox`, activity);
    expect(status).toBeGreaterThanOrEqual(200);
    expect(status).toBeLessThan(300);
    await s.work();
    const dead = await s.world.db.selectFrom("jobs").select("lastError").where("dead", "is not", null).execute();
    expect(dead).toEqual([]);
    // Nothing of strangers is published here, and what was ours still stands.
    expect((await fetch(event, { headers: { accept: "application/activity+json" } })).status).toBe(200);
    expect(await s.world.db.selectFrom("replies").select("id").where("state", "=", "shown").execute()).toEqual([]);
  });

  test("there were activities to try", () => {
    expect(activities.length).toBeGreaterThan(20);
  });
});
