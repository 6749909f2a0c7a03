/** Who may quote what we publish (FEP-044f), and the stamp on a quote that we agreed to. Pure. */
import { groupIri } from "#commons/addresses.ts";
import type { JsonObject } from "./json.ts";
import { PUBLIC } from "./json.ts";
import { quoteContext } from "./context.ts";
import type { Speaker } from "./object.ts";

export interface QuotedSpeaker extends Speaker {
  /** The group's choice for its events and guides; undefined where nobody can ask, as in a file. */
  readonly quotable?: boolean;
}

/**
 * For events and guides only: what concerns a person says nothing of
 * quotes, which means that nobody may.
 */
export const quotePolicy = (origin: string, { quotable, handle }: QuotedSpeaker): JsonObject =>
  quotable === undefined
    ? {}
    : {
        interactionPolicy: {
          canQuote: { automaticApproval: [quotable ? PUBLIC : groupIri(origin, handle)] },
        },
      };

export const quoteIri = (origin: string, id: string): string => `${origin}/quotes/${id}`;

interface Quote {
  /** Address of the stamp. */
  readonly iri: string;
  /** Of the group. */
  readonly by: string;
  /** The post that quotes. */
  readonly note: string;
  /** Our thing. */
  readonly thing: string;
}

export const quoteAuthorization = ({ iri, by, note, thing }: Quote): JsonObject => ({
  "@context": quoteContext,
  id: iri,
  type: "QuoteAuthorization",
  attributedTo: by,
  interactingObject: note,
  interactionTarget: thing,
});
