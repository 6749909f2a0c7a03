/**
 * What a setting may be: each kind is read and checked here, and refused with its
 * name, what is wrong and an example.
 */
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { domainToASCII } from "node:url";

/**
 * What can be wrong with a setting, and what is said of it: `given` is what
 * was set, unless it may hold a secret.
 */
interface Faults {
  readonly number: { readonly least: string; readonly most: string; readonly given: string };
  readonly wholeNumber: object;
  readonly file: { readonly file: string };
  readonly onOrOff: { readonly given: string };
  readonly short: { readonly n: number };
  readonly address: { readonly given: string };
  readonly web: { readonly given: string };
  readonly secret: object;
  readonly path: { readonly given: string };
  readonly begins: { readonly schemes: readonly string[] };
  readonly bucket: object;
  readonly mail: { readonly given: string };
  readonly bounces: { readonly given: string };
  readonly level: { readonly levels: readonly string[]; readonly given: string };
  readonly allProxies: object;
  readonly proxies: { readonly given: string };
  readonly hosts: { readonly given: string };
  readonly elsewhere: { readonly given: string };
  readonly taken: { readonly given: string };
  readonly kept: { readonly was: string; readonly given: string };
}
/** One of them; the command line has words for each. */
type SettingFault = {
  [Kind in keyof Faults]: { readonly is: Kind } & Faults[Kind];
}[keyof Faults];

/**
 * A setting that can't be used. Whoever set it reads so in their language (`cli/settings`);
 * the message is for tests and logs.
 */
export class ConfigError extends Error {
  override readonly name = "ConfigError";
  readonly variable: string;
  readonly fault: SettingFault;
  readonly example: string;
  constructor(variable: string, fault: SettingFault, example: string) {
    super(`${variable}: ${fault.is}`);
    this.variable = variable;
    this.fault = fault;
    this.example = example;
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
      { is: "number", least: String(least), most: String(most), given: text },
      String(fallback),
    );
  return count;
}

export function megabytesOf(env: Environment, name: string, fallback: number): number {
  const text = read(env, name);
  if (text === undefined) return fallback;
  if (!/^\d{1,7}$/.test(text)) throw new ConfigError(name, { is: "wholeNumber" }, String(fallback));
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
      { is: "file", file },
      `/run/secrets/${name.toLowerCase()}`,
    );
  }
}

export function portOf(env: Environment, name: string): number | undefined {
  const text = read(env, name);
  if (text === undefined) return undefined;
  const port = /^\d{1,5}$/.test(text) ? Number(text) : -1;
  if (port < 0 || port > 65_535)
    throw new ConfigError(name, { is: "number", least: "0", most: "65535", given: text }, "3000");
  return port;
}

export function switchOf(env: Environment, name: string): boolean {
  const text = read(env, name) ?? "on";
  if (text !== "on" && text !== "off")
    throw new ConfigError(name, { is: "onOrOff", given: text }, "on");
  return text === "on";
}

export const folderOf = (text: string | undefined): string | undefined =>
  text === undefined ? undefined : resolve(text);

/** Characters. */
const leastPassphrase = 12;

export function passphraseOf(text: string | undefined): string | undefined {
  if (text !== undefined && text.length < leastPassphrase)
    throw new ConfigError(
      "BACKUP_PASSPHRASE",
      { is: "short", n: leastPassphrase },
      "several words that nobody guesses",
    );
  return text;
}

export function publicUrlOf(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const wrong = (fault: SettingFault): ConfigError =>
    new ConfigError("PUBLIC_URL", fault, "https://moss.example");
  let url: URL;
  try {
    url = new URL(text);
  } catch {
    throw wrong({ is: "address", given: text });
  }
  if (url.protocol !== "https:" && url.protocol !== "http:")
    throw wrong({ is: "web", given: text });
  if (url.username !== "" || url.password !== "") throw wrong({ is: "secret" });
  if (url.pathname !== "/" || url.search !== "" || url.hash !== "")
    throw wrong({ is: "path", given: text });
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
    throw new ConfigError(
      name,
      { is: "begins", schemes: schemes.map((one) => `${one}//`) },
      example,
    );
  return text;
}

export const s3Example = "https://KEY:SECRET@s3.example/bucket";

export function bucketOf(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const { username, password, pathname } = new URL(text);
  // The value holds a secret: it is not shown.
  if (username === "" || password === "" || pathname.length < 2)
    throw new ConfigError("S3_URL", { is: "bucket" }, s3Example);
  return text;
}

export function mailOf(text: string | undefined): string | undefined {
  if (text !== undefined && !/^[^\s@<>"]+@[^\s@<>"]+$/.test(text))
    throw new ConfigError("MAIL_FROM", { is: "mail", given: text }, "hello@moss.example");
  return text;
}

/**
 * What takes the place of the star has 47 letters, and 64 is the most that may stand before the @.
 */
export function bouncesOf(text: string | undefined): string | undefined {
  if (
    text !== undefined &&
    !/^(?=[^@]{1,18}@)[\w.+=-]{0,17}\*[\w.+=-]{0,17}@[^\s@<>"*]+$/.test(text)
  )
    throw new ConfigError("MAIL_BOUNCES", { is: "bounces", given: text }, "bounces+*@moss.example");
  return text;
}

const levels = ["fatal", "error", "warn", "info", "debug", "trace", "silent"] as const;

export type LogLevel = (typeof levels)[number];

export function logLevelOf(text: string | undefined): LogLevel {
  const level = levels.find((one) => one === (text ?? "info"));
  if (level === undefined)
    throw new ConfigError("LOG_LEVEL", { is: "level", levels, given: text ?? "" }, "info");
  return level;
}

export function proxyOf(text: string | undefined): boolean | number | string {
  if (text === undefined || text === "false" || text === "0") return false;
  if (text === "true") {
    throw new ConfigError("TRUST_PROXY", { is: "allProxies" }, "1");
  }
  if (/^\d$/.test(text)) return Number(text);
  if (/^[0-9a-fA-F.:/, ]+$|^(loopback|linklocal|uniquelocal)$/.test(text)) return text;
  throw new ConfigError("TRUST_PROXY", { is: "proxies", given: text }, "1");
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
        { is: "hosts", given: one },
        "localhost:3001,localhost:3002",
      );
    }
  }
  return list.map((one) => one.toLowerCase());
}
