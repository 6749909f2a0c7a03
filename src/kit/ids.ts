import { createHash, randomBytes, randomUUID } from "node:crypto";

/** UUIDv4: unlike v7 it tells nobody when the thing was made. */
export const newId = (): string => randomUUID();

/** A secret for a link: 192 bits, URL-safe. */
export const newToken = (): string => randomBytes(24).toString("base64url");

/** What of a secret is stored: SHA-256, hex. */
export const digest = (text: string): string => createHash("sha256").update(text).digest("hex");

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
export const isId = (text: string): boolean => uuid.test(text);
