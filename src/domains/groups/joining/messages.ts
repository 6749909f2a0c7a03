/** Written by `npm run messages` from the Fluent file beside it: its keys, and their arguments. */
import { catalogue } from "#platform/i18n/catalogue.ts";

interface Messages {
  readonly join: (args: { group: string | number }) => string;
  readonly lead: string;
  readonly memberLead: string;
  readonly privacy: string;
  readonly yourName: string;
  readonly yourNameHint: string;
  readonly ask: string;
  readonly change: string;
  readonly changed: string;
  readonly asked: string;
  readonly memberAsked: string;
  readonly yourAsking: string;
  readonly states: {
    readonly asked: string;
    readonly admitted: string;
    readonly declined: string;
    readonly withdrawn: string;
  };
  readonly askedText: string;
  readonly secret: string;
  readonly vouched: (args: { n: number }) => string;
  readonly invited: string;
  readonly comeIn: string;
  readonly invitationOver: string;
  readonly signIn: string;
  readonly toGroup: string;
  readonly replied: string;
  readonly withdrawnText: string;
  readonly askAgain: string;
  readonly withdraw: string;
  readonly withdrawn: string;
  readonly waiting: (args: { group: string | number }) => string;
  readonly waitingLead: string;
  readonly none: string;
  readonly noneText: string;
  readonly address: string;
  readonly member: (args: { handle: string | number }) => string;
  readonly since: (args: { day: string | number }) => string;
  readonly vouches: string;
  readonly nobodyYet: string;
  readonly needsNone: string;
  readonly needs: (args: { n: number }) => string;
  readonly noAnswer: string;
  readonly vouch: string;
  readonly youVouch: string;
  readonly admit: string;
  readonly welcomerAdmits: string;
  readonly vouchDone: string;
  readonly admitted: string;
  readonly decline: string;
  readonly declineWords: string;
  readonly declineHint: string;
  readonly declineButton: string;
  readonly declineAgain: (args: { words: string | number }) => string;
  readonly declineMine: string;
  readonly declined: string;
  readonly declineWaits: string;
  readonly waitingCount: (args: { n: number }) => string;
  readonly joiningTitle: string;
  readonly see: string;
}

export const joiningMessages = catalogue<Messages>(import.meta.url);
