/** What can strangers see of me? Asked as strangers ask; for the member alone. */
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Viewer } from "#commons/visibility.ts";
import { makeOffer } from "#domains/offers/actions.ts";
import { saysName } from "#domains/people/seen/seen.ts";
import { newId } from "#platform/lib/ids.ts";
import { openSession } from "#platform/web/session.ts";
import { addGroup, addMember, found } from "../../support/people.ts";
import { testServer, type TestServer } from "../../support/server.ts";

let s: TestServer;
let root: string;
let rosa: Viewer;
let sam: Viewer;
const idOf = (viewer: Viewer): string => viewer.member?.id ?? "";

beforeEach(async () => {
  s = await testServer();
  const founded = await found(s.ctx);
  root = founded.group.id;
  rosa = founded.viewer;
  sam = await addMember(s.ctx, "sam");
});
afterEach(() => s.end());

const get = async (url: string, who?: Viewer) =>
  s.app.inject({
    url,
    headers:
      who === undefined
        ? {}
        : { authorization: `Bearer ${(await openSession(s.app, s.ctx, idOf(who), "api")).token}` },
  });
interface Answer {
  readonly strangers: {
    readonly page: boolean;
    readonly things: readonly {
      readonly kind: string;
      readonly name: string;
      readonly url: string;
      readonly named: boolean;
      readonly group: { readonly handle: string };
    }[];
  };
  readonly members: Readonly<Record<string, boolean | string>>;
  readonly elsewhere: readonly { readonly servers: number }[];
}
const seen = async (who: Viewer): Promise<Answer> =>
  (await get("/api/v1/me/seen", who)).json<Answer>();
const offer = async (
  who: Viewer,
  group: string,
  more: { name: string; content?: string; visibility?: "public" | "members"; publish?: boolean },
) =>
  makeOffer(s.ctx, who, group, {
    purpose: "offer",
    content: "",
    careKind: "skillshare",
    area: "",
    quantity: 2,
    unit: "hours",
    tags: [],
    language: "en",
    visibility: "public",
    publish: true,
    ...more,
  });

describe("what can be seen of a member", () => {
  test("is for them alone: nobody else has a page of it", async () => {
    expect((await get("/api/v1/me/seen")).statusCode).toBe(401);
    const page = await get("/me/seen");
    expect(page.statusCode).not.toBe(200);
    expect(page.body).not.toContain("Rosa");
    await offer(rosa, "moss", { name: "Salve" });
    expect((await seen(sam)).strangers.things).toEqual([]);
    const html = await get("/me/seen", sam);
    expect(html.statusCode).toBe(200);
    expect(html.body).toContain("Nothing. When you publish");
    expect(html.body).not.toContain("Salve");
    expect(html.headers["cache-control"]).toContain("no-store");
  });

  test("lists what everyone can read, in the group's name, and nothing that is for some", async () => {
    const hidden = await addGroup(s.ctx, rosa, "hush", "tender");
    const closed = await addGroup(s.ctx, hidden.viewer, "inner", "closed");
    rosa = closed.viewer;
    await offer(rosa, "moss", { name: "Salve", content: "Ask for rosa at the door." });
    await offer(rosa, "moss", { name: "Rosary beads" });
    await offer(rosa, "moss", { name: "For members", visibility: "members" });
    await offer(rosa, "moss", { name: "Not yet", publish: false });
    await offer(rosa, "hush", { name: "Whispered" });
    await offer(rosa, "inner", { name: "Inside" });
    await offer(sam, "moss", { name: "Of sam" });
    const { strangers } = await seen(rosa);
    expect(strangers.page).toBe(false);
    expect(
      strangers.things
        .map(({ kind, name, named, group }) => [kind, name, named, group.handle])
        .toSorted(),
    ).toEqual([
      ["offer", "Rosary beads", false, "moss"],
      ["offer", "Salve", true, "moss"],
    ]);
    // What is listed is what a stranger gets, at the address that is said.
    for (const one of strangers.things)
      expect((await get(new URL(one.url).pathname)).statusCode).toBe(200);
    const html = (await get("/me/seen", rosa)).body;
    expect(html).toContain("Your name or handle is in it");
    for (const text of ["Whispered", "Inside", "For members", "Not yet", "hush"])
      expect(html).not.toContain(text);
  });

  test("nothing of a group that is quiet is seen outside, and so nothing is listed", async () => {
    const circle = await addGroup(s.ctx, rosa, "circle");
    await offer(circle.viewer, "circle", { name: "Salve" });
    expect((await seen(rosa)).strangers.things).toHaveLength(1);
    const now = s.ctx.clock.now();
    await s.ctx.db
      .insertInto("quietTimes")
      .values({
        id: newId(),
        groupId: circle.group.id,
        starts: now,
        until: new Date(now.getTime() + 86_400_000),
        reason: "",
        ended: null,
      })
      .execute();
    expect((await seen(rosa)).strangers.things).toEqual([]);
  });

  test("says what members see, as it was chosen, and how many servers have copies", async () => {
    await offer(rosa, "moss", { name: "Salve" });
    expect((await seen(rosa)).elsewhere).toEqual([]);
    const now = s.ctx.clock.now();
    for (const n of [1, 2, 3]) {
      const id = newId();
      const host = n === 1 ? "one.example" : "two.example";
      const iri = `https://${host}/users/${n}`;
      await s.ctx.db
        .insertInto("remoteActors")
        .values({
          id,
          iri,
          host,
          type: "Person",
          name: "A",
          handle: `a${n}@${host}`,
          inbox: iri,
          raw: "{}",
          url: iri,
          sharedInbox: null,
          outbox: null,
          followers: null,
          featured: null,
          upcomingEvents: null,
          fetched: now,
        })
        .execute();
      await s.ctx.db
        .insertInto("followers")
        .values({ groupId: root, remoteActorId: id, followIri: null, since: now })
        .execute();
    }
    const answer = await seen(rosa);
    expect(answer.elsewhere).toMatchObject([{ group: { handle: "moss" }, servers: 2 }]);
    expect(JSON.stringify(answer)).not.toContain(".example/users");
    expect(answer.members).toEqual({
      url: `${s.origin}/members/rosa`,
      name: true,
      words: false,
      languages: false,
      offers: false,
      groups: true,
      roles: false,
      messages: true,
    });
    expect((await get("/me", rosa)).body).toContain('href="/me/seen"');
  });
});

test("a name is found as a whole word, in any letters, and signs in it are only signs", () => {
  expect(saysName(["Soup by Rosa."], ["rosa"])).toBe(true);
  expect(saysName(["@rosa cooks"], ["rosa"])).toBe(true);
  expect(saysName(["Rosary beads", "arosa"], ["rosa"])).toBe(false);
  expect(saysName(["With ÅSA"], ["åsa"])).toBe(true);
  expect(saysName(["Li-Anne"], ["li", "anne."])).toBe(true);
  expect(saysName(["a b"], ["(a+)+$", "[x", ""])).toBe(false);
  expect(saysName(["by (a+)+$ here"], ["(a+)+$"])).toBe(true);
});
