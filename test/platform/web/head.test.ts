/** HEAD is answered as GET is, but for the body (RFC 9110 §9.3.2), wherever there is a GET. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { found } from "../../support/people.ts";
import { testServer, type TestServer } from "../../support/server.ts";

let t: TestServer;

beforeAll(async () => {
  t = await testServer({ copies: true });
  await found(t.ctx);
});
afterAll(() => t.end());

test.each([
  ["/", "text/html"],
  ["/calendar", "text/html"],
  ["/calendar.ics", "*/*"],
  ["/@moss", "text/html"],
  ["/@moss", "application/activity+json"],
  ["/api/v1/calendar", "application/json"],
  ["/style.css", "*/*"],
  ["/nothing-here", "text/html"],
  ["/%", "text/html"],
])("%s as %s", async (path, accept) => {
  const ask = async (method: string) => {
    const answer = await fetch(`${t.origin}${path}`, {
      method,
      // What is packed for all together is as long only by chance.
      headers: { accept, "accept-encoding": path.endsWith(".ics") ? "gzip" : "identity" },
      redirect: "manual",
    });
    const headers = [...answer.headers].filter(
      ([name]) => !["date", "connection", "keep-alive"].includes(name),
    );
    return { status: answer.status, headers, body: await answer.text() };
  };
  const whole = await ask("GET");
  expect(await ask("HEAD")).toEqual({ ...whole, body: "" });
});

test("where nothing can be got, nothing is found", async () => {
  expect((await fetch(`${t.origin}/logout`, { method: "HEAD" })).status).toBe(404);
});
