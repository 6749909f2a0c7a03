/** Between collectives: what is asked for, promised and done, without anybody's name. */
import jsonld from "@fedify/vocab-runtime/jsonld";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { JsonObject } from "#protocol/activitypub/json.ts";
import { contextLoader } from "#protocol/fetch/contexts.ts";
import { stranger, type Viewer } from "#commons/visibility.ts";
import { deleteOffer, setState } from "#domains/offers/state-actions.ts";
import { makeOffer } from "#domains/offers/actions.ts";
import { expireOffers } from "#domains/offers/expiry/actions.ts";
import { askElsewhere } from "#domains/offers/exchange/asking-actions.ts";
import { intentOf, readAsking } from "#domains/offers/exchange/document.ts";
import { readExchange } from "#domains/offers/exchange/actions.ts";
import { turn } from "#domains/offers/exchange/turn-actions.ts";
import { endExchangesOf } from "#domains/offers/exchange/ending-actions.ts";
import { readOfferDocument } from "#domains/offers/incoming/document.ts";
import type { OfferInput } from "#domains/offers/offer.ts";
import { offerFor } from "#domains/offers/store.ts";
import { addMember, found } from "../../support/people.ts";
import { peer, type Peer } from "../../support/peer.ts";
import { testServer, type TestServer } from "../../support/server.ts";

const PUBLIC = "https://www.w3.org/ns/activitystreams#Public";
const salve: OfferInput = {
  purpose: "offer",
  name: "Calendula salve",
  content: "In small tins.",
  careKind: "herbs",
  area: "East",
  quantity: 10,
  unit: "tins",
  what: "thing",
  cautions: "Beeswax. Not on open wounds.",
  tags: [],
  language: "en",
  visibility: "public",
  publish: true,
};

let s: TestServer;
let rosa: Viewer;
let sam: Viewer;
let dora: Peer;
let n = 0;
beforeAll(async () => {
  dora = await peer({ name: "dora", type: "Group" });
  s = await testServer({ allow: [dora.host] });
  rosa = (await found(s.ctx)).viewer;
  sam = await addMember(s.ctx, "sam");
});
afterAll(async () => {
  await dora.end();
  await s.end();
});

const iri = (id: string): string => `${s.origin}/offers/${id}`;
const asking = (offer: string, quantity = "2", unit = "tins"): Record<string, unknown> => ({
  type: "Agreement",
  stipulates: {
    type: "Commitment",
    satisfies: `${iri(offer)}#primary`,
    resourceQuantity: { hasUnit: unit, hasNumericalValue: quantity },
  },
});
const tell = async (type: string, object: unknown, more: object = {}): Promise<string> => {
  const id = `${dora.origin}/a/${++n}`;
  // What comes later is later.
  s.ctx.clock.advance(1);
  await dora.post(`${s.origin}/inbox`, {
    id,
    type,
    actor: dora.actor,
    to: [`${s.origin}/groups/moss`],
    object,
    ...more,
  });
  await s.work();
  return id;
};
const heard = (type: string) =>
  dora.inbox
    .map(({ activity }) => activity as JsonObject)
    .filter((activity) => activity["type"] === type);
const asked = (offerId: string) =>
  s.ctx.db
    .selectFrom("exchanges")
    .selectAll()
    .where("offerId", "=", offerId)
    .orderBy("made")
    .execute();
beforeEach(() => void (dora.inbox as unknown[]).splice(0));

describe("a group elsewhere", () => {
  test("asks for some, is promised it with an agreement, and gets a receipt", async () => {
    const offer = await makeOffer(s.ctx, rosa, "moss", salve);
    const id = await tell("Offer", asking(offer.id), { summary: "For our clinic day." });
    const [exchange] = await asked(offer.id);
    expect(exchange).toMatchObject({
      state: "asked",
      quantity: "2",
      actorIri: dora.actor,
      memberId: null,
    });
    expect(heard("Accept")).toEqual([]);
    await turn(s.ctx, rosa, exchange!.id, "accept");
    await s.work();
    expect((await offerFor(s.ctx.db, stranger, offer.id)).available).toBe("8");
    const [accept] = heard("Accept");
    expect(accept).toMatchObject({
      to: [dora.actor],
      object: { id, type: "Offer" },
      result: {
        type: "Agreement",
        attributedTo: `${s.origin}/groups/moss`,
        stipulates: {
          type: "Commitment",
          satisfies: `${iri(offer.id)}#primary`,
          resourceQuantity: { hasUnit: "tins", hasNumericalValue: "2" },
        },
      },
    });
    // Whoever reads Valueflows gets FEP-0837's own terms.
    const { expand } = jsonld as unknown as {
      expand: (json: JsonObject, options: object) => Promise<unknown>;
    };
    const terms = JSON.stringify(await expand(accept!, { documentLoader: contextLoader }));
    for (const term of [
      "vf#Agreement",
      "vf#Commitment",
      "vf#stipulates",
      "vf#satisfies",
      "vf#resourceQuantity",
    ])
      expect(terms).toContain(`"https://w3id.org/valueflows/ont/${term}"`);
    for (const term of ["hasUnit", "hasNumericalValue"])
      expect(terms).toContain(
        `"http://www.ontology-of-units-of-measure.org/resource/om-2/${term}"`,
      );
    await turn(s.ctx, rosa, exchange!.id, "done");
    await s.work();
    const [receipt] = heard("Create");
    expect(receipt).toMatchObject({
      to: [dora.actor],
      object: { type: "Document", context: (accept!["result"] as JsonObject)["id"] },
    });
    expect(JSON.stringify(dora.inbox)).not.toMatch(/rosa/i);
  });

  test.each([
    ["more than there is", (id: string) => asking(id, "11"), "not that much left"],
    ["in another unit", (id: string) => asking(id, "1", "kilogram"), "counted in tins"],
  ])("that asks for %s is told so", async (_, object, word) => {
    const offer = await makeOffer(s.ctx, rosa, "moss", salve);
    await tell("Offer", object(offer.id));
    expect(await asked(offer.id)).toEqual([]);
    expect(heard("Reject")).toMatchObject([{ summary: expect.stringContaining(word) as unknown }]);
  });

  test("gets the same word for what is over and for what it may not see", async () => {
    const hidden = await makeOffer(s.ctx, rosa, "moss", { ...salve, visibility: "members" });
    await tell("Offer", asking(hidden.id));
    await tell("Offer", asking("11111111-1111-4111-8111-111111111111"));
    const [one, two] = heard("Reject").map((activity) => activity["summary"]);
    expect(one).toBe(two);
    expect(await asked(hidden.id)).toEqual([]);
  });

  test("that takes its asking back is heard, also when it was promised already; what is taken back here is told", async () => {
    const offer = await makeOffer(s.ctx, rosa, "moss", salve);
    const id = await tell("Offer", asking(offer.id));
    const [exchange] = await asked(offer.id);
    await turn(s.ctx, rosa, exchange!.id, "accept");
    await tell("Undo", { id, type: "Offer", actor: dora.actor });
    expect((await asked(offer.id)).map((one) => one.state)).toEqual(["fell-through"]);
    expect((await offerFor(s.ctx.db, stranger, offer.id)).available).toBe("10");
    const later = await tell("Offer", asking(offer.id));
    await deleteOffer(s.ctx, rosa, offer.id);
    await s.work();
    expect(heard("Reject").map((activity) => (activity["object"] as JsonObject)["id"])).toContain(
      later,
    );
  });

  test("is heard once, however often it says it", async () => {
    const offer = await makeOffer(s.ctx, rosa, "moss", salve);
    const once = {
      id: `${dora.origin}/a/same`,
      type: "Offer",
      actor: dora.actor,
      to: [`${s.origin}/groups/moss`],
      object: asking(offer.id),
    };
    for (let i = 0; i < 3; i++) {
      await dora.post(`${s.origin}/inbox`, once);
      await s.work();
    }
    expect(await asked(offer.id)).toHaveLength(1);
  });

  test("that asks for nothing we understand has no effect", () => {
    for (const object of [
      null,
      "x",
      {},
      { type: "Agreement" },
      { type: "Agreement", stipulates: { satisfies: "javascript:1" } },
    ])
      expect(readAsking({ object })).toBeUndefined();
    for (const value of ["-1", "0", "1e9", "1;drop", 0.00001])
      expect(
        readAsking({
          object: {
            type: "Agreement",
            stipulates: {
              satisfies: "https://a.example/1",
              resourceQuantity: { hasNumericalValue: value },
            },
          },
        }),
      ).toBeUndefined();
  });
});

describe("a letter from Mastodon", () => {
  const note = (
    offer: string,
    to: string[],
    text = "Two tins, please",
  ): Record<string, unknown> => ({
    id: `${dora.origin}/notes/${++n}`,
    type: "Note",
    attributedTo: dora.actor,
    inReplyTo: iri(offer),
    content: `<p>${text} CANARY</p>`,
    to,
    published: new Date().toISOString(),
  });

  test("to us alone lands in the sealed thread, and so does its answer", async () => {
    const offer = await makeOffer(s.ctx, rosa, "moss", salve);
    await tell("Create", note(offer.id, [`${s.origin}/groups/moss`]));
    const [exchange] = await asked(offer.id);
    expect(exchange).toMatchObject({ state: "asked", actorIri: dora.actor });
    expect(
      await s.ctx.db.selectFrom("replies").selectAll().where("objectId", "=", offer.id).execute(),
    ).toEqual([]);
    for (const path of [`/offers/${offer.id}`, "/board", "/board.rss"])
      expect(await (await fetch(`${s.origin}${path}`)).text()).not.toContain("CANARY");
    await turn(s.ctx, rosa, exchange!.id, "accept");
    await s.work();
    const [answer] = heard("Create");
    expect(answer).toMatchObject({ to: [dora.actor], object: { type: "Note", to: [dora.actor] } });
  });

  test("that answers our answer lands in its thread; after it is done it is thanks, and one more asks again", async () => {
    const offer = await makeOffer(s.ctx, rosa, "moss", salve);
    const us = [`${s.origin}/groups/moss`];
    await tell("Create", note(offer.id, us));
    const [first] = await asked(offer.id);
    await turn(s.ctx, rosa, first!.id, "accept");
    await s.work();
    const ours = (heard("Create")[0]!["object"] as { readonly id: string }).id;
    const words = async () =>
      (await readExchange(s.ctx, rosa, first!.id)).messages.map((one) =>
        one.content.replace(" CANARY", ""),
      );
    await tell("Create", { ...note(offer.id, us, "Friday at four?"), inReplyTo: ours });
    expect((await words()).sort()).toEqual(["Friday at four?", "Two tins, please"]);
    // Whoever answers a letter that was written to somebody else, or in public, is not heard.
    await tell("Create", {
      ...note(offer.id, us, "Me too"),
      inReplyTo: `${s.origin}/activities/${crypto.randomUUID()}/note`,
    });
    await tell("Create", { ...note(offer.id, [PUBLIC], "Look"), inReplyTo: ours });
    expect(await words()).toHaveLength(2);
    expect(
      await s.ctx.db.selectFrom("replies").selectAll().where("objectId", "=", offer.id).execute(),
    ).toEqual([]);
    await turn(s.ctx, rosa, first!.id, "done");
    const kind = note(offer.id, us, "Thank you so much!");
    await tell("Create", kind);
    await tell("Create", kind);
    await tell("Update", {
      ...kind,
      content: "<p>Thank you so very much!</p>",
      updated: new Date(Date.now() + 1000).toISOString(),
    });
    await tell("Create", { ...note(offer.id, us, "It helped"), inReplyTo: ours });
    expect(await asked(offer.id)).toMatchObject([
      { state: "thanked", thanks: "Thank you so much! CANARY" },
    ]);
    expect((await words()).sort()).toEqual([
      "Friday at four?",
      "It helped",
      "Thank you so very much!",
      "Two tins, please",
    ]);
    expect(JSON.stringify(heard("Create").at(-1))).toContain("We keep your message");
    await tell("Create", note(offer.id, us, "One more, please"));
    expect((await asked(offer.id)).map((one) => one.state)).toEqual(["thanked", "asked"]);
    expect(
      await s.ctx.db
        .selectFrom("jobs")
        .select("lastError")
        .where("lastError", "is not", null)
        .execute(),
    ).toEqual([]);
  });

  test("that comes again or is changed is the same asking, also when it was answered", async () => {
    const offer = await makeOffer(s.ctx, rosa, "moss", salve);
    const letter = note(offer.id, [`${s.origin}/groups/moss`]);
    await tell("Create", letter);
    await tell("Update", { ...letter, updated: new Date().toISOString() });
    await tell("Update", {
      ...letter,
      content: "<p>Three</p>",
      updated: new Date(Date.now() + 1000).toISOString(),
    });
    const [exchange] = await asked(offer.id);
    const { messages } = await readExchange(s.ctx, rosa, exchange!.id);
    expect(messages.map((one) => one.content)).toEqual(["Two tins, please CANARY", "Three"]);
    await turn(s.ctx, rosa, exchange!.id, "decline");
    await tell("Update", {
      ...letter,
      content: "<p>Four</p>",
      updated: new Date(Date.now() + 2000).toISOString(),
    });
    expect(await asked(offer.id)).toHaveLength(1);
    expect((await readExchange(s.ctx, rosa, exchange!.id)).messages).toHaveLength(2);
    expect(
      await s.ctx.db
        .selectFrom("jobs")
        .select("lastError")
        .where("lastError", "is not", null)
        .execute(),
    ).toEqual([]);
  });

  test("about what take requests for this is kept nowhere, and answered", async () => {
    const offer = await makeOffer(s.ctx, rosa, "moss", salve);
    await setState(s.ctx, rosa, offer.id, "met");
    await tell("Create", note(offer.id, [`${s.origin}/groups/moss`]));
    expect(await asked(offer.id)).toEqual([]);
    expect(
      await s.ctx.db.selectFrom("replies").selectAll().where("objectId", "=", offer.id).execute(),
    ).toEqual([]);
    expect(JSON.stringify(heard("Create"))).toContain("take requests for this");
  });

  test("that everybody can read gets one pointer how to write alone", async () => {
    const offer = await makeOffer(s.ctx, rosa, "moss", salve);
    const first = note(offer.id, [PUBLIC]);
    await tell("Create", first);
    await tell("Update", {
      ...first,
      content: "<p>Changed</p>",
      updated: new Date(Date.now() + 1000).toISOString(),
    });
    await tell("Create", note(offer.id, [PUBLIC], "And one more"));
    expect(await asked(offer.id)).toEqual([]);
    const letters = heard("Create");
    expect(letters).toHaveLength(1);
    expect(JSON.stringify(letters)).toContain("write to us privately");
    expect(letters[0]).toMatchObject({ to: [dora.actor] });
  });
});

describe("ours asks a sibling", () => {
  const proposal = (): Record<string, unknown> => ({
    id: `${dora.origin}/offers/${++n}`,
    type: "Note",
    attributedTo: dora.actor,
    purpose: "offer",
    name: "Seeds",
    content: "<p>Seeds</p>",
    publishes: {
      id: `${dora.origin}/offers/${n}#primary`,
      type: "Intent",
      action: "transfer",
      resourceQuantity: { hasUnit: "one", hasNumericalValue: "1" },
    },
    to: [PUBLIC],
    published: new Date().toISOString(),
  });

  test("in the group's name, hears the answer, and that it is done", async () => {
    const json = proposal();
    const actor = await s.ctx.db
      .selectFrom("remoteActors")
      .selectAll()
      .where("iri", "=", dora.actor)
      .executeTakeFirstOrThrow();
    const { id } = await s.ctx.db
      .insertInto("offers")
      .values({
        id: crypto.randomUUID(),
        groupId: null,
        remoteActorId: actor.id,
        iri: String(json["id"]),
        url: null,
        raw: JSON.stringify(json),
        lastSeen: null,
        madeBy: null,
        purpose: "offer",
        name: "Seeds",
        quantity: "1",
        unit: "one",
        expires: null,
        visibility: "public",
        published: s.ctx.clock.now(),
        updated: s.ctx.clock.now(),
      }) // oxfmt-ignore
      .returning("id")
      .executeTakeFirstOrThrow();
    const exchange = await askElsewhere(s.ctx, rosa, id, { quantity: 3, note: "For our garden." });
    await expect(askElsewhere(s.ctx, rosa, id, {})).rejects.toMatchObject({ code: "bad-input" });
    await s.work();
    const [offer] = heard("Offer");
    expect(offer).toMatchObject({
      actor: `${s.origin}/groups/moss`,
      object: {
        type: "Agreement",
        stipulates: {
          satisfies: `${String(json["id"])}#primary`,
          resourceQuantity: { hasNumericalValue: "3" },
        },
      },
    });
    expect(JSON.stringify(offer)).not.toMatch(/rosa/i);
    const other = await askElsewhere(s.ctx, sam, id, {});
    await turn(s.ctx, sam, other.id, "withdraw");
    await s.work();
    expect(heard("Undo")).toMatchObject([
      { actor: `${s.origin}/groups/moss`, object: { type: "Offer" }, to: [dora.actor] },
    ]);
    // What was promised is free again there, also when who asked has left.
    const third = await askElsewhere(s.ctx, sam, id, {});
    await s.work();
    await tell("Accept", { id: heard("Offer").at(-1)!["id"], type: "Offer" });
    await turn(s.ctx, sam, third.id, "fall-through");
    await s.work();
    expect(heard("Undo")).toHaveLength(2);
    await askElsewhere(s.ctx, sam, id, {});
    await s.ctx.db.transaction().execute((trx) => endExchangesOf(s.ctx)(trx, sam.member?.id ?? ""));
    await s.work();
    expect(heard("Undo").map((one) => (one["object"] as JsonObject)["id"])).toEqual(
      heard("Offer")
        .slice(1)
        .map((one) => one["id"]),
    );
    const twice = await Promise.allSettled([1, 2].map(() => askElsewhere(s.ctx, sam, id, {})));
    expect(twice.map((one) => one.status).sort()).toEqual(["fulfilled", "rejected"]);
    for (const over of [{ state: "met" }, { available: "0" }] as const) {
      await s.ctx.db
        .deleteFrom("exchanges")
        .where("memberId", "=", sam.member?.id ?? "")
        .execute();
      await s.ctx.db.updateTable("offers").set(over).where("id", "=", id).execute();
      await expect(askElsewhere(s.ctx, sam, id, {})).rejects.toMatchObject({ code: "bad-input" });
      await s.ctx.db
        .updateTable("offers")
        .set({ state: "open", available: null })
        .where("id", "=", id)
        .execute();
    }
    const state = async () =>
      (
        await s.ctx.db
          .selectFrom("exchanges")
          .select("state")
          .where("id", "=", exchange.id)
          .executeTakeFirst()
      )?.state;
    const agreement = `${dora.origin}/agreements/1`;
    await tell(
      "Accept",
      { id: offer!["id"], type: "Offer" },
      { result: { type: "Agreement", id: agreement } },
    );
    expect(await state()).toBe("accepted");
    const past = new Date(s.ctx.clock.now().getTime() - 1000);
    await s.ctx.db.updateTable("offers").set({ expires: past }).where("id", "=", id).execute();
    await expireOffers(s.ctx);
    expect(await state()).toBe("accepted");
    await tell("Create", {
      id: `${dora.origin}/receipts/1`,
      type: "Document",
      context: agreement,
      attributedTo: dora.actor,
      content: "<p>Done</p>",
    });
    expect(await state()).toBe("done");
    await s.ctx.db.deleteFrom("exchanges").where("offerId", "=", id).execute();
    await expireOffers(s.ctx);
    expect(await s.ctx.db.selectFrom("offers").select("id").where("id", "=", id).execute()).toEqual(
      [],
    );
  });

  test("only where something can be asked for", () => {
    expect(intentOf(null)).toBeUndefined();
    expect(intentOf("{")).toBeUndefined();
    expect(intentOf(JSON.stringify({ publishes: { id: "javascript:1" } }))).toBeUndefined();
    expect(intentOf(JSON.stringify({ publishes: { id: "https://a.example/1#primary" } }))).toEqual({
      iri: "https://a.example/1#primary",
      unit: "one",
    });
  });
});

test.each([
  [
    "Flohmarkt",
    {
      type: "Note",
      content: "Bike<br>Old but good",
      "flohmarkt:data": { price: "20 EUR", name: "Bike", description: "Old but good" },
    },
    { name: "Bike", purpose: "offer", what: "thing", conditions: "20 EUR" },
  ],
  [
    "Epicyon",
    {
      type: "Proposal",
      purpose: "offer",
      name: "Ladder",
      content: "<p>Three metres</p>",
      location: { type: "Place", name: "Elm Street" },
      publishes: {
        type: "Intent",
        id: "https://e.example/1#primary",
        action: "transfer",
        resourceQuantity: { hasUnit: "one", hasNumericalValue: "1" },
      },
      reciprocal: {
        type: "Intent",
        action: "transfer",
        resourceConformsTo: "https://www.wikidata.org/wiki/Q4916",
        resourceQuantity: { hasUnit: "one", hasNumericalValue: "12.5" },
      },
    },
    { name: "Ladder", what: "thing", area: "Elm Street", quantity: null, conditions: "12.5 EUR" },
  ],
  [
    "Mitra",
    {
      type: "Proposal",
      purpose: "offer",
      publishes: {
        type: "Intent",
        action: "deliverService",
        resourceQuantity: { hasUnit: "second", hasNumericalValue: "1" },
      },
      reciprocal: { type: "Intent", action: "transfer", resourceConformsTo: "caip:19:monero" },
      unitBased: true,
    },
    { purpose: "offer", what: "skill", unit: "second", conditions: "caip:19:monero" },
  ],
  [
    "a reader of prefixed names",
    {
      type: "vf:Proposal",
      "vf:purpose": "offer",
      name: "Beans",
      "vf:publishes": {
        type: "vf:Intent",
        "vf:resourceQuantity": { "om2:hasUnit": "kilogram", "om2:hasNumericalValue": "3" },
        "vf:availableQuantity": { "om2:hasUnit": "kilogram", "om2:hasNumericalValue": "0.0" },
      },
    },
    { quantity: "3", unit: "kilogram", available: "0.0", state: "met" },
  ],
])("what %s offers is understood", (_, json, expected) => {
  expect(readOfferDocument({ id: "https://e.example/1", ...json }, new Date())).toMatchObject(
    expected,
  );
});
