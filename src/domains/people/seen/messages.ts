/** Written by `npm run messages` from the Fluent file beside it: its keys, and their arguments. */
import { catalogue } from "#platform/i18n/catalogue.ts";

interface Messages {
  readonly title: string;
  readonly lead: string;
  readonly toSeen: string;
  readonly strangers: string;
  readonly noPage: string;
  readonly page: string;
  readonly noRoles: string;
  readonly inGroupsName: string;
  readonly things: string;
  readonly nothing: string;
  readonly kinds: {
    readonly event: string;
    readonly guide: string;
    readonly offer: string;
    readonly story: string;
    readonly note: string;
  };
  readonly by: (args: { group: string | number }) => string;
  readonly credit: (args: { credit: string | number }) => string;
  readonly named: string;
  readonly more: (args: { n: string | number }) => string;
  readonly texts: string;
  readonly members: string;
  readonly name: string;
  readonly lines: {
    readonly words: string;
    readonly languages: string;
    readonly offers: string;
    readonly groups: string;
    readonly roles: string;
  };
  readonly shown: string;
  readonly hidden: string;
  readonly letters: string;
  readonly noLetters: string;
  readonly rolesInGroups: string;
  readonly look: string;
  readonly change: string;
  readonly servers: string;
  readonly serversText: string;
  readonly serversOf: (args: { group: string | number; n: number }) => string;
  readonly noServers: string;
  readonly reader: string;
  readonly kept: string;
}

export const seenMessages = catalogue<Messages>(import.meta.url);
