/** An event of others: what is kept of it, and why one is not kept. */
import type { CostKind, EventStatus } from "#platform/database/schema.ts";

/** A remote event, read. */
export interface IncomingEvent {
  readonly iri: string;
  readonly url: string | null;
  readonly name: string;
  readonly summary: string;
  readonly source: string;
  readonly contentHtml: string;
  readonly starts: Date;
  readonly ends: Date;
  readonly timeZone: string;
  readonly endsGiven: boolean;
  readonly allDay: boolean;
  readonly area: string;
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly onlineUrl: string | null;
  readonly tags: string[];
  readonly language: string;
  readonly status: EventStatus;
  readonly published: Date;
  readonly updated: Date;
  /** FEP-8a8e joinMode; null when it does not say. */
  readonly joinMode: string | null;
  readonly joinUrl: string | null;
  readonly capacity: number | null;
  readonly remaining: number | null;
  readonly kind: string;
  readonly cost: CostKind | null;
  readonly costWords: string;
  readonly contact: string;
  readonly careKinds: string[];
  /** JSON, as in the table. */
  readonly access: string;
  readonly accessWords: string;
  readonly yesFacts: string[];
  readonly fingerprint: string;
}

/** Why an event is not kept: all there is. FEDERATION.md names each. */
export const refusals = {
  id: "it has no id",
  type: "it is no Event",
  draft: "it is a draft",
  audience: "it is not addressed to everybody",
  start: "it has no start",
  startForm: "its start is no date that there is",
  startFar: "its start is out of all bounds",
} as const;
export type EventRefusal = (typeof refusals)[keyof typeof refusals];
