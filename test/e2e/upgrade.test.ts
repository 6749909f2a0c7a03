/**
 * The data of each earlier release are brought up to date by this version, and lose nothing;
 * the release before goes on serving meanwhile and afterwards.
 */
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { type Api, type Json, password, signedIn } from "../../tools/release/server.ts";
import { testDatabase, type TestDatabase } from "../support/database.ts";
import { eventually, freePort } from "../support/instance.ts";
import { peer, type Peer } from "../support/peer.ts";
import { type Programs, programs } from "../support/program.ts";
import {
  backupOf,
  layRelease,
  releasePassphrase,
  releasePorts,
  tablesHere,
  tablesOfRelease,
  unpackRelease,
} from "../support/release.ts";

const releases = readdirSync(join(import.meta.dirname, "..", "fixtures", "releases")).sort((a, b) =>
  a.localeCompare(b, "en", { numeric: true }),
);
const [last = ""] = releases.slice(-1);

interface Place {
  readonly database: TestDatabase;
  readonly dataDir: string;
  readonly origin: string;
  readonly port: string;
  readonly settings: Readonly<Record<string, string>>;
  readonly fern: Peer;
}

const ends: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

/** A database and a folder as the release left them, and the follower that it knew. */
async function left(version: string): Promise<Place> {
  const database = await testDatabase();
  const folder = mkdtempSync(join(tmpdir(), "calendula-upgrade-"));
  const port = String(await freePort());
  const fern = await peer({ name: "fern", port: await freePort() });
  ends.push(
    () => rmSync(folder, { recursive: true, force: true }),
    () => database.end(),
    () => fern.end(),
  );
  const dataDir = join(folder, "data");
  const ports = { moss: port, fern: new URL(fern.origin).port };
  await layRelease(version, { url: database.url, dataDir, ports });
  const origin = `http://localhost:${port}`;
  const settings = {
    PUBLIC_URL: origin,
    DATABASE_URL: database.url,
    DATA_DIR: dataDir,
    FEDERATION_ALLOW: `localhost:${ports.fern}`,
    LOG_LEVEL: "warn",
  };
  return { database, dataDir, origin, port, settings, fern };
}

function running(settings: Readonly<Record<string, string>>, main?: string): Programs {
  const all = programs(settings, main);
  ends.push(() => all.end());
  return all;
}

const names = async (api: Api, path: string): Promise<readonly unknown[]> =>
  ((await api("GET", path))["items"] as Json[]).map(({ name }) => name);

/** Everything that happened in `tools/release/life.ts`, as a member and as a stranger meet it. */
async function nothingIsLost({ origin, fern }: Place): Promise<void> {
  const api = await signedIn(origin, "rosa");
  expect(await names(api, "/groups")).toEqual(
    expect.arrayContaining(["moss collective", "herbs circle", "night circle"]),
  );
  expect(await names(api, "/calendar")).toEqual(
    expect.arrayContaining(["Salve workshop", "Listening circle", "Night tea"]),
  );
  expect(await names(api, "/calendar?scope=siblings")).toContain("Ferns in winter");
  expect(await names(api, "/guides")).toContain("Calendula salve");
  expect(await names(api, "/offers")).toEqual(
    expect.arrayContaining(["Bike repair lesson", "Somebody who listens"]),
  );
  for (const [path, name] of [
    ["decisions", "The shed stays open until nine"],
    ["rotas", "Tidying the herb room"],
    ["meetings", "Circle of the month"],
  ] as const)
    expect(await names(api, `/groups/moss/${path}`)).toContain(name);

  // What was sealed opens: the exact place, and where guests are reached.
  const salve = ((await api("GET", "/calendar"))["items"] as Json[]).find(
    ({ name }) => name === "Salve workshop",
  );
  const event = await api("GET", `/events/${String(salve?.["id"])}`);
  expect(JSON.stringify(event)).toContain("The shed behind the blue door");
  const answers = JSON.stringify(await api("GET", `/events/${String(salve?.["id"])}/rsvps`));
  for (const name of ["mika", "Kim", "Lou"]) expect(answers).toContain(name);

  // A picture, its bytes too.
  const [file] = (await api("GET", "/groups/moss/files"))["items"] as Json[];
  const { token } = await api("POST", "/session", { handle: "rosa", password });
  const bytes = await fetch(String(file?.["url"]), {
    headers: { authorization: `Bearer ${String(token)}` },
  });
  expect(bytes.headers.get("content-type")).toContain("image/");

  // Pages answer, for strangers and in every part.
  for (const path of [
    ...["/", "/calendar", "/library", "/board", "/@moss", "/@herbs", "/calendar.ics"],
    `/events/${String(salve?.["id"])}`,
  ]) {
    const page = await fetch(`${origin}${path}`);
    expect([path, page.status]).toEqual([path, 200]);
  }

  // Who follows still does; what waited when it was stopped arrives, signed with the old key.
  const heard = await eventually(
    async () =>
      fern.inbox.find(({ activity }) =>
        JSON.stringify(activity).includes("Published while fern was away"),
      ),
    "what waited for fern",
  );
  expect(heard.verified).toBe(true);
}

describe.each(releases)("the data of %s", (version) => {
  test("stand in the tables that it made: no migration of a release was changed since", async () => {
    const { database } = await left(version);
    expect(await tablesHere(database.url)).toEqual(tablesOfRelease(version));
  });

  test("are all there after a start of this version", async () => {
    const place = await left(version);
    await running(place.settings).serve({ PORT: place.port });
    await nothingIsLost(place);
  });

  test("come back from a backup, and what waited is held", async () => {
    const { database, dataDir, settings } = await left(version);
    rmSync(dataDir, { recursive: true });
    const port = String(await freePort());
    const here = {
      ...settings,
      BACKUP_PASSPHRASE: releasePassphrase,
      PUBLIC_URL: `http://localhost:${releasePorts.moss}`,
    };
    const calendula = running(here);
    const restored = await calendula.run(["restore", backupOf(version), "--replace"]);
    expect([restored.code, restored.err]).toEqual([0, ""]);
    expect((await calendula.run(["held"])).out).toContain(`localhost:${releasePorts.fern}`);
    await calendula.serve({ PORT: port });
    const api = await signedIn(`http://localhost:${port}`, "rosa");
    expect(await names(api, "/calendar")).toContain("Salve workshop");
    expect(database.url).not.toBe("");
  });
});

test("the release before goes on serving while this version brings the tables up to date, and after", async () => {
  const place = await left(last);
  const folder = mkdtempSync(join(tmpdir(), "calendula-before-"));
  ends.push(() => rmSync(folder, { recursive: true, force: true }));
  // At the address of the collective; the new one comes beside it, as behind a proxy.
  const earlier = await running(place.settings, unpackRelease(last, folder)).serve({
    PORT: place.port,
  });
  const before = await signedIn(place.origin, "rosa");
  // Readers and members go on with the old one meanwhile.
  const planned: string[] = [];
  const refused: unknown[] = [];
  const over = new AbortController();
  const published: string[] = [];
  const plan = async (api: Api, name: string, day = "2039-01-02"): Promise<string> => {
    const { id } = await api("POST", "/groups/herbs/events", {
      name,
      startTime: `${day}T10:00`,
      visibility: "public",
    });
    published.push(String(id));
    return String(id);
  };
  const living = (async () => {
    for (let n = 0; !over.signal.aborted; n++) {
      await plan(before, `Meanwhile ${n}`, "2039-03-01").then(
        (id) => planned.push(id),
        (error: unknown) => refused.push(error),
      );
      const page = await fetch(`${place.origin}/calendar`);
      if (page.status !== 200) refused.push(page.status);
    }
  })();
  const port = String(await freePort());
  await running(place.settings).serve({ PORT: port });
  const now = await signedIn(`http://localhost:${port}`, "rosa");
  const atTheChange = planned.length;
  await eventually(async () => planned.length > atTheChange + 3, "some more on the old one");
  over.abort();
  await living;
  // One may be what PostgreSQL ends where each waits for the other: what is asked again goes through.
  expect(refused.length, earlier.said()).toBeLessThan(2);

  // Each reads what the other wrote, and does what people do with it.
  const ours = await plan(now, "Planned on the new one");
  for (const id of [...planned.slice(-2), ours])
    for (const api of [before, now]) {
      expect((await api("GET", `/events/${id}`))["id"]).toBe(id);
      await api("POST", `/events/${id}/rsvp`, { status: "yes" });
      await api("POST", `/events/${id}/guests`, { status: "yes", name: "Sol" });
    }
  const theirs = await plan(before, "Planned on the old one, at last");
  await eventually(
    async () => (await names(now, "/calendar")).includes("Planned on the old one, at last"),
    "what the old one published, on the new one",
  );
  await eventually(
    async () =>
      (await (await fetch(`http://localhost:${port}/events/${theirs}`)).text()).includes(
        "Planned on the old one, at last",
      ),
    "its page",
  );
  const guide = await before("POST", "/groups/herbs/guides", {
    name: "Written on the old one",
    kind: "remedy",
    cautions: "None known.",
    license: "CC0-1.0",
    language: "en",
    source: "Warm the oil.",
    visibility: "public",
  });
  expect((await now("GET", `/guides/${String(guide["id"])}`))["name"]).toBe(
    "Written on the old one",
  );

  // Whoever follows hears of each once, whichever published it. More at once than the hands of
  // one worker: what another could take, it would.
  await Promise.all(
    Array.from({ length: 24 }, async (_, n) => plan(n % 4 === 0 ? before : now, `At once ${n}`)),
  );
  const told = (id: string): readonly boolean[] =>
    place.fern.inbox.flatMap(({ activity, verified }) =>
      activity["type"] === "Create" && JSON.stringify(activity["object"]).includes(id)
        ? [verified]
        : [],
    );
  published.push(String(guide["id"]));
  await eventually(
    async () => published.every((id) => told(id).length > 0),
    "all that was planned",
  );
  expect(published.map(told)).toEqual(published.map(() => [true]));
});
