/** Written by `npm run messages` from the Fluent file beside it: its keys, and their arguments. */
import { catalogue } from "#platform/i18n/catalogue.ts";

interface Messages {
  readonly careKinds: {
    readonly herbs: string;
    readonly bodywork: string;
    readonly "breath-and-movement": string;
    readonly "peer-support": string;
    readonly listening: string;
    readonly "first-aid": string;
    readonly "harm-reduction": string;
    readonly "birth-and-doula-care": string;
    readonly "community-health-work": string;
    readonly "healing-circle": string;
    readonly "conflict-mediation": string;
    readonly food: string;
    readonly childcare: string;
    readonly transport: string;
    readonly money: string;
    readonly housing: string;
    readonly garden: string;
    readonly "ritual-and-arts": string;
    readonly skillshare: string;
    readonly other: string;
  };
  readonly pictures: { readonly avatar: string; readonly header: string };
  readonly errors: {
    readonly nobodyHoldsIt: string;
    readonly anotherHoldsIt: string;
    readonly forItsMembers: string;
    readonly tooCostly: string;
  };
  readonly aboutGroup: (args: { name: string | number; host: string | number }) => string;
  readonly website: string;
  readonly calendarFile: string;
  readonly siblingProblems: {
    readonly notAmongThem: string;
    readonly no: string;
    readonly blockedUs: string;
    readonly letUsGo: string;
    readonly cantAsk: string;
    readonly nobody: string;
  };
}

export const commonsMessages = catalogue<Messages>(import.meta.url);
