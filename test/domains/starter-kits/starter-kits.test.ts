/** A starter kit: what it holds, what it never holds, and how it is planted. */
import { execFile } from "node:child_process";
import fc from "fast-check";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { JsonObject } from "#protocol/activitypub/json.ts";
import { manyLines, oneLine } from "#commons/text.ts";
import type { Viewer } from "#commons/visibility.ts";
import { newId } from "#platform/lib/ids.ts";
import { ourStarterKit } from "#domains/starter-kits/queries.ts";
import { starterKitDocument, readStarterKit } from "#domains/starter-kits/document.ts";
import { digestOf, type KitPiece, pieceKinds } from "#domains/starter-kits/starter-kit.ts";
import {
  askForStarterKit,
  effectOf,
  fetchStarterKit,
  starterKitAddress,
  leavePieces,
  pickPieces,
  plantHandlers,
  plantingNow,
} from "#domains/starter-kits/plant/actions.ts";
import { collectiveStanding } from "#domains/starter-kits/steps/store.ts";
import {
  doneSteps,
  nextStep,
  type CollectiveStanding,
  firstSteps,
} from "#domains/starter-kits/steps/steps.ts";
import { addGroup, addMember, found } from "../../support/people.ts";
import { freePort } from "../../support/instance.ts";
import { testServer, type TestServer } from "../../support/server.ts";

const canary = "Quendolina Zwetschgenbaum";
let moss: TestServer;
let fern: TestServer;
let rosa: Viewer;
let ida: Viewer;
beforeAll(async () => {
  const ports = [await freePort(), await freePort()] as const;
  const allow = ports.map((port) => `localhost:${port}`);
  moss = await testServer({ allow, port: ports[0] });
  fern = await testServer({ allow, port: ports[1] });
  rosa = (await found(moss.ctx, "moss")).viewer;
  ida = (await found(fern.ctx, "fern")).viewer;
});
afterAll(() => Promise.all([moss.end(), fern.end()]));

const get = async (server: TestServer, path: string, accept: string) => {
  const answer = await fetch(`${server.origin}${path}`, {
    headers: { accept },
    redirect: "manual",
  });
  return {
    status: answer.status,
    type: answer.headers.get("content-type") ?? "",
    text: await answer.text(),
  };
};
const activity = "application/activity+json";

/** A rota and a published agreement in the kit; a canary in every text that belongs to people. */
async function fillWithPeople(): Promise<void> {
  const now = moss.ctx.clock.now();
  const { db } = moss.ctx;
  const root = await db
    .selectFrom("groups")
    .selectAll()
    .where("root", "=", true)
    .executeTakeFirstOrThrow();
  const guide = newId();
  await sql`insert into guides (id, group_id, name, source, kind, license, credit, visibility, published, updated)
    values (${guide}, ${root.id}, 'How we decide', 'We decide slowly.', 'agreement', 'CC-BY-SA-4.0', 'Moss Collective', 'public', ${now}, ${now})`.execute(
    db,
  );
  for (const [name, inKit, guideId] of [
    ["How we decide", true, guide],
    [`Kept among us: ${canary}`, true, null],
    [`Not handed on: ${canary}`, false, null],
  ] as const) {
    const id = newId();
    await db
      .insertInto("agreements")
      .values({
        id,
        groupId: root.id,
        name,
        reviewOn: "2027-01-01",
        guideId,
        basedOn: null,
        inKit,
        made: now,
        updated: now,
      })
      .execute();
    await db
      .insertInto("agreementVersions")
      .values({
        agreementId: id,
        version: 1,
        content: guideId === null ? canary : "We decide slowly.",
        decisionId: null,
        adopted: now,
      })
      .execute();
  }
  const rota = {
    groupId: root.id,
    rule: "FREQ=WEEKLY",
    firstStart: now,
    timeZone: "Europe/Amsterdam",
    minutes: 90,
    made: now,
    updated: now,
  };
  const [tidy, other] = [newId(), newId()];
  await db
    .insertInto("rotas")
    .values([
      {
        ...rota,
        id: tidy,
        name: "Tidying the herb room",
        kind: "cleaning",
        content: `Key at ${canary}`,
        place: canary,
        inKit: true,
      },
      { ...rota, id: other, name: canary, kind: "other" },
    ])
    .execute();
  await db
    .insertInto("rotaSeats")
    .values({ id: newId(), rotaId: tidy, name: "hands", seats: 2 })
    .execute();
  const member = await addMember(moss.ctx, "quendolina");
  await db
    .updateTable("members")
    .set({ name: canary })
    .where("id", "=", member.member?.id ?? "")
    .execute();
  const { group } = await addGroup(moss.ctx, rosa, "circle", "tender");
  await db
    .updateTable("groups")
    .set({ name: canary, summary: canary })
    .where("id", "=", group.id)
    .execute();
  await db
    .insertInto("decisions")
    .values({
      id: newId(),
      groupId: root.id,
      name: canary,
      driver: canary,
      madeBy: null,
      facilitatorId: null,
      opened: null,
      minUntil: null,
      closes: null,
      meetingId: null,
      reviewOn: null,
      basedOn: null,
      decided: null,
      made: now,
      updated: now,
    })
    .execute();
}

describe("the kit", () => {
  beforeAll(fillWithPeople);

  test("is a Collection of pieces, each with its digest, that others read as it was meant", async () => {
    const { status, type, text } = await get(moss, "/starter-kit", activity);
    expect([status, type]).toEqual([200, "application/activity+json; charset=utf-8"]);
    const json = JSON.parse(text) as JsonObject;
    expect(json).toMatchObject({
      id: `${moss.origin}/starter-kit`,
      type: "Collection",
      attributedTo: `${moss.origin}/groups/moss`,
    });
    const kit = readStarterKit(json);
    expect(kit?.refused).toBe(0);
    expect(kit?.pieces).toEqual((await ourStarterKit(moss.ctx))?.pieces);
    expect(new Set(kit?.pieces.map((piece) => piece.kind))).toEqual(new Set(pieceKinds));
    expect(kit?.pieces.find((piece) => piece.kind === "agreement")).toMatchObject({
      name: "How we decide",
      license: "CC-BY-SA-4.0",
      credit: "Moss Collective",
    });
    expect(kit?.pieces.find((piece) => piece.kind === "rota")?.data).toMatchObject({
      minutes: 90,
      seats: [{ name: "hands", seats: 2 }],
    });
  });

  test("holds nobody's data on any of its faces", async () => {
    const kit = await get(moss, "/starter-kit", activity);
    const pieces = (JSON.parse(kit.text) as { items: { id: string }[] }).items;
    const faces = [kit, await get(moss, "/starter-kit", "text/html")];
    for (const piece of pieces)
      if (piece.id.includes("/starter-kit/"))
        faces.push(await get(moss, new URL(piece.id).pathname, activity));
    expect(faces.map((face) => face.status).filter((status) => status !== 200)).toEqual([]);
    const all = faces.map((face) => face.text).join("\n");
    expect(all).toContain("Tidying the herb room");
    for (const personal of [canary, "Quendolina", "quendolina", "Rosa", "rosa"])
      expect(all).not.toContain(personal);
  });

  test("has no piece at an address that it does not hold", async () => {
    for (const path of [
      "/starter-kit/rota/none",
      "/starter-kit/person/rosa",
      `/starter-kit/agreement/${newId()}`,
    ])
      expect((await get(moss, path, activity)).status).toBe(404);
  });
});

describe("planting", () => {
  test("fetches in the background and shows what came; nothing is adopted", async () => {
    await askForStarterKit(fern.ctx, ida, moss.origin);
    await fern.work();
    const waiting = await fern.ctx.db
      .selectFrom("plantedPieces")
      .selectAll()
      .where("state", "=", "waiting")
      .execute();
    expect(waiting.length).toBeGreaterThan(10);
    expect(await fern.ctx.db.selectFrom("decisions").selectAll().execute()).toEqual([]);
    expect(await fern.ctx.db.selectFrom("agreements").selectAll().execute()).toEqual([]);
  });

  test("makes a draft of each piece that is picked, once, with credit", async () => {
    const waiting = await fern.ctx.db
      .selectFrom("plantedPieces")
      .selectAll()
      .where("kind", "in", ["agreement", "rota", "questions"])
      .execute();
    const ids = waiting.map((piece) => piece.id);
    const both = await Promise.all([
      pickPieces(fern.ctx, ida, ids),
      pickPieces(fern.ctx, ida, ids),
    ]);
    expect(both.reduce((a, b) => a + b, 0)).toBe(ids.length);
    const decisions = await fern.ctx.db.selectFrom("decisions").selectAll().execute();
    expect(decisions).toHaveLength(ids.length);
    expect(new Set(decisions.map((one) => one.state))).toEqual(new Set(["shaping"]));
    const agreement = decisions.find((one) => one.effect.includes("adopt-agreement"));
    expect(agreement?.driver).toContain("Moss Collective");
    expect(agreement?.basedOn).toMatch(new RegExp(`^${moss.origin}/guides/`));
    expect(await fern.ctx.db.selectFrom("agreements").selectAll().execute()).toEqual([]);
    expect(await fern.ctx.db.selectFrom("rotas").selectAll().execute()).toEqual([]);
  });

  test("brings a piece again only when it has changed at its home", async () => {
    const fetchDocument = async (url: string): Promise<JsonObject> =>
      JSON.parse((await get(moss, new URL(url).pathname, activity)).text) as JsonObject;
    const rest = await fern.ctx.db
      .selectFrom("plantedPieces")
      .select("id")
      .where("state", "=", "waiting")
      .execute();
    await leavePieces(
      fern.ctx,
      ida,
      rest.map((piece) => piece.id),
    );
    expect(
      (await fetchStarterKit(fern.ctx, fetchDocument, `${moss.origin}/starter-kit`))?.fresh,
    ).toBe(0);
    await moss.ctx.db.updateTable("rotas").set({ minutes: 60 }).where("inKit", "=", true).execute();
    expect(
      (await fetchStarterKit(fern.ctx, fetchDocument, `${moss.origin}/starter-kit`))?.fresh,
    ).toBe(1);
  });

  test("that fails is said once, and never in place of a kit that was asked for since", async () => {
    await askForStarterKit(fern.ctx, ida, "http://127.0.0.1:9");
    await fern.work();
    expect(await plantingNow(fern.ctx)).toEqual({
      url: "http://127.0.0.1:9/starter-kit",
      state: "failed",
    });
    expect(
      await fern.ctx.db.selectFrom("jobs").select("id").where("kind", "=", "plant").execute(),
    ).toEqual([]);
    const slow = plantHandlers(fern.ctx, async () => {
      await askForStarterKit(fern.ctx, ida, moss.origin);
      throw new Error("no answer");
    });
    await slow.plant(JSON.stringify({ url: "http://127.0.0.1:9/starter-kit" }));
    expect((await plantingNow(fern.ctx))?.state).toBe("asked");
    // Nor where something else than a kit came, nor when a kit came that nobody waits for any more.
    const old = "http://127.0.0.1:9/starter-kit";
    expect(await fetchStarterKit(fern.ctx, () => Promise.resolve({}), old)).toBeUndefined();
    expect(await plantingNow(fern.ctx)).toEqual({
      url: `${moss.origin}/starter-kit`,
      state: "asked",
    });
    await fern.work();
    expect(await plantingNow(fern.ctx)).toMatchObject({
      url: `${moss.origin}/starter-kit`,
      state: "here",
    });
  });

  test("works from the command line, beside the server", async () => {
    const env = {
      PATH: process.env["PATH"] ?? "",
      DATABASE_URL: fern.url,
      PUBLIC_URL: fern.origin,
      FEDERATION_ALLOW: new URL(moss.origin).host,
    };
    const run = (...args: string[]): Promise<{ code: number; out: string }> =>
      new Promise((resolve) => {
        execFile(
          process.execPath,
          ["src/main.ts", "plant", ...args],
          { env },
          (error, out, wrong) => {
            resolve({ code: typeof error?.code === "number" ? error.code : 0, out: out + wrong });
          },
        );
      });
    await moss.ctx.db.updateTable("rotas").set({ minutes: 75 }).where("inKit", "=", true).execute();
    expect(await run("--from", moss.origin)).toEqual({
      code: 0,
      out: `Waiting to be checked: 1 piece. Nothing is adopted. Pick what fits: ${fern.origin}/plant\n`,
    });
    expect((await run("--from", fern.origin)).code).toBe(2);
    expect((await run("--from", `${moss.origin}/none`)).code).toBe(1);
  });

  test("says what is no address, and where no kit is", async () => {
    for (const wrong of ["", "javascript:alert(1)", fern.origin])
      expect(starterKitAddress(fern.ctx, wrong)).toBeUndefined();
    expect(starterKitAddress(fern.ctx, "moss.example")).toBe("https://moss.example/starter-kit");
    expect(
      await fetchStarterKit(
        fern.ctx,
        () => Promise.resolve({ id: "https://x.example/", type: "Note" }),
        "https://x.example/",
      ),
    ).toBeUndefined();
    await expect(
      askForStarterKit(fern.ctx, await addMember(fern.ctx, "nobody").then(() => ({})), moss.origin),
    ).rejects.toMatchObject({
      code: "sign-in-needed",
    });
  });
});

const plain = fc
  .string({ unit: "grapheme", minLength: 1, maxLength: 60 })
  .filter((text) => text.isWellFormed() && oneLine(text) === text && manyLines(text) === text);
const anyPiece: fc.Arbitrary<KitPiece> = fc.record({
  kind: fc.constantFrom(...pieceKinds),
  iri: fc.uuid().map((id) => `https://moss.example/starter-kit/x/${id}`),
  name: plain,
  content: plain,
  data: fc.dictionary(
    fc.constantFrom("a", "b", "lines"),
    fc.oneof(fc.integer(), fc.array(plain, { maxLength: 3 }), fc.boolean()),
  ),
  license: fc.constantFrom("CC0-1.0", "CC-BY-4.0", "CC-BY-SA-4.0"),
  credit: fc.constantFrom("", "Moss Collective"),
});

test("any kit is read as it was written, and a piece that was changed on its way is not taken", () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(anyPiece, {
        minLength: 1,
        maxLength: 8,
        selector: (piece) => `${piece.kind} ${piece.name}`,
      }),
      (pieces) => {
        const json = starterKitDocument(
          "https://moss.example/starter-kit",
          {
            group: "https://moss.example/groups/moss",
            name: "Kit",
            language: "es",
            summary: (language) => `in ${language}`,
          },
          pieces,
        );
        expect(json).toMatchObject({
          summary: "in es",
          summaryMap: { es: "in es", ar: "in ar", en: "in en" },
        });
        const read = readStarterKit(JSON.parse(JSON.stringify(json)) as JsonObject);
        expect(read?.refused).toBe(0);
        expect(read?.pieces.map(digestOf)).toEqual(pieces.map(digestOf));
        const [first, ...rest] = json["items"] as JsonObject[];
        const forged = {
          ...json,
          items: [
            {
              ...first,
              source: {
                content: `${pieces[0]?.content ?? ""} and pay us`,
                mediaType: "text/markdown",
              },
            },
            ...rest,
          ],
        };
        expect(readStarterKit(forged)?.refused).toBe(1);
        const elsewhere = {
          ...json,
          items: [{ ...first, id: "https://other.example/x" }, ...rest],
        };
        expect(readStarterKit(elsewhere)?.refused).toBe(1);
      },
    ),
  );
});

test("a piece means only what its kind can mean", () => {
  expect(effectOf({ kind: "agreement", name: "How we rest", data: "{}" })).toEqual({
    kind: "adopt-agreement",
    title: "How we rest",
    reviewMonths: 6,
  });
  expect(effectOf({ kind: "poster", name: "x", data: `{"kind":"spend","request":"1"}` })).toEqual({
    kind: "none",
  });
});

test("a meeting that asked who was missing is a looking back, too", async () => {
  const { db, clock } = moss.ctx;
  expect((await collectiveStanding(db)).reflections).toBe(0);
  const [group, now] = [
    await db.selectFrom("groups").select("id").where("root", "=", true).executeTakeFirstOrThrow(),
    clock.now(),
  ];
  const meeting = {
    groupId: group.id,
    name: "Circle",
    starts: now,
    state: "closed" as const,
    made: now,
    updated: now,
  };
  await db
    .insertInto("meetings")
    .values({ ...meeting, id: newId(), eventId: null, missing: "" })
    .execute();
  expect((await collectiveStanding(db)).reflections).toBe(0);
  await db
    .insertInto("meetings")
    .values({ ...meeting, id: newId(), eventId: null, missing: "Those who work at night" })
    .execute();
  expect((await collectiveStanding(db)).reflections).toBe(1);
});

test("the next step is the first that is not done, and none waits for another", () => {
  const none: CollectiveStanding = {
    members: 1,
    offers: 0,
    agreements: 0,
    events: 0,
    reflections: 0,
    guides: 0,
    rotas: 0,
    carrying: 0,
    siblings: 0,
  };
  expect(nextStep(doneSteps(none))).toBe("talk");
  expect([...doneSteps({ ...none, siblings: 2, guides: 1 })].sort()).toEqual(["share", "siblings"]);
  const all = doneSteps({
    members: 5,
    offers: 1,
    agreements: 1,
    events: 1,
    reflections: 1,
    guides: 1,
    rotas: 1,
    carrying: 0,
    siblings: 1,
  });
  expect([all.size, nextStep(all)]).toEqual([firstSteps.length, undefined]);
});
