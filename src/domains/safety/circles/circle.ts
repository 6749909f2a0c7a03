/**
 * A support circle: a group in which people support each other, and what it says of
 * itself before anybody joins. Pure.
 */
import { manyLines } from "#commons/text.ts";

export interface CircleWords {
  /** What stays here. */
  readonly stays: string;
  /** Who listens. */
  readonly listens: string;
  /** How to leave. */
  readonly leaving: string;
}

export const cleanWords = (typed: CircleWords): CircleWords => ({
  stays: manyLines(typed.stays, 2000),
  listens: manyLines(typed.listens, 2000),
  leaving: manyLines(typed.leaving, 2000),
});
