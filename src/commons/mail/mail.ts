/** A mail, and how it is handed to the mail server: once, as far as that can be known. */
import type { AppContext } from "../app-context.ts";

export interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html?: string;
  /** Name beside the sender's address. */
  readonly fromName?: string;
  /** Before the @ of its Message-Id; the same for the same mail. */
  readonly id?: string;
  /** What it is about, "event-{id}": mails about one thing stand in one thread. */
  readonly thread?: string;
  /** Where it comes back to when it can't be delivered; else to the sender. */
  readonly returnTo?: string;
  readonly list?: {
    /** "moss", for List-Id. */
    readonly id: string;
    readonly name: string;
    /** Ends it by a bare POST (RFC 8058); a GET shows a page with a button. */
    readonly leave: string;
  };
}

export type SendMail = (mail: Mail) => Promise<void>;

/**
 * It will not be taken, however often it is tried. `because`: there is "nobody" of that name,
 * their server "refuses" it, or it is "ours": its words or its sender are not liked, of which
 * nothing counts against the address.
 */
export class MailRefused extends Error {
  readonly because: "nobody" | "refuses" | "ours";
  constructor(why: string, because: MailRefused["because"]) {
    super(why);
    this.because = because;
  }
}

/** How much each counts towards `maxRefusals`. */
const countOf = ({ because }: MailRefused): number =>
  ({ nobody: maxRefusals, refuses: 1, ours: 0 })[because];

/** It was not taken now. `unclear`: it was sent whole, and no answer came. */
export class MailNotTaken extends Error {
  readonly unclear: boolean;
  constructor(why: string, unclear: boolean) {
    super(why);
    this.unclear = unclear;
  }
}

/** The job that carries a mail. */
export interface MailJob {
  readonly id: string;
  readonly lease: string;
}

/** A private message to one person elsewhere, in the name of an open group. */
interface PrivateNote {
  /** "@who@server" */
  readonly to: string;
  /** Handle of the group. */
  readonly from: string;
  readonly contentHtml: string;
  readonly language: string;
}

/** The job that carries a private message. */
export interface NoteJob extends MailJob {
  readonly attempts: number;
  readonly signal: AbortSignal;
}

/** Throws MailRefused where it will not be taken; never with an address in it. */
export type SendNote = (note: PrivateNote, job: NoteJob) => Promise<void>;

/**
 * The thread of what stands at a page of ours: "/events/{id}" is "events-{id}".
 * undefined: it is a thread of its own.
 */
export const threadOf = (path: string): string | undefined =>
  /^\/([a-z]+)\/([0-9a-f-]{36})/.exec(path)?.slice(1).join("-");

/** Refusals in a row after which nothing more is sent to an address. */
export const maxRefusals = 3;

/**
 * Hands a mail over at most once: the job says so before, and whoever takes it over from
 * a worker that died sends nothing. Answers how many refusals to count, 0 for none.
 * Throws when it is to be tried again.
 */
export async function sendOnce(
  ctx: AppContext,
  send: SendMail,
  mail: Mail,
  job: MailJob | undefined,
): Promise<number> {
  const mine = (): ReturnType<typeof handing> => handing(ctx, job);
  if (job !== undefined) {
    const taken = await mine()
      .set({ handedOver: ctx.clock.now() })
      .where("handedOver", "is", null)
      .executeTakeFirst();
    if (taken.numUpdatedRows === 0n) {
      ctx.log.warn(
        { job: job.id },
        "a mail may have been sent by a worker that died; it is not sent again",
      );
      return 0;
    }
  }
  try {
    await send({ ...(job === undefined ? {} : { id: job.id }), ...mail });
    return 0;
  } catch (error) {
    if (error instanceof MailRefused) {
      if (error.because === "ours") ctx.log.warn({ why: error.message }, "a mail was refused");
      return countOf(error);
    }
    if (error instanceof MailNotTaken && error.unclear) {
      ctx.log.warn(
        { why: error.message },
        "the mail server did not say whether it took a mail; it is not sent again",
      );
      return 0;
    }
    if (job !== undefined) await mine().set({ handedOver: null }).execute();
    throw error;
  }
}

/**
 * The same for a private message, which the one who reads it
 * knows by its id however often it comes.
 */
export async function sendNoteOnce(
  send: SendNote,
  note: PrivateNote,
  job: NoteJob,
): Promise<number> {
  try {
    await send(note, job);
    return 0;
  } catch (error) {
    if (error instanceof MailRefused) return countOf(error);
    throw error;
  }
}

const handing = ({ db }: AppContext, job: MailJob | undefined) =>
  db
    .updateTable("jobs")
    .where("id", "=", job?.id ?? "")
    .where("lease", "=", job?.lease ?? "");
