/** The command line. Every command works beside a running server: it talks to the same database. */
import { machineLanguage } from "#config.ts";
import { hostText } from "#platform/lib/host-names.ts";
import { text } from "node:stream/consumers";
import { parseArgs } from "node:util";
import { createLog, openWorld, startApp } from "#app.ts";
import { DomainError } from "#commons/domain-error.ts";
import type { AppContext } from "#commons/app-context.ts";
import { type Config, readConfig } from "#config.ts";
import { ConfigError } from "#platform/lib/setting-kinds.ts";
import { isMade } from "#platform/database/cluster.ts";
import { AlreadyRunning, type ProcessPart } from "#platform/database/embedded.ts";
import { pendingMigrations } from "#platform/database/migrate.ts";
import { foundCollective, setupLink } from "#domains/groups/welcome/founding-actions.ts";
import { invite, usualInvitation } from "#domains/groups/welcome/invitations-actions.ts";
import { rootGroup } from "#domains/groups/store.ts";
import { after, days } from "#platform/lib/clock.ts";
import { forgetKey } from "#platform/lib/keyfile.ts";
import { help } from "./help.ts";
import { cliMessages } from "./messages.ts";

const words = cliMessages(machineLanguage);

const say = (line: string): void => void process.stdout.write(`${line}\n`);
const warn = (line: string): void => void process.stderr.write(`${line}\n`);

const commands: Readonly<
  Record<string, (config: Config, args: readonly string[]) => Promise<number>>
> = {
  start,
  migrate: (config, args) => {
    takesNothing(args);
    return withWorld(
      config,
      async (ctx) => {
        const pending = await pendingMigrations(ctx.db);
        say(pending.length === 0 ? words.migrated : words.pending({ names: pending }));
        return pending.length === 0 ? 0 : 1;
      },
      { first: true, looks: true },
    );
  },
  "setup-link": (config, args) => {
    takesNothing(args);
    return withWorld(config, async (ctx) => {
      const link = await setupLink(ctx);
      if (link === undefined) warn(words.foundedAlready);
      else say(words.setupLink({ link }));
      return link === undefined ? 1 : 0;
    });
  },
  found,
  invite: inviteSomebody,
  password: (config, args) =>
    withWorld(config, async (ctx) =>
      (await isFounded(ctx))
        ? (await import("./password.ts")).password(ctx, args, { say, warn })
        : 1,
    ),
  bounce: async (config, args) => {
    takesNothing(args);
    try {
      return await withWorld(config, async (ctx) =>
        (await import("./bounce.ts")).bounce(ctx, { say }),
      );
    } catch (error) {
      // To the mail server: keep it, and bring it again.
      warn(plainly(error));
      return 75;
    }
  },
  plant,
  bundle: (config, args) =>
    withWorld(config, async (ctx) =>
      (await isFounded(ctx)) ? (await import("./bundle.ts")).bundle(ctx, args, { say, warn }) : 1,
    ),
  federation: async (config, args) => {
    const { federation, misunderstood } = await import("./federation.ts");
    const wrong = misunderstood(args);
    if (wrong === undefined)
      return withWorld(config, async (ctx) => federation(ctx, args, { say }));
    warn(wrong);
    return 2;
  },
  closing: (config, args) =>
    withWorld(
      config,
      async (ctx) => (await import("./closing.ts")).closing(ctx, args, { say, warn }),
      {
        looks: true,
      },
    ),
  doctor: (config, args) => {
    takesNothing(args);
    return withWorld(config, async (ctx) => (await import("./doctor.ts")).doctor(ctx, { say }), {
      looks: true,
    });
  },
  backup: (config, args) =>
    withWorld(
      config,
      async (ctx) => (await import("./backup.ts")).backup(ctx, args, { say, warn }),
      { looks: true },
    ),
  restore: async (config, args) =>
    (await import("./backup.ts")).restore(config, quietLog(config), args, { say, warn }),
  held: (config, args) =>
    withWorld(config, async (ctx) => (await import("./backup.ts")).held(ctx, args, { say, warn })),
  "move-database": async (config, args) => {
    if (!isThere(config)) return 1;
    return (await import("./backup.ts")).move(config, quietLog(config), args, { say, warn });
  },
  media: (config, args) =>
    withWorld(config, async (ctx) => (await import("./media.ts")).media(ctx, args, { say, warn }), {
      looks: true,
    }),
};

/** Whoever reads our words may have heard enough (`calendula doctor | head`): that is no error. */
function mayFallSilent(): void {
  for (const way of [process.stdout, process.stderr])
    way.on("error", (error: NodeJS.ErrnoException) => {
      if (error.code !== "EPIPE") throw error;
    });
}

/** Runs a command; answers the exit code. Errors are one clear line. */
export async function runCommand(args: readonly string[]): Promise<number> {
  mayFallSilent();
  const [name = "--help", ...rest] = args;
  if (name === "--help" || name === "-h" || name === "help" || rest.includes("--help")) {
    process.stdout.write(help);
    return 0;
  }
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (command === undefined) {
    warn(words.noCommand({ name }));
    return 2;
  }
  try {
    return await command(readConfig(), rest);
  } catch (error) {
    warn(plainly(error));
    return isMisspelt(error) ? 2 : 1;
  }
}

const isMisspelt = (error: unknown): boolean =>
  (error as NodeJS.ErrnoException).code?.startsWith("ERR_PARSE_ARGS") === true;

/** Throws as parseArgs does when a command that takes nothing is given something. */
const takesNothing = (args: readonly string[]): void =>
  void parseArgs({ args: [...args], options: {} });

/** What the notes of a form are called on the command line, where it is another name. */
const optionOf: Readonly<Record<string, string>> = {
  timeZone: "time-zone",
  memberHandle: "member",
  memberName: "member-name",
  expires: "days",
};

function plainly(error: unknown): string {
  if (error instanceof ConfigError || error instanceof AlreadyRunning) return error.message;
  if (error instanceof DomainError) {
    const { title, detail, fields } = error.in(machineLanguage);
    const notes = Object.entries(fields).map(
      ([field, note]) => `${optionOf[field] ?? field}: ${note}`,
    );
    return notes.length > 0 ? notes.join(" ") : `${title} ${detail}`;
  }
  const { code, message, syscall, port } = error as NodeJS.ErrnoException & {
    readonly port?: number;
  };
  if (code === "EADDRINUSE") return words.portTaken({ port: port ?? "?" });
  if (code === "EACCES" || code === "EPERM" || code === "EROFS")
    return words.notAllowed({ message });
  if (code === "ENOSPC" || code === "53100") return words.diskFull({ message });
  if (code === "ENOENT" && syscall !== "connect")
    return words.noFile({ name: message.split("'")[1] ?? message });
  if (
    code === "ECONNREFUSED" ||
    code === "ENOTFOUND" ||
    code?.startsWith("28") === true ||
    code === "3D000"
  ) {
    return words.noDatabase({ message });
  }
  if (isMisspelt(error))
    return words.misspelt({ message: (message.split("\n")[0] ?? "").replace(/\.?$/, ".") });
  return error instanceof Error ? error.message : String(error);
}

const quietLog = (config: Config): ReturnType<typeof createLog> =>
  createLog({ ...config, logLevel: "error" });

/** Has a server been started with these settings? Says so when not. */
function isThere(config: Config): boolean {
  const there = config.databaseUrl !== undefined || isMade(config.dataDir);
  if (!there) warn(words.notThere({ folder: config.dataDir }));
  return there;
}

/** Opens the database beside a running server, and closes it again. `first`: this may be what makes it. */
async function withWorld(
  config: Config,
  work: (ctx: AppContext) => Promise<number>,
  { first = false, looks = false } = {},
): Promise<number> {
  if (!first && !isThere(config)) return 1;
  const { ctx, database } = await openWorld(config, quietLog(config), [], { looks });
  // A command that is broken off takes along the database that it started.
  const broken = Promise.withResolvers<number>();
  for (const signal of ["SIGINT", "SIGTERM"] as const)
    process.once(signal, () => broken.resolve(signal === "SIGINT" ? 130 : 143));
  const begun = work(ctx);
  try {
    return await Promise.race([begun, broken.promise]);
  } finally {
    await database.close();
    begun.catch(() => undefined);
  }
}

async function isFounded(ctx: AppContext): Promise<boolean> {
  const founded = (await rootGroup(ctx.db)) !== undefined;
  if (!founded) warn(words.foundFirst);
  return founded;
}

async function start(config: Config, args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: { web: { type: "boolean" }, worker: { type: "boolean" } },
  });
  const both = (values.web ?? false) === (values.worker ?? false);
  const parts: readonly ProcessPart[] = both
    ? ["web", "worker"]
    : values.web === true
      ? ["web"]
      : ["worker"];
  const told = endTold();
  // Also while it starts: whatever hangs must not hold up the end.
  void told.then(() => setTimeout(() => process.exit(1), 35_000).unref());
  for (;;) {
    const app = await startApp(config, createLog(config), parts);
    await announce(app, config, parts);
    const end = await Promise.race([told, app.restored.then(() => undefined)]);
    await app.stop(end === undefined);
    if (end !== undefined) return 0;
    forgetKey(config.dataDir);
    say(words.again);
  }
}

/**
 * When somebody says that we should end: a terminal (SIGINT), a service manager (SIGTERM), or both and several times,
 * since npm passes on what the whole group was told already. None of them may cut off the end that has begun.
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
  if (link !== undefined) say(words.setup({ link }));
  if (!config.publicUrlGiven) say(words.trial);
}

async function found(config: Config, args: readonly string[]): Promise<number> {
  const string = { type: "string" } as const;
  const { values } = parseArgs({
    args: [...args],
    options: {
      handle: string,
      name: string,
      member: string,
      "member-name": string,
      summary: string,
      language: string,
      "time-zone": string,
      "password-stdin": { type: "boolean" },
    },
  });
  if (values["password-stdin"] !== true) {
    warn(words.passwordHow);
    return 2;
  }
  const password = (await text(process.stdin)).replace(/\r?\n$/, "");
  const work = async (ctx: AppContext): Promise<number> => {
    const { group } = await foundCollective(ctx, {
      handle: values.handle ?? "",
      name: values.name ?? "",
      summary: values.summary ?? "",
      language: values.language ?? "en",
      timeZone: values["time-zone"] ?? "Europe/Amsterdam",
      member: {
        handle: values.member ?? "",
        name: values["member-name"] ?? values.member ?? "",
        password,
      },
    });
    say(
      words.founded({
        name: group.name,
        address: `@${group.handle}@${hostText(new URL(ctx.origin).host)}`,
        page: `${ctx.origin}/login`,
        member: values.member ?? "",
      }),
    );
    return 0;
  };
  return withWorld(config, work, { first: true });
}

async function inviteSomebody(config: Config, args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: { uses: { type: "string" }, days: { type: "string" } },
  });
  return withWorld(config, async (ctx) => {
    if (!(await isFounded(ctx))) return 1;
    const now = ctx.clock.now();
    const usual = usualInvitation(now);
    const { url } = await invite(ctx, undefined, {
      ...usual,
      uses: values.uses === undefined ? usual.uses : Number(values.uses),
      expires:
        values.days === undefined ? usual.expires : after(now, days(Number(values.days) || 0)),
    });
    say(url);
    return 0;
  });
}

async function plant(config: Config, args: readonly string[]): Promise<number> {
  const { values } = parseArgs({ args: [...args], options: { from: { type: "string" } } });
  // The door out is loaded only where somebody goes through it.
  const [{ Outgoing }, { fetchStarterKit, starterKitAddress }] = await Promise.all([
    import("#protocol/fetch/outgoing.ts"),
    import("#domains/starter-kits/plant/actions.ts"),
  ]);
  return withWorld(config, async (ctx) => {
    if (!(await isFounded(ctx))) return 1;
    const url = starterKitAddress(ctx, values.from ?? "");
    if (url === undefined) {
      warn(words.plantHow);
      return 2;
    }
    const outgoing = new Outgoing(ctx.config);
    try {
      const taken = await fetchStarterKit(
        ctx,
        async (address) => (await outgoing.getDocument(address)).json,
        url,
      ).catch((error: unknown) => {
        throw new Error(
          words.cantFetch({ url, why: error instanceof Error ? error.message : String(error) }),
          { cause: error },
        );
      });
      if (taken === undefined) {
        warn(words.noKit({ url }));
        return 1;
      }
      say(words.planted({ n: taken.fresh, refused: taken.refused, page: `${ctx.origin}/plant` }));
      return 0;
    } finally {
      await outgoing.close();
    }
  });
}
