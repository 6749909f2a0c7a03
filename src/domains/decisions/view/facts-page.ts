/** What the page of a decision is put together from. */
import type { Row } from "#platform/database/schema.ts";
import { type Html } from "#platform/web/html/html.ts";
import { type DecisionPerson } from "../decision.ts";
import { type VisiblePoint } from "../points/page.ts";
import { type TestSection } from "../test/page.ts";

export interface DecisionSections {
  readonly text: Row<"decisionVersions"> | undefined;
  readonly before: Row<"decisionVersions"> | undefined;
  readonly versions: readonly {
    readonly version: number;
    readonly changes: string;
    readonly made: Date;
  }[];
  readonly concerned: readonly DecisionPerson[];
  /** What happens when it is agreed. */
  readonly effect: string | undefined;
  readonly test: TestSection | undefined;
  readonly points: readonly VisiblePoint[];
  readonly voices: readonly {
    readonly id: string;
    readonly stage: string;
    readonly content: string;
    readonly made: Date;
    readonly by: DecisionPerson | undefined;
  }[];
  /** Those who could facilitate. */
  readonly facilitators: readonly DecisionPerson[];
  readonly minOpenHours: number;
  readonly may: {
    readonly hold: boolean;
    readonly lead: boolean;
    readonly withdraw: boolean;
    readonly takeOver: boolean;
    readonly back: boolean;
  };
  readonly ballotSection: Html;
}
