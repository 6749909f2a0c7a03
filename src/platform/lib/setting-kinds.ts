/** What a setting may be: each kind is read and checked here, and refused with its name, what is wrong and an example. */
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { domainToASCII } from "node:url";

/** A setting that can't be used: names the variable, what is wrong, and an example. */
export class ConfigError extends Error {
  override readonly name = "ConfigError";
  constructor(variable: string, wrong: string, example: string) {
    super(`${variable} ${wrong}. Example: ${variable}=${example}`);
  }
}

export type Environment = Readonly<Record<string, string | undefined>>;

export function countOf(
  env: Environment,
  name: string,
  fallback: number,
  least: number,
  most: number,
): number {
  const text = read(env, name);
  if (text === undefined) return fallback;
  const count = /^\d{1,4}$/.test(text) ? Number(text) : -1;
  if (count < least || count > most)
    throw new ConfigError(
      name,
      `must be a number from ${least} to ${most}, not "${text}"`,
      String(fallback),
    );
  return count;
}

export function megabytesOf(env: Environment, name: string, fallback: number): number {
  const text = read(env, name);
  if (text === undefined) return fallback;
  if (!/^\d{1,7}$/.test(text))
    throw new ConfigError(name, "must be a whole number", String(fallback));
  return Number(text);
}

export function read(env: Environment, name: string): string | undefined {
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

export function portOf(env: Environment, name: string): number | undefined {
  const text = read(env, name);
  if (text === undefined) return undefined;
  const port = /^\d{1,5}$/.test(text) ? Number(text) : -1;
  if (port < 0 || port > 65_535)
    throw new ConfigError(name, `must be a number from 0 to 65535, not "${text}"`, "3000");
  return port;
}

export function switchOf(env: Environment, name: string): boolean {
  const text = read(env, name) ?? "on";
  if (text !== "on" && text !== "off")
    throw new ConfigError(name, `must be on or off, not "${text}"`, "on");
  return text === "on";
}

export const folderOf = (text: string | undefined): string | undefined =>
  text === undefined ? undefined : resolve(text);

export function passphraseOf(text: string | undefined): string | undefined {
  if (text !== undefined && text.length < 12)
    throw new ConfigError(
      "BACKUP_PASSPHRASE",
      "must have at least 12 characters",
      "several words that nobody guesses",
    );
  return text;
}

export function publicUrlOf(text: string | undefined): string | undefined {
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

export function urlOf(
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

export const s3Example = "https://KEY:SECRET@s3.example/bucket";

export function bucketOf(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const { username, password, pathname } = new URL(text);
  // The value holds a secret: it is not shown.
  if (username === "" || password === "" || pathname.length < 2)
    throw new ConfigError("S3_URL", "must name key, secret, host and bucket", s3Example);
  return text;
}

export function mailOf(text: string | undefined): string | undefined {
  if (text !== undefined && !/^[^\s@<>"]+@[^\s@<>"]+$/.test(text))
    throw new ConfigError(
      "MAIL_FROM",
      `must be one plain address, not "${text}"`,
      "hello@moss.example",
    );
  return text;
}

/** What takes the place of the star has 47 letters, and 64 is the most that may stand before the @. */
export function bouncesOf(text: string | undefined): string | undefined {
  if (
    text !== undefined &&
    !/^(?=[^@]{1,18}@)[\w.+=-]{0,17}\*[\w.+=-]{0,17}@[^\s@<>"*]+$/.test(text)
  )
    throw new ConfigError(
      "MAIL_BOUNCES",
      `must be one short address with a star in it, not "${text}"`,
      "bounces+*@moss.example",
    );
  return text;
}

const levels = ["fatal", "error", "warn", "info", "debug", "trace", "silent"] as const;

export type LogLevel = (typeof levels)[number];

export function logLevelOf(text: string | undefined): LogLevel {
  const level = levels.find((one) => one === (text ?? "info"));
  if (level === undefined)
    throw new ConfigError(
      "LOG_LEVEL",
      `must be one of ${levels.join(", ")}, not "${text}"`,
      "info",
    );
  return level;
}

export function proxyOf(text: string | undefined): boolean | number | string {
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

export function allowOf(text: string | undefined): readonly string[] {
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
