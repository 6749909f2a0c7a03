/**
 * `calendula media`: which folder or store of pictures and recordings is the one of this database.
 */
import { parseArgs } from "node:util";
import type { AppContext } from "#commons/app-context.ts";
import { machineLanguage } from "#config.ts";
import { adoptMedia } from "#platform/database/belonging.ts";
import { allHashes, bytesHere, hashesHere, shareBytes, storeOf } from "#platform/media/store.ts";
import { cliMessages } from "./messages.ts";

interface Voice {
  say(line: string): void;
  warn(line: string): void;
}

const messages = cliMessages(machineLanguage).media;

/** `calendula media adopt`, `calendula media move [--back]` */
export async function media(
  { db, config }: AppContext,
  args: readonly string[],
  { say, warn }: Voice,
): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { back: { type: "boolean" } },
    allowPositionals: true,
  });
  const [what, ...more] = positionals;
  const toFolder = values.back === true;
  if (more.length > 0 || (toFolder ? what !== "move" : what !== "move" && what !== "adopt")) {
    warn(messages.how);
    return 2;
  }
  if (what === "adopt") {
    await adoptMedia(db, config);
    say(messages.adopted);
    return 0;
  }
  if (storeOf(config) === undefined) {
    warn(messages.noStore);
    return 1;
  }
  let n = 0;
  if (toFolder) {
    for await (const hashes of allHashes(config))
      for (const hash of hashes) {
        await bytesHere(config, hash);
        n++;
      }
    await adoptMedia(db, { ...config, s3Url: undefined });
    say(messages.back({ n }));
    return 0;
  }
  const stored = new Set<string>();
  for await (const hashes of allHashes(config)) for (const hash of hashes) stored.add(hash);
  for (const hash of await hashesHere(config.dataDir)) {
    if (stored.has(hash)) continue;
    await shareBytes(config, hash);
    n++;
  }
  await adoptMedia(db, config);
  say(messages.moved({ n }));
  return 0;
}
