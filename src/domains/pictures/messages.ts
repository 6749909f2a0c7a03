/** Written by `npm run messages` from the Fluent file beside it: its keys, and their arguments. */
import { catalogue } from "#platform/i18n/catalogue.ts";

interface Messages {
  readonly picture: string;
  readonly file: string;
  readonly pictureHint: (args: { max: number }) => string;
  readonly avatar: string;
  readonly banner: string;
  readonly alt: string;
  readonly altHint: string;
  readonly people: string;
  readonly consent: string;
  readonly consentHint: string;
  readonly until: string;
  readonly untilHint: string;
  readonly focus: string;
  readonly places: {
    readonly "top-left": string;
    readonly top: string;
    readonly "top-right": string;
    readonly left: string;
    readonly middle: string;
    readonly right: string;
    readonly "bottom-left": string;
    readonly bottom: string;
    readonly "bottom-right": string;
  };
  readonly remove: string;
  readonly now: string;
  readonly takeDown: string;
  readonly errors: {
    readonly consentNeeded: string;
    readonly badUntil: string;
    readonly hidden: string;
    readonly altNeeded: string;
    readonly noPictureYet: string;
    readonly badPicture: string;
    readonly tooLarge: (args: { max: number }) => string;
    readonly empty: string;
    readonly again: string;
    readonly badFocus: string;
  };
  readonly keeps: { readonly picturesOfSiblings: string; readonly picturesOfPeople: string };
}

export const pictureMessages = catalogue<Messages>(import.meta.url);
