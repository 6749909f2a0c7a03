/** The card under a link: a PNG that says what, when and where, made once and kept. */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import sharp from "sharp";
import { afterAll, beforeAll, expect, test } from "vitest";
import { stranger, type Viewer } from "#commons/visibility.ts";
import { changeEvent, planEvent } from "#domains/events/actions.ts";
import { sweepCards } from "#domains/pictures/cards/actions.ts";
import { drawCard } from "#domains/pictures/cards/typeset.ts";
import { addGroup, found, viewerFor } from "../../support/people.ts";
import { photo, pictureHouse, type PictureHouse } from "./house.ts";

let h: PictureHouse;
let rosa: Viewer;
const event = {
  name: "Soup for all",
  content: "",
  kind: "workshop",
  careKinds: [],
  tags: [],
  language: "en",
  startTime: "2099-01-12T19:00",
  endTime: "2099-01-12T21:00",
  timeZone: "Europe/Amsterdam",
  area: "Library",
  access: { "step-free": "yes" },
  visibility: "public" as const,
  publish: true,
};

beforeAll(async () => {
  h = await pictureHouse();
  const { viewer } = await found(h.ctx);
  await addGroup(h.ctx, viewer, "quiet", "tender");
  rosa = await viewerFor(h.ctx, viewer.member?.id ?? "");
});
afterAll(() => h.end());

const kept = (): string[] => {
  try {
    return readdirSync(join(h.ctx.config.dataDir, "cards"));
  } catch {
    return [];
  }
};
const pathIn = (body: string): string =>
  (/property="og:image" content="([^"]+)"/.exec(body)?.[1] ?? "").slice(h.origin.length);

test("a public page names its card; it is drawn once, however many ask, and anew when it says something else", async () => {
  const { id } = await planEvent(h.ctx, rosa, "moss", event);
  const nobody = await h.as(stranger);
  const page = await nobody.get(`/events/${id}`);
  expect(page.body).toContain('name="twitter:card" content="summary_large_image"');
  const path = pathIn(page.body);
  const answers = await Promise.all([1, 2, 3].map(() => h.app.inject({ url: path })));
  for (const answer of answers) {
    expect(answer.statusCode).toBe(200);
    expect(answer.headers["content-type"]).toBe("image/png");
    expect(await sharp(answer.rawPayload).metadata()).toMatchObject({
      format: "png",
      width: 1200,
      height: 630,
    });
    expect(answer.rawPayload.length).toBeLessThan(300_000);
  }
  expect(kept()).toHaveLength(1);
  const [first] = answers;
  const known = await h.app.inject({
    url: path,
    headers: { "if-none-match": String(first?.headers.etag) },
  });
  expect(known.statusCode).toBe(304);

  await changeEvent(h.ctx, rosa, id, { ...event, name: "Bread for all" });
  const changed = pathIn((await nobody.get(`/events/${id}`)).body);
  expect(changed).not.toBe(path);
  const anew = await h.app.inject({ url: changed });
  expect(anew.rawPayload.equals(first?.rawPayload ?? Buffer.alloc(0))).toBe(false);

  await (
    await h.as(rosa)
  ).api("PUT", `/api/v1/events/${id}/picture`, { description: "A loaf" }, await photo());
  const withPicture = await h.app.inject({ url: changed });
  const [corner] = await sharp(withPicture.rawPayload)
    .extract({ left: 10, top: 10, width: 1, height: 1 })
    .raw()
    .toBuffer();
  expect(corner).toBeGreaterThan(200);
  expect(kept()).toHaveLength(3);
  expect(await sweepCards(h.ctx, 1)).toBe(2);
  expect(kept()).toHaveLength(1);
});

test("what is not for everybody has none, and every other public page has the collective's", async () => {
  const hidden = await planEvent(h.ctx, rosa, "quiet", { ...event, visibility: "group" });
  expect((await h.app.inject({ url: `/cards/event/${hidden.id}.png` })).statusCode).toBe(404);
  expect((await h.app.inject({ url: "/cards/group/quiet.png" })).statusCode).toBe(404);
  expect((await (await h.as(rosa)).get(`/events/${hidden.id}`)).body).not.toContain("og:image");
  const calendar = await (await h.as(stranger)).get("/calendar");
  expect(pathIn(calendar.body)).toBe("/cards/group/moss.png");
  expect((await h.app.inject({ url: "/cards/group/moss.png" })).statusCode).toBe(200);
});

test.each([
  ["Arabic", "مرهم آذريون", "ar"],
  ["Han without a font on this machine, or with one", "茶の会", "ja"],
  ["emoji", "🌿🌿🌿", "en"],
  ["nothing", "", "en"],
  ["markup", '#panic("x") *bold* $1$ \\ <a>', "en"],
  ["a title without end", "word ".repeat(300), "en"],
])("a title in %s is no fault", async (_, title, language) => {
  const bytes = await drawCard({
    ...{ kind: "event", seed: "x", title, lines: [title, "Tue 5 Dec"], by: "Moss", language },
    host: "moss.example",
  });
  expect(await sharp(bytes).metadata()).toMatchObject({ width: 1200, height: 630 });
});
