/** Whose a thing is: a group of ours, or somebody elsewhere. */
import { addressWithHost } from "#platform/lib/host-names.ts";
import { type RawBuilder, sql } from "kysely";
import type { OriginAnswer } from "./answers.ts";
import type { Static } from "typebox";

export interface Origin {
  /** Handle of our group; null for what came from elsewhere. */
  readonly handle: string | null;
  readonly name: string;
  /** Page of the original, for what came from elsewhere. */
  readonly page: string | null;
  /** "moss@moss.example" of the sibling, where its own server confirms that; else its host. */
  readonly address: string | null;
}

/** An address as people read it: "@moss@moss.example", or a host alone. */
const addressText = (address: string): string => (address.includes("@") ? `@${address}` : address);

/** The same as people read it, in their own script. */
export const addressShown = (address: string): string => addressWithHost(addressText(address));

/** The name, and the address behind it where there is one. */
export const originText = ({ name, address }: Pick<Origin, "name" | "address">): string =>
  address === null ? name : `${name} (${addressShown(address)})`;

/**
 * Columns for a select that joins `groups` and `remote_actors` from the left;
 * events join `calendar_sources` too.
 */
export const originColumns = (
  table: string,
  sources = false,
): readonly [
  RawBuilder<string | null>,
  RawBuilder<string>,
  RawBuilder<string | null>,
  RawBuilder<string | null>,
] => [
  sql<string | null>`groups.handle`,
  sources
    ? sql<string>`coalesce(groups.name, remote_actors.name, calendar_sources.name, '')`
    : sql<string>`coalesce(groups.name, remote_actors.name, '')`,
  sources
    ? sql<string | null>`coalesce(events.url, case when events.source_id is null then events.iri
        else calendar_sources.url end)`
    : sql<string | null>`coalesce(${sql.ref(`${table}.url`)}, ${sql.ref(`${table}.iri`)})`,
  sql<
    string | null
  >`case when remote_actors.handle_confirmed then remote_actors.handle else remote_actors.host end`,
];

/** The origin as the API says it. */
export const originView = (origin: Origin, ours: string): Static<typeof OriginAnswer> =>
  origin.handle === null
    ? {
        name: origin.name,
        address: origin.address === null ? null : addressText(origin.address),
        url: origin.page,
      }
    : { name: origin.name, group: origin.handle, url: `${ours}/@${origin.handle}` };
