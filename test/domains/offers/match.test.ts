/** What fits an offer or need, why it does, and that nobody is always first. */
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { stranger, type Viewer } from "#commons/visibility.ts";
import { makeOffer, readOffer } from "#domains/offers/actions.ts";
import {
  answers,
  type Matchable,
  matchesFor,
  reasonsFor,
  sameWord,
  tellingWords,
} from "#domains/offers/match/match.ts";
import { reasonText } from "#domains/offers/match/page.ts";
import { matchesFound } from "#domains/offers/match/routes.ts";
import { offerKinds, offerWays, type OfferInput } from "#domains/offers/offer.ts";
import { addGroup, addMember, found } from "../../support/people.ts";
import { testContext, type TestContext } from "../../support/context.ts";

const thing = (more: Partial<Matchable>): Matchable => ({
  id: "a",
  purpose: "offer",
  name: "Bike lesson",
  careKind: "transport",
  what: "skill",
  how: "give",
  tags: [],
  area: "",
  remotePossible: false,
  spoken: [],
  language: "en",
  ...more,
});
const need = (more: Partial<Matchable>): Matchable =>
  thing({ id: "b", purpose: "request", ...more });
const texts = (one: Matchable, other: Matchable) =>
  reasonsFor(one, other).map((reason) => reasonText("en", reason));

describe("an offer and a need fit", () => {
  test("by their care, and it is said why", () => {
    const offer = thing({ spoken: ["es-AR", "en"], area: "Amsterdam Oost" });
    const input = need({
      name: "Somebody to ride along",
      spoken: ["es"],
      area: "Oost, near the park",
    });
    expect(texts(offer, input)).toEqual([
      "same care: Transport",
      "both are a skill",
      "same area: oost",
      "both speak Spanish",
    ]);
    expect(texts(input, offer)).toHaveLength(4);
  });

  test("by words and tags, whatever the care", () => {
    expect(
      texts(
        thing({ name: "Bike lessons for all", careKind: "skillshare" }),
        need({ name: "A bike lesson, please", careKind: "other" }),
      ),
    ).toContain("both mention bike, lessons");
    expect(
      texts(
        thing({ careKind: "food", name: "Soup", tags: ["babies"] }),
        need({ careKind: "childcare", name: "Sleep", tags: ["babies"] }),
      ),
    ).toContain("same tags: #babies");
  });

  test("and not when there is nothing in common but a language, or two of a kind", () => {
    expect(reasonsFor(thing({}), need({ careKind: "food", name: "Soup" }))).toEqual([]);
    expect(
      reasonsFor(thing({ careKind: "other" }), need({ careKind: "other", name: "Soup" })),
    ).toEqual([]);
    expect(reasonsFor(thing({}), thing({ id: "c" }))).toEqual([]);
  });

  test("and not when a thing is wished for and a skill is given, unless they speak of the same", () => {
    expect(reasonsFor(thing({ what: "skill" }), need({ what: "thing", name: "Trailer" }))).toEqual(
      [],
    );
    expect(
      reasonsFor(
        thing({ what: "skill", name: "Trailer repair" }),
        need({ what: "thing", name: "Trailer" }),
      ),
    ).not.toEqual([]);
    expect(
      reasonsFor(thing({ what: "hands" }), need({ what: "care-time", name: "Company" })),
    ).not.toEqual([]);
  });

  test("when who wishes to borrow is given it, and not when who wishes a gift could only borrow", () => {
    expect(answers("give", "lend")).toBe(true);
    expect(answers("lend", "give")).toBe(false);
    expect(answers("hours", "give")).toBe(false);
    for (const way of offerWays) expect(answers(way, way)).toBe(true);
  });
});

test("words that say nothing are passed over, accents don't matter, and endings little", () => {
  expect(tellingWords("Looking for somebody with a Jardín!")).toEqual(["jardin"]);
  expect(tellingWords("自転車")).toEqual(["自転車"]);
  expect(sameWord("lesson", "lessons")).toBe(true);
  expect(sameWord("garden", "guard")).toBe(false);
  expect(sameWord("car", "care")).toBe(false);
});

const anyThing: fc.Arbitrary<Matchable> = fc.record({
  id: fc.uuid(),
  purpose: fc.constantFrom("offer", "request"),
  name: fc.constantFrom("Bike lesson", "Soup on Fridays", "A warm room", "Bike", "Soup pot"),
  careKind: fc.constantFrom("food", "transport", "other"),
  what: fc.constantFrom(...offerKinds),
  how: fc.constantFrom(...offerWays),
  tags: fc.subarray(["soup", "winter", "bikes"]),
  area: fc.constantFrom("", "Oost", "West"),
  remotePossible: fc.boolean(),
  spoken: fc.subarray(["en", "es", "nl"]),
  language: fc.constantFrom("en", "es"),
});

describe("suggestions", () => {
  test("have a reason each, are of the other kind, and never more than asked for", () => {
    fc.assert(
      fc.property(anyThing, fc.array(anyThing, { maxLength: 20 }), fc.nat(8), (of, among, max) => {
        const matches = matchesFor(of, among, { seed: "2026-11-20", max: max });
        expect(matches.length).toBeLessThanOrEqual(max);
        for (const match of matches) {
          expect(match.reasons).not.toEqual([]);
          expect(among.some((one) => one.id === match.id && one.purpose !== of.purpose)).toBe(true);
        }
      }),
    );
  });

  test("stand in the same order in whatever order they were found", () => {
    fc.assert(
      fc.property(
        anyThing,
        fc.uniqueArray(anyThing, { selector: (one) => one.id, maxLength: 12 }),
        (of, among) => {
          const ids = (list: readonly Matchable[]) =>
            matchesFor(of, list, { seed: "2026-11-20", max: 50 }).map((match) => match.id);
          expect(ids([...among].reverse())).toEqual(ids(among));
        },
      ),
    );
  });

  test("change their order among equals from day to day, so that nobody is always first", () => {
    const among = Array.from({ length: 4 }, (_, n) => need({ id: `need ${n}` }));
    const first = new Set(
      Array.from(
        { length: 60 },
        (_, day) => matchesFor(thing({}), among, { seed: `day ${day}`, max: 4 })[0]?.id,
      ),
    );
    expect(first.size).toBe(4);
  });

  test("put what fits better first on every day", () => {
    const among = [
      need({ id: "some", name: "Wheels" }),
      need({ id: "much", area: "Oost", tags: ["bikes"] }),
    ];
    for (let day = 0; day < 20; day += 1)
      expect(
        matchesFor(thing({ area: "Oost", tags: ["bikes"] }), among, {
          seed: String(day),
          max: 1,
        })[0]?.id,
      ).toBe("much");
  });
});

describe("on the board", () => {
  let t: TestContext;
  let rosa: Viewer;
  let sam: Viewer;
  beforeEach(async () => {
    t = await testContext();
    rosa = (await found(t.ctx)).viewer;
    sam = await addMember(t.ctx, "sam");
  });
  afterEach(() => t.end());

  const input: OfferInput = {
    purpose: "offer",
    name: "Bike lesson",
    content: "",
    careKind: "transport",
    area: "",
    tags: [],
    language: "en",
    visibility: "members",
    publish: true,
  };
  const names = async (viewer: Viewer, id: string) => {
    const { offer } = await readOffer(t.ctx, viewer, id);
    return (await matchesFound(t.ctx, viewer, offer, { zone: "UTC", max: 10 }))
      .map((match) => match.offer.name)
      .sort();
  };

  test("an offer's keepers see needs that it may answer, others don't; a need's suggestions are for members", async () => {
    const offer = await makeOffer(t.ctx, rosa, "moss", { ...input, visibility: "public" });
    const options = await makeOffer(t.ctx, sam, "moss", {
      ...input,
      purpose: "request",
      name: "Learn to ride a bike",
    });
    const open = await makeOffer(t.ctx, sam, "moss", {
      ...input,
      purpose: "request",
      name: "Ride to the hospital with Ana",
      visibility: "public",
      approvedText: "Somebody needs a ride.",
    });
    expect(await names(rosa, offer.id)).toEqual([
      "Learn to ride a bike",
      "Ride to the hospital with Ana",
    ]);
    expect(await names(sam, offer.id)).toEqual([]);
    expect(await names(rosa, options.id)).toEqual(["Bike lesson"]);
    expect(await names(stranger, open.id)).toEqual([]);
  });

  test("what one group keeps to itself is not suggested to others, nor what is a draft or used up", async () => {
    const { viewer: keeper } = await addGroup(t.ctx, rosa, "tender", "tender");
    const options = await makeOffer(t.ctx, sam, "moss", { ...input, purpose: "request" });
    await makeOffer(t.ctx, keeper, "tender", { ...input, name: "Bike, hush", visibility: "group" });
    await makeOffer(t.ctx, rosa, "moss", { ...input, name: "Bike, a draft", publish: false });
    const gone = await makeOffer(t.ctx, rosa, "moss", {
      ...input,
      name: "Bike, all gone",
      quantity: 1,
    });
    await t.ctx.db
      .updateTable("offers")
      .set({ available: "0" })
      .where("id", "=", gone.id)
      .execute();
    expect(await names(sam, options.id)).toEqual([]);
    expect(await names(keeper, options.id)).toEqual(["Bike, hush"]);
  });

  test("hostile names find nothing and break nothing", async () => {
    for (const name of [
      "'); drop table offers --",
      "& | ! :* <->",
      "½ ² \\ ' \" %_",
      "ŉaïve ’n’ co'op’s",
    ]) {
      const options = await makeOffer(t.ctx, sam, "moss", {
        ...input,
        purpose: "request",
        name,
        careKind: "other",
      });
      expect(await names(sam, options.id)).toEqual([]);
    }
  });
});
