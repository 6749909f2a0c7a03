/**
 * Pictures of siblings: fetched once when the thing is taken in, shown as our own
 * copy, and gone when there are too many.
 */
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import sharp from "sharp";
import { afterAll, beforeAll, expect, test } from "vitest";
import { stranger } from "#commons/visibility.ts";
import type { Row } from "#platform/database/schema.ts";
import { receiveEvent } from "#domains/events/incoming/receive.ts";
import { receiveGuide } from "#domains/guides/receive.ts";
import { purgePictures } from "#domains/pictures/elsewhere/actions.ts";
import { newId } from "#platform/lib/ids.ts";
import type { JsonObject } from "#protocol/activitypub/json.ts";
import { found } from "../../support/people.ts";
import { bomb, canary, photo, pictureHouse, type PictureHouse } from "./house.ts";

let h: PictureHouse;
let there: Server;
let origin: string;
let fern: Row<"remoteActors">;
let nobody: Awaited<ReturnType<PictureHouse["as"]>>;
const asked: string[] = [];
const served = new Map<string, { readonly type: string; readonly bytes: Buffer }>();

beforeAll(async () => {
  there = createServer((request, response) => {
    const path = request.url ?? "";
    asked.push(path);
    const file = served.get(path);
    if (file === undefined) return void response.writeHead(404).end();
    response.writeHead(200, { "content-type": file.type }).end(file.bytes);
  });
  await new Promise<void>((resolve) => there.listen(0, "127.0.0.1", resolve));
  const port = (there.address() as AddressInfo).port;
  origin = `http://localhost:${port}`;
  h = await pictureHouse({ allow: [`localhost:${port}`], env: { PICTURE_CACHE_MB: "1" } });
  await found(h.ctx);
  nobody = await h.as(stranger);
  served.set("/soup.jpg", { type: "image/jpeg", bytes: await photo(1400, 900) });
  served.set("/salve.png", {
    type: "image/png",
    bytes: await sharp(await photo(640, 480))
      .png()
      .toBuffer(),
  });
  served.set("/lies.jpg", {
    type: "image/jpeg",
    bytes: Buffer.from("<svg onload=alert(1)></svg>"),
  });
  served.set("/bomb.png", { type: "image/png", bytes: bomb(50_000, 50_000) });
  served.set("/page.html", { type: "text/html", bytes: Buffer.from("<p>no picture</p>") });
  served.set("/huge.jpg", { type: "image/jpeg", bytes: Buffer.alloc(6_000_000, 1) });
  fern = await h.ctx.db
    .insertInto("remoteActors")
    .values({
      id: newId(),
      iri: `${origin}/fern`,
      host: new URL(origin).host,
      type: "Group",
      handle: `fern@${new URL(origin).host}`,
      name: "Fern",
      inbox: `${origin}/inbox`,
      sharedInbox: null,
      outbox: null,
      followers: null,
      featured: null,
      upcomingEvents: null,
      url: `${origin}/fern`,
      raw: "{}",
      fetched: h.ctx.clock.now(),
    })
    .returningAll()
    .executeTakeFirstOrThrow();
});
afterAll(async () => {
  there.close();
  await h.end();
});

const event = (more: JsonObject): JsonObject => ({
  id: `${origin}/events/${newId()}`,
  type: "Event",
  attributedTo: fern.iri,
  to: ["https://www.w3.org/ns/activitystreams#Public"],
  name: "Soup",
  content: "<p>Come and eat.</p>",
  startTime: "2099-02-01T18:00:00Z",
  published: "2026-01-01T00:00:00Z",
  ...more,
});
const take = async (json: JsonObject): Promise<string> => {
  await h.ctx.db.transaction().execute((trx) => receiveEvent(trx, h.ctx, fern, json));
  const row = await h.ctx.db
    .selectFrom("events")
    .select("id")
    .where("iri", "=", json["id"] as string)
    .executeTakeFirstOrThrow();
  return row.id;
};
const stateOf = async (id: string): Promise<string | undefined> =>
  (
    await h.ctx.db
      .selectFrom("pictures")
      .select("state")
      .where("ownerId", "=", id)
      .executeTakeFirst()
  )?.state;
const soup = (path = "/soup.jpg", name = "A pot of soup"): JsonObject => ({
  attachment: [
    {
      type: "Document",
      mediaType: "image/jpeg",
      url: `${origin}${path}`,
      name,
      focalPoint: [0, 0.7],
    },
  ],
});

test("of an event it is fetched once, and shown with its words from here; until then its link stands there", async () => {
  const json = event(soup());
  const id = await take(json);
  const before = await nobody.get(`/events/${id}`);
  expect(before.body).toContain(`href="${origin}/soup.jpg"`);
  expect(before.body).not.toContain(`src="${origin}`);
  await h.work();
  const page = await nobody.get(`/events/${id}`);
  expect(page.body).toContain('alt="A pot of soup"');
  expect(page.body).toContain('data-focus="focus-top-center"');
  expect(page.body).not.toContain(`${origin}/soup.jpg`);
  const src = /<img[^>]* src="(\/pictures\/[^"]+)"/.exec(page.body)?.[1] ?? "";
  const copy = await h.app.inject({ url: src });
  expect(copy.statusCode).toBe(200);
  expect(copy.rawPayload.includes(canary)).toBe(false);

  await take({ ...json, updated: "2026-02-01T00:00:00Z", ...soup("/soup.jpg", "Soup, hot") });
  await h.work();
  expect(asked.filter((path) => path === "/soup.jpg")).toHaveLength(1);
  expect((await nobody.get(`/events/${id}`)).body).toContain('alt="Soup, hot"');
});

test.each([
  ["words that call themselves a picture", "/lies.jpg"],
  ["one of 2,500 million points", "/bomb.png"],
  ["a page", "/page.html"],
  ["one of 6 MB", "/huge.jpg"],
  ["one that is not there", "/nothing.jpg"],
])("%s stays a link", async (_, path) => {
  const id = await take(event(soup(path, "Soup")));
  await h.work();
  expect(await stateOf(id)).toBe("failed");
  expect((await nobody.get(`/events/${id}`)).body).toContain(`href="${origin}${path}"`);
});

test("in an article it stands where it stood, and its caption beside it", async () => {
  const json: JsonObject = {
    id: `${origin}/articles/1`,
    type: "Article",
    attributedTo: fern.iri,
    to: ["https://www.w3.org/ns/activitystreams#Public"],
    name: "Salve",
    content: `<p>Warm the oil.</p><figure><img src="${origin}/salve.png?a=1&amp;b=2" alt="A jar"><figcaption>Keep it cool.</figcaption></figure><p>Stir.</p>`,
    published: "2026-01-01T00:00:00Z",
  };
  served.set(
    "/salve.png?a=1&b=2",
    served.get("/salve.png") ?? { type: "", bytes: Buffer.alloc(0) },
  );
  await h.ctx.db.transaction().execute((trx) => receiveGuide(trx, h.ctx, fern, json));
  const { id } = await h.ctx.db
    .selectFrom("guides")
    .select("id")
    .where("iri", "=", json["id"] as string)
    .executeTakeFirstOrThrow();
  const before = await nobody.get(`/guides/${id}`);
  expect(before.body).toMatch(/<a href="[^"]*salve\.png[^"]*"[^>]*>A jar<\/a>/);
  await h.work();
  const { body } = await nobody.get(`/guides/${id}`);
  expect(body).toMatch(
    /Warm the oil\.[\s\S]*<img[^>]*alt="A jar"[\s\S]*Keep it cool\.[\s\S]*Stir\./,
  );
  expect(body).not.toContain("salve.png");
});

test("in the text of an event too, beside the one above it", async () => {
  const id = await take(
    event({
      content: `<p>Come and eat.</p><p><img src="${origin}/salve.png" alt="A jar"></p>`,
      ...soup(),
    }),
  );
  await h.work();
  const { body } = await nobody.get(`/events/${id}`);
  expect(body).toMatch(/alt="A pot of soup"[\s\S]*Come and eat\.[\s\S]*<img[^>]*alt="A jar"/);
  expect(body).not.toContain("salve.png");
});

test("when there are too many the oldest go, and their links are back", async () => {
  const noise = async (): Promise<Buffer> =>
    sharp({
      create: {
        width: 1200,
        height: 900,
        channels: 3,
        background: "#000",
        noise: { type: "gaussian", mean: 128, sigma: 60 },
      },
    })
      .jpeg({ quality: 90 })
      .toBuffer();
  const ids: string[] = [];
  for (const path of ["/one.jpg", "/two.jpg", "/three.jpg"]) {
    served.set(path, { type: "image/jpeg", bytes: await noise() });
    h.ctx.clock.advance(1000);
    ids.push(await take(event(soup(path, "Noise"))));
    await h.work();
  }
  expect(await Promise.all(ids.map(stateOf))).toEqual(["kept", "kept", "kept"]);
  expect(await purgePictures(h.ctx)).toBeGreaterThan(0);
  expect(await stateOf(ids[0] ?? "")).toBe("purged");
  expect((await nobody.get(`/events/${ids[0] ?? ""}`)).body).toContain(`href="${origin}/one.jpg"`);
  const { bytes } = await h.ctx.db
    .selectFrom("pictureFiles")
    .innerJoin("pictures", "pictures.id", "pictureFiles.pictureId")
    .select((eb) => eb.fn.coalesce(eb.fn.sum<string>("bytes"), eb.lit(0)).as("bytes"))
    .where("source", "is not", null)
    .executeTakeFirstOrThrow();
  expect(Number(bytes)).toBeLessThanOrEqual(1_000_000);
});
