/** What can be done about an offer or a need is said once, to members who could. */
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Viewer } from "#commons/visibility.ts";
import { makeOffer } from "#domains/offers/actions.ts";
import type { OfferInput } from "#domains/offers/offer.ts";
import { openSession } from "#platform/web/session.ts";
import { invalid } from "../../support/look.ts";
import { addMember, found } from "../../support/people.ts";
import { testServer, type TestServer } from "../../support/server.ts";

let s: TestServer;
let rosa: Viewer;
let sam: Viewer;
beforeAll(async () => {
  s = await testServer();
  rosa = (await found(s.ctx)).viewer;
  sam = await addMember(s.ctx, "sam");
});
afterAll(() => s.end());

test.each(["offer", "request"] as const)("%s", async (purpose) => {
  const input: OfferInput = {
    purpose,
    name: "A bike",
    content: "",
    careKind: "transport",
    area: "",
    tags: [],
    language: "en",
    visibility: "members",
    publish: true,
  };
  const { id } = await makeOffer(s.ctx, rosa, "moss", input);
  const { token } = await openSession(s.app, s.ctx, sam.member?.id ?? "", "browser");
  const { body } = await s.app.inject({ url: `/offers/${id}`, cookies: { calendula: token } });
  expect(body).toContain(`/offers/${id}/exchanges`);
  expect(await invalid(body)).toEqual([]);
});
