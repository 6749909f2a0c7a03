/** People's own words keep their own direction on a page in another one. */
import { Parser } from "htmlparser2";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Viewer } from "#commons/visibility.ts";
import { planEvent } from "#domains/events/actions.ts";
import { writeGuide } from "#domains/guides/actions.ts";
import { makeOffer } from "#domains/offers/actions.ts";
import { openSession } from "#platform/web/session.ts";
import { oneOfEach } from "../../support/one-of-each.ts";
import { deadline } from "../../support/patience.ts";
import { fillPath, pathsOf } from "../../support/paths.ts";
import { addGroup, found, viewerFor } from "../../support/people.ts";
import { testServer, type TestServer } from "../../support/server.ts";

/** Read in another order, its full stop and its number change places. */
const words = "نشرب الشاي معًا، 5 مرات.";
let s: TestServer;
let rosa: Viewer;
let ids: Record<string, string> = {};

beforeAll(async () => {
  s = await testServer();
  ({ viewer: rosa } = await found(s.ctx));
  const { group, viewer } = await addGroup(s.ctx, rosa, "garden");
  rosa = await viewerFor(s.ctx, viewer.member?.id ?? "");
  await s.ctx.db.updateTable("groups").set({ name: words, summary: words }).execute();
  ids = await oneOfEach(s.ctx, { groupId: group.id, me: rosa.member?.id ?? "", words });
  const shared = { careKinds: [], tags: [], language: "ar", publish: true } as const;
  const open = { ...shared, visibility: "public" } as const;
  const event = await planEvent(s.ctx, rosa, "garden", {
    ...{ ...open, name: words, content: words, area: words, kind: "other", guests: true },
    ...{ startTime: "2027-01-09T14:00", timeZone: "UTC", access: { overall: "ask" } },
  });
  const guide = await writeGuide(s.ctx, rosa, "garden", {
    ...{ ...open, name: words, summary: words, source: words, kind: "practice", note: words },
    ...{ license: "CC0-1.0", credit: words, cautions: words, sources: words, wishes: words },
  });
  const offer = await makeOffer(s.ctx, rosa, "garden", {
    ...{ ...open, name: words, content: words, purpose: "offer", careKind: "skillshare" },
    area: words,
  });
  Object.assign(ids, { events: event.id, guides: guide.id, v: guide.id, offers: offer.id });
}, 60_000);
afterAll(() => s.end());

/** Where a browser shows no marks inside, or where nobody reads. */
const apart = new Set(["title", "option", "textarea", "script", "style", "desc", "code"]);

/** What stands in the direction of the page around it, though it is written in another. */
function misplaced(page: string): string[] {
  const around: { readonly name: string; readonly fits: boolean }[] = [];
  const wrong: string[] = [];
  const parser = new Parser({
    onopentag: (name, { dir }) =>
      around.push({
        name,
        fits: name === "bdi" || apart.has(name) || (dir !== undefined && name !== "html"),
      }),
    ontext: (text) => {
      const outside = text.replaceAll(/\u2068[^\u2069]*\u2069/g, "");
      if (
        /[\u0600-\u06ff]/.test(outside.replaceAll("العربية", "")) &&
        !around.some(({ fits }) => fits)
      )
        wrong.push(
          `${around
            .map(({ name }) => name)
            .slice(-3)
            .join(" ")}: ${outside.trim()}`,
        );
    },
    onclosetag: () => void around.pop(),
  });
  parser.write(page);
  parser.end();
  return wrong;
}

test("what stands beside a sentence in its direction alone is found", () => {
  expect(misplaced(`<p>${words}</p>`)).toHaveLength(1);
  expect(misplaced(`<html dir="ltr"><li><b>${words}</b></li>`)).toHaveLength(1);
  expect(misplaced(`<p dir="auto">${words}</p><bdi><b>${words}</b></bdi>`)).toEqual([]);
});

describe("every page shows words from right to left as they are read", () => {
  // In parts, so that a slow machine has its time for each.
  const parts = 6;
  let shown = 0;
  let token = "";
  beforeAll(async () => {
    ({ token } = await openSession(s.app, s.ctx, rosa.member?.id ?? "", "browser"));
  });

  /** Says which page it was that never came. */
  async function page(path: string, handle: string): Promise<string> {
    const late = AbortSignal.timeout(deadline);
    const never = new Promise<never>((_, reject) =>
      late.addEventListener("abort", () => reject(new Error(`${path} is not answered`))),
    );
    const { body, headers } = await Promise.race([
      s.app.inject({
        url: fillPath(path, handle, ids),
        headers: { accept: "text/html", "accept-language": "en", cookie: `calendula=${token}` },
      }),
      never,
    ]);
    return String(headers["content-type"]).startsWith("text/html") ? body : "";
  }

  const each = ["garden", "moss"].flatMap((handle) =>
    Array.from({ length: parts }, (_, part) => [handle, part] as const),
  );
  test.each(each)("of %s, part %i", async (handle, part) => {
    const wrong = new Map<string, string[]>();
    for (const path of pathsOf(s.app).filter((_, i) => i % parts === part)) {
      const body = await page(path, handle);
      if (body.includes("نشرب")) shown += 1;
      const here = misplaced(body);
      if (here.length > 0) wrong.set(path, here);
    }
    expect(Object.fromEntries(wrong)).toEqual({});
  });
  test("which are many", () => {
    expect(shown).toBeGreaterThan(60);
  });
});
