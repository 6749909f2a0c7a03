/**
 * Puts one document into one inbox: signs it, sends it through the outgoing client, reads the
 * answer.
 */
import { protocolMessages } from "../messages.ts";
import { signRequest } from "@fedify/fedify";
import type { Scheme } from "#platform/database/schema.ts";
import { seconds } from "#platform/lib/clock.ts";
import type { ActorKeys } from "../keys/keyring.ts";
import { type DeliveryAnswer, retryAfterOf } from "./delivery-result.ts";
import { failure } from "../fetch/response-body.ts";
import type { Outgoing } from "../fetch/outgoing.ts";

export interface Posted {
  readonly answer: DeliveryAnswer;
  /** Their clock minus ours, in seconds. */
  readonly skew?: number | undefined;
}

interface Post {
  readonly inbox: string;
  readonly body: string;
  readonly keys: ActorKeys;
  readonly scheme: Scheme;
  readonly now: Date;
  readonly signal: AbortSignal;
  /** Sent beside those that are signed. */
  readonly headers?: Readonly<Record<string, string>>;
}

const specs = { cavage: "draft-cavage-http-signatures-12", rfc9421: "rfc9421" } as const;
/** A server that takes longer is one that hangs. */
const inAll = seconds(10);
/** What it says beside its status is of no interest. */
const maxOfAnswer = 65_536;

export async function post(outgoing: Outgoing, what: Post): Promise<Posted> {
  const { inbox, body, keys, scheme, now } = what;
  if (!outgoing.allowed(inbox)) return { answer: blocked };
  const signed = await signRequest(
    new Request(inbox, {
      method: "POST",
      // Each of these is covered by the signature: EveryCal reads no other that is.
      headers: { "content-type": "application/activity+json" },
      body,
    }),
    keys.rsa.privateKey,
    new URL(keys.rsa.id),
    { spec: specs[scheme], body: new TextEncoder().encode(body).buffer },
  );
  const dispatcher = await outgoing.agent();
  const { request } = await import("undici");
  const signal = AbortSignal.any([what.signal, AbortSignal.timeout(inAll)]);
  try {
    const got = await request(inbox, {
      method: "POST",
      headers: {
        "user-agent": outgoing.userAgent,
        ...Object.fromEntries(signed.headers),
        ...what.headers,
      },
      body,
      dispatcher,
      signal,
    });
    // The answer is its status: what comes after may fail as it likes.
    await got.body.dump({ limit: maxOfAnswer, signal }).catch(() => undefined);
    const header = (name: string): string | undefined => {
      const value = got.headers[name];
      return typeof value === "string" ? value : value?.[0];
    };
    const theirs = Date.parse(header("date") ?? "");
    return {
      answer: {
        status: got.statusCode,
        retryAfter: retryAfterOf(header("retry-after"), header("date"), now),
      },
      skew: Number.isNaN(theirs) ? undefined : Math.round((theirs - now.getTime()) / 1000),
    };
  } catch (error) {
    // Stopped by us: it says nothing about the other side.
    if (what.signal.aborted) throw error;
    const why = failure(error, inbox);
    if (why.reason === "blocked") return { answer: blocked };
    // Connecting has a shorter time of its own: who takes longer took what we sent.
    const silent = why.reason === "timeout" && !isConnectTimeout(error);
    return {
      answer: { failure: silent ? "silent" : "unreachable", words: `${why.message}.` },
    };
  }
}

const isConnectTimeout = (error: unknown): boolean =>
  [error, (error as Error).cause].some(
    (one) => (one as { code?: unknown } | undefined)?.code === "UND_ERR_CONNECT_TIMEOUT",
  );

const blocked: DeliveryAnswer = {
  failure: "blocked",
  words: protocolMessages("en").notes.blocked,
};
