/** What is asked for as a document, how much of it is read, and what of an answer is readable. */
import { limits } from "#commons/limits.ts";

/** Of a calendar file. */
export const maxOfFile = limits.calendarFile.input;

export const inAll = limits.answer.milliseconds;

/**
 * What we asked for: one gzip, or nothing. 200 bytes of brotli or zstd can unfold into 1
 * GiB; gzip stays below a thousandfold.
 */
export const readable = /^(?:identity|gzip|x-gzip)?$/i;

// A file that somebody uploaded may well be application/json;
// only these say "I am ActivityStreams".
export const documentTypes =
  /^application\/(?:activity\+json\b|ld\+json\s*;.*profile="?[^"]*https?:\/\/www\.w3\.org\/ns\/activitystreams)/i;

export const documentAccept =
  'application/activity+json, application/ld+json; profile="https://www.w3.org/ns/activitystreams"';
