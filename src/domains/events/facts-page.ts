/** What the page of an event shows beside the event, and its sections. */
import { type Html } from "#platform/web/html/html.ts";
import type { VisibleEvent } from "./row.ts";

export interface EventPageFacts {
  readonly change: boolean;
  /** May they change what it says about access, and nothing else? */
  readonly access: boolean;
  /** Is the exact place open to the one who looks? */
  readonly exact: boolean;
  /** "Every week on Tuesday", with the dates after this one. */
  readonly series?: { readonly text: string; readonly next: readonly VisibleEvent[] } | undefined;
  /** Saying whether one comes. */
  readonly answer: Html;
  /** For its hosts: who comes. */
  readonly comers: Html;
  /** What other parts of this folder add: messages, reflection. */
  readonly sections: readonly Html[];
  readonly script?: string | undefined;
}
