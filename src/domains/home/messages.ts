/** Written by `npm run messages` from the Fluent file beside it: its keys, and their arguments. */
import { catalogue } from "#platform/i18n/catalogue.ts";

interface Messages {
  readonly soon: string;
  readonly soonMore: string;
  readonly guides: string;
  readonly guidesMore: string;
  readonly offers: string;
  readonly offersMore: string;
  readonly groups: string;
  readonly groupsMore: string;
  readonly nothing: string;
  readonly nothingText: string;
  readonly nothingForGuests: string;
  readonly follow: string;
  readonly forYou: string;
  readonly ourPage: string;
  readonly welcome: string;
  readonly welcomeLead: string;
  readonly about: string;
  readonly aboutLead: string;
  readonly never: string;
  readonly neverStored: readonly [string, string, string, string, string];
  readonly stored: string;
  readonly storedText: {
    readonly member: string;
    readonly guest: string;
    readonly hello: string;
    readonly push: string;
    readonly follows: string;
    readonly written: string;
    readonly tries: string;
    readonly backups: string;
  };
  readonly device: string;
  readonly forgets: string;
  readonly forgetMe: string;
  readonly cookies: {
    readonly signIn: string;
    readonly flash: string;
    readonly follow: string;
    readonly language: string;
    readonly offline: string;
  };
  readonly runs: {
    readonly lead: (args: { zone: string | number }) => string;
    readonly never: string;
    readonly soon: (args: { last: string | number }) => string;
    readonly next: (args: { last: string | number; next: string | number }) => string;
  };
  readonly siblings: string;
  readonly siblingsMore: string;
  readonly help: string;
  readonly helpLead: string;
  readonly helpAll: string;
  readonly helpParts: {
    readonly begin: string;
    readonly gather: string;
    readonly share: string;
    readonly decide: string;
    readonly beyond: string;
  };
  readonly search: string;
  readonly searchFor: (args: { q: string | number }) => string;
  readonly searchLabel: string;
  readonly searchButton: string;
  readonly searchHint: string;
  readonly searchNothing: (args: { q: string | number }) => string;
  readonly searchNothingText: string;
  readonly searchTooLong: (args: { n: string | number }) => string;
  readonly searchKinds: {
    readonly event: string;
    readonly guide: string;
    readonly offer: string;
    readonly group: string;
    readonly story: string;
    readonly word: string;
  };
  readonly searchMore: {
    readonly event: string;
    readonly guide: string;
    readonly offer: string;
    readonly group: string;
    readonly story: string;
    readonly word: string;
  };
  readonly purposes: { readonly offer: string; readonly request: string };
  readonly parts: {
    readonly events: string;
    readonly guides: string;
    readonly offers: string;
    readonly groups: string;
    readonly siblings: string;
    readonly stay: string;
  };
  readonly settings: {
    readonly title: string;
    readonly lead: string;
    readonly start: string;
    readonly startHint: string;
    readonly place: (args: { n: number }) => string;
    readonly off: string;
    readonly menu: string;
    readonly about: string;
    readonly aboutHint: string;
    readonly aboutPlain: string;
    readonly pages: string;
    readonly pagesHint: (args: { n: string | number }) => string;
    readonly noGuides: string;
    readonly where: string;
    readonly language: string;
    readonly languages: string;
    readonly languagesHint: string;
    readonly timeZone: string;
    readonly timeZoneHint: string;
    readonly save: string;
    readonly saved: string;
    readonly badZone: string;
    readonly badLanguage: string;
    readonly badLanguages: (args: { all: string | number }) => string;
    readonly badPages: string;
  };
  readonly newcomer: {
    readonly title: (args: { name: string | number }) => string;
    readonly lead: (args: { collective: string | number }) => string;
    readonly groups: string;
    readonly yours: string;
    readonly next: string;
    readonly news: string;
    readonly around: string;
  };
  readonly changeCollective: string;
}

export const homeMessages = catalogue<Messages>(import.meta.url);
