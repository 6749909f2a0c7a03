/**
 * A picture of a thing: chosen in the form, drawn anew, seen by who may
 * see the thing, and told to others.
 */
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { stranger, type Viewer } from "#commons/visibility.ts";
import { planEvent } from "#domains/events/actions.ts";
import { extendSeries, planSeries } from "#domains/events/series/actions.ts";
import { writeGuide } from "#domains/guides/actions.ts";
import { makeOffer } from "#domains/offers/actions.ts";
import { addThing } from "#domains/things/actions.ts";
import { sweepBytes } from "#commons/media/bytes.ts";
import { days } from "#platform/lib/clock.ts";
import { addGroup, addMember, found, viewerFor } from "../../support/people.ts";
import { bomb, canary, photo, pictureHouse, type PictureHouse } from "./house.ts";

interface Image {
  readonly url: string;
  readonly alt: string;
  readonly width: number;
  readonly height: number;
  readonly focalPoint: readonly number[];
}
interface Thing {
  readonly image: Image | null;
}

let h: PictureHouse;
let rosa: Viewer;
let ann: Viewer;
let rosasBrowser: Awaited<ReturnType<PictureHouse["as"]>>;
let nobody: Awaited<ReturnType<PictureHouse["as"]>>;
let bytes: Buffer;

const event = {
  name: "Soup",
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
  const founded = await found(h.ctx);
  ann = await addMember(h.ctx, "ann");
  await addGroup(h.ctx, founded.viewer, "herbs");
  await addGroup(h.ctx, founded.viewer, "quiet", "tender");
  rosa = await viewerFor(h.ctx, founded.viewer.member?.id ?? "");
  rosasBrowser = await h.as(rosa);
  nobody = await h.as(stranger);
  bytes = await photo();
});
afterAll(() => h.end());

const pathOf = (url: string): string => url.slice(h.origin.length);
const imageOf = async (kind: string, id: string): Promise<Image> => {
  const { json } = await rosasBrowser.api<Thing>("GET", `/api/v1/${kind}/${id}`);
  if (json.image === null) throw new Error("it has no picture");
  return json.image;
};

describe("in the form of an event", () => {
  test("a picture comes along with what is typed, without any script", async () => {
    const answer = await rosasBrowser.send(
      "/@moss/events/new",
      "/@moss/events/new",
      {
        name: "Soup for all",
        startTime: "2099-02-01T18:00",
        "access-step-free": "yes",
        publish: "yes",
        pictureAlt: "A pot of soup",
        pictureFocus: "top-left",
      },
      { pictureFile: bytes },
    );
    expect(answer.status).toBe(303);
    const id = answer.location.slice("/events/".length);
    const image = await imageOf("events", id);
    expect(image).toMatchObject({ alt: "A pot of soup", width: 1200, height: 750 });
    expect(image.focalPoint).toEqual([-0.7, 0.7]);
    const page = await nobody.get(`/events/${id}`);
    expect(page.body).toContain('alt="A pot of soup"');
    expect(page.body).toContain('data-focus="focus-top-left"');
    expect(page.body).toMatch(/srcset="[^"]*\/320\.webp 320w, [^"]*\/1200\.webp 1200w"/);
  });

  test("without words it is refused beside the field, and what was typed is kept", async () => {
    const answer = await rosasBrowser.send(
      "/@moss/events/new",
      "/@moss/events/new",
      {
        name: "Kept words",
        startTime: "2099-02-01T18:00",
        "access-step-free": "yes",
        publish: "yes",
      },
      { pictureFile: bytes },
    );
    expect(answer.status).toBe(422);
    expect(answer.body).toContain("Say in a few words what can be seen in the picture.");
    expect(answer.body).toContain('value="Kept words"');
  });

  test("when something else is missing, it is said that it must be chosen once more", async () => {
    const answer = await rosasBrowser.send(
      "/@moss/events/new",
      "/@moss/events/new",
      { name: "No start", startTime: "", publish: "yes", pictureAlt: "A pot" },
      { pictureFile: bytes },
    );
    expect(answer.status).toBe(422);
    expect(answer.body).toContain("Choose the picture once more");
    expect(answer.body).toContain('value="A pot"');
  });

  test("words and focus change without another file, and it can be taken away", async () => {
    const { id } = await planEvent(h.ctx, rosa, "moss", event);
    await rosasBrowser.api("PUT", `/api/v1/events/${id}/picture`, { description: "Bread" }, bytes);
    const before = await imageOf("events", id);
    const edit = `/events/${id}/edit`;
    const typed = { pictureAlt: "Bread and salt", pictureFocus: "bottom", publish: "yes" };
    expect((await rosasBrowser.send(edit, edit, typed)).status).toBe(303);
    expect(await imageOf("events", id)).toEqual({
      ...before,
      alt: "Bread and salt",
      focalPoint: [0, -0.7],
    });
    await rosasBrowser.send(edit, edit, { pictureRemove: "yes", publish: "yes" });
    expect((await rosasBrowser.api<Thing>("GET", `/api/v1/events/${id}`)).json.image).toBeNull();
    expect((await nobody.get(pathOf(before.url))).status).toBe(404);
  });
});

describe("what is kept of it", () => {
  test("only its points: no place, no camera, in each size and form", async () => {
    const { id } = await planEvent(h.ctx, rosa, "moss", event);
    await rosasBrowser.api(
      "PUT",
      `/api/v1/events/${id}/picture`,
      { description: "A field" },
      bytes,
    );
    const at = pathOf((await imageOf("events", id)).url).replace(/\/[^/]*$/, "");
    for (const width of [320, 640, 1200])
      for (const ending of ["avif", "webp", "jpg"]) {
        const answer = await h.app.inject({ url: `${at}/${width}.${ending}` });
        expect(answer.statusCode).toBe(200);
        expect(answer.headers["cache-control"]).toContain("public");
        const facts = await sharp(answer.rawPayload).metadata();
        expect(facts.width).toBe(width);
        expect(facts.exif).toBeUndefined();
        expect(facts.xmp).toBeUndefined();
        expect(answer.rawPayload.includes(canary)).toBe(false);
      }
  });

  test.each([
    ["words that call themselves a picture", () => Buffer.from("<svg onload=alert(1)></svg>")],
    ["one of 2,500 million points", () => bomb(50_000, 50_000)],
    ["a few bytes of one", () => Buffer.from("\x89PNG\r\n\x1a\nnothing else", "latin1")],
    ["a PDF", () => Buffer.from("%PDF-1.7 nothing")],
  ])("%s is refused", async (_, make) => {
    const { id } = await planEvent(h.ctx, rosa, "moss", event);
    const answer = await rosasBrowser.api(
      "PUT",
      `/api/v1/events/${id}/picture`,
      { description: "Nothing" },
      make(),
    );
    expect(answer.status).toBe(422);
    expect(JSON.stringify(answer.json)).toContain('"/file"');
    expect((await rosasBrowser.api<Thing>("GET", `/api/v1/events/${id}`)).json.image).toBeNull();
  });

  test("bytes go with the thing", async () => {
    const { id } = await planEvent(h.ctx, rosa, "moss", event);
    const other = await photo(333, 222);
    await rosasBrowser.api("PUT", `/api/v1/events/${id}/picture`, { description: "Small" }, other);
    const { url, width } = await imageOf("events", id);
    expect(width).toBe(333);
    await rosasBrowser.api("DELETE", `/api/v1/events/${id}`);
    expect((await nobody.get(pathOf(url))).status).toBe(404);
    expect(await sweepBytes(h.ctx)).toBeGreaterThanOrEqual(6);
  });
});

describe("who sees it", () => {
  test("of a tender group its members, and nobody else", async () => {
    const { id } = await planEvent(h.ctx, rosa, "quiet", { ...event, visibility: "group" });
    await rosasBrowser.api("PUT", `/api/v1/events/${id}/picture`, { description: "A lamp" }, bytes);
    const path = pathOf((await imageOf("events", id)).url);
    expect((await nobody.get(path)).status).toBe(404);
    expect((await (await h.as(ann)).get(path)).status).toBe(404);
    const seen = await rosasBrowser.get(path);
    expect(seen.status).toBe(200);
    expect(seen.headers["cache-control"]).toBe("private, no-cache");
    expect((await nobody.get(`/api/v1/events/${id}/picture`)).status).toBe(404);
    const strange = await (
      await h.as(ann)
    ).api("PUT", `/api/v1/events/${id}/picture`, { description: "x" }, bytes);
    expect(strange.status).toBe(404);
  });

  test("of a need only members: strangers read one sentence, and other servers too", async () => {
    const need = {
      purpose: "request" as const,
      name: "A cot",
      content: "",
      careKind: "other",
      area: "",
      tags: [],
      language: "en",
      visibility: "public" as const,
      publish: true,
      approvedText: "Somebody needs a cot.",
    };
    const { id } = await makeOffer(h.ctx, rosa, "moss", need);
    await rosasBrowser.api(
      "PUT",
      `/api/v1/offers/${id}/picture`,
      { description: "My room" },
      bytes,
    );
    const path = pathOf((await imageOf("offers", id)).url);
    expect((await nobody.get(path)).status).toBe(404);
    expect((await (await h.as(ann)).get(path)).status).toBe(200);
    expect((await nobody.get(`/offers/${id}`)).body).not.toContain("My room");
    const document = await h.app.inject({
      url: `/offers/${id}`,
      headers: { accept: "application/activity+json" },
    });
    expect(document.body).not.toContain("My room");
  });
});

describe("on the wire", () => {
  const documentOf = async (path: string): Promise<Record<string, unknown>> => {
    const answer = await h.app.inject({
      url: path,
      headers: { accept: "application/activity+json" },
    });
    expect(answer.statusCode).toBe(200);
    return JSON.parse(answer.body) as Record<string, unknown>;
  };

  test("an event, a guide and an offer carry a Document with words, size and focus, and an image", async () => {
    const made = {
      events: (await planEvent(h.ctx, rosa, "herbs", event)).id,
      guides: (
        await writeGuide(h.ctx, rosa, "herbs", {
          name: "Salve",
          summary: "",
          source: "Warm the oil.",
          kind: "practice",
          license: "CC-BY-SA-4.0",
          credit: "",
          cautions: "",
          careKinds: [],
          tags: [],
          language: "en",
          visibility: "public",
          note: "",
          publish: true,
        })
      ).id,
      offers: (
        await makeOffer(h.ctx, rosa, "herbs", {
          purpose: "offer",
          name: "Seeds",
          content: "",
          careKind: "other",
          area: "",
          tags: [],
          language: "en",
          visibility: "public",
          publish: true,
        })
      ).id,
    };
    for (const [kind, id] of Object.entries(made)) {
      await rosasBrowser.api(
        "PUT",
        `/api/v1/${kind}/${id}/picture`,
        { description: "Orange petals", focalPoint: "0.5,-0.2" },
        bytes,
      );
      const { url } = await imageOf(kind, id);
      const document = await documentOf(`/${kind}/${id}`);
      expect(document["attachment"]).toEqual([
        {
          type: "Document",
          mediaType: "image/jpeg",
          url,
          name: "Orange petals",
          width: 1200,
          height: 750,
          focalPoint: [0.5, -0.2],
        },
      ]);
      expect(document["image"]).toMatchObject({ type: "Image", url, name: "Orange petals" });
      expect(document["updated"]).toBeDefined();
      const { rows } = await announced(kind.slice(0, -1), id);
      expect(rows).toEqual(["Create", "Update"]);
    }
  });

  const announced = async (kind: string, id: string): Promise<{ rows: string[] }> => {
    const rows = await h.ctx.db
      .selectFrom("announcements")
      .select("type")
      .where("objectKind", "=", kind as "event")
      .where("objectId", "=", id)
      .orderBy("published")
      .execute();
    return { rows: rows.map((row) => row.type) };
  };

  test("a group shows its own avatar and header, else one drawn from its handle", async () => {
    const drawn = await documentOf("/groups/herbs");
    expect(drawn["icon"]).toMatchObject({
      type: "Image",
      mediaType: "image/png",
      url: `${h.origin}/pictures/of/herbs.png`,
      width: 400,
      height: 400,
    });
    for (const path of ["/pictures/of/herbs.png", "/pictures/of/herbs/header.png"]) {
      const png = await h.app.inject({ url: path });
      expect(png.headers["content-type"]).toBe("image/png");
      expect((await sharp(png.rawPayload).metadata()).format).toBe("png");
    }
    const moss = await h.app.inject({ url: "/pictures/of/moss.png" });
    const herbs = await h.app.inject({ url: "/pictures/of/herbs.png" });
    expect(moss.rawPayload.equals(herbs.rawPayload)).toBe(false);
    expect((await h.app.inject({ url: "/pictures/of/quiet.png" })).statusCode).toBe(404);

    const typed = { avatarAlt: "A hand with seeds", bannerAlt: "Our garden" };
    const sent = await rosasBrowser.send("/@herbs/edit", "/@herbs/edit", typed, {
      avatarFile: bytes,
      bannerFile: bytes,
    });
    expect(sent.status).toBe(303);
    const chosen = await documentOf("/groups/herbs");
    expect(chosen["icon"]).toMatchObject({
      mediaType: "image/jpeg",
      name: "A hand with seeds",
      summary: "A hand with seeds",
      width: 400,
      height: 400,
    });
    expect(chosen["image"]).toMatchObject({
      mediaType: "image/jpeg",
      name: "Our garden",
      width: 1500,
    });
    const page = await nobody.get("/@herbs");
    expect(page.body).toContain('alt="Our garden"');
  });
});

test("a thing of the library has one, for members", async () => {
  const id = await addThing(h.ctx, rosa, "moss", {
    name: "Juicer",
    content: "",
    care: "",
    place: "",
    picture: "",
  });
  const edit = `/things/${id}/edit`;
  const sent = await rosasBrowser.send(
    edit,
    edit,
    { pictureAlt: "A red juicer" },
    { pictureFile: bytes },
  );
  expect(sent.status).toBe(303);
  const path = pathOf((await imageOf("things", id)).url);
  expect((await nobody.get(path)).status).toBe(404);
  expect((await (await h.as(ann)).get(path)).status).toBe(200);
  expect((await rosasBrowser.get(`/things/${id}`)).body).toContain('alt="A red juicer"');
});

test("all dates of a series show it, those that are planned later too", async () => {
  const first = await planSeries(
    h.ctx,
    rosa,
    "moss",
    {
      ...event,
      startTime: new Date(h.ctx.clock.now().getTime() + days(2)).toISOString().slice(0, 16),
      endTime: undefined,
      picture: {
        role: "picture",
        remove: false,
        alt: "A circle of chairs",
        focus: [0, 0],
        rendered: { width: 2, height: 2, files: [{ width: 2, ending: "jpg", bytes }] },
      },
    },
    "FREQ=WEEKLY",
  );
  const shown = async () =>
    h.ctx.db
      .selectFrom("events")
      .leftJoin("pictures", (join) =>
        join.onRef("pictures.ownerId", "=", "events.id").on("pictures.ownerKind", "=", "event"),
      )
      .select(["events.id", "pictures.alt"])
      .where("seriesId", "=", first.seriesId)
      .execute();
  const before = await shown();
  expect(before.length).toBeGreaterThan(3);
  h.ctx.clock.advance(days(30));
  await extendSeries(h.ctx);
  const after = await shown();
  expect(after.length).toBeGreaterThan(before.length);
  expect(new Set(after.map((row) => row.alt))).toEqual(new Set(["A circle of chairs"]));
});
