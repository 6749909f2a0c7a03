/** The tables of safety: what was reported, who looks at it, what is hidden meanwhile. */
import type { Generated } from "kysely";

export interface SafetyTables {
  reports: {
    id: string;
    /** Of a report from another server; empty for those of people here. */
    fromHost: string;
    /** Addresses of what it is about. */
    about: string;
    /** Words of another server. Those of people here are sealed. */
    content: string;
    received: Date;
    source: Generated<"member" | "stranger" | "server">;
    kind: Generated<string>;
    objectId: Generated<string | null>;
    /** Whose thing it is. */
    groupId: Generated<string | null>;
    /** The actor elsewhere whom it is about, or whose thing. */
    actorIri: Generated<string | null>;
    /** JSON, sealed: the words, and who reported. */
    sealed: Generated<string | null>;
    /** When their own server was told. */
    forwarded: Generated<Date | null>;
    closed: Generated<Date | null>;
  };
  /** Members whom a report is about, and who have looked at it. */
  reportPeople: { reportId: string; memberId: string; part: "about" | "looked"; expires: Date };
  /** What was done about it. Who did it is not kept, but for the role. */
  reportSteps: {
    id: string;
    seq: Generated<string>;
    reportId: string;
    step: string;
    words: Generated<string>;
    role: Generated<string>;
    made: Date;
  };
  /** Things that are hidden, and what they were before. Triggers keep them hidden. */
  hiddenThings: {
    kind: string;
    objectId: string;
    /** Its visibility, or its state. */
    was: string;
    reportId: string | null;
    made: Date;
    /** Then it is shown again, if nobody looked; null: it stays hidden. */
    until: Date | null;
  };
  /** Where somebody can turn in need, as the collective looked it up. */
  helpLines: {
    id: string;
    /** Where it answers; empty for everywhere. */
    region: Generated<string>;
    /** BCP 47. */
    language: string;
    name: string;
    /** Number or address. */
    contact: string;
    hours: Generated<string>;
    words: Generated<string>;
    /** Where it was looked up. */
    source: string;
    /** Day on which it was. */
    checked: string;
    updated: Date;
  };
  /** Groups in which people support each other, and what they say of it. */
  circles: {
    groupId: string;
    /** What stays here. */
    stays: Generated<string>;
    /** Who listens. */
    listens: Generated<string>;
    /** How to leave. */
    leaving: Generated<string>;
    updated: Date;
  };
  /** Whose things are kept and shown to nobody, and passed on to nobody. */
  silences: {
    id: string;
    kind: "host" | "actor";
    value: string;
    reason: Generated<string>;
    made: Date;
    until: Date | null;
  };
  /** Servers that we speak with, while the collective speaks with named ones only. */
  allowedHosts: { value: string; made: Date };
  /** A group, or with the root group all of the collective, shows nothing outside. */
  quietTimes: {
    id: string;
    groupId: string;
    reason: Generated<string>;
    starts: Date;
    until: Date;
    ended: Date | null;
  };
  /** What was done by a power. Who did it is not kept, but for the role. */
  powerLog: {
    id: string;
    seq: Generated<string>;
    groupId: string;
    act: string;
    /** Nothing that is sealed, and nobody's name. */
    about: Generated<string>;
    /** A role, "two", "decision"; "" for what happens by itself. */
    role: Generated<string>;
    /** Of what is sealed: whom it belongs to, and who reads it. */
    onlyFor: string | null;
    made: Date;
    expires: Date;
  };
}
