/** The store of pictures and recordings is away or says no: the database is not to blame. */
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

/** What the library threw: of the store as such, and anything else as it is. */
export function storeErrorOf(error: unknown, endpoint: string): unknown {
  if (!(error instanceof Error)) return error;
  const {
    name,
    status = 0,
    code,
    cause,
  } = error as Error & {
    readonly status?: number;
    readonly code?: string;
  };
  if (name === "S3ServiceError") {
    const why = `${status} ${code ?? ""}`.trim();
    const busy = status === 429 || status >= 500;
    return new StoreError(
      saying((m) => (busy ? m.away : m.refused)({ endpoint, why })),
      { cause: error },
    );
  }
  // As fetch tells that nobody answered, or no longer.
  if (name !== "S3NetworkError" && !(error instanceof TypeError)) return error;
  const { code: reason, message } = (cause ?? error) as { code?: string; message: string };
  const why = code ?? reason ?? message;
  return new StoreError(
    saying((m) => m.away({ endpoint, why })),
    { cause: error },
  );
}
