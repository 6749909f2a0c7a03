/**
 * A backup's file is read as it was written, or refused in words: a
 * bit that fell over anywhere is told.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { zstdCompressSync } from "node:zlib";
import { afterAll, expect, test } from "vitest";
import { readAboutBackup } from "#platform/database/backup/about.ts";
import { deletionsBeside, deletionsFile } from "#platform/database/backup/deletions.ts";
import { tarEnd, tarHeader, tarPadding } from "#platform/database/backup/tar.ts";
import { readArchive, writeArchive } from "../../../src/platform/database/backup/archive.ts";

const folder = mkdtempSync(join(tmpdir(), "archive-"));
afterAll(() => rmSync(folder, { recursive: true }));

const whole = join(folder, "whole");
const parts = { "about.json": '{"format":"x"}', "tables/events": "a\tb\n".repeat(40), empty: "" };

async function partsOf(file: string): Promise<Record<string, string>> {
  const read: Record<string, string> = {};
  for await (const { name, body } of readArchive(file)) {
    const chunks: Buffer[] = [];
    for await (const chunk of body) chunks.push(chunk);
    read[name] = Buffer.concat(chunks).toString();
  }
  return read;
}

/** As it was written, or the words of its refusal. */
async function readOrRefused(bytes: Buffer): Promise<string> {
  const file = join(folder, "changed");
  writeFileSync(file, bytes);
  try {
    expect(await partsOf(file)).toEqual(parts);
    return "as it was written";
  } catch (error) {
    return (error as Error).message;
  }
}

const fine = /^as it was written$|changed is damaged(?:, or no backup of Calendula\.|: )/;

test("what was written is read", async () => {
  const writer = await writeArchive(whole, new Date("2026-05-01T00:00:00Z"));
  for (const [name, text] of Object.entries(parts)) await writer.add(name, Buffer.from(text));
  await writer.finish();
  expect(await partsOf(whole)).toEqual(parts);
});

test("a bit that fell over, at whatever place, changes nothing unnoticed and is told as damage", async () => {
  const bytes = readFileSync(whole);
  for (let at = 0; at < bytes.length; at++) {
    const flipped = Buffer.from(bytes);
    flipped[at] = (flipped[at] ?? 0) ^ (1 << (at % 8));
    expect(await readOrRefused(flipped), `byte ${at} of ${bytes.length}`).toMatch(fine);
  }
});

test("a file cut off at whatever place is told as damage, unless only what stands behind all parts is gone", async () => {
  const bytes = readFileSync(whole);
  for (let length = 0; length < bytes.length; length++)
    expect(await readOrRefused(bytes.subarray(0, length)), `${length} bytes`).toMatch(fine);
  expect(await readOrRefused(bytes.subarray(0, bytes.length / 2))).toContain("is damaged");
});

const about = {
  format: "calendula-backup",
  version: 1,
  calendula: "0.1.0",
  made: "2026-05-01T00:00:00.000Z",
  origin: "https://moss.example",
  keyFingerprint: null,
  keys: false,
  migrations: ["0001-foundation"],
  tables: [{ name: "events", columns: ["id"] }],
  counters: [{ table: "deletions", column: "id", last: "12", used: true }],
};

test("what a backup says of itself is read by its form, whoever wrote it", () => {
  expect(readAboutBackup("x", JSON.stringify(about))).toEqual(about);
  for (const [wrong, words] of [
    [{ format: "zip" }, "x is no backup of Calendula."],
    [{ version: 2, tables: "elsewhere" }, "x was written by a newer Calendula (0.1.0)"],
    [{ tables: [{ name: "events" }] }, "x is damaged"],
    [{ made: "yesterday" }, "x is damaged"],
    [{ counters: [{ table: "a", column: "b", last: "12; drop", used: true }] }, "x is damaged"],
  ] as const)
    expect(() => readAboutBackup("x", JSON.stringify({ ...about, ...wrong }))).toThrow(words);
  for (const text of [undefined, "", "null", "[]", '"calendula-backup"'])
    expect(() => readAboutBackup("x", text)).toThrow("x is no backup of Calendula.");
});

test("an archive whose list of parts is none is told as damage", async () => {
  for (const list of ["null", '{"empty":{"bytes":"many"}}', '["empty"]']) {
    const manifest = Buffer.from(list);
    const now = new Date("2026-05-01T00:00:00Z");
    const tar = [tarHeader("manifest.json", manifest.length, now), manifest];
    const file = join(folder, "list");
    writeFileSync(file, zstdCompressSync(Buffer.concat([...tar, tarPadding(list.length), tarEnd])));
    await expect(partsOf(file), list).rejects.toThrow(
      "list is damaged, or no backup of Calendula.",
    );
  }
});

test("of what is known beside a backup, lines that are no deletion are passed over", async () => {
  const deletion = { at: "2026-05-01T00:00:00Z", table: "events", key: { id: "e1" } };
  const lines = ["null", "{}", JSON.stringify({ ...deletion, key: { id: 1 } }), '{"at":"2026'];
  const origin = "https://moss.example";
  writeFileSync(
    join(folder, deletionsFile(origin)),
    [...lines, JSON.stringify(deletion)].join("\n"),
  );
  expect(await deletionsBeside(folder, origin)).toEqual([deletion]);
});
