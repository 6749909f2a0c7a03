/** Why a request to another server came to nothing; how many one activity may cause. */

type OutgoingReason =
  | "blocked"
  | "timeout"
  | "too-large"
  | "not-json"
  | "wrong-type"
  | "wrong-id"
  | "status"
  | "network"
  | "budget";

/** Why a request came to nothing. `temporary`: trying later may help. */
export class OutgoingError extends Error {
  override readonly name = "OutgoingError";
  readonly reason: OutgoingReason;
  readonly status: number | undefined;
  readonly temporary: boolean;
  /** Who answered with `status`: after a redirect not whom we asked. */
  readonly url: string | undefined;
  constructor(reason: OutgoingReason, what: string, status?: number, url?: string) {
    super(what);
    this.reason = reason;
    this.status = status;
    this.url = url;
    this.temporary =
      reason === "timeout" ||
      reason === "network" ||
      (reason === "status" &&
        (status === 429 || (status ?? 0) >= 500 || status === 401 || status === 403));
  }
}

/** How many fetches one incoming activity may cause. */
export class Budget {
  #left: number;
  constructor(max = 20) {
    this.#left = max;
  }
  spend(): void {
    if (this.#left-- <= 0)
      throw new OutgoingError("budget", "one activity asked for too many fetches");
  }
}
