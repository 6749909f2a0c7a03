/** Settings: from the environment or from files, refused in words, their secrets never shown. */
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { settingsIn } from "#cli/help/help.ts";
import { refusedSetting } from "#cli/settings/refused.ts";
import { readConfig, settings } from "#config.ts";
import { catalogued } from "#platform/i18n/languages.ts";
import { ConfigError } from "#platform/lib/setting-kinds.ts";

test("without any setting it is a local trial on port 3000", () => {
  expect(readConfig({})).toMatchObject({
    publicUrl: "http://localhost:3000",
    publicUrlGiven: false,
    port: 3000,
    host: "127.0.0.1",
  });
});

/** What whoever set these reads. */
function refusal(env: Readonly<Record<string, string>>, language: string): string {
  try {
    readConfig(env);
  } catch (error) {
    if (error instanceof ConfigError) return refusedSetting(error, language);
    throw error;
  }
  return "nothing is wrong";
}

const refusedValues = [
  ["PUBLIC_URL", "moss.example", "whole web address"],
  ["PUBLIC_URL", "https://moss.example/care", "without a path"],
  ["PUBLIC_URL", "ftp://moss.example", "https://"],
  ["PORT", "many", "number from 0 to 65535"],
  ["PORT", "70000", "number from 0 to 65535"],
  ["DATABASE_URL", "mysql://secret@host/x", "postgres://"],
  ["DATABASE_POOL", "3", "number from 4 to 500"],
  ["WORKER_HANDS", "15", "number from 2 to 14"],
  ["LOG_LEVEL", "loud", "one of fatal"],
  ["TRUST_PROXY", "true", "how many proxies"],
  ["FEDERATION_ALLOW", "localhost", "host:port"],
  ["DATABASE_URL_FILE", "/nowhere/at/all", "can't be read"],
  ["TRANSLATIONS_DIR_FILE", "/nowhere/at/all", "can't be read"],
  ["TRUST_PROXY", "everyone", "number of proxies"],
  ["PICTURE_CACHE_MB", "much", "whole number"],
  ["PAGE_CACHE", "maybe", "on or off"],
  ["S3_URL", "https://s3.example/bucket", "key, secret, host and bucket"],
  ["MAIL_FROM", "hello", "one plain address"],
  ["MAIL_BOUNCES", "hello@moss.example", "a star in it"],
  ["BACKUP_PASSPHRASE", "short", "at least 12 characters"],
] as const;

test.each(refusedValues)(
  "%s=%s is refused with its name, what is wrong and an example",
  (name, value, wrong) => {
    expect(refusal({ [name]: value }, "en")).toMatch(
      new RegExp(`^${name} .*${wrong}.* Example: ${name}=`),
    );
  },
);

test.each(catalogued.filter((one) => one !== "en"))(
  "%s: whoever sets it wrongly reads so in their language, with the same name, value and example",
  (language) => {
    for (const [name, value] of refusedValues) {
      const [english, said] = ["en", language].map((one) => refusal({ [name]: value }, one));
      expect(said).not.toBe(english);
      expect(said).not.toMatch(/must|Example|names a/);
      // In Arabic it begins from the right, with the name apart.
      expect(said?.replace(/[\u200f\u2068\u2069]/g, "").startsWith(`${name} `)).toBe(true);
      for (const typed of english?.match(/https?:\/\/|\b[A-Z_]+=\S+$|"[^"]+"/g) ?? [])
        expect(said, `${name} in ${language}`).toContain(typed.replaceAll('"', ""));
    }
  },
);

test("the worker leaves pages connections to the database", () => {
  expect(readConfig({})).toMatchObject({ databasePool: 16, workerHands: 8 });
  expect(readConfig({ DATABASE_POOL: "4" })).toMatchObject({ databasePool: 4, workerHands: 2 });
});

test("a secret in a refused setting is not shown", () => {
  for (const name of ["DATABASE_URL", "PUBLIC_URL"])
    expect(refusal({ [name]: "https://u:hunter2@host/x" }, "en")).toMatch(
      /^((?!hunter2).)* Example/,
    );
});

test("each setting can be read from a file", () => {
  const file = join(mkdtempSync(join(tmpdir(), "calendula-config-")), "url");
  writeFileSync(file, "postgres://calendula:secret@db/calendula\n");
  expect(readConfig({ DATABASE_URL_FILE: file }).databaseUrl).toBe(
    "postgres://calendula:secret@db/calendula",
  );
  expect(settings.map(([name]) => name)).toContain("DATABASE_URL");
});

test("the table in docs/settings.md says of each setting what the help says", () => {
  const paper = readFileSync(join(import.meta.dirname, "..", "docs", "settings.md"), "utf8");
  const rows = [...paper.matchAll(/^\| `(\w+)` +\| (.+?) +\| (.+?) +\|$/gm)];
  const inOrder = (table: readonly (readonly string[])[]): string[] =>
    table.map((row) => row.join(" | ")).sort();
  expect(inOrder(rows.map(([, ...cells]) => cells))).toEqual(inOrder(settingsIn("en")));
});

test("the help says what each setting does in every language", () => {
  const english = new Map(settingsIn("en").map(([name, , does]) => [name, does]));
  for (const language of catalogued.filter((one) => one !== "en"))
    for (const [name, unset, does] of settingsIn(language)) {
      expect(does, `${name} in ${language}`).not.toBe(english.get(name));
      // What is typed is the same in each of them.
      expect(unset, `${name} in ${language}`).not.toMatch(/none|embedded|above|half of/);
      for (const typed of english
        .get(name)
        ?.match(/\b[A-Z]{2,}_[A-Z_]+|bounces\S+|https:\S+[a-z]/g) ?? [])
        expect(does, `${name} in ${language}`).toContain(typed);
    }
});
