/** Written by `npm run messages` from the Fluent file beside it: its keys, and their arguments. */
import { catalogue } from "#platform/i18n/catalogue.ts";

interface Messages {
  readonly agreements: string;
  readonly lead: string;
  readonly none: string;
  readonly noneText: string;
  readonly take: string;
  readonly begin: string;
  readonly states: { readonly standing: string; readonly sleeping: string; readonly ended: string };
  readonly stateText: {
    readonly standing: string;
    readonly sleeping: string;
    readonly ended: string;
  };
  readonly noneOf: string;
  readonly inReview: string;
  readonly published: string;
  readonly version: (args: { n: string | number }) => string;
  readonly current: string;
  readonly adopted: string;
  readonly byDecision: string;
  readonly reviewOn: string;
  readonly basedOn: string;
  readonly basedOnLink: string;
  readonly notInForce: string;
  readonly notInForceText: string;
  readonly endedNote: string;
  readonly versions: string;
  readonly noChange: string;
  readonly compareTitle: (args: { from: string | number; to: string | number }) => string;
  readonly firstVersion: string;
  readonly review: string;
  readonly reviewLead: (args: { until: string | number }) => string;
  readonly reviewOver: string;
  readonly reviewAsleep: string;
  readonly answer: string;
  readonly answers: { readonly keep: string; readonly change: string; readonly "let-go": string };
  readonly helped: string;
  readonly helpedHint: string;
  readonly sendAnswer: string;
  readonly counted: (args: {
    keep: string | number;
    change: string | number;
    letGo: string | number;
  }) => string;
  readonly said: string;
  readonly noted: string;
  readonly kept: string;
  readonly woken: string;
  readonly changeIt: string;
  readonly changeText: string;
  readonly letGoIt: string;
  readonly letGoText: string;
  readonly wakeIt: string;
  readonly talk: string;
  readonly underWay: string;
  readonly begun: string;
  readonly templates: string;
  readonly templatesLead: string;
  readonly takeUp: string;
  readonly takeUpIn: string;
  readonly takeUpTitle: (args: { name: string | number }) => string;
  readonly takeUpText: string;
  readonly takeUpLinkOnly: string;
  readonly takeUpHere: string;
  readonly takeUpHereText: string;
  readonly noGroup: string;
  readonly publish: string;
  readonly publishText: string;
  readonly publishLend: string;
  readonly publishAgain: string;
  readonly summary: string;
  readonly summaryHint: string;
  readonly license: string;
  readonly licenseHint: string;
  readonly publishDone: string;
  readonly unpublish: string;
  readonly unpublishText: string;
  readonly unpublishDone: string;
  readonly guide: string;
  readonly kitAdd: string;
  readonly kitRemove: string;
  readonly kitText: string;
  readonly kitIn: string;
  readonly kitDone: string;
  readonly reviewsWaiting: string;
  readonly reviewLine: (args: { group: string | number }) => string;
  readonly standingCount: (args: { n: string | number }) => string;
  readonly notes: {
    readonly answer: string;
    readonly agreement: string;
    readonly noText: string;
    readonly notYet: (args: { day: string | number }) => string;
    readonly ended: string;
    readonly notTemplate: string;
    readonly noTemplate: string;
    readonly notStanding: string;
    readonly noUpstream: string;
    readonly kit: string;
    readonly summary: string;
  };
  readonly say: {
    readonly adopt: (args: { months: number; name: string | number }) => string;
    readonly change: (args: { months: number; name: string | number }) => string;
    readonly end: (args: { name: string | number }) => string;
    readonly changed: (args: { name: string | number }) => string;
    readonly lost: string;
  };
  readonly decision: {
    readonly changeName: (args: { name: string | number }) => string;
    readonly changeDriver: (args: { name: string | number }) => string;
    readonly endName: (args: { name: string | number }) => string;
    readonly endDriver: (args: { name: string | number }) => string;
    readonly endContent: (args: { name: string | number }) => string;
    readonly takenUp: (args: {
      name: string | number;
      who: string | number;
      license: string | number;
      page: string | number;
    }) => string;
    readonly takenUpLink: (args: {
      name: string | number;
      who: string | number;
      page: string | number;
    }) => string;
  };
  readonly guideNote: {
    readonly version: (args: { n: string | number }) => string;
    readonly state: string;
    readonly asleep: string;
    readonly ended: string;
  };
  readonly errors: {
    readonly giveTheAgreementATitle: string;
    readonly inHowManyMonthsDo: (args: { maxMonths: string | number }) => string;
  };
  readonly keeps: { readonly answersToTheReview: string };
}

export const agreementMessages = catalogue<Messages>(import.meta.url);
