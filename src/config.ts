/** Every setting: its name, default and check. The only file that reads the environment. */
import { resolve } from "node:path";
import {
  allowOf,
  bouncesOf,
  bucketOf,
  countOf,
  type Environment,
  folderOf,
  logLevelOf,
  type LogLevel,
  mailOf,
  megabytesOf,
  passphraseOf,
  portOf,
  proxyOf,
  publicUrlOf,
  read,
  s3Example,
  switchOf,
  urlOf,
} from "#platform/lib/setting-kinds.ts";

export interface Config {
  /** Origin of the instance, "https://moss.example", without a trailing slash. */
  readonly publicUrl: string;
  /** false: a local trial under http://localhost. */
  readonly publicUrlGiven: boolean;
  readonly host: string;
  readonly port: number;
  /** undefined: the embedded PostgreSQL in dataDir. */
  readonly databaseUrl: string | undefined;
  /** The same database without a pooler between; undefined: there is none between. */
  readonly databaseDirectUrl: string | undefined;
  /** Connections of one process, at most. */
  readonly databasePool: number;
  /** Jobs that work with the database at once. */
  readonly workerHands: number;
  /** Absolute. */
  readonly dataDir: string;
  readonly smtpUrl: string | undefined;
  /** Sender of mails; undefined: calendula@ the host of publicUrl. */
  readonly mailFrom: string | undefined;
  /**
   * Where mails come back to, with a star for whose; undefined: to
   * the sender, and nobody reads them.
   */
  readonly mailBounces: string | undefined;
  readonly logLevel: LogLevel;
  /** As Fastify's trustProxy: how many proxies, or their addresses. */
  readonly trustProxy: boolean | number | string;
  /** "host:port" that the outgoing client may reach although they are private. */
  readonly federationAllow: readonly string[];
  readonly metricsPort: number | undefined;
  /** Are pages for strangers kept for as long as nothing changes? */
  readonly pageCache: boolean;
  /** Megabytes of pictures of others that are kept. */
  readonly pictureCacheMegabytes: number;
  /** An S3-compatible store for pictures and recordings; undefined: they stand in dataDir alone. */
  readonly s3Url: string | undefined;
  /** Megabytes of what stands in the store that are kept in dataDir too. */
  readonly s3CacheMegabytes: number;
  /** Absolute; undefined: no backups are made by themselves. */
  readonly backupDir: string | undefined;
  /** Closes the keys in a backup; undefined: they are left out. */
  readonly backupPassphrase: string | undefined;
}

/**
 * Each setting, and what it is when nobody sets it: a value, or what the help has a word for. What
 * each does stands in the catalogue of the help (`cli/help/messages.ftl`), by its name.
 */
export const settings = [
  ["PUBLIC_URL", "http://localhost:PORT"],
  ["PORT", "3000"],
  ["HOST", "127.0.0.1"],
  ["DATABASE_URL", { is: "embedded" }],
  ["DATABASE_DIRECT_URL", { is: "same" }],
  ["DATABASE_POOL", "16"],
  ["WORKER_HANDS", { is: "half" }],
  ["DATA_DIR", "./data"],
  ["SMTP_URL", { is: "none" }],
  ["MAIL_FROM", "calendula@HOST"],
  ["MAIL_BOUNCES", { is: "none" }],
  ["LOG_LEVEL", "info"],
  ["TRUST_PROXY", "false"],
  ["FEDERATION_ALLOW", { is: "none" }],
  ["METRICS_PORT", { is: "none" }],
  ["PAGE_CACHE", "on"],
  ["PICTURE_CACHE_MB", "1000"],
  ["S3_URL", { is: "none" }],
  ["S3_CACHE_MB", "2000"],
  ["BACKUP_DIR", { is: "none" }],
  ["BACKUP_PASSPHRASE", { is: "none" }],
  ["TRANSLATIONS_DIR", { is: "none" }],
] as const;

/** Reads and checks all settings. Throws ConfigError. */
export function readConfig(env: Environment = process.env): Config {
  read(env, "TRANSLATIONS_DIR");
  const port = portOf(env, "PORT") ?? 3000;
  const publicUrl = publicUrlOf(read(env, "PUBLIC_URL"));
  const databasePool = countOf(env, "DATABASE_POOL", 16, 4, 500);
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
    databaseDirectUrl: urlOf(
      env,
      "DATABASE_DIRECT_URL",
      ["postgres:", "postgresql:"],
      "postgres://calendula:secret@localhost/calendula",
    ),
    databasePool,
    workerHands: countOf(env, "WORKER_HANDS", databasePool >> 1, 2, databasePool - 2),
    dataDir: resolve(read(env, "DATA_DIR") ?? "data"),
    smtpUrl: urlOf(env, "SMTP_URL", ["smtp:", "smtps:"], "smtps://name:secret@mail.example"),
    mailFrom: mailOf(read(env, "MAIL_FROM")),
    mailBounces: bouncesOf(read(env, "MAIL_BOUNCES")),
    logLevel: logLevelOf(read(env, "LOG_LEVEL")),
    trustProxy: proxyOf(read(env, "TRUST_PROXY")),
    federationAllow: allowOf(read(env, "FEDERATION_ALLOW")),
    metricsPort: portOf(env, "METRICS_PORT"),
    pageCache: switchOf(env, "PAGE_CACHE"),
    pictureCacheMegabytes: megabytesOf(env, "PICTURE_CACHE_MB", 1000),
    s3Url: bucketOf(urlOf(env, "S3_URL", ["http:", "https:"], s3Example)),
    s3CacheMegabytes: megabytesOf(env, "S3_CACHE_MB", 2000),
    backupDir: folderOf(read(env, "BACKUP_DIR")),
    backupPassphrase: passphraseOf(read(env, "BACKUP_PASSPHRASE")),
  };
}

/**
 * Read before anything else is, since texts are: absolute, or undefined. What is
 * wrong with it is said by `readConfig`.
 */
const translations = ((): string | undefined => {
  try {
    return read(process.env, "TRANSLATIONS_DIR");
  } catch {
    return undefined;
  }
})();
export const translationsDir = translations === undefined ? undefined : resolve(translations);

/**
 * Of whoever works on the command line, by the usual variables; English
 * where they name none ("C", "POSIX").
 */
export const machineLanguage = ((): string => {
  const { LC_ALL = "", LC_MESSAGES = "", LANG = "" } = process.env;
  const named = [LC_ALL, LC_MESSAGES, LANG].find((one) => one !== "") ?? "";
  const [, language, region] = /^([a-z]{2,3})(?:[_-]([A-Z]{2}))?(?:[.@]|$)/.exec(named) ?? [];
  // Our catalogues are by language; "en" keeps its usual form, whatever the region.
  if (language === undefined) return "en";
  return language === "en" || region === undefined ? language : `${language}-${region}`;
})();

/**
 * How whoever reads our words calls a command: the image and `docker-compose.yml` know better than
 * we do where people stand.
 */
export const ownCommand = process.env["CALENDULA_COMMAND"] ?? "npx calendula";
