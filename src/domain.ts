/**
 * What a domain tells the rest of the server about itself: its `domain.ts` exports one of these.
 */
import type { FastifyInstance } from "fastify";
import type { Filling, Slots } from "#commons/slots.ts";
import type { AppContext } from "#commons/app-context.ts";
import type { SendMail, SendNote } from "#commons/mail/mail.ts";
import type { RemoteTable } from "#commons/remote/table.ts";
import type { Receives } from "#protocol/inbox/receives.ts";
import type { OpenNoteReader } from "#protocol/activitypub/open-note.ts";
import type { DocumentKind } from "#protocol/outbox/document-kind.ts";
import type { Fediverse } from "#protocol/outbox/fediverse.ts";
import type { Forgetting, ScheduledTask } from "#platform/jobs/schedule.ts";
import type { Handlers } from "#platform/jobs/worker.ts";

/** A part of the HTTP server: routes that are registered together. */
export type Plugin = (app: FastifyInstance) => Promise<void>;

/** What a domain may use to build its parts. */
export interface Services {
  readonly ctx: AppContext;
  readonly fediverse: Fediverse;
  readonly mailer: SendMail | undefined;
  /** Private messages to people elsewhere. */
  readonly notes: SendNote;
  /** What other domains put into the slots of this one. */
  readonly slots: Slots;
  readonly software: { readonly name: string; readonly version: string };
  /** What is forgotten and when, in words, from the tasks of all domains. */
  readonly forgets: readonly Forgetting[];
}

export interface Domain {
  /** Its folder. */
  readonly name: string;
  /** Pages, files and feeds. */
  readonly routes?: (services: Services) => readonly Plugin[];
  /** The same as JSON below /api/v1. */
  readonly api?: (services: Services) => readonly Plugin[];
  /** Work that was queued, by its kind. */
  readonly jobs?: (services: Services) => Handlers;
  /** What is done again and again, with the words for the page on what we keep. */
  readonly tasks?: (slots: Slots) => readonly ScheduledTask[];
  /** What it publishes as ActivityPub documents. */
  readonly documents?: readonly DocumentKind[];
  /** What it says to one person before everybody. */
  readonly openNotes?: OpenNoteReader;
  /** What it takes from other servers. */
  readonly receives?: Receives;
  /** Where it keeps what came from others, to be put aside, given back and deleted with them. */
  readonly remoteTables?: readonly RemoteTable[];
  /** What it adds to other domains. */
  readonly fills?: readonly Filling[];
}
