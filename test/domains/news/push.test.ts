/** Push to devices, by a real push service of the test that decrypts what it gets. */
import { sql } from "kysely";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { Viewer } from "#commons/visibility.ts";
import { notify } from "#commons/news/notify.ts";
import type { NewsKind } from "#commons/news/kinds.ts";
import { endSession } from "#domains/members/actions.ts";
import { purgeDevices } from "#domains/news/push/send-tasks.ts";
import { vapidKeys } from "#domains/news/push/vapid-actions.ts";
import { days, hours } from "#platform/lib/clock.ts";
import { newId } from "#platform/lib/ids.ts";
import { openSession } from "#platform/web/session.ts";
import { addGroup, addMember, found, viewerFor } from "../../support/people.ts";
import { type PushService, pushService } from "../../support/push-service.ts";
import { testServer, type TestServer } from "../../support/server.ts";

let s: TestServer;
let service: PushService;
let sam: Viewer;
let root: string;
let token: string;
beforeEach(async () => {
  service = await pushService();
  s = await testServer({ allow: [service.host] });
  root = (await found(s.ctx)).group.id;
  sam = await addMember(s.ctx, "sam");
  token = (await openSession(s.app, s.ctx, sam.member?.id ?? "", "api")).token;
});
afterEach(async () => {
  await s.end();
  await service.close();
});

const call = (method: "GET" | "PUT" | "POST" | "DELETE", url: string, body?: object) =>
  s.app.inject({
    method,
    url,
    headers: { authorization: `Bearer ${token}` },
    ...(body === undefined ? {} : { payload: body }),
  });
const tell = (kind: NewsKind = "event-cancelled", groupId = root, name = "Soup"): Promise<number> =>
  s.ctx.db.transaction().execute((trx) =>
    notify(trx, s.ctx, kind as "event-cancelled", [
      {
        key: newId(),
        groupId,
        visibility: "group",
        about: undefined,
        path: "/calendar",
        words: { name, starts: "2026-11-28T12:00:00Z", zone: "Europe/Amsterdam" },
        to: [sam.member?.id ?? ""],
      },
    ]),
  );
const devices = async (): Promise<number> =>
  (await call("GET", "/api/v1/me/push")).json<{ devices: number }>().devices;

test("a device is told, and only that something waits; more where its member chose so; never of a tender group", async () => {
  const put = await call("PUT", "/api/v1/me/push", service.device("phone"));
  expect(put.json()).toEqual({ publicKey: (await vapidKeys(s.ctx)).publicKey, devices: 1 });
  await tell();
  await s.work();
  expect(service.pushed).toMatchObject([
    {
      path: "/phone",
      text: {
        title: "Something is waiting for you at Moss Collective",
        body: "",
        path: "/me/news",
        lang: "en",
      },
      headers: { "content-encoding": "aes128gcm", urgency: "normal", topic: "news", ttl: "86400" },
    },
  ]);
  await call("PUT", "/api/v1/me/notifications", { pushText: true });
  await tell();
  await s.work();
  expect(service.pushed.at(-1)?.text).toMatchObject({
    title: "Moss Collective",
    body: "Cancelled: Soup, Saturday 28 November at 13:00",
    path: "/calendar",
  });
  const rosa = await viewerFor(
    s.ctx,
    (
      await s.ctx.db
        .selectFrom("members")
        .select("id")
        .where("handle", "=", "rosa")
        .executeTakeFirstOrThrow()
    ).id,
  );
  const { group } = await addGroup(s.ctx, rosa, "quiet", "tender");
  await s.ctx.db
    .insertInto("memberships")
    .values({ groupId: group.id, memberId: sam.member?.id ?? "", since: "2026-10-01" })
    .execute();
  await tell("seat-free", group.id, "CANARY");
  await s.work();
  expect(service.pushed).toHaveLength(3);
  expect(service.pushed.at(-1)).toMatchObject({
    text: { body: "Something is waiting for you at Moss Collective", path: "/me/news" },
    headers: { urgency: "high" },
  });
  expect(JSON.stringify(service.pushed)).not.toMatch(/CANARY|quiet/);
});

test("quiet hours hold it, and what was read meanwhile is not sent", async () => {
  await call("PUT", "/api/v1/me/push", service.device("phone"));
  const hour = (n: number): string => {
    const at = new Date(s.ctx.clock.now().getTime() + hours(n));
    return new Intl.DateTimeFormat("en-GB", {
      hour: "2-digit",
      minute: "2-digit",
      timeZone: "Europe/Amsterdam",
    }).format(at);
  };
  await call("PUT", "/api/v1/me/notifications", { quiet: { from: hour(-1), until: hour(3) } });
  await tell();
  await s.work();
  expect(service.pushed).toEqual([]);
  await tell("seat-free");
  await s.work();
  expect(service.pushed).toHaveLength(1);
  s.ctx.clock.advance(hours(3));
  await s.work();
  expect(service.pushed).toHaveLength(2);
  await call("PUT", "/api/v1/me/notifications", { quiet: { from: hour(-1), until: hour(3) } });
  await tell();
  await call("POST", "/api/v1/me/news/read");
  s.ctx.clock.advance(hours(4));
  await s.work();
  expect(service.pushed).toHaveLength(2);
});

test.each([404, 410])("a device that is gone (%s) is forgotten", async (status) => {
  await call("PUT", "/api/v1/me/push", service.device("phone"));
  service.status = status;
  await tell();
  await s.work();
  expect(await devices()).toBe(0);
});

test("a service that is ill is asked again, and nothing is lost", async () => {
  await call("PUT", "/api/v1/me/push", service.device("phone"));
  service.status = 503;
  await tell();
  await s.work();
  expect([service.pushed.length, await devices()]).toEqual([0, 1]);
  // What the device is to show stands nowhere in clear meanwhile.
  const { payload } = await s.ctx.db
    .selectFrom("jobs")
    .select("payload")
    .where("kind", "=", "push")
    .executeTakeFirstOrThrow();
  expect(payload).not.toMatch(/waiting|Moss|Soup/);
  service.status = 201;
  s.ctx.clock.advance(hours(1));
  await s.work();
  expect(service.pushed).toHaveLength(1);
});

test("addresses are sealed, private ones refused, and who signs out is told no more", async () => {
  const device = service.device("phone");
  await call("PUT", "/api/v1/me/push", device);
  const { rows } = await sql`select * from push_subscriptions`.execute(s.ctx.db);
  const keys = await s.ctx.db.selectFrom("settings").selectAll().execute();
  expect(JSON.stringify(rows)).not.toContain(service.host);
  expect(JSON.stringify(rows)).not.toContain(device.keys.auth);
  expect(JSON.stringify(keys)).not.toContain((await vapidKeys(s.ctx)).privateKey);
  for (const endpoint of ["http://127.0.0.1:9/x", "http://192.168.1.1/x", "file:///etc/passwd"]) {
    const refused = await call("PUT", "/api/v1/me/push", { ...device, endpoint });
    expect([endpoint, refused.statusCode]).toEqual([endpoint, 422]);
  }
  const short = { ...device, keys: { ...device.keys, auth: "AAAA" } };
  expect((await call("PUT", "/api/v1/me/push", short)).statusCode).toBe(422);

  const session = await s.ctx.db.selectFrom("sessions").select("id").executeTakeFirstOrThrow();
  await tell();
  await endSession(s.ctx, sam, session.id);
  await s.work();
  expect(service.pushed).toEqual([]);
  await purgeDevices(s.ctx);
  expect(await s.ctx.db.selectFrom("pushSubscriptions").selectAll().execute()).toEqual([]);
});

test("a sign-in that ran out leaves the device told; half a year without use does not", async () => {
  await call("PUT", "/api/v1/me/push", service.device("phone"));
  s.ctx.clock.advance(days(31));
  await s.ctx.db.deleteFrom("sessions").execute();
  await tell();
  await s.work();
  expect(service.pushed).toHaveLength(1);
  s.ctx.clock.advance(days(150));
  await purgeDevices(s.ctx);
  expect(await s.ctx.db.selectFrom("pushSubscriptions").selectAll().execute()).toEqual([]);
});

test("ten devices are told at most, and one of them is renewed all the same", async () => {
  for (let n = 0; n < 10; n++) await call("PUT", "/api/v1/me/push", service.device(`phone ${n}`));
  const known = await call("PUT", "/api/v1/me/push", service.device("phone 3"));
  expect([known.statusCode, await devices()]).toEqual([200, 10]);
  expect((await call("PUT", "/api/v1/me/push", service.device("another"))).statusCode).toBe(422);
});

test("it can be switched off, for one device or for all", async () => {
  await call("PUT", "/api/v1/me/push", service.device("phone"));
  const other = service.device("laptop");
  expect((await call("PUT", "/api/v1/me/push", other)).json()).toMatchObject({ devices: 2 });
  expect((await call("PUT", "/api/v1/me/push", other)).json()).toMatchObject({ devices: 2 });
  const renew = await call("POST", "/me/push/renew", { endpoint: other.endpoint });
  expect(renew.json()).toEqual({ renewed: true });
  const one = await call("DELETE", "/api/v1/me/push", { endpoint: other.endpoint });
  expect(one.json()).toMatchObject({ devices: 1 });
  expect((await call("POST", "/me/push/renew", { endpoint: other.endpoint })).json()).toEqual({
    renewed: false,
  });
  expect((await call("DELETE", "/api/v1/me/push")).json()).toMatchObject({ devices: 0 });
  expect((await call("DELETE", "/api/v1/me/push", {})).json()).toMatchObject({ devices: 0 });
});
