/** Ids and secrets: made, hashed, told apart from other text. */
import { createHash, randomBytes, randomUUID } from "node:crypto";

/** UUIDv4: unlike v7 it tells nobody when the thing was made. */
export const newId = (): string => randomUUID();

/** Of a job that is taken: UUIDv8, by which the table knows whose hand it is (migration 0071). */
export const newLease = (): string => randomUUID().replace(/(?<=^.{14})./, "8");

/** A secret for a link: 192 bits, URL-safe. */
export const newToken = (): string => randomBytes(24).toString("base64url");

/** What of a secret is stored: SHA-256, hex. */
export const digest = (text: string): string => createHash("sha256").update(text).digest("hex");

/** UUID that is always the same for the same words: what comes twice is booked once. */
export function keyOf(...words: readonly string[]): string {
  const hex = digest(words.join("\n"));
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
export const isId = (text: string): boolean => uuid.test(text);
