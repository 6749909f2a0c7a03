/** Groups from their founding on: roles that end, invitations, and how open they are. */
import { Readable } from "node:stream";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { password as newPassword } from "#cli/password.ts";
import { can, seasonDays } from "#commons/permissions.ts";
import { stranger, type Viewer } from "#commons/visibility.ts";
import { editGroup } from "#domains/groups/actions.ts";
import { joinGroup } from "#domains/groups/belonging/coming-actions.ts";
import { foundCollective, setupLink } from "#domains/groups/welcome/founding-actions.ts";
import { groupKinds, groupMayBecome } from "#domains/groups/group.ts";
import { acceptInvitation, invite } from "#domains/groups/welcome/invitations-actions.ts";
import { seasonEnd } from "#domains/groups/roles/role.ts";
import { handBackRole, lendRole } from "#domains/groups/roles/actions.ts";
import { groupFor } from "#domains/groups/store.ts";
import { changePassword, checkSignIn, leaveCollective } from "#domains/members/actions.ts";
import { planEvent } from "#domains/events/actions.ts";
import { addGroup, addMember, found, password, viewerFor } from "../../support/people.ts";
import { testContext, type TestContext } from "../../support/context.ts";

let t: TestContext;
let rosa: Viewer;
let root: string;
beforeEach(async () => {
  t = await testContext();
  const made = await found(t.ctx);
  rosa = made.viewer;
  root = made.group.id;
});
afterEach(() => t.end());

describe("founding", () => {
  test("happens once, also when two do it at the same moment", async () => {
    const other = await testContext();
    const founding = (handle: string) =>
      foundCollective(other.ctx, {
        handle,
        name: "Moss",
        summary: "",
        language: "en",
        timeZone: "UTC",
        member: { handle: "rosa", name: "Rosa", password },
      });
    const both = await Promise.allSettled([founding("moss"), founding("mint")]);
    expect(both.map((one) => one.status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await setupLink(other.ctx)).toBeUndefined();
    await other.end();
  });
});

describe("roles", () => {
  const may = (viewer: Viewer, power: Parameters<typeof can>[3]) =>
    can(t.ctx.db, t.ctx.clock, viewer, power, root);

  test("end by themselves after a season", async () => {
    await addMember(t.ctx, "sam");
    await addMember(t.ctx, "lea");
    expect(await may(rosa, "invite")).toBe(true);
    t.ctx.clock.advance(seasonDays * 86_400_000 + 1);
    expect(await may(rosa, "invite")).toBe(false);
  });

  test("never last longer than a season, whatever is wished", () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date("2020-01-01"), max: new Date("2100-01-01"), noInvalidDate: true }),
        fc.date({ min: new Date("2020-01-01"), max: new Date("2100-01-01"), noInvalidDate: true }),
        (starts, input) => {
          const length = seasonEnd(starts, input).getTime() - starts.getTime();
          return length > 0 && length <= seasonDays * 86_400_000;
        },
      ),
    );
  });

  test("that nobody holds are filled by two members together, never by one", async () => {
    const sam = await addMember(t.ctx, "sam");
    const lea = await addMember(t.ctx, "lea");
    t.ctx.clock.advance(seasonDays * 86_400_000 + 1);
    expect(await lendRole(t.ctx, sam, "moss", { role: "welcomer", member: "lea" })).toBe("asked");
    expect(await lendRole(t.ctx, sam, "moss", { role: "welcomer", member: "lea" })).toBe("asked");
    expect(await may(lea, "invite")).toBe(false);
    expect(await lendRole(t.ctx, rosa, "moss", { role: "welcomer", member: "lea" })).toBe("lent");
    expect(await may(lea, "invite")).toBe(true);
  });

  test("that somebody holds are lent only by a key keeper, and not to oneself", async () => {
    const sam = await addMember(t.ctx, "sam");
    await expect(
      lendRole(t.ctx, sam, "moss", { role: "welcomer", member: "sam" }),
    ).rejects.toMatchObject({ code: "not-allowed" });
    expect(await lendRole(t.ctx, rosa, "moss", { role: "welcomer", member: "sam" })).toBe("lent");
    t.ctx.clock.advance(1000);
    await handBackRole(t.ctx, sam, "moss", "welcomer");
    expect(await may(sam, "invite")).toBe(false);
  });
});

describe("invitations", () => {
  test("for one person let in one, also when ten come at the same moment", async () => {
    const { url } = await invite(t.ctx, rosa, {
      uses: 1,
      expires: new Date("2026-11-25T00:00:00Z"),
      groups: [],
    });
    const token = url.split("/").at(-1) ?? "";
    const all = await Promise.allSettled(
      Array.from({ length: 10 }, (_, i) =>
        acceptInvitation(t.ctx, token, { handle: `guest${i}`, name: "Guest", password }),
      ),
    );
    expect(all.filter((one) => one.status === "fulfilled")).toHaveLength(1);
    expect(await t.ctx.db.selectFrom("members").select("handle").execute()).toHaveLength(2);
  });

  test("end, and are not stored as they are", async () => {
    const { url } = await invite(t.ctx, rosa, {
      uses: 2,
      expires: new Date("2026-11-21T00:00:00Z"),
      groups: [],
    });
    const token = url.split("/").at(-1) ?? "";
    expect(
      JSON.stringify(await t.ctx.db.selectFrom("invitations").selectAll().execute()),
    ).not.toContain(token);
    t.ctx.clock.advance(86_400_000);
    await expect(
      acceptInvitation(t.ctx, token, { handle: "late", name: "Late", password }),
    ).rejects.toMatchObject({
      code: "invitation-invalid",
    });
  });
});

describe("groups", () => {
  test("only ever tighten", () => {
    for (const from of groupKinds)
      for (const to of groupKinds)
        expect(groupMayBecome(from, to)).toBe(groupKinds.indexOf(to) >= groupKinds.indexOf(from));
  });

  test("that are tender do not exist for others: members get the very answer of what never was", async () => {
    await addGroup(t.ctx, rosa, "circle", "tender");
    const sam = await addMember(t.ctx, "sam");
    const no = async (handle: string) =>
      groupFor(t.ctx.db, sam, handle).catch((error: unknown) => JSON.stringify(error));
    expect(await no("circle")).toBe(await no("nothing"));
    await expect(joinGroup(t.ctx, sam, "circle")).rejects.toMatchObject({ code: "not-found" });
  });

  test("that close take back what they had published", async () => {
    const { viewer } = await addGroup(t.ctx, rosa, "bikes");
    const event = await planEvent(t.ctx, viewer, "bikes", {
      name: "Ride",
      content: "",
      startTime: "2027-01-09T14:00",
      timeZone: "UTC",
      area: "",
      kind: "other",
      careKinds: [],
      tags: [],
      access: { overall: "ask" },
      visibility: "public",
      language: "en",
      publish: true,
    });
    await editGroup(t.ctx, viewer, "bikes", { kind: "closed" });
    const announced = await t.ctx.db
      .selectFrom("announcements")
      .select(["type", "objectKind"])
      .orderBy("seq")
      .execute();
    expect(announced).toEqual([
      { type: "Create", objectKind: "event" },
      { type: "Delete", objectKind: "event" },
      { type: "Delete", objectKind: "group" },
    ]);
    expect(
      await t.ctx.db
        .selectFrom("events")
        .select("visibility")
        .where("id", "=", event.id)
        .executeTakeFirst(),
    ).toEqual({
      visibility: "members",
    });
    await expect(editGroup(t.ctx, viewer, "bikes", { kind: "open" })).rejects.toMatchObject({
      code: "bad-input",
    });
    await expect(groupFor(t.ctx.db, stranger, "bikes")).rejects.toMatchObject({
      code: "not-found",
    });
  });

  test("never get a handle that was given before", async () => {
    await addGroup(t.ctx, rosa, "bikes");
    await expect(addGroup(t.ctx, rosa, "bikes")).rejects.toMatchObject({ code: "handle-taken" });
  });
});

describe("members", () => {
  test("sign in with what they chose, and nobody learns which part was wrong", async () => {
    expect(await checkSignIn(t.ctx, "@Rosa", password)).toBe(rosa.member?.id);
    const wrong = async (handle: string, text: string) =>
      checkSignIn(t.ctx, handle, text).catch((error: unknown) => JSON.stringify(error));
    expect(await wrong("rosa", "nope nope nope")).toBe(await wrong("nobody", password));
  });

  test("who change their password are signed out everywhere else", async () => {
    const session = rosa.member?.session ?? "";
    const id = rosa.member?.id ?? "";
    const expires = new Date("2026-12-01T00:00:00Z");
    await t.ctx.db
      .insertInto("sessions")
      .values([
        { id: session, memberId: id, kind: "browser", expires },
        { id: "11111111-1111-4111-8111-111111111111", memberId: id, kind: "api", expires },
      ])
      .execute();
    await changePassword(t.ctx, rosa, { current: password, password: "another good one" });
    expect(
      (await t.ctx.db.selectFrom("sessions").select("id").execute()).map((row) => row.id),
    ).toEqual([session]);
  });

  test("who lost their password get a new one by the command line, and nobody stays signed in as them", async () => {
    await t.ctx.db
      .insertInto("sessions")
      .values({
        id: "11111111-1111-4111-8111-111111111111",
        memberId: rosa.member?.id ?? "",
        kind: "browser",
        expires: new Date("2026-12-01T00:00:00Z"),
      })
      .execute();
    const said: string[] = [];
    const voice = {
      say: (line: string) => void said.push(line),
      warn: (line: string) => void said.push(line),
    };
    const give = (args: readonly string[], text: string): Promise<number> =>
      newPassword(t.ctx, args, voice, Readable.from([text]));
    expect(await give(["--member", "rosa"], "")).toBe(2);
    await expect(
      give(["--member", "nobody", "--password-stdin"], "another good one"),
    ).rejects.toMatchObject({ code: "not-found" });
    await expect(give(["--member", "rosa", "--password-stdin"], "short")).rejects.toMatchObject({
      fields: { password: expect.stringContaining("10") as unknown },
    });
    expect(await give(["--member", "rosa", "--password-stdin"], "another good one\n")).toBe(0);
    expect(said.at(-1)).toContain("@rosa has a new password");
    await expect(checkSignIn(t.ctx, "rosa", password)).rejects.toMatchObject({
      code: "wrong-password",
    });
    expect(await checkSignIn(t.ctx, "rosa", "another good one")).toBe(rosa.member?.id);
    expect(await t.ctx.db.selectFrom("sessions").select("id").execute()).toEqual([]);
  });

  test("who leave take everything personal along; the last one stays", async () => {
    await expect(leaveCollective(t.ctx, rosa, password)).rejects.toMatchObject({
      code: "last-member",
    });
    const { url } = await invite(t.ctx, rosa, {
      uses: 1,
      expires: new Date("2026-11-25T00:00:00Z"),
      groups: [],
    });
    const sam = await viewerFor(
      t.ctx,
      await acceptInvitation(t.ctx, url.split("/").at(-1) ?? "", {
        handle: "sam",
        name: "CANARY Sam",
        password,
      }),
    );
    await leaveCollective(t.ctx, sam, password);
    for (const table of ["members", "memberships", "roles", "sessions"] as const)
      expect(JSON.stringify(await t.ctx.db.selectFrom(table).selectAll().execute())).not.toContain(
        "CANARY",
      );
    expect(await t.ctx.db.selectFrom("memberships").selectAll().execute()).toHaveLength(1);
  });
});
