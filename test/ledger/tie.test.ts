/** Hours between two collectives, each a real server: in both books, or in neither. */
import fc from "fast-check";
import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { groupIri } from "#commons/addresses.ts";
import type { Viewer } from "#commons/visibility.ts";
import { setWays } from "#groups/ways-actions.ts";
import { usualWays } from "#groups/ways.ts";
import { after, hours, seconds } from "#kit/clock.ts";
import { balanceOf } from "#ledger/book-actions.ts";
import { commons, type Holder, hoursUnit, memberHolder, outside, siblingHolder } from "#ledger/ledger.ts";
import { offerHours, passOn, setTie } from "#ledger/tie-actions.ts";
import { hoursDocument, readHoursOffer } from "#ledger/tie-document.ts";
import { askHoursAgain } from "#ledger/tie-remote-actions.ts";
import { keyOf, mayOffer, mayTake } from "#ledger/tie.ts";
import { drain } from "#jobs/worker.ts";
import { followSibling } from "#siblings/actions.ts";
import { handlersOf } from "#wiring/work.ts";
import { freePort } from "../support/instance.ts";
import { addMember, found } from "../support/people.ts";
import { type Peer, peer } from "../support/peer.ts";
import { testServer, type TestServer } from "../support/server.ts";

interface House extends TestServer {
  readonly handle: string;
  readonly iri: string;
  readonly groupId: string;
  readonly rosa: Viewer;
}

let moss: House;
let fern: House;
let dora: Peer;
let mossTie: string;
beforeAll(async () => {
  dora = await peer({ name: "dora", type: "Group" });
  const ports = [await freePort(), await freePort()] as const;
  const allow = [dora.host, ...ports.map((port) => `localhost:${port}`)];
  const make = async (handle: string, port: number): Promise<House> => {
    const s = await testServer({ allow, port });
    const { viewer, group } = await found(s.world, handle);
    await s.world.db.transaction().execute((trx) => setWays(trx, group.id, { ...usualWays, economy: "hours" }));
    return { ...s, handle, iri: groupIri(s.origin, handle), groupId: group.id, rosa: viewer };
  };
  moss = await make("moss", ports[0]);
  fern = await make("fern", ports[1]);
  await followSibling(moss.world, moss.rosa, `@fern@localhost:${ports[1]}`);
  await followSibling(fern.world, fern.rosa, `@moss@localhost:${ports[0]}`);
  await both();
});
beforeEach(async () => {
  for (const [house, other] of [
    [moss, fern],
    [fern, moss],
  ] as const)
    await house.world.db
      .transaction()
      .execute((trx) =>
        setTie(trx, house.world.clock.now(), { groupId: house.groupId, actorIri: other.iri, name: other.handle, mostMinutes: 600 }),
      );
  mossTie = (await moss.world.db.selectFrom("hourTies").select("id").where("actorIri", "=", fern.iri).executeTakeFirstOrThrow()).id;
});
afterAll(() => Promise.all([moss.end(), fern.end(), dora.end()]));

/** Lets both work until neither has anything to do. */
async function both(): Promise<void> {
  for (let done = 1; done > 0;) done = (await moss.work()) + (await fern.work());
}
const at = (house: House, holder: Holder): Promise<number> => balanceOf(house.world.db, house.groupId, hoursUnit, holder);
const id = (viewer: Viewer): string => viewer.member?.id ?? "";
const mirrored = async (): Promise<number> => {
  const ours = await at(moss, siblingHolder(fern.iri));
  expect(await at(fern, siblingHolder(moss.iri))).toBe(0 - ours);
  return ours;
};
const thanks = async (minutes: number): Promise<string> => {
  const transfer = await offerHours(moss.world, moss.rosa, "moss", { tie: mossTie, minutes });
  return (await moss.world.db.selectFrom("hourTransfers").select("offerIri").where("id", "=", transfer).executeTakeFirstOrThrow()).offerIri;
};
/** Signatures run by the time of day, so what was asked is moved back, not the clock. */
const longAgo = async (): Promise<void> => {
  const now = moss.world.clock.now();
  await moss.world.db
    .updateTable("hourTransfers")
    .set({ askedAgain: after(now, -hours(13)) })
    .execute();
  moss.world.clock.advance(seconds(1));
};
const stateOf = async (offerIri: string): Promise<string> =>
  (await moss.world.db.selectFrom("hourTransfers").select("state").where("offerIri", "=", offerIri).executeTakeFirstOrThrow()).state;

describe("hours for a sibling", () => {
  test("leave at once, arrive when the other book has them, and both books say the same", async () => {
    const before = await mirrored();
    const mine = await at(moss, memberHolder(id(moss.rosa)));
    const offer = await thanks(90);
    expect(await at(moss, memberHolder(id(moss.rosa)))).toBe(mine - 90);
    expect(await at(moss, siblingHolder(fern.iri))).toBe(before);
    expect(await at(moss, outside)).toBe(90);
    await both();
    expect(await stateOf(offer)).toBe("booked");
    expect(await mirrored()).toBe(before + 90);
    expect(await at(moss, outside)).toBe(0);
    expect(await at(fern, commons)).toBeGreaterThanOrEqual(90);
    const theirs = await fern.world.db.selectFrom("hourTransfers").selectAll().where("offerIri", "=", offer).executeTakeFirstOrThrow();
    expect(theirs).toMatchObject({ way: "in", minutes: 90, state: "booked", memberId: null });
    // No person of ours is known there.
    const tables = await sql<{ t: string }>`select row_to_json(x)::text as t from remote_actors x`.execute(fern.world.db);
    expect(JSON.stringify([theirs, tables.rows])).not.toMatch(/rosa/i);
  });

  test("are passed on to who gave the care, once, and never by oneself", async () => {
    const offer = await thanks(60);
    await both();
    const { id: transfer } = await fern.world.db
      .selectFrom("hourTransfers")
      .select("id")
      .where("offerIri", "=", offer)
      .executeTakeFirstOrThrow();
    const sam = await addMember(fern.world, "sam");
    await expect(passOn(fern.world, sam, transfer, "sam")).rejects.toMatchObject({ code: "bad-input" });
    const twice = await Promise.allSettled([
      passOn(fern.world, fern.rosa, transfer, "sam"),
      passOn(fern.world, fern.rosa, transfer, "sam"),
    ]);
    expect(twice.map((one) => one.status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await at(fern, memberHolder(id(sam)))).toBe(60);
  });

  test("come back when the sibling has not agreed on so much", async () => {
    const before = await mirrored();
    const mine = await at(moss, memberHolder(id(moss.rosa)));
    await fern.world.db.updateTable("hourTies").set({ mostMinutes: 60 }).execute();
    const offer = await thanks(300);
    await both();
    expect(await stateOf(offer)).toBe("rejected");
    expect(await mirrored()).toBe(before);
    expect(await at(moss, memberHolder(id(moss.rosa)))).toBe(mine);
    expect(await at(moss, outside)).toBe(0);
  });

  test("never go past the limit, however many are offered at once", async () => {
    const before = await mirrored();
    const room = Math.floor((600 - before) / 120);
    const tries = await Promise.allSettled(Array.from({ length: room + 3 }, () => thanks(120)));
    expect(tries.filter((one) => one.status === "fulfilled")).toHaveLength(room);
    await both();
    expect(await mirrored()).toBe(before + room * 120);
  });

  test("are asked about again when the answer was lost, and booked once", async () => {
    await moss.world.db
      .transaction()
      .execute((trx) =>
        setTie(trx, moss.world.clock.now(), { groupId: moss.groupId, actorIri: fern.iri, name: "fern", mostMinutes: 1200 }),
      );
    await fern.world.db
      .transaction()
      .execute((trx) =>
        setTie(trx, fern.world.clock.now(), { groupId: fern.groupId, actorIri: moss.iri, name: "moss", mostMinutes: 1200 }),
      );
    const before = await mirrored();
    const offer = await thanks(30);
    await moss.work();
    // Their answer is lost on its way.
    await drain(fern.world, { ...handlersOf(fern.fediverse), letter: () => Promise.resolve() });
    await both();
    expect(await stateOf(offer)).toBe("offered");
    expect(await at(fern, siblingHolder(moss.iri))).toBe(-before - 30);
    await longAgo();
    await askHoursAgain(moss.world);
    await both();
    expect(await stateOf(offer)).toBe("booked");
    expect(await mirrored()).toBe(before + 30);
  });

  test("are refused by a sibling that has not agreed at all, and by nobody else", async () => {
    const before = await mirrored();
    await fern.world.db.updateTable("hourTies").set({ state: "ended" }).execute();
    const offer = await thanks(15);
    // Somebody else says yes in their place: it means nothing.
    await dora.post(`${moss.origin}/inbox`, { id: `${dora.origin}/a/1`, type: "Accept", actor: dora.actor, to: [moss.iri], object: offer });
    await moss.work();
    await both();
    expect(await stateOf(offer)).toBe("rejected");
    expect(await mirrored()).toBe(before);
  });

  test("from a stranger are no hours", async () => {
    const accounts = await fern.world.db.selectFrom("ledgerAccounts").selectAll().execute();
    await dora.post(`${fern.origin}/inbox`, {
      id: `${dora.origin}/a/2`,
      type: "Offer",
      actor: dora.actor,
      to: [fern.iri],
      object: hoursDocument({ provider: moss.iri, receiver: fern.iri, minutes: 60 }),
    });
    await fern.work();
    expect(await fern.world.db.selectFrom("ledgerAccounts").selectAll().execute()).toEqual(accounts);
  });

  test("come back from a collective that is gone for good", async () => {
    const before = await at(moss, memberHolder(id(moss.rosa)));
    const offer = await thanks(15);
    await moss.world.db.deleteFrom("jobs").execute();
    await moss.world.db.updateTable("remoteActors").set({ gone: moss.world.clock.now() }).where("iri", "=", fern.iri).execute();
    await longAgo();
    await askHoursAgain(moss.world);
    expect(await stateOf(offer)).toBe("rejected");
    expect(await at(moss, memberHolder(id(moss.rosa)))).toBe(before);
  });
});

test("an offer of hours is read as it was written", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 96 }), (quarters) => {
      const offer = { provider: "https://a.example/groups/a", receiver: "https://b.example/groups/b", minutes: quarters * 15 };
      expect(readHoursOffer({ type: "Offer", object: hoursDocument(offer) })).toEqual(offer);
    }),
  );
});

test("what one may offer, the other may take, as long as both keep the same limit", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -600, max: 600 }),
      fc.integer({ min: 0, max: 600 }),
      fc.integer({ min: 15, max: 1440 }),
      (balance, onTheWay, minutes) => {
        if (!mayOffer({ balance, onTheWay, most: 600 }, minutes)) return;
        // Their book mirrors ours, and what is on its way comes first.
        expect(mayTake({ balance: -balance - onTheWay, most: 600 }, minutes)).toBe(true);
      },
    ),
  );
  expect(keyOf("a", "b")).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(keyOf("a", "b")).not.toBe(keyOf("a\nb", ""));
});
