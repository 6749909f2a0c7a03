/** Written by `npm run messages` from the Fluent file beside it: its keys, and their arguments. */
import { catalogue } from "#platform/i18n/catalogue.ts";

interface Messages {
  readonly zonesTitle: string;
  readonly zonesLead: string;
  readonly zoneLabel: (args: { n: number; name: string | number }) => string;
  readonly choose: string;
  readonly sayZones: string;
  readonly columnsTitle: string;
  readonly columnsLead: string;
  readonly columnsFine: string;
  readonly sayColumns: string;
  readonly none: string;
  readonly column: (args: { heading: string | undefined; n: string | number }) => string;
  readonly order: string;
  readonly orderLead: string;
  readonly orderGuess: string;
  readonly dayFirst: string;
  readonly monthFirst: string;
  readonly roles: {
    readonly name: string;
    readonly start: string;
    readonly startDate: string;
    readonly startTime: string;
    readonly end: string;
    readonly endDate: string;
    readonly endTime: string;
    readonly duration: string;
    readonly zone: string;
    readonly allDay: string;
    readonly place: string;
    readonly text: string;
    readonly url: string;
    readonly tags: string;
    readonly status: string;
  };
  readonly notes: string;
}

export const questionMessages = catalogue<Messages>(import.meta.url);
