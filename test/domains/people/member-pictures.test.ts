/**
 * A member's own picture: other members see it, strangers and other servers never do; one
 * press takes it away, and leaving does.
 */
import { afterAll, beforeAll, expect, test } from "vitest";
import { sweepBytes } from "#commons/media/bytes.ts";
import { stranger, type Viewer } from "#commons/visibility.ts";
import { leaveCollective } from "#domains/members/actions.ts";
import { hashPassword } from "#domains/members/passwords.ts";
import { days } from "#platform/lib/clock.ts";
import { addMember, found, password, viewerFor } from "../../support/people.ts";
import { photo, pictureHouse, type PictureHouse } from "../pictures/house.ts";

interface Image {
  readonly url: string;
  readonly alt: string;
}

let h: PictureHouse;
let rosa: Viewer;
let ann: Viewer;
let bytes: Buffer;

beforeAll(async () => {
  h = await pictureHouse();
  rosa = (await found(h.ctx)).viewer;
  ann = await addMember(h.ctx, "ann");
  bytes = await photo(300, 200);
});
afterAll(() => h.end());

const idOf = (viewer: Viewer): string => viewer.member?.id ?? "";
const pathOf = (image: Image | null): string => (image?.url ?? "").slice(h.origin.length);
const avatar = async (who: Viewer, handle: string): Promise<Image | null> =>
  (await (await h.as(who)).api<{ avatar: Image | null }>("GET", `/api/v1/members/${handle}`)).json
    .avatar;

test("is chosen in a form, seen by members on the member's page, and by nobody else", async () => {
  const mine = await h.as(ann);
  const before = await mine.get("/me/profile");
  expect(before.body).toContain("Other members see this drawing on your page.");
  const refused = await mine.send("/me/profile", "/me/profile/picture", {}, { avatarFile: bytes });
  expect(refused.status).toBe(422);
  expect(refused.body).toContain("Say in a few words what can be seen in the picture.");
  const sent = await mine.send(
    "/me/profile",
    "/me/profile/picture",
    { avatarAlt: "A red scarf" },
    { avatarFile: bytes },
  );
  expect([sent.status, sent.location]).toEqual([303, "/me/profile"]);
  const members = await h.as(rosa);
  const page = await members.get("/members/ann");
  expect(page.body).toContain('alt="A red scarf"');
  expect(page.body).not.toContain('class="picture drawn avatar');
  expect((await members.get("/members/rosa")).body).toContain('class="picture drawn avatar');

  const path = pathOf(await avatar(rosa, "ann"));
  expect(path).toMatch(/^\/pictures\//);
  const shown = await members.get(path);
  expect(shown.status).toBe(200);
  expect(shown.headers["cache-control"]).toBe("private, no-cache");
  expect(shown.headers["access-control-allow-origin"]).toBeUndefined();
  expect((await (await h.as(stranger)).get(path)).status).toBe(404);
  // Who is paused in the collective sees their own, and nobody else's.
  await h.ctx.db
    .updateTable("memberships")
    .set({ pausedUntil: new Date(h.ctx.clock.now().getTime() + days(2)) })
    .where("memberId", "=", idOf(ann))
    .execute();
  const away = await h.as(await viewerFor(h.ctx, idOf(ann)));
  expect((await away.get(path)).status).toBe(200);
  await h.ctx.db.updateTable("memberships").set({ pausedUntil: null }).execute();
});

test("stands in no document and no page that strangers get", async () => {
  const path = pathOf(await avatar(rosa, "ann")).replace(/\/[^/]*$/, "");
  for (const accept of ["application/activity+json", "text/html"])
    for (const url of ["/@moss", "/actor", "/", "/members/ann", "/@moss/outbox", "/nodeinfo/2.1"]) {
      const { body } = await h.app.inject({ url, headers: { accept } });
      expect([url, accept, body.includes(path)]).toEqual([url, accept, false]);
    }
  for (const kind of ["member", "ann"])
    expect((await h.app.inject(`/cards/${kind}/ann.png`)).statusCode).toBe(404);
});

test("by program, as those of groups: chosen, said anew, taken away; strangers are asked to sign in", async () => {
  const mine = await h.as(rosa);
  const put = await mine.api<Image>(
    "PUT",
    "/api/v1/me/avatar",
    { description: "A hill", focalPoint: "0,0.5" },
    bytes,
  );
  expect([put.status, put.json.alt]).toEqual([200, "A hill"]);
  const said = await mine.api<Image>("PUT", "/api/v1/me/avatar", { description: "A green hill" });
  expect(said.json.alt).toBe("A green hill");
  expect((await avatar(rosa, "rosa"))?.alt).toBe("A green hill");
  expect((await mine.api("DELETE", "/api/v1/me/avatar")).status).toBe(204);
  expect(await avatar(ann, "rosa")).toBeNull();
  const nobody = await h.as(stranger);
  expect((await nobody.api("PUT", "/api/v1/me/avatar", { description: "x" }, bytes)).status).toBe(
    401,
  );
  expect((await nobody.api("DELETE", "/api/v1/me/avatar")).status).toBe(401);
});

test("stands in the settings and in one's own export; one press takes it away", async () => {
  const mine = await h.as(ann);
  const settings = await mine.get("/me/settings");
  expect(settings.body).toContain('alt="A red scarf"');
  const file = await mine.get("/me/data.json");
  expect(file.body).toContain("A red scarf");
  expect(file.body).toContain("data:image/jpeg;base64,");
  expect((await mine.get("/me/data.html")).body).toContain('<img src="data:image/jpeg;base64,');
  expect((await (await h.as(rosa)).get("/me/data.json")).body).not.toContain("A red scarf");
  const action = "/me/profile/picture/remove";
  const gone = await mine.send("/me/settings", action, {});
  expect(gone.status).toBe(303);
  expect(await avatar(rosa, "ann")).toBeNull();
  expect((await mine.get("/me/settings")).body).not.toContain(action);
});

test("goes with whoever leaves, its bytes too", async () => {
  const mine = await h.as(ann);
  await mine.api("PUT", "/api/v1/me/avatar", { description: "A last look" }, bytes);
  const path = pathOf(await avatar(rosa, "ann"));
  await h.ctx.db
    .updateTable("members")
    .set({ passwordHash: await hashPassword(password) })
    .where("id", "=", idOf(ann))
    .execute();
  await leaveCollective(h.ctx, await viewerFor(h.ctx, idOf(ann)), password);
  expect((await (await h.as(rosa)).get(path)).status).toBe(404);
  expect(await h.ctx.db.selectFrom("pictures").select("id").execute()).toEqual([]);
  expect(await sweepBytes(h.ctx)).toBeGreaterThanOrEqual(3);
});
