/** The command line. Every command works beside a running server: it talks to the same database. */
import { machineLanguage, type Config, readConfig } from "#config.ts";
import { DomainError } from "#commons/domain-error.ts";
import { ConfigError } from "#platform/lib/setting-kinds.ts";
import { saysDiskFull } from "#platform/lib/free-space.ts";
import { SaidError } from "#platform/i18n/said-error.ts";
import { inLanguage } from "#platform/i18n/saying.ts";
import { DamagedKeyFile } from "#platform/lib/keyfile.ts";
import { pendingMigrations } from "#platform/database/migrate.ts";
import { setupLink } from "#domains/groups/welcome/founding-actions.ts";
import { commandHelp } from "./help/help.ts";
import { cliMessages } from "./messages.ts";
import { refusedSetting } from "./settings/refused.ts";
import { start } from "./start.ts";
import { found, inviteSomebody } from "./found.ts";
import { withContext, isFounded, quietLog, isThere } from "./context.ts";
import { say, warn } from "./say.ts";
import { plant } from "./plant.ts";
import { parseArgs } from "node:util";
const words = cliMessages(machineLanguage);

const commands: Readonly<
  Record<string, (config: Config, args: readonly string[]) => Promise<number>>
> = {
  start,
  migrate: (config, args) => {
    takesNothing(args);
    return withContext(
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
    return withContext(config, async (ctx) => {
      const link = await setupLink(ctx);
      if (link === undefined) warn(words.foundedAlready);
      else say(words.setupLink({ link }));
      return link === undefined ? 1 : 0;
    });
  },
  found,
  invite: inviteSomebody,
  password: (config, args) =>
    withContext(config, async (ctx) =>
      (await isFounded(ctx))
        ? (await import("./password.ts")).password(ctx, args, { say, warn })
        : 1,
    ),
  bounce: async (config, args) => {
    takesNothing(args);
    try {
      return await withContext(config, async (ctx) =>
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
    withContext(config, async (ctx) =>
      (await isFounded(ctx)) ? (await import("./bundle.ts")).bundle(ctx, args, { say, warn }) : 1,
    ),
  federation: async (config, args) => {
    const { federation, misunderstood } = await import("./federation.ts");
    const wrong = misunderstood(args);
    if (wrong === undefined)
      return withContext(config, async (ctx) => federation(ctx, args, { say }));
    warn(wrong);
    return 2;
  },
  closing: (config, args) =>
    withContext(
      config,
      async (ctx) => (await import("./closing.ts")).closing(ctx, args, { say, warn }),
      {
        looks: true,
      },
    ),
  doctor: (config, args) => {
    takesNothing(args);
    return withContext(config, async (ctx) => (await import("./doctor.ts")).doctor(ctx, { say }), {
      looks: true,
    });
  },
  backup: (config, args) =>
    withContext(
      config,
      async (ctx) => (await import("./backup.ts")).backup(ctx, args, { say, warn }),
      { looks: true },
    ),
  restore: async (config, args) =>
    (await import("./backup.ts")).restore(config, quietLog(config), args, { say, warn }),
  held: (config, args) =>
    withContext(config, async (ctx) =>
      (await import("./backup.ts")).held(ctx, args, { say, warn }),
    ),
  "move-database": async (config, args) => {
    if (!isThere(config)) return 1;
    return (await import("./backup.ts")).move(config, quietLog(config), args, { say, warn });
  },
  media: (config, args) =>
    withContext(
      config,
      async (ctx) => (await import("./media.ts")).media(ctx, args, { say, warn }),
      {
        looks: true,
      },
    ),
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
    process.stdout.write(commandHelp(machineLanguage));
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

/** An error in one line for whoever typed the command. */
export function plainly(error: unknown): string {
  if (error instanceof ConfigError) return refusedSetting(error, machineLanguage);
  if (error instanceof SaidError) return inLanguage(error.saying, machineLanguage);
  if (error instanceof DamagedKeyFile) return words.keyDamaged({ file: error.file });
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
  if (code === "EROFS") return words.readOnly({ message });
  if (code === "EACCES" || code === "EPERM") return words.notAllowed({ message });
  if (saysDiskFull(error)) return words.diskFull({ message });
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
