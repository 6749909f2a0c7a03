/** What the page of an agreement shows, and its sections. */
import type { PowerStanding } from "#commons/permissions.ts";
import { type License } from "#domains/guides/guide.ts";
import type { TextChange } from "#platform/lib/changes.ts";
import { type FormState } from "#platform/web/html/forms.ts";
import { type ReviewCounts, type reviewPhase, type VisibleVersion } from "./agreement.ts";

export interface AgreementFacts {
  readonly contentHtml: string;
  readonly versions: readonly VisibleVersion[];
  /** Which two versions are compared; undefined: none. */
  readonly compared:
    | { readonly to: number; readonly from: number; readonly changes: readonly TextChange[] }
    | undefined;
  readonly phase: ReturnType<typeof reviewPhase>;
  readonly answers: ReviewCounts;
  readonly helped: readonly string[];
  readonly mine: { readonly answer: string; readonly helped: string } | undefined;
  readonly underWay: { readonly id: string; readonly name: string } | undefined;
  readonly mayPublish: PowerStanding;
  readonly licenses: readonly License[];
  readonly summary: string;
  readonly again?:
    | { readonly which: "review" | "publish"; readonly formState: FormState }
    | undefined;
}
