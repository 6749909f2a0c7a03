/** What the page of a lot shows, and its sections. */
import { type FormState } from "#platform/web/html/forms.ts";
import { type VisibleMovement } from "./lot.ts";

export interface LotPageFacts {
  readonly today: string;
  readonly movements: readonly VisibleMovement[];
  readonly elsewhere: readonly {
    readonly iri: string;
    readonly name: string;
    readonly handle: string;
  }[];
  readonly exchanges: readonly {
    readonly id: string;
    readonly quantity: string;
    readonly name: string;
  }[];
  readonly mayKeep: boolean;
  readonly byHand: readonly string[];
  /** The form that is shown again, and which it is. */
  readonly again?: { readonly which: string; readonly formState: FormState } | undefined;
}
