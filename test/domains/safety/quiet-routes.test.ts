/**
 * The gate of quiet groups reads from the address whose a thing is. Each route of the server that
 * is about one thing says so, or stands here with the reason why it shows nothing of a group.
 */
import { afterAll, beforeAll, expect, test } from "vitest";
import { saysWhose } from "#domains/safety/quiet/whose-queries.ts";
import { staysOpen } from "#domains/safety/quiet/quiet.ts";
import { newId } from "#platform/lib/ids.ts";
import { found } from "../../support/people.ts";
import { pathsOf } from "../../support/paths.ts";
import { testServer, type TestServer } from "../../support/server.ts";

let s: TestServer;
beforeAll(async () => {
  s = await testServer();
  await found(s.ctx);
});
afterAll(() => s.end());

/** Routes that strangers can read, and why nothing of a group stands there. */
const showsNothing: Readonly<Record<string, string>> = {
  "/api/:noun": "a guide to the API",
  "/setup/:token": "before there is a collective",
  "/invite/:token": "the gate looks into the invitation",
  "/e/:short": "leads to the page of the event, which is closed",
  "/starter-kit/:kind/:slug": "lists that leave quiet groups out",
  "/api/v1/siblings/:id": "of a sibling",
  "/pictures/of/:handle.png": "drawn from the name alone",
  "/pictures/of/:handle/header.png": "drawn from the name alone",
  "/pictures/asked/:token": "how an own wish stands",
  "/api/v1/pictures/removals/:token": "how an own wish stands",
  // For members only, though they say so by a 404.
  "/api/v1/fund/requests/:id": "members",
  "/fund/requests/:id": "members",
  "/imports/:id": "members",
  "/api/v1/imports/:id": "members",
  "/conversation/:source/:id/edit": "members",
  "/api/v1/members/:handle": "members",
  "/members/:handle": "members",
};

/** It asks a stranger to sign in, whatever stands there. */
async function isForMembers(path: string): Promise<boolean> {
  const url = path.replace(/:(\w+)(\([^)]*\))?/g, () => newId());
  const headers = { accept: path.startsWith("/api/") ? "application/json" : "text/html" };
  const { statusCode, headers: said } = await s.app.inject({ url, headers });
  const led = statusCode === 303 && String(said.location).startsWith("/login");
  return statusCode === 401 || statusCode === 403 || led;
}

test("every page and document about one thing is known to the gate, or shows nothing of a group", async () => {
  const unknown: string[] = [];
  const about = pathsOf(s.app).filter((path) => path.includes(":") && !saysWhose(path));
  for (const path of about)
    if (
      !staysOpen({ route: path, method: "GET", activity: false }) &&
      !(await isForMembers(path)) &&
      !Object.hasOwn(showsNothing, path)
    )
      unknown.push(path);
  expect(unknown).toEqual([]);
  // Nothing stands in the list that is no route any more.
  expect(Object.keys(showsNothing).filter((path) => !about.includes(path))).toEqual([]);
});
