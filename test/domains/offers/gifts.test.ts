/** The map of gifts says what is missing, and never a number. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { careKinds } from "#commons/care-kinds.ts";
import { amountOf, type GiftCount, giftMap, isBare } from "#domains/offers/board/gifts.ts";
import { giftsPage } from "#domains/offers/board/gifts-page.ts";
import { offerKinds } from "#domains/offers/offer.ts";
import { weekIn } from "#platform/i18n/week.ts";
import type { View } from "#platform/web/view.ts";

const view: View = {
  viewer: {},
  collective: undefined,
  origin: "https://moss.example",
  path: "/board/gifts",
  csrf: "",
  flash: undefined,
  language: "en",
  week: weekIn("en"),
  style: "/style.css",
};
const gift = (more: Partial<GiftCount>): GiftCount => ({
  careKind: "food",
  what: "thing",
  purpose: "offer",
  ours: true,
  n: 1,
  ...more,
});

test("numbers are said as nobody, one or several", () => {
  expect([0, 1, 2, 5000].map(amountOf)).toEqual(["nobody", "one", "several", "several"]);
});

describe("the map", () => {
  test("says what is missing and what nobody asked for, and where siblings can help", () => {
    const map = giftMap([
      gift({ purpose: "request", careKind: "housing", what: "space" }),
      gift({ careKind: "housing", what: "space", ours: false, n: 3 }),
      gift({ n: 2 }),
      gift({ careKind: "herbs", what: "skill" }),
      gift({ careKind: "herbs", what: "skill", purpose: "request" }),
    ]);
    expect(map.missing).toEqual([
      { careKind: "housing", what: "space", siblingsOffer: "several", siblingsWish: "nobody" },
    ]);
    expect(map.unasked).toEqual([
      { careKind: "food", what: "thing", siblingsOffer: "nobody", siblingsWish: "nobody" },
    ]);
    expect(map.byCare.map((one) => one.careKind)).toEqual(["herbs", "food", "housing"]);
    expect(map.silent).toContain("garden");
    expect(map.silent).not.toContain("food");
  });

  test("puts kinds of care that nobody knows under other", () => {
    expect(
      giftMap([gift({ careKind: "telepathy" }), gift({ careKind: "other" })]).byCare,
    ).toMatchObject([{ careKind: "other", offered: "several" }]);
  });

  test("never holds a number, and what is missing is never also unasked", () => {
    const any: fc.Arbitrary<GiftCount> = fc.record({
      careKind: fc.constantFrom(...careKinds),
      what: fc.constantFrom(...offerKinds),
      purpose: fc.constantFrom("offer", "request"),
      ours: fc.boolean(),
      n: fc.integer({ min: 1, max: 5000 }),
    });
    fc.assert(
      fc.property(fc.array(any, { maxLength: 40 }), (counts) => {
        const map = giftMap(counts);
        expect(JSON.stringify(map)).not.toMatch(/\d/);
        const key = (gap: { careKind: string; what: string }) => `${gap.careKind} ${gap.what}`;
        const missing = new Set(map.missing.map(key));
        expect(map.unasked.some((gap) => missing.has(key(gap)))).toBe(false);
        expect(isBare(map)).toBe(counts.length === 0);
      }),
    );
  });

  test("on its page links into the board and gives no count", () => {
    const page = giftsPage(
      view,
      giftMap([gift({ n: 4711 }), gift({ purpose: "request", careKind: "herbs", ours: false })]),
    ).body.toString();
    expect(page).toContain(
      '<a href="/board?careKind=food&amp;purpose=offer&amp;scope=own">several</a>',
    );
    expect(page).toContain(
      '<a href="/board?careKind=herbs&amp;purpose=request&amp;scope=siblings">one</a>',
    );
    // What nobody has or needs is not said for each kind.
    expect(page).not.toContain("nobody yet");
    expect(page).not.toContain("4711");
  });

  test("when it is bare teaches the practice in two sentences", () => {
    const page = giftsPage(view, giftMap([])).body.toString();
    expect(page).toContain(
      "What do we already do? What would we like to do together? Sit in a circle",
    );
  });
});
