/**
 * Programs beside npm's that tests look at things with. Without
 * one they fail and say how to get it.
 */
import { spawnSync } from "node:child_process";

export const howToGet = {
  chromium:
    "apt-get install chromium-headless-shell (or chromium), or npm ci for the one of @sparticuz/chromium",
  pdftotext: "apt-get install poppler-utils",
  pdfinfo: "apt-get install poppler-utils",
  ffmpeg: "apt-get install ffmpeg",
  pgbouncer: "apt-get install pgbouncer",
} as const;

/** What the program prints. */
export function run(
  program: keyof typeof howToGet,
  args: readonly string[],
  input?: Uint8Array,
): string {
  const { error, stdout } = spawnSync(program, args, { input, encoding: "utf8" });
  if (error !== undefined)
    throw new Error(`these tests need ${program}: ${howToGet[program]}`, { cause: error });
  return stdout;
}

/**
 * What only runs where there is a container engine has this in its title, and is skipped elsewhere:
 * `describe.skipIf(!here)(`${containers} beside a real Mastodon`, …)`. Nothing else
 * may be skipped; .ci/run sees to it.
 */
export const containers = "[containers]";
