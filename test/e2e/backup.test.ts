/**
 * A backup made under load, brought back elsewhere and in its own place: with its
 * keys, and without what was deleted.
 */
import {
  copyFileSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { deletionsFile } from "#platform/database/backup/deletions.ts";
import { eventually, freePort, instance, type Instance } from "../support/instance.ts";
import { peer, type Peer } from "../support/peer.ts";
import { type Programs, programs, type Running } from "../support/program.ts";

let folder: string;
let file: string;
let moss: Instance;
let mira: Peer;
let calendula: Programs;
let elsewhere: Record<string, string>;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "calendula-backup-"));
  file = join(folder, "backups", "now.tar.zst");
  elsewhere = { DATA_DIR: join(folder, "elsewhere") };
  mira = await peer();
  const port = await freePort();
  moss = await instance({
    handle: "moss",
    port,
    allow: [mira.host, `localhost:${port}`],
    embedded: true,
    env: {
      BACKUP_DIR: join(folder, "backups"),
      BACKUP_PASSPHRASE: "four plain words together",
    },
  });
  calendula = programs(moss.settings);
});
afterAll(async () => {
  await calendula.end();
  await moss.end();
  await mira.end();
  rmSync(folder, { recursive: true, force: true });
});

interface Made {
  readonly id: string;
  readonly activityPubId: string;
}
const publish = (name: string): Promise<Made> =>
  moss.api<{ id: string; activityPubId: string }>("POST", "/groups/moss/events", {
    name,
    startTime: "2027-01-09T14:00",
    visibility: "public",
  });
const arrived = (type: string, iri: string) =>
  mira.inbox.find(
    ({ activity }) =>
      activity["type"] === type && (activity["object"] as { id?: unknown }).id === iri,
  );
const rowsIn = (text: string): number => Number(/(\d+) rows/.exec(text)?.[1]);

let kept: Made;
let removed: Made;
let waiting: Made;

test("it is made while people write, and read back", async () => {
  await mira.follow(`${moss.origin}/groups/moss`);
  await eventually(async () => mira.inbox.length > 0, "the Accept");
  kept = await publish("Kept");
  removed = await publish("Removed later");
  await eventually(async () => arrived("Create", removed.activityPubId), "the events");
  mira.answer = 503;
  waiting = await publish("Waits to be sent");
  await eventually(
    async () => JSON.stringify(await moss.api("GET", "/siblings/servers")).includes("1 waiting"),
    "a delivery that waits",
  );
  let writing = true;
  let written = 0;
  const load = Promise.all(
    [1, 2, 3].map(async (n) => {
      while (writing) {
        await publish(`Load ${n}`);
        written++;
      }
    }),
  );
  await eventually(async () => written > 3, "some load");
  const { code, out, err } = await calendula.run(["backup", file]);
  writing = false;
  await load;
  expect([code, err]).toEqual([0, ""]);
  expect(out).toContain("Written and read back");
  expect(out).toContain("The keys are in it, under BACKUP_PASSPHRASE");
  // Not readable without the passphrase, in whatever form.
  expect(readFileSync(file).includes(Buffer.from("PRIVATE KEY"))).toBe(false);
  writeFileSync(join(folder, "said"), out);
  const seen = await moss.api<{ backup: { keys: boolean } }>("GET", "/server");
  expect(seen.backup.keys).toBe(true);
});

test("what is damaged, cut off, or needs another passphrase changes nothing", async () => {
  const bytes = readFileSync(file);
  const damaged = join(folder, "damaged.tar.zst");
  const refused = async (env: Record<string, string> = {}, name = damaged): Promise<string> => {
    const { code, err } = await calendula.run(["restore", name], { ...elsewhere, ...env });
    expect(code).toBe(1);
    expect(err.trim().split("\n")).toHaveLength(1);
    return err;
  };
  writeFileSync(damaged, bytes.subarray(0, bytes.length / 2));
  expect(await refused()).toMatch(/cut off|damaged/);
  const flipped = Buffer.from(bytes);
  const middle = Math.floor(bytes.length / 2);
  flipped[middle] = (flipped[middle] ?? 0) ^ 1;
  writeFileSync(damaged, flipped);
  expect(await refused()).toContain("damaged");
  writeFileSync(damaged, "no backup at all");
  expect(await refused()).toContain("no backup");
  expect(await refused({ BACKUP_PASSPHRASE: "other words than these" }, file)).toContain(
    "BACKUP_PASSPHRASE is not the one",
  );
  expect(await refused({ DATA_DIR: moss.settings["DATA_DIR"] ?? "" }, file)).toContain(
    "A collective lives in this database already",
  );
  expect(existsSync(join(folder, "elsewhere", "instance.key"))).toBe(false);
});

test("elsewhere it is whole: with its keys, without what was deleted since, and says nothing twice", async () => {
  await moss.api("DELETE", `/events/${removed.id}`);
  await moss.stop();
  expect(readFileSync(join(folder, "backups", deletionsFile(moss.origin)), "utf8")).toContain(
    removed.id,
  );

  const { code, out, err } = await calendula.run(["restore", file], elsewhere);
  expect([code, err]).toEqual([0, ""]);
  expect(rowsIn(out)).toBe(rowsIn(readFileSync(join(folder, "said"), "utf8")));
  expect(out).toMatch(/deleted since then (is|are) deleted again/);
  expect(out).toMatch(/held back/);

  mira.answer = 202;
  const port = moss.settings["PORT"] ?? "";
  const server = await calendula.serve({ ...elsewhere, PORT: port });
  expect((await moss.api<{ name: string }>("GET", `/events/${kept.id}`)).name).toBe("Kept");
  await expect(moss.api("GET", `/events/${removed.id}`)).rejects.toThrow("404");
  const held = await moss.api<{ held: { host: string; n: number }[] }>("GET", "/server");
  expect(held.held.map(({ host }) => host)).toContain(mira.host);

  // Whoever followed believes the new machine: the key is the same.
  const after = await publish("After the move");
  const heard = await eventually(async () => arrived("Create", after.activityPubId), "the event");
  expect(heard.verified).toBe(true);
  expect(arrived("Create", waiting.activityPubId)).toBeUndefined();
  expect((await calendula.run(["held", "send"], elsewhere)).out).toMatch(/\d sent on their way/);
  await eventually(async () => arrived("Create", waiting.activityPubId), "what was held");
  expect((await calendula.run(["held"], elsewhere)).out).toBe("Nothing is held back.\n");
  await backWhileItRuns(server);
});

/** In its own place while it serves: the server notices, and goes on with what is there now. */
async function backWhileItRuns(server: Running): Promise<void> {
  const late = await publish("Written after the backup");
  copyFileSync(file, join(folder, "alone.tar.zst"));
  const { code, out } = await calendula.run(
    ["restore", join(folder, "alone.tar.zst"), "--replace"],
    elsewhere,
  );
  expect(code).toBe(0);
  expect(existsSync(/What was here is kept in (.*)\.$/m.exec(out)?.[1] ?? "")).toBe(true);
  await eventually(async () => server.said().includes("starting again with it"), "the notice");
  await eventually(
    () =>
      moss.api("GET", `/events/${late.id}`).then(
        () => false,
        (error: unknown) => String(error).includes("404"),
      ),
    "the server with the backup",
  );
  expect((await moss.api<{ name: string }>("GET", `/events/${kept.id}`)).name).toBe("Kept");
  expect(await server.stop()).toBe(0);
}
