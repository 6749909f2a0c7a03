/** Written by `npm run messages` from the Fluent file beside it: its keys, and their arguments. */
import { catalogue } from "#platform/i18n/catalogue.ts";

interface Messages {
  readonly signIn: string;
  readonly signInLead: string;
  readonly handle: string;
  readonly password: string;
  readonly noAccount: string;
  readonly lost: string;
  readonly you: string;
  readonly nothingWaits: string;
  readonly nothingWaitsText: string;
  readonly unread: (args: { n: number }) => string;
  readonly settings: string;
  readonly toNews: string;
  readonly toAccount: string;
  readonly account: string;
  readonly yourName: string;
  readonly yourNameHint: string;
  readonly language: string;
  readonly languageHint: string;
  readonly changeLanguage: string;
  readonly save: string;
  readonly saved: string;
  readonly changePassword: string;
  readonly current: string;
  readonly newPassword: string;
  readonly newPasswordHint: string;
  readonly passwordChanged: string;
  readonly sessions: string;
  readonly thisOne: string;
  readonly browser: string;
  readonly program: string;
  readonly until: (args: { day: string | number }) => string;
  readonly end: string;
  readonly endAll: string;
  readonly ended: string;
  readonly signOut: string;
  readonly signedOut: string;
  readonly leave: string;
  readonly takeAlong: string;
  readonly leaveText: string;
  readonly leaveButton: string;
  readonly left: string;
  readonly groupsTitle: string;
  readonly invite: string;
  readonly errors: {
    readonly thisHandleIsTakenChoose: string;
    readonly chooseANameThatOthers: string;
    readonly aLanguageIsWrittenLike: string;
    readonly thisIsNotYourPassword: string;
    readonly thereIsNoMemberHere: (args: { handle: string | number }) => string;
    readonly thisIsNotYourPassword2: string;
    readonly aHandleHas1To: string;
    readonly chooseANameThatOthers2: string;
    readonly useAtLeastCharactersFour: (args: { shortestPassword: string | number }) => string;
    readonly thisIsTooLongUp: string;
    readonly chooseSomethingOtherThanYour: string;
    readonly chooseSomethingThatIsHarder: string;
    readonly text: (args: { title: string | number; detail: string | number }) => string;
  };
  readonly keeps: {
    readonly wrongPasswordsAreCounted: string;
    readonly signinsEndAfterDays: string;
    readonly whatWasSentIs: string;
    readonly setupLinksAreDeleted: string;
  };
}

export const memberMessages = catalogue<Messages>(import.meta.url);
