/** What we say to one actor: Accept, Reject, Follow, Join, Leave, Undo, a note. Enqueued in the caller's transaction, sent by the worker. */
import { activityIri, groupIri } from "#commons/addresses.ts";
import type { Trx } from "#platform/database/schema.ts";
import { newId } from "#platform/lib/ids.ts";
import { hostOf } from "#platform/lib/url.ts";
import { enqueue } from "#platform/jobs/enqueue.ts";

interface DirectActivity {
  readonly type:
    | "Accept"
    | "Reject"
    | "Ignore"
    | "Follow"
    | "Join"
    | "Leave"
    | "Undo"
    | "Create"
    | "Offer"
    | "Delete"
    | "Flag";
  /** Last part of the activity's id. */
  readonly id: string;
  /** Handle of the group that speaks. */
  readonly from: string;
  readonly to: string;
  readonly object: unknown;
  /** What it is offered for. */
  readonly target?: string | undefined;
  /** What comes of it: the Agreement of an Accept. */
  readonly result?: unknown;
  /** Plain words beside it. */
  readonly word?: string | undefined;
  /** ISO 8601; receivers order answers by it. */
  readonly published?: string;
}

async function post(trx: Trx, now: Date, activity: DirectActivity, jobId?: string): Promise<void> {
  const host = hostOf(activity.to);
  const job = {
    ...(jobId === undefined ? {} : { id: jobId }),
    kind: "letter",
    payload: JSON.stringify(activity),
    orderingKey: `letter:${activity.from}:${activity.to}`,
    // An actor's mailboxes are on its own server.
    ...(host === undefined ? {} : { host }),
  };
  await enqueue(trx, [job], now);
}

/** The Follow goes back as it came: some peers match by id, others by actor and object. */
export const acceptFollow = (
  trx: Trx,
  now: Date,
  from: string,
  to: string,
  follow: unknown,
): Promise<void> => post(trx, now, { type: "Accept", id: newId(), from, to, object: follow });
export const rejectFollow = (
  trx: Trx,
  now: Date,
  from: string,
  to: string,
  follow: unknown,
): Promise<void> => post(trx, now, { type: "Reject", id: newId(), from, to, object: follow });

/** Its job has its id: so the list of siblings can say how it stands with it. */
export const follow = (
  trx: Trx,
  now: Date,
  from: string,
  to: string,
  followId: string,
): Promise<void> =>
  post(trx, now, { type: "Follow", id: followId, from, to, object: to }, followId);

/** `jobId`: while one waits under it, a second is not sent. */
export const undoFollow = (
  trx: Trx,
  now: Date,
  origin: string,
  from: string,
  to: string,
  followId: string,
  jobId?: string,
): Promise<void> =>
  post(
    trx,
    now,
    {
      type: "Undo",
      id: newId(),
      from,
      to,
      object: {
        id: activityIri(origin, followId),
        type: "Follow",
        actor: groupIri(origin, from),
        object: to,
      },
    },
    jobId,
  );

/** The answer to a Join: it goes back as it came, to the one who sent it and to nobody else. */
export const answerJoin = (
  trx: Trx,
  now: Date,
  {
    yes,
    from,
    to,
    join,
    word,
  }: {
    readonly yes: boolean;
    readonly from: string;
    readonly to: string;
    readonly join: unknown;
    readonly word?: string | undefined;
  },
): Promise<void> =>
  post(trx, now, {
    type: yes ? "Accept" : "Reject",
    id: newId(),
    from,
    to,
    object: join,
    word,
    published: now.toISOString(),
  });

/** FEP-8a8e: we understood, and there is nothing to answer. */
export const ignoreJoin = (
  trx: Trx,
  now: Date,
  from: string,
  to: string,
  join: unknown,
): Promise<void> => post(trx, now, { type: "Ignore", id: newId(), from, to, object: join });

/** Asks for a place at an event elsewhere, in the group's name. */
export const join = (
  trx: Trx,
  now: Date,
  from: string,
  to: string,
  event: string,
  joinId: string,
): Promise<void> =>
  post(trx, now, {
    type: "Join",
    id: joinId,
    from,
    to,
    object: event,
    published: now.toISOString(),
  });

/** The same where the event itself is accepted. */
export const sayYes: typeof join = (trx, now, from, to, event, id) =>
  post(trx, now, {
    type: "Accept",
    id,
    from,
    to,
    object: event,
    published: now.toISOString(),
  });

export const leave = (
  trx: Trx,
  now: Date,
  from: string,
  to: string,
  event: string,
): Promise<void> =>
  post(trx, now, {
    type: "Leave",
    id: newId(),
    from,
    to,
    object: event,
    published: now.toISOString(),
  });

/** Takes back one answer of ours. */
export const undoJoin = (
  trx: Trx,
  now: Date,
  origin: string,
  answer: {
    readonly from: string;
    readonly to: string;
    readonly event: string;
    /** Of the answer. */
    readonly id: string;
    readonly verb: "Join" | "Accept";
  },
): Promise<void> =>
  post(trx, now, {
    type: "Undo",
    id: newId(),
    from: answer.from,
    to: answer.to,
    object: {
      id: activityIri(origin, answer.id),
      type: answer.verb,
      actor: groupIri(origin, answer.from),
      object: answer.event,
    },
    published: now.toISOString(),
  });

/** Offers a change to a guide of theirs; `object` is our revision, whole. */
export const offerChange = (
  trx: Trx,
  now: Date,
  letter: {
    readonly id: string;
    readonly from: string;
    readonly to: string;
    readonly object: unknown;
    readonly target: string;
    readonly word: string;
  },
): Promise<void> => post(trx, now, { type: "Offer", ...letter, published: now.toISOString() });

/** The answer to an Offer of theirs, which goes back as it came. */
export const answerOffer = (
  trx: Trx,
  now: Date,
  {
    yes,
    ...letter
  }: {
    readonly yes: boolean;
    readonly from: string;
    readonly to: string;
    readonly object: unknown;
    readonly word: string;
  },
): Promise<void> =>
  post(trx, now, {
    type: yes ? "Accept" : "Reject",
    id: newId(),
    ...letter,
    published: now.toISOString(),
  });

/** Asks for something of theirs, in the group's name (FEP-0837). */
export const offerAgreement = (
  trx: Trx,
  now: Date,
  letter: {
    readonly id: string;
    readonly from: string;
    readonly to: string;
    readonly object: unknown;
    readonly word: string;
  },
): Promise<void> =>
  post(trx, now, {
    type: "Offer",
    ...letter,
    word: letter.word || undefined,
    published: now.toISOString(),
  });

/** Accept, with the Agreement as its result, or Reject with a word. */
export const answerAsking = (
  trx: Trx,
  now: Date,
  {
    yes,
    ...letter
  }: {
    readonly yes: boolean;
    readonly from: string;
    readonly to: string;
    readonly object: unknown;
    readonly word: string;
    readonly result?: unknown;
  },
): Promise<void> =>
  post(trx, now, {
    type: yes ? "Accept" : "Reject",
    id: newId(),
    ...letter,
    word: letter.word || undefined,
    published: now.toISOString(),
  });

/** Says to one group that what was agreed is done. */
export const receipt = (
  trx: Trx,
  now: Date,
  letter: { readonly from: string; readonly to: string; readonly object: unknown },
): Promise<void> =>
  post(trx, now, { type: "Create", id: newId(), ...letter, published: now.toISOString() });

/** Takes an Offer back. */
export const undoOffer = (
  trx: Trx,
  now: Date,
  letter: { readonly from: string; readonly to: string; readonly object: unknown },
): Promise<void> =>
  post(trx, now, { type: "Undo", id: newId(), ...letter, published: now.toISOString() });

/** Agrees to be quoted, with the address of the stamp (FEP-044f), or not. */
export const answerQuote = (
  trx: Trx,
  now: Date,
  {
    stamp,
    ...letter
  }: {
    readonly from: string;
    readonly to: string;
    readonly object: unknown;
    readonly stamp: string | undefined;
  },
): Promise<void> =>
  post(trx, now, {
    type: stamp === undefined ? "Reject" : "Accept",
    id: newId(),
    ...letter,
    ...(stamp === undefined ? {} : { result: stamp }),
  });

/** Reports something of theirs to their server, in the group's name. */
export const flag = (
  trx: Trx,
  now: Date,
  letter: {
    readonly from: string;
    readonly to: string;
    readonly object: readonly string[];
    readonly word: string;
  },
): Promise<void> =>
  post(trx, now, {
    type: "Flag",
    id: newId(),
    ...letter,
    word: letter.word || undefined,
    published: now.toISOString(),
  });

/** The stamp counts no longer. */
export const takeStampBack = (
  trx: Trx,
  now: Date,
  letter: { readonly from: string; readonly to: string; readonly object: string },
): Promise<void> => post(trx, now, { type: "Delete", id: newId(), ...letter });

/** A note for one person. It has no document: nobody else can read it. `id`: by which we know it again when it is answered. */
export const noteTo = (
  trx: Trx,
  now: Date,
  from: string,
  to: string,
  {
    id = newId(),
    ...note
  }: {
    readonly id?: string;
    readonly contentHtml: string;
    /** undefined: it answers nothing. */
    readonly inReplyTo?: string;
    readonly language: string;
    /** It answers what was said before everybody, and is for everybody too. */
    readonly open?: boolean;
  },
): Promise<void> =>
  post(trx, now, { type: "Create", id, from, to, object: note, published: now.toISOString() });
