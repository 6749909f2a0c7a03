/** Offers and needs: their states, how long they stand, and what strangers read of them. */
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { stranger, type Viewer } from "#commons/visibility.ts";
import type { JsonObject } from "#protocol/activitypub/json.ts";
import { changeOffer, makeOffer, readOffer as readAs } from "#domains/offers/actions.ts";
import { deleteOffer, renewOffer, setState } from "#domains/offers/state-actions.ts";
import { expireOffers } from "#domains/offers/expiry/actions.ts";
import { offerDocument, proposalDocument } from "#domains/offers/document.ts";
import { readOfferDocument } from "#domains/offers/incoming/document.ts";
import {
  daysLeft,
  stateAfterMove,
  offerKinds,
  type OfferInput,
  type OfferMove,
  offerMoves,
  offerWays,
  publicFace,
  readOfferInput,
  type OfferStanding,
  offerStanding,
  usualVisibility,
} from "#domains/offers/offer.ts";
import { boardOffers, offerFor } from "#domains/offers/store.ts";
import { addMember, found } from "../../support/people.ts";
import { testContext, type TestContext } from "../../support/context.ts";

let t: TestContext;
let rosa: Viewer;
beforeEach(async () => {
  t = await testContext();
  rosa = (await found(t.ctx)).viewer;
});
afterEach(() => t.end());

const offer: OfferInput = {
  purpose: "offer",
  name: "Bike lesson",
  content: "Two hours.",
  careKind: "skillshare",
  area: "East",
  quantity: 2,
  unit: "hours",
  tags: [],
  language: "en",
  visibility: "public",
  publish: true,
};
const need: OfferInput = {
  ...offer,
  purpose: "request",
  name: "A sofa for a week",
  visibility: usualVisibility("request"),
};
const board = async (viewer: Viewer) =>
  (await boardOffers(t.ctx.db, viewer, {}, t.ctx.clock.now(), 50)).offers.map((one) => one.name);
const announced = async (id: string) =>
  (
    await t.ctx.db
      .selectFrom("announcements")
      .select("type")
      .where("objectId", "=", id)
      .orderBy("seq")
      .execute()
  ).map((row) => row.type);

describe("a need", () => {
  test("is for members unless somebody says otherwise, and is never announced", async () => {
    const made = await makeOffer(t.ctx, rosa, "moss", need);
    expect(await board(stranger)).toEqual([]);
    expect(await board(await addMember(t.ctx, "sam"))).toEqual(["A sofa for a week"]);
    await expect(offerFor(t.ctx.db, stranger, made.id)).rejects.toMatchObject({
      code: "not-found",
    });
    expect(await announced(made.id)).toEqual([]);
    expect(() => offerDocument(made, { handle: "moss" }, t.ctx.origin)).toThrow("not public");
  });

  test("is gone after two weeks, and an offer stays", async () => {
    const gone = await makeOffer(t.ctx, rosa, "moss", {
      ...need,
      visibility: "public",
      approvedText: "Somebody needs a sofa.",
    });
    await makeOffer(t.ctx, rosa, "moss", offer);
    t.ctx.clock.advance(15 * 86_400_000);
    await expireOffers(t.ctx);
    expect(await board(stranger)).toEqual(["Bike lesson"]);
    expect(await announced(gone.id)).toEqual(["Create", "Delete"]);
    await expect(offerFor(t.ctx.db, stranger, gone.id)).rejects.toMatchObject({ code: "gone" });
  });
});

describe("a need that everybody may read", () => {
  const open: OfferInput = {
    ...need,
    visibility: "public",
    name: "CANARY for Ana",
    content: "CANARY at the river",
    area: "CANARY street",
    conditions: "CANARY stairs",
    availability: "CANARY nights",
    credit: "CANARY",
    unit: "CANARY nights",
    tags: ["canary"],
    approvedText: "Somebody here needs a <sofa> for a week.",
  };

  test("needs the sentence that its author approved, unless it is a draft or for members", async () => {
    const wrong = { ...open, approvedText: " " };
    await expect(makeOffer(t.ctx, rosa, "moss", wrong)).rejects.toMatchObject({
      fields: { approvedText: expect.any(String) as string },
    });
    const draft = await makeOffer(t.ctx, rosa, "moss", { ...wrong, publish: false });
    await expect(changeOffer(t.ctx, rosa, draft.id, wrong)).rejects.toMatchObject({
      code: "bad-input",
    });
    await makeOffer(t.ctx, rosa, "moss", { ...wrong, visibility: "members" });
  });

  test("shows strangers that sentence and nothing else, and members all of it", async () => {
    const made = await makeOffer(t.ctx, rosa, "moss", open);
    const { offer: face } = await readAs(t.ctx, stranger, made.id);
    expect(JSON.stringify(face).toLowerCase()).not.toContain("canary");
    expect(face).toMatchObject({
      name: open.approvedText,
      contentHtml: "<p>Somebody here needs a &lt;sofa&gt; for a week.</p>",
    });
    expect((await readAs(t.ctx, await addMember(t.ctx, "sam"), made.id)).offer.name).toBe(
      "CANARY for Ana",
    );
    expect(JSON.stringify(await board(stranger))).not.toContain("CANARY");
  });

  test("has a face that says nothing of the columns, whatever they hold", () => {
    const row = { groupId: "g", purpose: "request", approvedText: "One sentence." } as const;
    fc.assert(
      fc.property(fc.string({ minLength: 6 }), (secret) => {
        const text = `~${secret}~`;
        const full = {
          ...row,
          name: text,
          source: text,
          contentHtml: text,
          area: text,
          unit: text,
          conditions: text,
          cautions: text,
        };
        const more = {
          availability: text,
          credit: text,
          tags: [text],
          spoken: [text],
          quantity: "7",
          available: "7",
        };
        const face = publicFace({ ...full, ...more } as unknown as Parameters<
          typeof publicFace
        >[0]);
        expect(Object.values(face).flat()).not.toContain(text);
        expect(face.name).toBe("One sentence.");
        expect(publicFace(face)).toEqual(face);
      }),
    );
  });
});

describe("the states of an offer", () => {
  const standings: readonly OfferStanding[] = [
    "draft",
    "open",
    "paused",
    "met",
    "expired",
    "withdrawn",
  ];
  const moves = Object.keys(offerMoves) as OfferMove[];
  const at = (standing: OfferStanding) =>
    standing === "draft"
      ? ({ state: "open", published: null } as const)
      : ({ state: standing, published: new Date(0) } as const);

  test("keep to the table on every road", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...standings),
        fc.array(fc.constantFrom(...moves), { maxLength: 12 }),
        (from, road) => {
          let stands: { state: ReturnType<typeof at>["state"]; published: Date | null } = at(from);
          for (const move of road) {
            const next = stateAfterMove(stands, move);
            expect(next).toBe(offerMoves[move][offerStanding(stands)]);
            // Nothing comes back from being taken back, and nothing becomes a draft again.
            if (offerStanding(stands) === "withdrawn") expect(next).toBeUndefined();
            if (next === undefined) continue;
            stands = {
              state: next,
              published: move === "publish" ? new Date(0) : stands.published,
            };
            if (next !== "withdrawn") expect(offerStanding(stands)).not.toBe("draft");
          }
        },
      ),
    );
  });

  test("can each be left, but for the last one", () => {
    for (const standing of standings)
      expect(moves.some((move) => stateAfterMove(at(standing), move) !== undefined)).toBe(
        standing !== "withdrawn",
      );
  });
});

describe("what people write", () => {
  test("is read whole, whatever they choose", () => {
    const now = new Date("2026-11-20T10:00:00Z");
    fc.assert(
      fc.property(
        fc.constantFrom(...offerKinds),
        fc.constantFrom(...offerWays),
        fc.string(),
        fc.string(),
        (what, how, conditions, credit) => {
          const { facts, notes } = readOfferInput(
            { ...offer, what, how, conditions, credit, spoken: ["en", "pt-BR"] },
            now,
          );
          const lendable = how !== "lend" || what === "thing" || what === "space";
          expect(facts === undefined).toBe(!lendable);
          expect(notes["how"] === undefined).toBe(lendable);
          if (facts !== undefined)
            expect([facts.what, facts.how, facts.spoken]).toEqual([what, how, ["en", "pt-BR"]]);
        },
      ),
    );
  });

  test("of herbs to take along says for whom they are not good", async () => {
    const salve: OfferInput = { ...offer, name: "Salve", careKind: "herbs", what: "thing" };
    await expect(makeOffer(t.ctx, rosa, "moss", salve)).rejects.toMatchObject({
      fields: { cautions: expect.any(String) as string },
    });
    const made = await makeOffer(t.ctx, rosa, "moss", {
      ...salve,
      cautions: "Not on open wounds.",
    });
    expect(made).toMatchObject({ cautions: "Not on open wounds.", available: "2" });
    await makeOffer(t.ctx, rosa, "moss", { ...salve, what: "skill" });
  });

  test.each([0, -1, Number.NaN, Number.POSITIVE_INFINITY, 1e6, 0.00001])(
    "is no quantity when it is %s",
    async (quantity) => {
      await expect(makeOffer(t.ctx, rosa, "moss", { ...offer, quantity })).rejects.toMatchObject({
        code: "bad-input",
      });
    },
  );
});

describe("an offer", () => {
  test("ends after 180 days, is renewed with one tap, and goes 30 days after its end", async () => {
    const made = await makeOffer(t.ctx, rosa, "moss", offer);
    expect(daysLeft(made.expires ?? new Date(0), t.ctx.clock.now())).toBe(180);
    t.ctx.clock.advance(181 * 86_400_000);
    await expireOffers(t.ctx);
    expect(await board(stranger)).toEqual([]);
    expect((await readAs(t.ctx, rosa, made.id)).offer.state).toBe("expired");
    await renewOffer(t.ctx, rosa, made.id);
    expect(await board(stranger)).toEqual(["Bike lesson"]);
    t.ctx.clock.advance(211 * 86_400_000);
    await expireOffers(t.ctx);
    await expireOffers(t.ctx);
    expect(await announced(made.id)).toEqual(["Create", "Update", "Update", "Delete"]);
    await expect(readAs(t.ctx, rosa, made.id)).rejects.toMatchObject({ code: "gone" });
  });

  test("rests and is opened again, and its draft can't be met", async () => {
    const made = await makeOffer(t.ctx, rosa, "moss", offer);
    await setState(t.ctx, rosa, made.id, "paused");
    expect(await board(rosa)).toEqual([]);
    await setState(t.ctx, rosa, made.id, "open");
    expect(await board(rosa)).toEqual(["Bike lesson"]);
    const draft = await makeOffer(t.ctx, rosa, "moss", { ...offer, publish: false });
    await expect(setState(t.ctx, rosa, draft.id, "met")).rejects.toMatchObject({
      code: "not-published",
    });
  });

  test("that is met is told to followers and leaves the board", async () => {
    const made = await makeOffer(t.ctx, rosa, "moss", offer);
    await setState(t.ctx, rosa, made.id, "met");
    expect(await board(rosa)).toEqual([]);
    expect(await announced(made.id)).toEqual(["Create", "Update"]);
  });

  test("with a day that can't be read is not published for as long as usual", async () => {
    await expect(
      makeOffer(t.ctx, rosa, "moss", { ...offer, expires: "unreadable" }),
    ).rejects.toMatchObject({
      fields: { expires: "Write the date like 2026-12-05." },
    });
  });

  test("is changed only by who made it or may edit in the group", async () => {
    const made = await makeOffer(t.ctx, rosa, "moss", offer);
    const sam = await addMember(t.ctx, "sam");
    await expect(deleteOffer(t.ctx, sam, made.id)).rejects.toMatchObject({ code: "not-allowed" });
    await expect(deleteOffer(t.ctx, stranger, made.id)).rejects.toMatchObject({
      code: "sign-in-needed",
    });
  });

  test("comes back from its own document with all that a board looks for it by, and says it in words", async () => {
    const facets = {
      what: "thing",
      how: "lend",
      careKind: "herbs",
      area: "Östermalm & more",
      cautions: "Not with <beeswax> allergies.\nNot for children.",
      spoken: ["es-AR", "tr"],
      remotePossible: true,
    } as const;
    const made = await makeOffer(t.ctx, rosa, "moss", { ...offer, ...facets, quantity: undefined });
    const json = offerDocument(made, { handle: "moss" }, t.ctx.origin);
    const read = readOfferDocument(json, t.ctx.clock.now());
    expect(read).toMatchObject({ ...facets, quantity: null, available: null, state: "open" });
    expect(
      readOfferDocument(
        proposalDocument(made, { handle: "moss" }, t.ctx.origin),
        t.ctx.clock.now(),
      ),
    ).toMatchObject(facets);
    for (const said of ["As a loan", "Turkish", "Can also be done by phone or online"])
      expect(json["content"]).toContain(said);
    // What never runs out has no number that says how much is left, and any
    // part of a number can be asked for.
    expect(JSON.stringify(json)).not.toMatch(/availableQuantity":\{|unitBased/);
    const met = await setState(t.ctx, rosa, made.id, "met");
    expect(
      readOfferDocument(offerDocument(met, { handle: "moss" }, t.ctx.origin), t.ctx.clock.now()),
    ).toMatchObject({ state: "met" });
    expect(
      readOfferDocument(
        {
          ...json,
          careKind: ["x", 7],
          offerKind: "person",
          offerWay: {},
          spoken: ["!", 1],
          cautions: [],
          location: 3,
        },
        new Date(),
      ),
    ).toMatchObject({
      careKind: "other",
      what: "thing",
      how: "give",
      spoken: [],
      cautions: "",
      area: "",
    });
  });

  test("comes back from its own document as it went", async () => {
    const made = await makeOffer(t.ctx, rosa, "moss", offer);
    const read = readOfferDocument(
      offerDocument(made, { handle: "moss" }, t.ctx.origin),
      t.ctx.clock.now(),
    );
    expect(read).toMatchObject({
      purpose: "offer",
      name: "Bike lesson",
      quantity: "2",
      unit: "hours",
      state: "open",
      expires: made.expires,
    });
  });
});

test.each([
  [
    "a Proposal of another marketplace",
    {
      id: "https://peer.example/p/1",
      type: "Proposal",
      purpose: "request",
      name: "Seeds",
      publishes: { type: "Intent", resourceQuantity: { hasUnit: "one", hasNumericalValue: "3" } },
    },
    { purpose: "request", name: "Seeds", quantity: "3" },
  ],
  [
    "a post with full IRIs",
    {
      id: "https://peer.example/p/2",
      type: "Note",
      purpose: "https://w3id.org/valueflows/ont/vf#offer",
      content: "<p>Jam</p>",
    },
    { purpose: "offer", name: "Jam", quantity: null },
  ],
] as [string, JsonObject, object][])("%s is read", (_, json, expected) => {
  expect(readOfferDocument(json, new Date())).toMatchObject(expected);
});

test("a plain post is no offer", () => {
  expect(
    readOfferDocument(
      { id: "https://peer.example/n/1", type: "Note", content: "hello" },
      new Date(),
    ),
  ).toHaveProperty("refused");
});
