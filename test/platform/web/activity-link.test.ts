/**
 * A pasted address of a page leads servers to its document by a header, before they read any HTML.
 */
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Viewer } from "#commons/visibility.ts";
import { planEvent } from "#domains/events/actions.ts";
import { writeGuide } from "#domains/guides/actions.ts";
import { makeOffer } from "#domains/offers/actions.ts";
import { addGroup, found } from "../../support/people.ts";
import { testServer, type TestServer } from "../../support/server.ts";

let s: TestServer;
const things: Record<string, string> = {};

const plan = (viewer: Viewer, visibility: "public" | "members", publish = true) =>
  planEvent(s.ctx, viewer, "moss", {
    name: "Tea",
    content: "",
    startTime: "2027-01-09T14:00",
    endTime: undefined,
    timeZone: "Europe/Amsterdam",
    area: "East",
    kind: "talk",
    careKinds: [],
    tags: [],
    access: { overall: "ask" },
    visibility,
    language: "en",
    publish,
  });

beforeAll(async () => {
  s = await testServer();
  const { viewer } = await found(s.ctx);
  const { viewer: herbs } = await addGroup(s.ctx, viewer, "herbs");
  const text = { language: "en", tags: [], careKinds: [] };
  const guide = {
    ...text,
    name: "A circle",
    summary: "",
    source: "Sit.",
    kind: "practice",
    license: "CC0-1.0",
    credit: "",
    cautions: "",
    note: "",
  } as const;
  const offer = {
    ...text,
    purpose: "offer",
    name: "Bikes",
    content: "",
    careKind: "other",
    area: "",
  } as const;
  things["event"] = `/events/${(await plan(herbs, "public")).id}`;
  things["draft"] = `/events/${(await plan(herbs, "public", false)).id}`;
  things["for members"] = `/events/${(await plan(herbs, "members")).id}`;
  things["guide"] = `/guides/${
    (await writeGuide(s.ctx, herbs, "moss", { ...guide, visibility: "public", publish: true })).id
  }`;
  things["offer"] = `/offers/${
    (await makeOffer(s.ctx, herbs, "moss", { ...offer, visibility: "public", publish: true })).id
  }`;
  things["group"] = "/@herbs";
  things["front"] = "/";
  things["calendar"] = "/calendar";
});
afterAll(() => s.end());

const linkOf = async (path: string, method: string): Promise<string | null> =>
  (await fetch(`${s.origin}${path}`, { method, headers: { accept: "text/html" } })).headers.get(
    "link",
  );

test.each([
  ["event", undefined],
  ["guide", undefined],
  ["offer", undefined],
  ["group", "/groups/herbs"],
  ["front", "/groups/moss"],
])("%s: on GET and HEAD", async (name, document) => {
  const path = things[name] ?? "";
  const link = `<${s.origin}${document ?? path}>; rel="alternate"; type="application/activity+json"`;
  expect([await linkOf(path, "GET"), await linkOf(path, "HEAD")]).toEqual([link, link]);
  const answer = await fetch(`${s.origin}${document ?? path}`, {
    headers: { accept: "application/activity+json" },
  });
  expect(answer.headers.get("content-type")).toContain("application/activity+json");
});

test.each(["draft", "for members", "calendar"])("%s: on neither", async (name) => {
  expect([
    await linkOf(things[name] ?? "", "GET"),
    await linkOf(things[name] ?? "", "HEAD"),
  ]).toEqual([null, null]);
});
