/** The database is away: which errors say so, and how often the log does. */
import type { Logger } from "pino";

/** PostgreSQL is away, full or resting: nothing was written, and trying again may help. */
export function databaseAway(error: unknown): boolean {
  const { code, message } = error as { code?: unknown; message?: unknown };
  if (
    typeof code === "string" &&
    /^(08\w{3}|53\w{3}|57P0\w|57014|58\w{3}|ECONNREFUSED|ECONNRESET|EHOSTUNREACH|ENETUNREACH|ENOTFOUND|EAI_AGAIN|ENOENT|EPIPE|ETIMEDOUT)$/.test(
      code,
    )
  )
    return true;
  return (
    typeof message === "string" &&
    /Connection terminated|timeout exceeded when trying to connect|the database system is|server closed the connection|Client has encountered a connection error/.test(
      message,
    )
  );
}

/**
 * For those who ask again and again: a database that is away for a night is two lines in the log,
 * and not one a second. Whatever else goes wrong is said each time.
 */
export class Absence {
  readonly #log: Logger;
  readonly #who: string;
  #since: number | undefined;

  /** `who` asks, as it stands in the log: "the worker". */
  constructor(log: Logger, who: string) {
    this.#log = log;
    this.#who = who;
  }

  /** Asking failed. */
  met(error: unknown): void {
    const why = error instanceof Error ? error.message : String(error);
    if (!databaseAway(error)) {
      this.#log.warn({ why }, `${this.#who} failed at the database`);
      return;
    }
    if (this.#since !== undefined) return;
    this.#since = performance.now();
    this.#log.warn({ why }, `${this.#who} can't reach the database, and goes on trying`);
  }

  /** Somebody was answered. */
  over(): void {
    if (this.#since === undefined) return;
    const seconds = Math.round((performance.now() - this.#since) / 1000);
    this.#since = undefined;
    this.#log.info({ seconds }, `${this.#who} reaches the database again`);
  }
}
