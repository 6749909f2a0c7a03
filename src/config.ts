/** Every setting: its name, default, check and one line of help. The only file that reads the environment. */
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { domainToASCII } from "node:url";

export interface Config {
  /** Origin of the instance, "https://moss.example", without a trailing slash. */
  readonly publicUrl: string;
  /** false: a local trial under http://localhost. */
  readonly publicUrlGiven: boolean;
  readonly host: string;
  readonly port: number;
  /** undefined: the embedded PostgreSQL in dataDir. */
  readonly databaseUrl: string | undefined;
  /** Absolute. */
  readonly dataDir: string;
  readonly smtpUrl: string | undefined;
  /** Sender of mails; undefined: calendula@ the host of publicUrl. */
  readonly mailFrom: string | undefined;
  /** Where mails come back to, with a star for whose; undefined: to the sender, and nobody reads them. */
  readonly mailBounces: string | undefined;
  readonly logLevel: "fatal" | "error" | "warn" | "info" | "debug" | "trace" | "silent";
  /** As Fastify's trustProxy: how many proxies, or their addresses. */
  readonly trustProxy: boolean | number | string;
  /** "host:port" that the outgoing door may reach although they are private. */
  readonly federationAllow: readonly string[];
  readonly metricsPort: number | undefined;
  /** Are pages for strangers kept for as long as nothing changes? */
  readonly pageCache: boolean;
  /** Megabytes of pictures of others that are kept. */
  readonly pictureCacheMegabytes: number;
  /** Absolute; undefined: no backups are made by themselves. */
  readonly backupDir: string | undefined;
  /** Closes the keys in a backup; undefined: they are left out. */
  readonly backupPassphrase: string | undefined;
}

/** A setting that can't be used: names the variable, what is wrong, and an example. */
export class ConfigError extends Error {
  override readonly name = "ConfigError";
  constructor(variable: string, wrong: string, example: string) {
    super(`${variable} ${wrong}. Example: ${variable}=${example}`);
  }
}

/** One line of help for each setting, for `--help` and the docs. */
export const settings: readonly (readonly [name: string, fallback: string, help: string])[] = [
  [
    "PUBLIC_URL",
    "http://localhost:PORT",
    "The web address of your collective; the only setting you need to federate",
  ],
  ["PORT", "3000", "The port that the server listens on"],
  [
    "HOST",
    "127.0.0.1",
    "The address that it listens on; 0.0.0.0 for all (the container image sets this)",
  ],
  [
    "DATABASE_URL",
    "(embedded)",
    "A PostgreSQL server of your own; unset, Calendula brings its own inside DATA_DIR",
  ],
  ["DATA_DIR", "./data", "Where keys, the embedded database and backups are kept"],
  [
    "SMTP_URL",
    "(none)",
    "A mail server, for members and neighbours who leave an address; all works without",
  ],
  ["MAIL_FROM", "calendula@HOST", "The address that mails come from"],
  [
    "MAIL_BOUNCES",
    "(none)",
    "Where undeliverable mails come back to, with * for whose: bounces+*@moss.example",
  ],
  ["LOG_LEVEL", "info", "fatal, error, warn, info, debug, trace or silent"],
  ["TRUST_PROXY", "false", "How many proxies stand in front (1), or their addresses"],
  [
    "FEDERATION_ALLOW",
    "(none)",
    "host:port of private addresses that may be reached, for trying two instances on one machine",
  ],
  ["METRICS_PORT", "(none)", "A port on 127.0.0.1 that shows figures for monitoring"],
  ["PAGE_CACHE", "on", "on or off: make what strangers see once for all who ask in one moment"],
  [
    "PICTURE_CACHE_MB",
    "1000",
    "Megabytes of siblings' pictures that are kept; the oldest go first, and 0 keeps none",
  ],
  [
    "BACKUP_DIR",
    "(none)",
    "Where a backup is written each day; 7 days and 4 weeks of them are kept",
  ],
  [
    "BACKUP_PASSPHRASE",
    "(none)",
    "Closes the keys in a backup; unset, they are not in it and instance.key must be kept apart",
  ],
  ["TRANSLATIONS_DIR", "(none)", "A folder with catalogues of your own, laid out as src"],
];

type Environment = Readonly<Record<string, string | undefined>>;

/** Reads and checks all settings. Throws ConfigError. */
export function readConfig(env: Environment = process.env): Config {
  const port = portOf(env, "PORT") ?? 3000;
  const publicUrl = publicUrlOf(read(env, "PUBLIC_URL"));
  return {
    publicUrl: publicUrl ?? `http://localhost:${port}`,
    publicUrlGiven: publicUrl !== undefined,
    host: read(env, "HOST") ?? "127.0.0.1",
    port,
    databaseUrl: urlOf(
      env,
      "DATABASE_URL",
      ["postgres:", "postgresql:"],
      "postgres://calendula:secret@localhost/calendula",
    ),
    dataDir: resolve(read(env, "DATA_DIR") ?? "data"),
    smtpUrl: urlOf(env, "SMTP_URL", ["smtp:", "smtps:"], "smtps://name:secret@mail.example"),
    mailFrom: mailOf(read(env, "MAIL_FROM")),
    mailBounces: bouncesOf(read(env, "MAIL_BOUNCES")),
    logLevel: levelOf(read(env, "LOG_LEVEL")),
    trustProxy: proxyOf(read(env, "TRUST_PROXY")),
    federationAllow: allowOf(read(env, "FEDERATION_ALLOW")),
    metricsPort: portOf(env, "METRICS_PORT"),
    pageCache: switchOf(env, "PAGE_CACHE"),
    pictureCacheMegabytes: megabytesOf(env, "PICTURE_CACHE_MB", 1000),
    backupDir: folderOf(read(env, "BACKUP_DIR")),
    backupPassphrase: passphraseOf(read(env, "BACKUP_PASSPHRASE")),
  };
}

function megabytesOf(env: Environment, name: string, fallback: number): number {
  const text = read(env, name);
  if (text === undefined) return fallback;
  if (!/^\d{1,7}$/.test(text))
    throw new ConfigError(name, "must be a whole number", String(fallback));
  return Number(text);
}

function read(env: Environment, name: string): string | undefined {
  const plain = env[name]?.trim();
  if (plain !== undefined && plain !== "") return plain;
  const file = env[`${name}_FILE`]?.trim();
  if (file === undefined || file === "") return undefined;
  try {
    const text = readFileSync(file, "utf8").trim();
    return text === "" ? undefined : text;
  } catch {
    throw new ConfigError(
      `${name}_FILE`,
      `names a file that can't be read (${file})`,
      `/run/secrets/${name.toLowerCase()}`,
    );
  }
}

function portOf(env: Environment, name: string): number | undefined {
  const text = read(env, name);
  if (text === undefined) return undefined;
  const port = /^\d{1,5}$/.test(text) ? Number(text) : -1;
  if (port < 0 || port > 65_535)
    throw new ConfigError(name, `must be a number from 0 to 65535, not "${text}"`, "3000");
  return port;
}

function switchOf(env: Environment, name: string): boolean {
  const text = read(env, name) ?? "on";
  if (text !== "on" && text !== "off")
    throw new ConfigError(name, `must be on or off, not "${text}"`, "on");
  return text === "on";
}

const folderOf = (text: string | undefined): string | undefined =>
  text === undefined ? undefined : resolve(text);

function passphraseOf(text: string | undefined): string | undefined {
  if (text !== undefined && text.length < 12)
    throw new ConfigError(
      "BACKUP_PASSPHRASE",
      "must have at least 12 characters",
      "several words that nobody guesses",
    );
  return text;
}

function publicUrlOf(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const wrong = (why: string): ConfigError =>
    new ConfigError("PUBLIC_URL", `${why}, not "${text}"`, "https://moss.example");
  let url: URL;
  try {
    url = new URL(text);
  } catch {
    throw wrong("must be a whole web address");
  }
  if (url.protocol !== "https:" && url.protocol !== "http:")
    throw wrong("must begin with https:// (or http:// for a trial)");
  if (url.username !== "" || url.password !== "") throw wrong("must not carry a name or password");
  if (url.pathname !== "/" || url.search !== "" || url.hash !== "")
    throw wrong("must end after the host name, without a path");
  return url.origin;
}

function urlOf(
  env: Environment,
  name: string,
  schemes: readonly string[],
  example: string,
): string | undefined {
  const text = read(env, name);
  if (text === undefined) return undefined;
  // The value may hold a password: it is never shown.
  const scheme = URL.canParse(text) ? new URL(text).protocol : undefined;
  if (scheme === undefined || !schemes.includes(scheme))
    throw new ConfigError(name, `must begin with ${schemes.join("// or ")}//`, example);
  return text;
}

function mailOf(text: string | undefined): string | undefined {
  if (text !== undefined && !/^[^\s@<>"]+@[^\s@<>"]+$/.test(text))
    throw new ConfigError(
      "MAIL_FROM",
      `must be one plain address, not "${text}"`,
      "hello@moss.example",
    );
  return text;
}

/** What takes the place of the star has 47 letters, and 64 is the most that may stand before the @. */
function bouncesOf(text: string | undefined): string | undefined {
  if (text !== undefined && !/^[\w.+=-]{0,17}\*[\w.+=-]{0,17}@[^\s@<>"*]+$/.test(text))
    throw new ConfigError(
      "MAIL_BOUNCES",
      `must be one short address with a star in it, not "${text}"`,
      "bounces+*@moss.example",
    );
  return text;
}

const levels = ["fatal", "error", "warn", "info", "debug", "trace", "silent"] as const;

function levelOf(text: string | undefined): Config["logLevel"] {
  const level = levels.find((one) => one === (text ?? "info"));
  if (level === undefined)
    throw new ConfigError(
      "LOG_LEVEL",
      `must be one of ${levels.join(", ")}, not "${text}"`,
      "info",
    );
  return level;
}

function proxyOf(text: string | undefined): boolean | number | string {
  if (text === undefined || text === "false" || text === "0") return false;
  if (text === "true") {
    throw new ConfigError(
      "TRUST_PROXY",
      "must say how many proxies stand in front, or their addresses; trusting all lets anybody forge theirs",
      "1",
    );
  }
  if (/^\d$/.test(text)) return Number(text);
  if (/^[0-9a-fA-F.:/, ]+$|^(loopback|linklocal|uniquelocal)$/.test(text)) return text;
  throw new ConfigError(
    "TRUST_PROXY",
    `must be a number of proxies or their addresses, not "${text}"`,
    "1",
  );
}

function allowOf(text: string | undefined): readonly string[] {
  // Names beyond ASCII as DNS has them.
  const list = (text ?? "")
    .split(/[\s,]+/)
    .filter((one) => one !== "")
    .map((one) => one.replace(/^[^:]*[^\x00-\x7f][^:]*/, (name) => domainToASCII(name)));
  for (const one of list) {
    if (!/^(\[[0-9a-fA-F:]+\]|[A-Za-z0-9.-]+):\d{1,5}$/.test(one)) {
      throw new ConfigError(
        "FEDERATION_ALLOW",
        `must be a list of host:port, not "${one}"`,
        "localhost:3001,localhost:3002",
      );
    }
  }
  return list.map((one) => one.toLowerCase());
}

/** Read before anything else is, since texts are: absolute, or undefined. */
const translations = read(process.env, "TRANSLATIONS_DIR");
export const translationsDir = translations === undefined ? undefined : resolve(translations);

/** Of whoever works on the command line, by the usual variables; English where they name none ("C", "POSIX"). */
export const machineLanguage = ((): string => {
  const { LC_ALL = "", LC_MESSAGES = "", LANG = "" } = process.env;
  const named = [LC_ALL, LC_MESSAGES, LANG].find((one) => one !== "") ?? "";
  const [, language, region] = /^([a-z]{2,3})(?:[_-]([A-Z]{2}))?(?:[.@]|$)/.exec(named) ?? [];
  // Our catalogues are by language; "en" keeps its usual form, whatever the region.
  return language === undefined
    ? "en"
    : language === "en" || region === undefined
      ? language
      : `${language}-${region}`;
})();
