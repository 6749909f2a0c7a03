import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { stranger, type Viewer } from "#commons/visibility.ts";
import type { JsonObject } from "#activitypub/json.ts";
import { deleteOffer, expireOffers, makeOffer, setState } from "#offers/actions.ts";
import { offerDocument, readOffer } from "#offers/document.ts";
import { type OfferInput, usualVisibility } from "#offers/offer.ts";
import { boardOffers, offerFor } from "#offers/store.ts";
import { addMember, found } from "../support/people.ts";
import { testWorld, type TestWorld } from "../support/world.ts";

let t: TestWorld;
let rosa: Viewer;
beforeEach(async () => {
  t = await testWorld();
  rosa = (await found(t.world)).viewer;
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
const need: OfferInput = { ...offer, purpose: "request", name: "A sofa for a week", visibility: usualVisibility("request") };
const board = async (viewer: Viewer) => (await boardOffers(t.world.db, viewer, {}, t.world.clock.now(), 50)).offers.map((one) => one.name);
const announced = async (id: string) =>
  (await t.world.db.selectFrom("announcements").select("type").where("objectId", "=", id).orderBy("seq").execute()).map((row) => row.type);

describe("a need", () => {
  test("is for members unless somebody says otherwise, and is never announced", async () => {
    const made = await makeOffer(t.world, rosa, "moss", need);
    expect(await board(stranger)).toEqual([]);
    expect(await board(await addMember(t.world, "sam"))).toEqual(["A sofa for a week"]);
    await expect(offerFor(t.world.db, stranger, made.id)).rejects.toMatchObject({ code: "not-found" });
    expect(await announced(made.id)).toEqual([]);
    expect(() => offerDocument(made, { handle: "moss" }, t.world.origin)).toThrow("not public");
  });

  test("is gone after two weeks, and an offer stays", async () => {
    const gone = await makeOffer(t.world, rosa, "moss", { ...need, visibility: "public" });
    await makeOffer(t.world, rosa, "moss", offer);
    t.world.clock.advance(15 * 86_400_000);
    await expireOffers(t.world);
    expect(await board(stranger)).toEqual(["Bike lesson"]);
    expect(await announced(gone.id)).toEqual(["Create", "Delete"]);
    await expect(offerFor(t.world.db, stranger, gone.id)).rejects.toMatchObject({ code: "gone" });
  });
});

describe("an offer", () => {
  test("that is met is told to followers and leaves the board", async () => {
    const made = await makeOffer(t.world, rosa, "moss", offer);
    await setState(t.world, rosa, made.id, "met");
    expect(await board(rosa)).toEqual([]);
    expect(await announced(made.id)).toEqual(["Create", "Update"]);
  });

  test("is changed only by who made it or may edit in the group", async () => {
    const made = await makeOffer(t.world, rosa, "moss", offer);
    const sam = await addMember(t.world, "sam");
    await expect(deleteOffer(t.world, sam, made.id)).rejects.toMatchObject({ code: "not-allowed" });
    await expect(deleteOffer(t.world, stranger, made.id)).rejects.toMatchObject({ code: "sign-in-needed" });
  });

  test("comes back from its own document as it went", async () => {
    const made = await makeOffer(t.world, rosa, "moss", offer);
    const read = readOffer(offerDocument(made, { handle: "moss" }, t.world.origin), t.world.clock.now());
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
    { id: "https://peer.example/p/2", type: "Note", purpose: "https://w3id.org/valueflows/ont/vf#offer", content: "<p>Jam</p>" },
    { purpose: "offer", name: "Jam", quantity: null },
  ],
] as [string, JsonObject, object][])("%s is read", (_, json, expected) => {
  expect(readOffer(json, new Date())).toMatchObject(expected);
});

test("a plain post is no offer", () => {
  expect(readOffer({ id: "https://peer.example/n/1", type: "Note", content: "hello" }, new Date())).toHaveProperty("refused");
});
