/**
 * One delivery: to one inbox, with what its answer means for it, for its server, for who reads it.
 */
import { sql } from "kysely";
import Type from "typebox";
import type { AppContext } from "#commons/app-context.ts";
import type { Scheme } from "#platform/database/schema.ts";
import { GiveUp, HostDown, RetryLater } from "#platform/jobs/backoff.ts";
import { hostAnswered, hostFailed, hostOpen, othersWait } from "#platform/jobs/hosts.ts";
import { deliveryAnswered } from "#platform/lib/happenings.ts";
import type { Handlers, JobFacts } from "#platform/jobs/worker.ts";
import { hostOf } from "#platform/lib/url.ts";
import { readJson, readStrings } from "#platform/lib/json/read-json.ts";
import { deliveryResult, type DeliveryResult } from "./delivery-result.ts";
import type { Fediverse } from "./fediverse.ts";
import {
  type FollowersByHost,
  followersByHost,
  synchronizationHeaders,
  toldFollowersOf,
} from "./followers-sync-send.ts";
import { inboxFacts, noteTaken } from "./inbox-facts.ts";
import { post, type Posted } from "./post.ts";
import { isObject } from "../activitypub/json.ts";

interface Delivery {
  /** Handle of the group that speaks. */
  readonly actor: string;
  readonly inbox: string;
  /** Of what goes to followers: for the header that compares them. */
  readonly headers?: Readonly<Record<string, string>>;
  /** JSON, word for word. */
  readonly body: string;
  /** It goes out also where a block covers them since. */
  readonly last?: boolean;
}

function hostStanding(
  known: { readonly failures: number } | undefined,
): "new" | "well" | "failing" {
  if (known === undefined) return "new";
  return known.failures > 0 ? "failing" : "well";
}

/** Sends it. Returns when nothing more is to be done; throws what the worker reads otherwise. */
export async function deliver(
  fediverse: Fediverse,
  job: JobFacts,
  { actor, inbox, body, headers = {}, last = false }: Delivery,
): Promise<void> {
  const { ctx, outgoing, keyring } = fediverse;
  const { db, clock } = ctx;
  const host = hostOf(inbox);
  if (host === undefined) throw new GiveUp("This is no address of an inbox.");
  const facts = await inboxFacts(db, host, inbox);
  if (facts.blocked && !last) return;
  const { known } = facts;
  if (!job.probe && known?.nextProbe != null) throw new HostDown(known.lastAnswer);
  const keys = await keyring.of(actor);
  const send = (scheme: Scheme): Promise<Posted> =>
    post(outgoing, { inbox, body, keys, scheme, headers, now: clock.now(), signal: job.signal });
  const resultOf = async (posted: Posted, bothSignatures: boolean): Promise<DeliveryResult> =>
    deliveryResult(posted.answer, {
      alone: isSilent(posted) && !(await othersWait(db, host, job.id)),
      attempts: job.attempts,
      failures: known?.failures ?? 0,
      failingFor: clock.now().getTime() - (known?.failingSince ?? clock.now()).getTime(),
      bothSignatures,
      random: Math.random(),
    });
  let scheme: Scheme = known?.scheme ?? "cavage";
  let posted = await send(scheme);
  let result = await resultOf(posted, false);
  if (result.kind === "other-signature") {
    const other: Scheme = scheme === "cavage" ? "rfc9421" : "cavage";
    posted = await send(other);
    result = await resultOf(posted, true);
    if (result.kind === "delivered") scheme = other;
  }
  deliveryAnswered.tell({
    host: hostStanding(known),
    status: "status" in posted.answer ? posted.answer.status : undefined,
    result: result.kind,
  });
  await note(ctx, { host, inbox, refuses: facts.refuses, scheme, posted, result });
  end(result);
}

const isSilent = ({ answer }: Posted): boolean =>
  "failure" in answer && answer.failure === "silent";

function end(result: DeliveryResult): void {
  switch (result.kind) {
    case "refused":
      throw new GiveUp(result.words);
    case "again":
    case "shaky":
      throw new RetryLater(result.words, result.wait);
    case "down":
      throw new HostDown(result.words, result.aside);
    case "unsure":
      throw new HostDown(result.words, result.wait);
    case "delivered":
    case "gone":
    case "other-signature":
  }
}

interface Noted {
  readonly host: string;
  readonly inbox: string;
  readonly refuses: boolean;
  readonly scheme: Scheme;
  readonly posted: Posted;
  readonly result: DeliveryResult;
}

/** Writes down what this tells about the server and the inbox. */
async function note(ctx: AppContext, noted: Noted): Promise<void> {
  const { host, inbox, scheme, posted, result } = noted;
  const { db } = ctx;
  const now = ctx.clock.now();
  const status = "status" in posted.answer ? posted.answer.status : null;
  const { skew } = posted;
  switch (result.kind) {
    case "delivered":
      await noteTaken(db, now, { host, status: status ?? 202, scheme, skew });
      if (noted.refuses) await takesAgain(ctx, inbox);
      return;
    case "down":
      await hostFailed(db, now, host, { status, ...result });
      return;
    case "unsure":
      await hostOpen(db, host);
      return;
    case "shaky":
      await hostFailed(db, now, host, { status, ...result, wait: undefined, asked: false });
      return;
    case "other-signature":
      return;
    case "again":
    case "gone":
    case "refused":
      // No word to this one thing: it says nothing about the inbox.
      if (isSilent(posted)) return;
      // It refused: so it is there, and others of its inboxes may be well.
      if (status !== null) await hostAnswered(db, now, host, { status, words: result.words, skew });
      await refuses(ctx, inbox, result.words);
      if (result.kind === "gone") await askThoseBehind(ctx, inbox);
  }
}

const refuses = ({ db, clock }: AppContext, inbox: string, lastAnswer: string): Promise<unknown> =>
  db
    .insertInto("refusingInboxes")
    .values({ inbox, since: clock.now(), lastRefused: clock.now(), lastAnswer })
    .onConflict((conflict) =>
      conflict.column("inbox").doUpdateSet({ lastAnswer, lastRefused: clock.now() }),
    )
    .execute();

const takesAgain = ({ db }: AppContext, inbox: string): Promise<unknown> =>
  db.deleteFrom("refusingInboxes").where("inbox", "=", inbox).execute();

/** 410 of an inbox says nothing of its people: each is asked for by their own id, once a day. */
async function askThoseBehind({ db, clock }: AppContext, inbox: string): Promise<void> {
  const now = clock.now();
  const day = now.toISOString().slice(0, 10);
  await sql`
    insert into jobs (id, kind, payload, host, run_at)
    select md5('ask-whether-gone ' || iri || ${day}::text)::uuid, 'ask-whether-gone',
      json_build_object('actor', iri)::text, host, ${now}
    from remote_actors
    where (inbox = ${inbox} or shared_inbox = ${inbox}) and gone is null
    on conflict (id) do nothing`.execute(db);
}

interface Message {
  readonly actor: string;
  /** JSON, word for word. */
  readonly activity: string;
  /** The group whose followers it is for. */
  readonly followersOf: string | undefined;
}

interface Read {
  readonly at: number;
  readonly followers: Promise<FollowersByHost>;
}

/**
 * Milliseconds for which those who follow are not read again for the
 * next deliveries of the same document.
 */
const freshFor = 20_000;

/** The documents that deliveries carry, a few of them at hand. */
class Messages {
  readonly #ctx: AppContext;
  readonly #known = new Map<string, Message>();
  readonly #followers = new Map<string, Read>();

  constructor(ctx: AppContext) {
    this.#ctx = ctx;
  }

  async get(id: string): Promise<Message | undefined> {
    const known = this.#known.get(id);
    if (known !== undefined) return known;
    const row = await this.#ctx.db
      .selectFrom("outgoingMessages")
      .select(["actor", "activity"])
      .where("id", "=", id)
      .executeTakeFirst();
    if (row === undefined) return undefined;
    if (this.#known.size >= 20) this.#known.delete(this.#known.keys().next().value ?? "");
    const told: unknown = JSON.parse(row.activity);
    const followersOf = isObject(told) ? toldFollowersOf(this.#ctx.origin, told) : undefined;
    const message = { ...row, followersOf };
    this.#known.set(id, message);
    // What is new is told with those who follow now.
    this.#followers.delete(message.followersOf ?? "");
    return message;
  }

  async headers(
    { followersOf }: Message,
    inbox: string,
  ): Promise<Readonly<Record<string, string>>> {
    if (followersOf === undefined) return {};
    let read = this.#followers.get(followersOf);
    if (read === undefined || performance.now() - read.at > freshFor) {
      const followers = followersByHost(this.#ctx, followersOf);
      read = { at: performance.now(), followers };
      if (this.#followers.size >= 20) this.#followers.clear();
      this.#followers.set(followersOf, read);
      followers.catch(() => this.#followers.delete(followersOf));
    }
    return synchronizationHeaders(this.#ctx.origin, followersOf, await read.followers, inbox);
  }
}

const Old = Type.Object({ activity: Type.Object({ actor: Type.String() }), inbox: Type.String() });

export const deliveryHandlers = (fediverse: Fediverse): Handlers => {
  const messages = new Messages(fediverse.ctx);
  return {
    delivery: async (payload, job) => {
      const { inbox } = readStrings(payload, "inbox");
      const message = await messages.get(job.message ?? "");
      if (message === undefined) return;
      const { actor, activity: body } = message;
      const headers = await messages.headers(message, inbox);
      await deliver(fediverse, job, { actor, inbox, body, headers });
    },
    // Queued by a version before this one.
    fedify: async (payload, job) => {
      const old = readJson(Old, payload);
      const actor = /\/groups\/([a-z0-9_]{1,30})$/.exec(old.activity.actor)?.[1];
      if (actor === undefined) throw new GiveUp("Nobody of ours said this.");
      await deliver(fediverse, job, {
        actor,
        inbox: old.inbox,
        body: JSON.stringify(old.activity),
      });
    },
  };
};
