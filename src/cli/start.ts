/** `calendula start`: the server, and what it says of itself. */
import { machineLanguage, ownCommand, type Config } from "#config.ts";
import { parseArgs } from "node:util";
import { createLog, startApp } from "#app.ts";
import type { ProcessPart } from "#platform/database/embedded.ts";
import { setupLink } from "#domains/groups/welcome/founding-actions.ts";
import { SaidError } from "#platform/i18n/said-error.ts";
import { inLanguage } from "#platform/i18n/saying.ts";
import { saysDiskFull } from "#platform/lib/free-space.ts";
import { forgetKey } from "#platform/lib/keyfile.ts";
import { cliMessages } from "./messages.ts";
import { say, warn } from "./say.ts";

const words = cliMessages(machineLanguage);

/** Without a word of it, or with both, it is both. */
function partsIn({
  web = false,
  worker = false,
}: {
  readonly web?: boolean | undefined;
  readonly worker?: boolean | undefined;
}): readonly ProcessPart[] {
  if (web === worker) return ["web", "worker"];
  return web ? ["web"] : ["worker"];
}

export async function start(config: Config, args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: { web: { type: "boolean" }, worker: { type: "boolean" } },
  });
  const parts = partsIn(values);
  const told = endTold();
  let app: Awaited<ReturnType<typeof startApp>> | undefined;
  // Also while it starts: whatever hangs must not hold up the end, nor leave the database running.
  void told.then(() =>
    setTimeout(() => {
      setTimeout(() => process.exit(1), 4000);
      void app?.database.close().finally(() => process.exit(1));
    }, 35_000).unref(),
  );
  for (;;) {
    app = await startApp(config, createLog(config), parts);
    await announce(app, config, parts);
    const end = await Promise.race([
      told,
      app.restored.then(() => "restored" as const),
      app.database.lost.then((why) => ({ why })),
    ]);
    await app.stop(end === "restored");
    if (end === "told") return 0;
    if (end !== "restored") {
      warn(lostWords(config.dataDir, end.why));
      return 1;
    }
    forgetKey(config.dataDir);
    say(words.again);
  }
}

/** The one sentence with which a server ends whose database can't be started again. */
export function lostWords(dataDir: string, why: unknown): string {
  if (saysDiskFull(why)) return words.lostForSpace({ folder: dataDir });
  const message = why instanceof SaidError ? inLanguage(why.saying, machineLanguage) : why;
  return words.lost({ message: message instanceof Error ? message.message : String(message) });
}

/**
 * When somebody says that we should end: a terminal (SIGINT), a service manager (SIGTERM), or
 * both and several times, since npm passes on what the whole group was told already. None of them
 * may cut off the end that has begun.
 */
function endTold(): Promise<"told"> {
  const told = Promise.withResolvers<"told">();
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const)
    process.on(signal, () => told.resolve("told"));
  return told.promise;
}

async function announce(
  app: Awaited<ReturnType<typeof startApp>>,
  config: Config,
  parts: readonly ProcessPart[],
): Promise<void> {
  if (app.address !== undefined)
    say(
      config.publicUrlGiven
        ? words.readyOn({ url: config.publicUrl, address: app.address })
        : words.ready({ url: config.publicUrl }),
    );
  else say(words.background);
  const link = parts.includes("web") ? await setupLink(app.ctx) : undefined;
  if (link !== undefined) say(words.setup({ link, command: ownCommand }));
  if (!config.publicUrlGiven) say(words.trial);
}
