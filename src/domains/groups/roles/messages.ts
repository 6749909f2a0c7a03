/** Written by `npm run messages` from the Fluent file beside it: its keys, and their arguments. */
import { catalogue } from "#platform/i18n/catalogue.ts";

interface Messages {
  readonly roles: string;
  readonly lead: string;
  readonly until: (args: { day: string | number }) => string;
  readonly from: (args: { day: string | number; until: string | number }) => string;
  readonly learns: (args: { name: string | number }) => string;
  readonly noLearner: string;
  readonly endsSoon: string;
  readonly endsSoonHere: (args: {
    role: string | number;
    name: string | number;
    day: string | number;
  }) => string;
  readonly mine: string;
  readonly mineMore: (args: { more: string | number }) => string;
  readonly mineUntil: (args: {
    role: string | number;
    group: string | number;
    day: string | number;
  }) => string;
  readonly nobody: string;
  readonly together: string;
  readonly togetherSome: string;
  readonly togetherLend: string;
  readonly togetherNone: string;
  readonly next: (args: { name: string | number }) => string;
  readonly fill: string;
  readonly powers: string;
  readonly powerWords: {
    readonly "edit-group": string;
    readonly "edit-any": string;
    readonly publish: string;
    readonly "answer-replies": string;
    readonly invite: string;
    readonly "make-group": string;
    readonly admit: string;
    readonly "edit-access": string;
    readonly pause: string;
    readonly "hear-reports": string;
    readonly pay: string;
    readonly "recall-lots": string;
    readonly "follow-siblings": string;
    readonly block: string;
    readonly "lend-role": string;
    readonly write: string;
  };
  readonly lend: string;
  readonly lendText: string;
  readonly role: string;
  readonly whom: string;
  readonly whomHint: string;
  readonly howLong: string;
  readonly season: string;
  readonly month: string;
  readonly day: string;
  readonly nobodyElse: string;
  readonly nobodyElseHint: string;
  readonly lendButton: string;
  readonly lent: string;
  readonly asked: string;
  readonly handBack: string;
  readonly handedBack: string;
  readonly learn: string;
  readonly learning: string;
  readonly stop: string;
  readonly stopped: string;
  readonly learner: string;
  readonly learnerHint: string;
  readonly name: string;
  readonly named: string;
  readonly print: string;
  readonly decisionSays: (args: {
    learner: string | undefined;
    who: string | number;
    role: string | number;
  }) => string;
  readonly errors: {
    readonly chooseARole: string;
    readonly chooseAMemberOfThis: string;
    readonly twoMembersOfTheGroup: string;
    readonly somebodyHoldsThisRoleNow: string;
    readonly theyHoldThisRoleAlready: string;
    readonly theyBorrowedThisRoleLately: string;
    readonly theyCarryRolesInThis: (args: { maxRoles: string | number }) => string;
    readonly theyHeldThisRoleIn: string;
    readonly nobodyHoldsThisRoleNow: string;
    readonly youHoldThisRoleYourself: string;
    readonly somebodyElseLearnsItNow: string;
    readonly whoHoldsTheRoleNames: string;
    readonly theyHoldThisRoleThemselves: string;
    readonly thisDecisionNamesNoRole: string;
    readonly chooseAMemberOfThis2: string;
    readonly somebodyElseLearnsItBeside: string;
    readonly whoWasNamedForThe: string;
    readonly somebodyIsChosenAlreadyTo: string;
  };
  readonly names: {
    readonly facilitator: string;
    readonly "minute-taker": string;
    readonly timekeeper: string;
    readonly "vibes-watcher": string;
    readonly welcomer: string;
    readonly "access-keeper": string;
    readonly "care-keeper": string;
    readonly "fund-keeper": string;
    readonly "things-keeper": string;
    readonly "bridge-keeper": string;
    readonly "key-keeper": string;
  };
  readonly words: {
    readonly facilitator: string;
    readonly "minute-taker": string;
    readonly timekeeper: string;
    readonly "vibes-watcher": string;
    readonly welcomer: string;
    readonly "access-keeper": string;
    readonly "care-keeper": string;
    readonly "fund-keeper": string;
    readonly "things-keeper": string;
    readonly "bridge-keeper": string;
    readonly "key-keeper": string;
  };
  readonly gone: string;
}

export const roleTexts = catalogue<Messages>(import.meta.url);
