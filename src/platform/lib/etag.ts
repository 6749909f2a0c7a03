import { createHash } from "node:crypto";

/** Strong entity tag of a text (RFC 9110 §8.8.3). */
export const etagOf = (text: string): string =>
  `"${createHash("sha256").update(text).digest("base64url").slice(0, 27)}"`;

/** Does who asks have this very text already? `header` is If-None-Match; weak tags compare too (RFC 9110 §13.1.2). */
export const isKnown = (header: string | undefined, etag: string): boolean =>
  header !== undefined && header.split(",").some((one) => one.trim().replace(/^W\//, "") === etag);
