/**
 * Where a domain keeps what came from somebody elsewhere, so that it can be hidden, given back,
 * moved along and deleted with them.
 */
import type { Tables, Trx } from "#platform/database/schema.ts";
import type { AppContext } from "../app-context.ts";

/** Where nobody can read who it was: `by` is an HMAC of their address. */
interface MarkedOwner {
  readonly mark: string;
  by(ctx: Pick<AppContext, "config">, iri: string): string;
}

export interface RemoteTable {
  readonly table: keyof Tables;
  /**
   * The column that says whose a row is: by the id of the actor, by its
   * address, or by a mark made of that.
   */
  readonly owner: { readonly id: string } | { readonly iri: string } | MarkedOwner;
  /**
   * How a row is hidden. `visibility`: it is a thing that others see, and is seen by no
   * group of ours while it is put aside.
   * `mark`: whoever reads it looks at `setAside`.
   */
  readonly hiddenBy: "visibility" | "mark";
  /** What is to be worked out anew when rows come or go, from a column of theirs. */
  readonly afterwards?: {
    readonly column: string;
    run(trx: Trx, values: readonly (string | null)[]): Promise<void>;
  };
  /**
   * Tells people here who count on what these actors published, before it is hidden or deleted,
   * or when nothing more is heard of it.
   */
  readonly unheard?: (
    trx: Trx,
    ctx: AppContext,
    actorIds: readonly string[],
    how: Unheard,
  ) => Promise<void>;
  /** They are heard of again: what was given back to them is asked for anew. */
  readonly heardAgain?: (trx: Trx, ctx: AppContext, actorIds: readonly string[]) => Promise<void>;
}

export interface Unheard {
  /** What they published stays to be seen here. */
  readonly stillShown: boolean;
  /** We end it, and they are there: what we have of theirs is given back. */
  readonly byUs?: boolean;
}
