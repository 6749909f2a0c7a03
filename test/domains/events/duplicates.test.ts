/**
 * The same event from several sources: what is shown, and that the time
 * for it grows with their number only.
 */
import { describe, expect, it } from "vitest";
import { chooseShown, fingerprintOf } from "#domains/events/duplicates/duplicates.ts";

type Candidate = Parameters<typeof chooseShown>[0][number];
const day = new Date("2026-12-01T10:00:00Z");
let looked = 0;
const candidate = (over: Partial<Candidate> & Pick<Candidate, "id">): Candidate => ({
  fingerprint: fingerprintOf("Soup", day),
  owner: "a",
  rank: 2,
  area: "",
  addresses: [],
  arrived: day,
  ...over,
});
/** Counts how often its addresses are looked at: once in each comparison. */
const counted = (id: string, owner: string): Candidate => ({
  ...candidate({ id, owner, area: `Hall${id}` }),
  get addresses() {
    return new Proxy<string[]>([], {
      get: (target, key, receiver) => {
        if (key === "some" || key === "includes") looked++;
        return Reflect.get(target, key, receiver) as unknown;
      },
    });
  },
});

describe("the same event from several sources", () => {
  it("is shown once: ours, else a sibling's, else the file's that was here first", () => {
    const chosen = chooseShown([
      candidate({ id: "file", owner: "file" }),
      candidate({ id: "sibling", owner: "sibling", rank: 1 }),
      candidate({ id: "ours", owner: "ours", rank: 0 }),
    ]);
    expect(Object.fromEntries(chosen)).toEqual({ ours: null, sibling: "ours", file: "ours" });
  });

  it("two of one source, or in two places, are two", () => {
    const chosen = chooseShown([
      candidate({ id: "1", owner: "a", area: "Town hall" }),
      candidate({ id: "2", owner: "a", area: "Town hall" }),
      candidate({ id: "3", owner: "b", area: "Garden" }),
      candidate({ id: "4", owner: "b", area: "The town hall" }),
    ]);
    expect(Object.fromEntries(chosen)).toEqual({ 1: null, 2: null, 3: null, 4: "1" });
  });

  it("two files with thousands at one moment cost no comparison of each with each", () => {
    looked = 0;
    const many = [
      ...Array.from({ length: 2000 }, (_, i) => counted(`a${i}`, "a")),
      ...Array.from({ length: 2000 }, (_, i) => counted(`b${i}`, "b")),
    ];
    expect(chooseShown(many).size).toBe(4000);
    expect(looked).toBeLessThan(4000 * 150);
  });
});
