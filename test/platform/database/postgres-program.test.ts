/**
 * The programs of the PostgreSQL that is brought along: their
 * libraries, however they were installed.
 */
import { mkdirSync, mkdtempSync, readlinkSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { linkLibraries, usesMusl } from "#platform/database/postgres-program.ts";

let folder: string;
let native: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "calendula-native-"));
  native = join(folder, "native");
  mkdirSync(join(native, "lib"), { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const list = (text: string): void => writeFileSync(join(native, "pg-symlinks.json"), text);

test("what an installation without scripts left out is made once, and found by its other name", () => {
  writeFileSync(join(native, "lib", "libx.so.1.2"), "");
  list('[{"source":"native/lib/libx.so.1.2","target":"native/lib/libx.so.1"}]');
  linkLibraries(native);
  linkLibraries(native);
  expect(readlinkSync(join(native, "lib", "libx.so.1"))).toBe("libx.so.1.2");
});

test("a list that is none says what to install again", () => {
  for (const text of ["", "{}", '[{"source":1}]', "[null]"]) {
    list(text);
    expect(() => linkLibraries(native), text).toThrow(/pg-symlinks\.json can't be read.*npm ci/);
  }
});

test("a program that is linked with musl is known by its loader", () => {
  const program = join(folder, "node");
  writeFileSync(program, "\x7fELF\0/lib/ld-musl-aarch64.so.1\0");
  expect(usesMusl(program)).toBe(true);
  writeFileSync(program, "");
  expect(usesMusl(program)).toBe(false);
});
