/** A backup's file is read as it was written, or refused in words: a bit that fell over anywhere is told. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
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
