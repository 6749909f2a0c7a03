/**
 * Markdown is rendered when it is written: no page renders it, and no page finds it
 * unprepared, also after a new start.
 */
import { afterAll, beforeAll, expect, test } from "vitest";
import {
  forgetAllRendered,
  knowsRendered,
  renderMarkdown,
  unprepared,
  unpreparedText,
} from "#commons/markdown.ts";
import type { Viewer } from "#commons/visibility.ts";
import { planEvent } from "#domains/events/actions.ts";
import type { EventInput } from "#domains/events/form/input.ts";
import { adaptGuide } from "#domains/guides/adapting/actions.ts";
import { changeGuide, writeGuide } from "#domains/guides/actions.ts";
import { takeFromUpstream, upstreamNews } from "#domains/guides/lineage/upstream-actions.ts";
import { suggestUpstream } from "#domains/guides/suggestions/outgoing-actions.ts";
import { editGroup } from "#domains/groups/actions.ts";
import { addThing } from "#domains/things/actions.ts";
import { openSession } from "#platform/web/session.ts";
import { addMember, found } from "../support/people.ts";
import { keepShown } from "#commons/rendering.ts";
import { testServer, type TestServer } from "../support/server.ts";
import { commonLife } from "./common-life.ts";

const tea = {
  name: "Nettle tea",
  summary: "",
  kind: "remedy",
  source: "## Pick\n\nYoung tops.\n\n## Make\n\nPour hot water.\n\nWait ten minutes.",
  cautions: "Not with **blood thinners**.",
  credit: "Ana",
  careKinds: [],
  tags: [],
  language: "en",
  license: "CC-BY-SA-4.0",
  visibility: "public",
  publish: true,
  note: "",
} as const;
const walk: EventInput = {
  name: "A walk",
  content: "Bring **shoes**.",
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
};

let s: TestServer;
let token: string;
/** Texts that were rendered where somebody waited. */
const late: string[] = [];
/** Texts that a thread rendered. */
const inThreads: string[] = [];
const note = (event: Event): void => void late.push(String((event as CustomEvent).detail));
const pages: { readonly path: string; readonly accept?: string }[] = [];
const written = new Set<string>();

beforeAll(async () => {
  unprepared.addEventListener(unpreparedText, note);
  s = await testServer();
  const { ctx } = s;
  const run = ctx.pool.run.bind(ctx.pool);
  ctx.pool.run = (task, input) => {
    if (task.name.startsWith("markdown")) inThreads.push(...[input as string | string[]].flat());
    return run(task, input);
  };
  const { viewer: rosa } = await found(ctx);
  const sam = await addMember(ctx, "sam");
  const summary = "We share **herbs**.";
  await editGroup(ctx, rosa, "moss", { summary });
  const life = await commonLife(ctx, rosa, sam);
  const { base, version } = await guides(rosa);
  const care = "Wash it **by hand**.";
  const about = { name: "Press", content: "Two **litres**.", place: "The shed", picture: "" };
  const thing = await addThing(ctx, rosa, "moss", { ...about, care });
  const event = await planEvent(ctx, rosa, "moss", walk);
  for (const text of [summary, tea.cautions, care, "Not for **anybody** pregnant."])
    written.add(text);
  token = (await openSession(s.app, ctx, rosa.member?.id ?? "", "api")).token;
  const activity = "application/activity+json";
  pages.push(
    ...life.paths.map(([, path]) => ({ path })),
    ...[
      "/",
      "/groups",
      "/@moss",
      "/@moss/feed.rss",
      "/@moss/agreements",
      "/@moss/agreements/templates",
      "/starter-kit",
      "/plant",
      "/calendar",
      "/library",
      "/library.rss",
      "/library/opds",
      "/board",
      "/me",
      `/things/${thing}`,
      `/events/${event.id}`,
      ...[base, version].flatMap((id) =>
        ["", "/edit", "/print", "/revisions", "/suggestions", "/family"].map(
          (part) => `/guides/${id}${part}`,
        ),
      ),
      `/guides/${version}/upstream`,
      `/guides/${base}.txt`,
      `/guides/${base}.md`,
      `/guides/${base}.epub`,
      `/v/${base}?version=1`,
    ].map((path) => ({ path })),
    ...[
      "/groups/moss",
      "/@moss",
      "/groups/moss/outbox?page=1",
      "/groups/moss/featured",
      "/starter-kit",
      "/starter-kit/plan/first-steps",
      `/guides/${base}`,
      `/guides/${base}/revisions/1`,
      `/events/${event.id}`,
    ].map((path) => ({ path, accept: activity })),
  );
});
afterAll(async () => {
  unprepared.removeEventListener(unpreparedText, note);
  await s.end();
});

/** A guide, and a version of it that took over and gave back. */
async function guides(rosa: Viewer): Promise<{ readonly base: string; readonly version: string }> {
  const { ctx } = s;
  const base = await writeGuide(ctx, rosa, "moss", tea);
  const version = await adaptGuide(ctx, rosa, base.id, "moss");
  await changeGuide(ctx, rosa, version.id, { ...tea, source: tea.source.replace("ten", "five") });
  await suggestUpstream(ctx, rosa, version.id, "Five minutes are enough.");
  await changeGuide(ctx, rosa, base.id, {
    ...tea,
    source: tea.source.replace("hot", "boiling"),
    cautions: "Not for **anybody** pregnant.",
  });
  const { guide, upstream, pieces } = await upstreamNews(ctx, rosa, version.id);
  await takeFromUpstream(ctx, rosa, version.id, {
    choices: pieces.map(() => "theirs"),
    cautions: false,
    upstreamVersion: upstream.version,
    version: guide.version,
    note: "Boiling",
  });
  await changeGuide(ctx, rosa, base.id, {
    ...tea,
    source: tea.source.replace("hot", "very hot"),
    cautions: "Not for **anybody** pregnant.",
  });
  return { base: base.id, version: version.id };
}

const look = (one: { readonly path: string; readonly accept?: string }) =>
  s.app.inject({
    method: "GET",
    url: one.path,
    headers: {
      accept: one.accept ?? "text/html",
      ...(one.accept === undefined ? { authorization: `Bearer ${token}` } : {}),
    },
  });

test("whatever is written is rendered in a thread, before it is written", () => {
  expect(late).toEqual([]);
  expect(inThreads.length).toBeGreaterThan(10);
});

test("after a new start no page renders what was written, and none finds it unprepared", async () => {
  late.length = 0;
  const seen = new Set<string>();
  const wrong: string[] = [];
  /** First all that is shown, then the same again: by then all of it is kept. */
  for (const round of [1, 2]) {
    // A server that runs does so every few minutes, and when it stops.
    if (round === 2) await keepShown(s.ctx);
    for (const one of pages) {
      forgetAllRendered();
      inThreads.length = 0;
      const answer = await look(one);
      if (answer.statusCode >= 400) wrong.push(`${answer.statusCode} ${one.path}`);
      for (const text of late.splice(0)) wrong.push(`unprepared at ${one.path}: ${text}`);
      if (round === 2) for (const text of inThreads) wrong.push(`again at ${one.path}: ${text}`);
      else
        for (const text of inThreads)
          if (written.has(text)) wrong.push(`rendered at ${one.path}: ${text}`);
      for (const text of written) if (knowsRendered(text)) seen.add(text);
    }
  }
  expect(wrong).toEqual([]);
  // All of them were looked at.
  expect([...written].filter((text) => !seen.has(text))).toEqual([]);
});

test("what nobody prepared is heard of", () => {
  late.length = 0;
  forgetAllRendered();
  renderMarkdown("Nobody **prepared** this.");
  expect(late).toEqual(["Nobody **prepared** this."]);
});
