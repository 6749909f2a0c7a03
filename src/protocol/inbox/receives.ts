/**
 * What a domain takes from other servers: it stands in its
 * `domain.ts`, and the inbox asks nobody else.
 */
import type { AppContext } from "#commons/app-context.ts";
import type { IncomingPost } from "#commons/incoming/post.ts";
import type { ObjectKind, Row, Trx } from "#platform/database/schema.ts";
import type { JsonObject } from "../activitypub/json.ts";

type Actor = Row<"remoteActors">;

/**
 * Answers whether it was one. Whether it may be one it sees from the activity
 * itself, before it asks the database.
 */
export type ActivityReceiver = (
  ctx: AppContext,
  signer: Actor,
  activity: JsonObject,
) => Promise<boolean>;

/** Things of others that a domain keeps. */
export interface ObjectReceiver {
  /** As `remote_objects` calls them. */
  readonly kind: string;
  readonly understands: (object: JsonObject) => boolean;
  readonly receive: (
    trx: Trx,
    ctx: AppContext,
    actor: Actor,
    object: JsonObject,
    options: { readonly held: boolean },
  ) => Promise<"stored" | "unchanged" | "ignored">;
  /**
   * What people need is not in it, as it was sent: the document at its id may have it (EveryCal
   * sends an event without its place).
   */
  readonly lacks?: (object: JsonObject) => boolean;
  /** Takes away one of that actor's. */
  readonly remove: (trx: Trx, ctx: AppContext, iri: string, actorId: string) => Promise<unknown>;
  /** It is one also where it answers something. */
  readonly alsoAsReply?: boolean;
  /**
   * Is this one wanted although nobody here follows who made it? It
   * is held until somebody looked at it.
   */
  readonly wantedFromAnybody?: (ctx: AppContext, object: JsonObject) => Promise<boolean>;
}

/** What we sent to one actor and wait to hear of. */
export interface SentKind {
  /** As `sent_activities` calls it. */
  readonly kind: string;
  /** The activities that answer it. */
  readonly by: readonly ("Accept" | "Reject" | "Ignore")[];
  /** Its type, where it may come back whole and without the id that we gave it. */
  readonly comesBackAs?: string;
  readonly answered: ActivityReceiver;
  /** Its type, and what to do when the server that it goes to doesn't take it. */
  readonly refused?: {
    readonly type: string;
    readonly note: (ctx: AppContext, id: string) => Promise<void>;
  };
}

/** What somebody elsewhere said to us and takes back. */
interface UndoneKind {
  /** As `remote_objects` calls it. */
  readonly kind: string;
  /** Types by which it is known when it stands whole in the Undo. */
  readonly types?: readonly string[];
  readonly undone: ActivityReceiver;
}

/** A thing of ours that a reply is about. */
export interface ReplyAbout {
  readonly kind: Exclude<ObjectKind, "group" | "note">;
  readonly id: string;
  readonly groupId: string;
  /** The exchange of letters that it goes on. */
  readonly exchangeId?: string | undefined;
}

interface IncomingReply {
  readonly about: ReplyAbout;
  /** IRI of their note. */
  readonly iri: string;
  readonly contentHtml: string;
  readonly public: boolean;
  /** Did they change what they wrote? */
  readonly changed: boolean;
}

interface ReplyReceiver {
  /**
   * What a note is about that answers words of ours to one person alone;
   * undefined when it answers none of ours.
   */
  readonly aboutPrivate?: (
    ctx: AppContext,
    signer: Actor,
    answered: string,
  ) => Promise<ReplyAbout | undefined>;
  /**
   * Takes it for itself; answers whether it did. Then it is no reply
   * that the group looks at and shows.
   */
  readonly takes?: {
    readonly kind: ReplyAbout["kind"];
    readonly receive: (
      trx: Trx,
      ctx: AppContext,
      signer: Actor,
      reply: IncomingReply,
    ) => Promise<boolean>;
  };
  /** After it was kept. */
  readonly kept?: (
    trx: Trx,
    now: Date,
    reply: Row<"replies">,
    object: JsonObject,
  ) => Promise<unknown>;
}

/** What a domain makes of plain posts that are nothing else to us. */
interface PostReceiver {
  /** "taken": it is for nobody after this one. */
  readonly heard: (ctx: AppContext, post: IncomingPost) => Promise<unknown>;
  /** An actor took back what stands at this id, whoever keeps it. */
  readonly takenBack?: (trx: Trx, ctx: AppContext, iri: string, by: string) => Promise<void>;
}

export interface Receives {
  readonly objects?: readonly ObjectReceiver[];
  /** By type; of several domains the first that takes one. */
  readonly activities?: Readonly<Record<string, ActivityReceiver>>;
  readonly sent?: readonly SentKind[];
  readonly undone?: readonly UndoneKind[];
  readonly replies?: ReplyReceiver;
  readonly posts?: PostReceiver;
}
