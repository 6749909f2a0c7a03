/** The store of pictures and recordings is away or says no: the database is not to blame. */
import { saysDiskFull } from "#platform/lib/free-space.ts";
import { SaidError } from "#platform/i18n/said-error.ts";
import { type Saying, sayings } from "#platform/i18n/saying.ts";
import { mediaStoreMessages } from "./messages.ts";

const saying = sayings(mediaStoreMessages);

/** Its sentence is for whoever looks after the server. */
export class StoreError extends SaidError {
  /** What everybody else may read. */
  readonly notNow: Saying = saying((m) => m.notNow);
}

export const noBucket = (bucket: string, endpoint: string): StoreError =>
  new StoreError(saying((m) => m.noBucket({ bucket, endpoint })));

interface Thrown extends Error {
  readonly $metadata?: { readonly httpStatusCode?: number };
  readonly code?: string;
}

/** undefined: nobody answered. */
const statusOf = (error: Thrown): number | undefined => error.$metadata?.httpStatusCode;

/**
 * A file of ours that can't be read has its path, a full disk its code, a fault of the program its
 * type.
 */
const isUnanswered = (error: Thrown): boolean =>
  ("$metadata" in error || error.code !== undefined || error.name === "TimeoutError") &&
  statusOf(error) === undefined &&
  !("path" in error || saysDiskFull(error) || error instanceof TypeError);

/** Is it worth to ask again in a moment? */
export function mayPass(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const status = statusOf(error);
  return status === undefined ? isUnanswered(error) : status === 429 || status >= 500;
}

/** What the library threw: of the store as such, and anything else as it is. */
export function storeErrorOf(error: unknown, endpoint: string): unknown {
  if (!(error instanceof Error)) return error;
  const { name, message, code }: Thrown = error;
  const status = statusOf(error);
  if (status === undefined && !isUnanswered(error)) return error;
  const why = status === undefined ? (code ?? message) : `${status} ${name}`;
  return new StoreError(
    saying((m) => (mayPass(error) ? m.away : m.refused)({ endpoint, why })),
    { cause: error },
  );
}
