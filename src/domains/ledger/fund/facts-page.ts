/** What the page of a fund shows, and its sections. */
import { type FormState } from "#platform/web/html/forms.ts";
import { type FundLook } from "./fund.ts";

/** What the page shows. */
export interface FundFacts extends FundLook {
  /** UUID for the next writing-down. */
  readonly giftKey: string;
  /** UUID for the next asking: two taps are one. */
  readonly askKey: string;
  /** The form that is shown again, and which it is. */
  readonly again?:
    | { readonly which: "ask" | "promise" | "gift"; readonly formState: FormState }
    | undefined;
}
