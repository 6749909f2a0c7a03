/**
 * Payloads of other software, as they really come, re-targeted and signed; and documents
 * of ours under the receivers' rules.
 */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { asArray, isObject } from "#protocol/activitypub/json.ts";
import { planEvent } from "#domains/events/actions.ts";
import { documents } from "../../support/corpus.ts";
import { found } from "../../support/people.ts";
import { peer, type Peer } from "../../support/peer.ts";
import { testServer, type TestServer } from "../../support/server.ts";

type Json = Record<string, unknown>;

/** An activity, said by its first actor. */
function read(json: unknown): Json | undefined {
  if (!isObject(json)) return undefined;
  const one = asArray(json["actor"])[0];
  const iri = isObject(one) ? one["id"] : one;
  return json["type"] !== undefined && typeof iri === "string" && URL.canParse(iri)
    ? { ...json, actor: iri }
    : undefined;
}

const activities = [...documents("receivers")].flatMap(([file, json]) => {
  const activity = read(json);
  return activity === undefined ? [] : [[file, activity] as const];
});

describe("activities of other software", () => {
  let s: TestServer;
  let mira: Peer;
  let event: string;

  beforeAll(async () => {
    mira = await peer();
    s = await testServer({ allow: [mira.host] });
    const { viewer } = await found(s.ctx, "herbs");
    const made = await planEvent(s.ctx, viewer, "herbs", {
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

  /**
   * Its actor becomes our peer, its server the peer's, and what it names
   * of calendula.example becomes ours.
   */
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
    const dead = await s.ctx.db
      .selectFrom("jobs")
      .select("lastError")
      .where("dead", "is not", null)
      .execute();
    expect(dead).toEqual([]);
    // Nothing of strangers is published here, and what was ours still stands.
    expect((await fetch(event, { headers: { accept: "application/activity+json" } })).status).toBe(
      200,
    );
    expect(
      await s.ctx.db.selectFrom("replies").select("id").where("state", "=", "shown").execute(),
    ).toEqual([]);
  });

  test("there were activities to try", () => {
    expect(activities.length).toBeGreaterThan(20);
  });
});
