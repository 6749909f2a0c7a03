/** Hours between two collectives, each a real server: in both books, or in neither. */
import fc from "fast-check";
import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { groupIri } from "#commons/addresses.ts";
import type { Viewer } from "#commons/visibility.ts";
import type { Row } from "#platform/database/schema.ts";
import { setWays } from "#domains/groups/ways/actions.ts";
import { usualWays } from "#domains/groups/ways/ways.ts";
import { after, hours, seconds } from "#platform/lib/clock.ts";
import { balanceOf } from "#domains/ledger/accounts-actions.ts";
import {
  commons,
  type Holder,
  hoursUnit,
  memberHolder,
  outside,
  siblingHolder,
} from "#domains/ledger/ledger.ts";
import { offerHours, passOn, setTie } from "#domains/ledger/tie/actions.ts";
import { hoursDocument, readHoursOffer } from "#domains/ledger/tie/document.ts";
import { countHoursEffect } from "#domains/ledger/tie/effects.ts";
import { askHoursAgain, hoursAnswered, receiveHours } from "#domains/ledger/tie/receive.ts";
import { tiesOf } from "#domains/ledger/tie/store.ts";
import { mayOffer, mayTake } from "#domains/ledger/tie/tie.ts";
import { keyOf, newId } from "#platform/lib/ids.ts";
import { dayIn } from "#platform/lib/temporal.ts";
import { openPayload } from "#platform/jobs/sealing.ts";
import { drain } from "#platform/jobs/worker.ts";
import { openSession } from "#platform/web/session.ts";
import { followSibling } from "#domains/siblings/actions.ts";
import { handlersOf } from "#assembly.ts";
import { freePort } from "../../support/instance.ts";
import { addGroup, addMember, found } from "../../support/people.ts";
import { type Peer, peer } from "../../support/peer.ts";
import { testServer, type TestServer } from "../../support/server.ts";

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
    const { viewer, group } = await found(s.ctx, handle);
    await s.ctx.db
      .transaction()
      .execute((trx) => setWays(trx, group.id, { ...usualWays, economy: "hours" }));
    return { ...s, handle, iri: groupIri(s.origin, handle), groupId: group.id, rosa: viewer };
  };
  moss = await make("moss", ports[0]);
  fern = await make("fern", ports[1]);
  await followSibling(moss.ctx, moss.rosa, `@fern@localhost:${ports[1]}`);
  await followSibling(fern.ctx, fern.rosa, `@moss@localhost:${ports[0]}`);
  await both();
});
beforeEach(async () => {
  for (const [house, other] of [
    [moss, fern],
    [fern, moss],
  ] as const)
    await house.ctx.db.transaction().execute((trx) =>
      setTie(trx, house.ctx.clock.now(), {
        groupId: house.groupId,
        actorIri: other.iri,
        name: other.handle,
        mostMinutes: 600,
      }),
    );
  mossTie = (
    await moss.ctx.db
      .selectFrom("hourTies")
      .select("id")
      .where("actorIri", "=", fern.iri)
      .executeTakeFirstOrThrow()
  ).id;
});
afterAll(() => Promise.all([moss.end(), fern.end(), dora.end()]));

/** Lets both work until neither has anything to do. */
async function both(): Promise<void> {
  for (let done = 1; done > 0;) done = (await moss.work()) + (await fern.work());
}
const at = (house: House, holder: Holder): Promise<number> =>
  balanceOf(house.ctx.db, house.groupId, hoursUnit, holder);
const id = (viewer: Viewer): string => viewer.member?.id ?? "";
const mirrored = async (): Promise<number> => {
  const ours = await at(moss, siblingHolder(fern.iri));
  expect(await at(fern, siblingHolder(moss.iri))).toBe(0 - ours);
  return ours;
};
const thanks = async (minutes: number): Promise<string> => {
  const transfer = await offerHours(moss.ctx, moss.rosa, "moss", { tie: mossTie, minutes });
  return (
    await moss.ctx.db
      .selectFrom("hourTransfers")
      .select("offerIri")
      .where("id", "=", transfer)
      .executeTakeFirstOrThrow()
  ).offerIri;
};
/** Signatures run by the time of day, so what was asked is moved back, not the clock. */
const longAgo = async (): Promise<void> => {
  const now = moss.ctx.clock.now();
  await moss.ctx.db
    .updateTable("hourTransfers")
    .set({ askedAgain: after(now, -hours(13)) })
    .execute();
  moss.ctx.clock.advance(seconds(1));
};
const stateOf = async (offerIri: string): Promise<string> =>
  (
    await moss.ctx.db
      .selectFrom("hourTransfers")
      .select("state")
      .where("offerIri", "=", offerIri)
      .executeTakeFirstOrThrow()
  ).state;

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
    const theirs = await fern.ctx.db
      .selectFrom("hourTransfers")
      .selectAll()
      .where("offerIri", "=", offer)
      .executeTakeFirstOrThrow();
    expect(theirs).toMatchObject({ way: "in", minutes: 90, state: "booked", memberId: null });
    // No person of ours is known there.
    const tables = await sql<{
      t: string;
    }>`select row_to_json(x)::text as t from remote_actors x`.execute(fern.ctx.db);
    expect(JSON.stringify([theirs, tables.rows])).not.toMatch(/rosa/i);
  });

  test("stand under the day at home, in both books", async () => {
    const days: string[] = [];
    // One of them has another day than UTC at any hour.
    for (const zone of ["Pacific/Kiritimati", "Etc/GMT+12"]) {
      for (const house of [moss, fern])
        await house.ctx.db
          .insertInto("settings")
          .values({ key: "time-zone", value: zone })
          .onConflict((conflict) => conflict.column("key").doUpdateSet({ value: zone }))
          .execute();
      const offer = await thanks(15);
      await both();
      for (const [house, idea] of [
        [moss, "out"],
        [moss, "accepted"],
        [fern, "in"],
      ] as const)
        days.push(
          (
            await house.ctx.db
              .selectFrom("ledgerTransactions")
              .select(sql<string>`happened_on::text`.as("day"))
              .where("key", "=", keyOf(idea, offer))
              .executeTakeFirstOrThrow()
          ).day,
        );
      expect(days.splice(0)).toEqual(
        Array.from({ length: 3 }, () => dayIn(moss.ctx.clock.now(), zone)),
      );
    }
  });

  test("are passed on to who gave the care, once, and never by oneself", async () => {
    const offer = await thanks(60);
    await both();
    const { id: transfer } = await fern.ctx.db
      .selectFrom("hourTransfers")
      .select("id")
      .where("offerIri", "=", offer)
      .executeTakeFirstOrThrow();
    const sam = await addMember(fern.ctx, "sam");
    await expect(passOn(fern.ctx, sam, transfer, "sam")).rejects.toMatchObject({
      code: "bad-input",
    });
    // The form comes back with its note, and with what was typed.
    const { token } = await openSession(fern.app, fern.ctx, id(fern.rosa), "api");
    const wrong = await fern.app.inject({
      method: "POST",
      url: `/hours/${transfer}/pass-on`,
      headers: {
        authorization: `Bearer ${token}`,
        "content-type": "application/x-www-form-urlencoded",
      },
      payload: "member=nobody_here",
    });
    expect(wrong.statusCode).toBe(422);
    for (const part of [
      "Choose another member of this group",
      'value="nobody_here"',
      "<details open>",
      "Hours with siblings",
    ])
      expect(wrong.body).toContain(part);
    const twice = await Promise.allSettled([
      passOn(fern.ctx, fern.rosa, transfer, "sam"),
      passOn(fern.ctx, fern.rosa, transfer, "sam"),
    ]);
    expect(twice.map((one) => one.status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await at(fern, memberHolder(id(sam)))).toBe(60);
  });

  test("come back when the sibling has not agreed on so much", async () => {
    const before = await mirrored();
    const mine = await at(moss, memberHolder(id(moss.rosa)));
    await fern.ctx.db.updateTable("hourTies").set({ mostMinutes: 60 }).execute();
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
    await moss.ctx.db.transaction().execute((trx) =>
      setTie(trx, moss.ctx.clock.now(), {
        groupId: moss.groupId,
        actorIri: fern.iri,
        name: "fern",
        mostMinutes: 1200,
      }),
    );
    await fern.ctx.db.transaction().execute((trx) =>
      setTie(trx, fern.ctx.clock.now(), {
        groupId: fern.groupId,
        actorIri: moss.iri,
        name: "moss",
        mostMinutes: 1200,
      }),
    );
    const before = await mirrored();
    const offer = await thanks(30);
    await moss.work();
    // Their answer is lost on its way.
    await drain(fern.ctx, { ...handlersOf(fern.fediverse), letter: () => Promise.resolve() });
    await both();
    expect(await stateOf(offer)).toBe("offered");
    expect(await at(fern, siblingHolder(moss.iri))).toBe(-before - 30);
    await longAgo();
    await askHoursAgain(moss.ctx);
    await both();
    expect(await stateOf(offer)).toBe("booked");
    expect(await mirrored()).toBe(before + 30);
  });

  test("are refused by a sibling that has not agreed at all, and by nobody else", async () => {
    const before = await mirrored();
    await fern.ctx.db.updateTable("hourTies").set({ state: "ended" }).execute();
    const offer = await thanks(15);
    // Somebody else says yes in their place: it means nothing.
    await dora.post(`${moss.origin}/inbox`, {
      id: `${dora.origin}/a/1`,
      type: "Accept",
      actor: dora.actor,
      to: [moss.iri],
      object: offer,
    });
    await moss.work();
    await both();
    expect(await stateOf(offer)).toBe("rejected");
    expect(await mirrored()).toBe(before);
  });

  test("from a stranger are no hours", async () => {
    const accounts = await fern.ctx.db.selectFrom("ledgerAccounts").selectAll().execute();
    await dora.post(`${fern.origin}/inbox`, {
      id: `${dora.origin}/a/2`,
      type: "Offer",
      actor: dora.actor,
      to: [fern.iri],
      object: hoursDocument({ provider: moss.iri, receiver: fern.iri, minutes: 60 }),
    });
    await fern.work();
    expect(await fern.ctx.db.selectFrom("ledgerAccounts").selectAll().execute()).toEqual(accounts);
  });

  test("go no more when the group decides so: what is on its way is answered, what stands stays", async () => {
    const group = { id: moss.groupId, handle: "moss", kind: "open", root: true };
    const sibling = `@fern@${new URL(fern.origin).host}`;
    const read = (fields: Readonly<Record<string, string>>) =>
      countHoursEffect.read(moss.ctx, moss.rosa, group, fields);
    await expect(read({ sibling: "@nobody@else.example", hours: "0" })).rejects.toMatchObject({
      fields: { sibling: expect.stringContaining("count hours with a sibling") as string },
    });
    const before = await mirrored();
    const offer = await thanks(15);
    const effect = await read({ sibling, hours: "0" });
    expect(await countHoursEffect.say(moss.ctx, effect, { language: "en" })).toMatch(
      /^When this is agreed, we no longer count hours with /,
    );
    const decision = { groupId: moss.groupId } as Row<"decisions">;
    const path = await moss.ctx.db
      .transaction()
      .execute((trx) => countHoursEffect.carry(trx, moss.ctx, decision, effect, ""));
    expect(path).toBe("/@moss/hours/siblings");
    await both();
    expect([await stateOf(offer), await mirrored()]).toEqual(["booked", before + 15]);
    await expect(thanks(15)).rejects.toMatchObject({
      fields: { tie: expect.any(String) as string },
    });
    expect(
      (await tiesOf(moss.ctx.db, moss.groupId)).filter((tie) => tie.actorIri === fern.iri),
    ).toMatchObject([{ ended: true }]);
    const back = await fern.ctx.db
      .selectFrom("hourTies")
      .select("id")
      .where("actorIri", "=", moss.iri)
      .executeTakeFirstOrThrow();
    await offerHours(fern.ctx, fern.rosa, "fern", { tie: back.id, minutes: 15 });
    await both();
    expect(await mirrored()).toBe(before + 15);
  });

  test("come back from a collective that is gone for good", async () => {
    const before = await at(moss, memberHolder(id(moss.rosa)));
    const offer = await thanks(15);
    await moss.ctx.db.deleteFrom("jobs").execute();
    await moss.ctx.db
      .updateTable("remoteActors")
      .set({ gone: moss.ctx.clock.now() })
      .where("iri", "=", fern.iri)
      .execute();
    await longAgo();
    await askHoursAgain(moss.ctx);
    expect(await stateOf(offer)).toBe("rejected");
    expect(await at(moss, memberHolder(id(moss.rosa)))).toBe(before);
  });
});

describe("a hostile sibling", () => {
  beforeAll(async () => {
    await followSibling(moss.ctx, moss.rosa, dora.actor);
  });
  const doraTie = (state: "agreed" | "ended" = "agreed", groupId = moss.groupId) =>
    moss.ctx.db.transaction().execute(async (trx) => {
      await setTie(trx, moss.ctx.clock.now(), {
        groupId,
        actorIri: dora.actor,
        name: "dora",
        mostMinutes: 600,
      });
      await trx.updateTable("hourTies").set({ state }).where("actorIri", "=", dora.actor).execute();
    });
  const owed = (): Promise<number> => at(moss, siblingHolder(dora.actor));
  const economy = (input: "hours" | "gift") =>
    moss.ctx.db
      .transaction()
      .execute((trx) => setWays(trx, moss.groupId, { ...usualWays, economy: input }));
  /** What receiveHours wrote to them about this Offer, in the order in which it did. */
  const answers = async (offerId: string): Promise<string[]> => {
    const rows = await moss.ctx.db.selectFrom("jobs").select("payload").orderBy("seq").execute();
    return rows
      .map((row) => openPayload(moss.ctx, row.payload))
      .filter((text) => text.includes(offerId));
  };
  const offered = async (
    offerId: string,
    quantity: unknown,
    more: { provider?: string; receiver?: string } = {},
  ): Promise<boolean> => {
    const actor = await moss.ctx.db
      .selectFrom("remoteActors")
      .selectAll()
      .where("iri", "=", dora.actor)
      .executeTakeFirstOrThrow();
    const object = hoursDocument({
      provider: dora.actor,
      receiver: moss.iri,
      minutes: 60,
      ...more,
    });
    const stipulates = object["stipulates"] as Record<string, unknown>;
    return receiveHours(moss.ctx, actor, {
      id: `${dora.origin}/o/${offerId}`,
      type: "Offer",
      actor: dora.actor,
      object: {
        ...object,
        stipulates: {
          ...stipulates,
          resourceQuantity: { hasUnit: "hour", hasNumericalValue: quantity as string },
        },
      },
    });
  };

  test("sends no numbers that are none, no other's hours, and none for another", async () => {
    await doraTie();
    for (const quantity of [
      "-1",
      "NaN",
      "Infinity",
      "1e3",
      1e21,
      -1,
      Number.NaN,
      "0x10",
      "99999999",
      "",
      null,
      "1.00001",
      ["1", "2"].join(),
    ])
      expect(await offered(`n${String(quantity)}`, quantity), String(quantity)).toBe(false);
    expect(await offered("wrong-provider", "1", { provider: fern.iri })).toBe(false);
    expect(await offered("wrong-receiver", "1", { receiver: fern.iri })).toBe(false);
    for (const quantity of ["0", "0.1", "24.25", "999", "0.0001"])
      expect(await offered(`q${quantity}`, quantity)).toBe(true);
    expect(await owed()).toBe(0);
  });

  test("gets the first answer to an Offer for good, with the hours of the first", async () => {
    await doraTie();
    await Promise.all(Array.from({ length: 4 }, () => offered("same", "1").catch(() => undefined)));
    expect(await owed()).toBe(-60);
    await offered("same", "9");
    expect(await owed()).toBe(-60);
    const said = await answers("/o/same");
    expect(said.length).toBeGreaterThanOrEqual(1);
    for (const text of said) {
      expect(text).toContain("Accept");
      expect(text).toContain('"hasNumericalValue":"1"');
      expect(text).not.toContain('"hasNumericalValue":"9"');
    }
    // What was refused once is not booked when it comes again as something smaller.
    await offered("refused", "0.1");
    await offered("refused", "1");
    await offered("too-much", "20");
    await offered("too-much", "1");
    expect(await owed()).toBe(-60);
  });

  test("books nothing where nothing is counted any more, nor where the tie has ended; what was booked stays so", async () => {
    await doraTie();
    const before = await owed();
    await economy("gift");
    await offered("late", "1");
    expect(await owed()).toBe(before);
    await economy("hours");
    await doraTie("ended");
    await offered("later", "1");
    await offered("same", "1");
    expect(await owed()).toBe(before);
    expect((await answers("/o/same")).at(-1)).toContain("Accept");
    expect((await answers("/o/late")).at(-1)).toContain("Reject");
    await doraTie();
  });

  test("asks two groups with one Offer, and one of them books it", async () => {
    const { group } = await addGroup(moss.ctx, moss.rosa, "twin", "open");
    await moss.ctx.db
      .transaction()
      .execute((trx) => setWays(trx, group.id, { ...usualWays, economy: "hours" }));
    await doraTie("agreed", group.id);
    await doraTie();
    await offered("twice", "1");
    await offered("twice", "1", { receiver: groupIri(moss.origin, "twin") });
    expect(await balanceOf(moss.ctx.db, group.id, hoursUnit, siblingHolder(dora.actor))).toBe(0);
  });

  test("says yes and no to what we offered in any order: the first word counts, and is booked once", async () => {
    await doraTie();
    const actor = await moss.ctx.db
      .selectFrom("remoteActors")
      .selectAll()
      .where("iri", "=", dora.actor)
      .executeTakeFirstOrThrow();
    const tie = (
      await moss.ctx.db
        .selectFrom("hourTies")
        .select("id")
        .where("actorIri", "=", dora.actor)
        .where("groupId", "=", moss.groupId)
        .executeTakeFirstOrThrow()
    ).id;
    const thank = async (): Promise<string> => {
      const transfer = await offerHours(moss.ctx, moss.rosa, "moss", { tie, minutes: 30 });
      return (
        await moss.ctx.db
          .selectFrom("hourTransfers")
          .select("offerIri")
          .where("id", "=", transfer)
          .executeTakeFirstOrThrow()
      ).offerIri;
    };
    const say = (type: string, object: string, result?: string) =>
      hoursAnswered(moss.ctx, actor, {
        id: `${dora.origin}/x/${newId()}`,
        type,
        actor: dora.actor,
        object,
        ...(result === undefined ? {} : { result: { type: "Agreement", id: result } }),
      });
    const [before, mine] = [await owed(), await at(moss, memberHolder(id(moss.rosa)))];
    const yes = await thank();
    await Promise.all(
      ["a", "b", "c"].map((one) => say("Accept", yes, `${dora.origin}/agreements/${one}`)),
    );
    await say("Reject", yes);
    expect([await owed(), await stateOf(yes)]).toEqual([before + 30, "booked"]);
    const no = await thank();
    await say("Reject", no);
    await say("Accept", no, `${dora.origin}/agreements/no`);
    expect([await owed(), await stateOf(no)]).toEqual([before + 30, "rejected"]);
    expect(await at(moss, memberHolder(id(moss.rosa)))).toBe(mine - 30);
  });
});

test("thanks that are sent twice under one key go once, and nothing else goes under it", async () => {
  const before = await at(moss, memberHolder(id(moss.rosa)));
  const twice = await Promise.all(
    [1, 2, 3].map(() =>
      offerHours(moss.ctx, moss.rosa, "moss", { tie: mossTie, minutes: 15, key: "the same" }),
    ),
  );
  expect(new Set(twice).size).toBe(1);
  expect(await at(moss, memberHolder(id(moss.rosa)))).toBe(before - 15);
  const other = offerHours(moss.ctx, moss.rosa, "moss", {
    tie: mossTie,
    minutes: 30,
    key: "the same",
  });
  await expect(other).rejects.toMatchObject({ code: "conflict" });
});

test("an offer of hours is read as it was written", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 96 }), (quarters) => {
      const offer = {
        provider: "https://a.example/groups/a",
        receiver: "https://b.example/groups/b",
        minutes: quarters * 15,
      };
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
        if (!mayOffer({ balance, onTheWay, max: 600 }, minutes)) return;
        // Their book mirrors ours, and what is on its way comes first.
        expect(mayTake({ balance: -balance - onTheWay, max: 600 }, minutes)).toBe(true);
      },
    ),
  );
  expect(keyOf("a", "b")).toMatch(
    /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/,
  );
  expect(keyOf("a", "b")).not.toBe(keyOf("a\nb", ""));
});
