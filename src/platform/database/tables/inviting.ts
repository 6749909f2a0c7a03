/**
 * The tables of coming and finding each other: tools of groups, who is new,
 * words to all, siblings of siblings.
 */
import type { Generated } from "kysely";

export interface InvitingTables {
  /** What a group switched on. What it has something of is on without a row. */
  groupTools: { groupId: string; tool: string; since: Date };
  /** Who came of late, and the group that they came for. */
  welcomes: {
    memberId: string;
    groupId: string;
    /** Their first words to the group, sealed with the instance's key. */
    hello: string | null;
    made: Date;
    expires: Date;
  };
  /** What was said to all of the collective, by two of its members. */
  collectiveMessages: { id: string; name: string; content: string; made: Date; expires: Date };
  /** A look at who stands behind an address, before it is followed. */
  siblingLooks: {
    id: string;
    address: string;
    state: Generated<"looking" | "found" | "failed">;
    /** JSON. */
    found: string | null;
    made: Date;
    expires: Date;
  };
  /** Collectives that a sibling follows and that agreed to be named. */
  siblingSuggestions: {
    /** Of the sibling that names them. */
    remoteActorId: string;
    address: string;
    name: string;
    url: string;
    expires: Date;
  };
}
