/** Entity tags: made of a text, and compared with what a browser already has. */
import { createHash } from "node:crypto";

/** Strong entity tag of a text (RFC 9110 §8.8.3). */
export const etagOf = (text: string): string =>
  `"${createHash("sha256").update(text).digest("base64url").slice(0, 27)}"`;

/** The tag of the same text in a coding of its own: "…-br". */
export const codedTag = (etag: string, coding: "br" | "gzip"): string =>
  etag.replace(/"$/, `-${coding}"`);

/** Without the word that says that it may be other bytes, and that of the coding. */
const plainTag = (tag: string): string =>
  tag
    .trim()
    .replace(/^W\//, "")
    .replace(/-(?:br|gzip)"$/, '"');

/**
 * Does who asks have this very text already? `header` is If-None-Match; weak
 * tags compare too (RFC 9110 §13.1.2).
 */
export const isKnown = (header: string | undefined, etag: string): boolean =>
  header !== undefined &&
  header.split(",").some((one) => one.trim() === etag || plainTag(one) === etag);
