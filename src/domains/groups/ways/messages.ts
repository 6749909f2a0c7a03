/** Written by `npm run messages` from the Fluent file beside it: its keys, and their arguments. */
import { catalogue } from "#platform/i18n/catalogue.ts";

interface Messages {
  readonly ways: string;
  readonly lead: string;
  readonly usual: string;
  readonly economy: { readonly gift: string; readonly hours: string; readonly none: string };
  readonly floor: (args: { hours: string | number }) => string;
  readonly noFloor: string;
  readonly currency: (args: { code: string | number }) => string;
  readonly fundCap: (args: { sum: string | number }) => string;
  readonly minOpen: (args: { hours: number }) => string;
  readonly quorum: (args: { percent: string | number }) => string;
  readonly aside: (args: { percent: string | number }) => string;
  readonly joining: { readonly open: string; readonly questions: string };
  readonly questions: string;
  readonly change: string;
  readonly decided: (args: { lines: string | number }) => string;
  readonly published: string;
  readonly errors: {
    readonly thisDecisionNamesAWay: string;
    readonly sayAtLeastOneThing: string;
    readonly thisGroupBecameTenderIn: string;
    readonly alreadyOpen: string;
    readonly staysTender: string;
  };
  readonly notes: {
    readonly hoursFloor: string;
    readonly economy: string;
    readonly currency: string;
    readonly fundCap: string;
    readonly minOpenHours: string;
    readonly percent: string;
    readonly joining: string;
    readonly questions: (args: { most: string | number }) => string;
  };
  readonly firstQuestions: readonly [string, string];
}

export const waysTexts = catalogue<Messages>(import.meta.url);
