/**
 * The one secret of an instance: a key file in DATA_DIR, from which all other secrets are derived.
 */
import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  hkdfSync,
  randomBytes,
  timingSafeEqual,
} from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

export const keyFile = (dataDir: string): string => join(dataDir, "instance.key");

/** Its words are the command line's (`cli`): nothing here speaks to people. */
export class DamagedKeyFile extends Error {
  override readonly name = "DamagedKeyFile";
  readonly file: string;
  constructor(file: string) {
    super(`the key file ${file} is damaged`);
    this.file = file;
  }
}

/** The key as its file has it now; undefined: there is no file. Throws when the file is damaged. */
export function keyInFile(dataDir: string): Buffer | undefined {
  const file = keyFile(dataDir);
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
  const key = Buffer.from(text.trim(), "hex");
  if (key.length !== 32) throw new DamagedKeyFile(file);
  return key;
}

/**
 * By DATA_DIR. A process keeps the key that it began with: what it sealed in
 * the morning it opens in the evening.
 */
const held = new Map<string, Buffer>();

/** Reads the key, or makes it (readable by its owner only). Throws when the file is damaged. */
export function instanceKey(dataDir: string): Buffer {
  const known = held.get(dataDir);
  if (known !== undefined) return known;
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  try {
    writeFileSync(keyFile(dataDir), `${randomBytes(32).toString("hex")}\n`, {
      flag: "wx",
      mode: 0o600,
    });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  }
  const key = keyInFile(dataDir);
  if (key === undefined) throw new DamagedKeyFile(keyFile(dataDir));
  held.set(dataDir, key);
  return key;
}

/** Before this process begins anew with another one. */
export const forgetKey = (dataDir: string): void => void held.delete(dataDir);

/** Tells keys apart, and tells nothing of the key. */
export const keyFingerprint = (key: Buffer): string =>
  derive(key, "fingerprint").toString("base64url");

/** A key for one purpose; knowing it tells nothing of the others. */
export const derive = (key: Buffer, purpose: string): Buffer =>
  Buffer.from(hkdfSync("sha256", key, "calendula", purpose, 32));

/** AES-256-GCM; "nonce.tag.text" in base64url. */
export function seal(key: Buffer, text: string): string {
  const nonce = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", key, nonce);
  const sealed = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
  return [nonce, cipher.getAuthTag(), sealed].map((part) => part.toString("base64url")).join(".");
}

/** Throws when the key is another one or the text was changed. */
export function unseal(key: Buffer, sealed: string): string {
  const [nonce, tag, text] = sealed.split(".").map((part) => Buffer.from(part, "base64url"));
  if (nonce === undefined || tag?.length !== 16 || text === undefined)
    throw new Error("sealed text is damaged");
  const decipher = createDecipheriv("aes-256-gcm", key, nonce);
  decipher.setAuthTag(tag);
  return Buffer.concat([decipher.update(text), decipher.final()]).toString("utf8");
}

/** A short proof that we made this text. */
export const mark = (key: Buffer, text: string): string =>
  createHmac("sha256", key).update(text).digest("base64url");

export function isMark(key: Buffer, text: string, given: string): boolean {
  const right = Buffer.from(mark(key, text));
  const other = Buffer.from(given);
  return right.length === other.length && timingSafeEqual(right, other);
}
