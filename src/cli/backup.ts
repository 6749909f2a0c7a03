/** Backups by hand, and a database that goes to another server. */
import { resolve, join } from "node:path";
import { parseArgs } from "node:util";
import type { Logger } from "pino";
import type { AppContext } from "#commons/app-context.ts";
import { type Config, machineLanguage } from "#config.ts";
import { backUp } from "#domains/upkeep/backup-actions.ts";
import { backupName } from "#domains/upkeep/rotation.ts";
import { makeBackup } from "#platform/database/backup/make.ts";
import { moveDatabase } from "#platform/database/backup/move.ts";
import { holdRestore, restoreBackup } from "#platform/database/backup/restore.ts";
import { startEmbedded } from "#platform/database/embedded.ts";
import { migrate } from "#platform/database/migrate.ts";
import { openDatabase } from "#platform/database/open.ts";
import { dropHeld, heldAfterRestore, sendHeld } from "#platform/jobs/dead-letters.ts";
import { systemClock } from "#platform/lib/clock.ts";
import { breakable } from "./broken.ts";
import { cliMessages } from "./messages.ts";

interface Voice {
  readonly say: (line: string) => void;
  readonly warn: (line: string) => void;
}

const messages = cliMessages(machineLanguage);

const megabytes = (bytes: number): number => bytes / 1e6;

/** `calendula backup [FILE]` */
export async function backup(
  ctx: AppContext,
  args: readonly string[],
  { say }: Voice,
): Promise<number> {
  const { positionals } = parseArgs({ args: [...args], options: {}, allowPositionals: true });
  const made = await backUp(ctx, positionals[0]);
  say(
    messages.backup.made({
      file: made.file,
      megabytes: megabytes(made.bytes),
      rows: String(made.rows),
      media: String(made.media),
    }),
  );
  say(
    made.keys
      ? messages.backup.withKeys
      : messages.backup.withoutKeys({ dataDir: ctx.config.dataDir }),
  );
  return 0;
}

/**
 * What two commands read: one thing that is meant (undefined where there is
 * none, or several), and `--replace`.
 */
function oneAndReplace(args: readonly string[]): {
  readonly what: string | undefined;
  readonly replace: boolean;
} {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { replace: { type: "boolean" } },
    allowPositionals: true,
  });
  return {
    what: positionals.length === 1 ? positionals[0] : undefined,
    replace: values.replace === true,
  };
}

/** `calendula restore FILE [--replace]` */
export async function restore(
  config: Config,
  log: Logger,
  args: readonly string[],
  { say, warn }: Voice,
): Promise<number> {
  const { what: file, replace } = oneAndReplace(args);
  if (file === undefined) {
    warn(messages.restore.how);
    return 2;
  }
  const orBroken = breakable();
  const database = await openDatabase(config, log);
  const holds: (() => Promise<void>)[] = [];
  const work = async (): Promise<number> => {
    holds.push(await holdRestore(database.url));
    const before = join(
      config.dataDir,
      "backups",
      `before-restore-${backupName(systemClock.now(), config.publicUrl)}`,
    );
    const { about, rows, media, deleted, held, keys } = await restoreBackup({
      url: database.url,
      dataDir: config.dataDir,
      s3Url: config.s3Url,
      file: resolve(file),
      passphrase: config.backupPassphrase,
      replace,
      before: async () => {
        const { url } = database;
        await makeBackup({
          ...config,
          url,
          file: before,
          origin: config.publicUrl,
          passphrase: undefined,
        });
        say(messages.restore.before({ file: before }));
      },
    });
    await migrate(database.db, log);
    const facts = { made: about.made, rows: String(rows), media: String(media) };
    say(messages.restore.done({ ...facts, origin: about.origin }));
    if (deleted > 0) say(messages.restore.deleted({ n: deleted }));
    if (keys === "missing") say(messages.restore.noKeys({ dataDir: config.dataDir }));
    if (held > 0) say(messages.restore.held({ n: held }));
    return 0;
  };
  try {
    return await orBroken(work());
  } finally {
    await database.close();
    for (const letGo of holds) await letGo();
  }
}

/** `calendula held [send|drop]` */
export async function held(
  { db }: AppContext,
  [what, ...more]: readonly string[],
  { say, warn }: Voice,
): Promise<number> {
  if (more.length > 0 || !(what === undefined || what === "send" || what === "drop")) {
    warn(messages.held.how);
    return 2;
  }
  if (what === "send") say(messages.held.sent({ n: await sendHeld(db) }));
  else if (what === "drop") say(messages.held.dropped({ n: await dropHeld(db) }));
  else {
    const all = await heldAfterRestore(db);
    if (all.length === 0) say(messages.held.none);
    for (const { host, n } of all) say(messages.held.line({ n, host: host ?? "" }));
  }
  return 0;
}

const embedded = "embedded";

/** Name of a server as it may be shown: without name and password. */
const shownUrl = (url: string): string => {
  const { hostname, port, pathname } = new URL(url);
  return `${hostname}${port === "" ? "" : `:${port}`}${pathname}`;
};

/** `calendula move-database URL|embedded [--replace]` */
export async function move(
  config: Config,
  log: Logger,
  args: readonly string[],
  { say, warn }: Voice,
): Promise<number> {
  const { what: target, replace } = oneAndReplace(args);
  const known =
    target === embedded ||
    (target !== undefined && URL.canParse(target) && /^postgres(ql)?:/.test(target));
  if (target === undefined || !known) {
    warn(messages.move.how);
    return 2;
  }
  // Past a pooler: what is carried needs a connection of its own.
  const here = config.databaseDirectUrl ?? config.databaseUrl ?? embedded;
  // From one to the same would clear what it reads.
  if ([here, config.databaseUrl].includes(target)) {
    warn(messages.move.same);
    return 2;
  }
  const orBroken = breakable();
  const servers: { readonly url: string; stop(): Promise<void> }[] = [];
  const open = async (where: string): Promise<string> => {
    if (where !== embedded) return where;
    const server = await startEmbedded(config.dataDir, log, []);
    servers.push(server);
    return server.url;
  };
  const work = async (): Promise<number> => {
    const from = await open(here);
    const to = await open(target);
    const where = target === embedded ? config.dataDir : shownUrl(target);

    const { rows, tables } = await moveDatabase({ from, to, where, replace });
    say(messages.move.done({ rows: String(rows), tables: String(tables), where }));
    say(target === embedded ? messages.move.nowEmbedded : messages.move.nowServer);
    return 0;
  };
  try {
    return await orBroken(work());
  } finally {
    for (const server of servers) await server.stop();
  }
}
