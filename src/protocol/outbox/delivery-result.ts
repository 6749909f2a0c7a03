/** What the answer of an inbox means for a delivery, and for its server. Pure. */
import { backoff, maxTries, probeWait } from "#platform/jobs/backoff.ts";
import { days, hours, minutes, seconds } from "#platform/lib/clock.ts";

export type DeliveryAnswer =
  /** `retryAfter` in milliseconds. */
  | { readonly status: number; readonly retryAfter?: number | undefined }
  /**
   * No answer. `blocked`: we don't connect there. `silent`: it took
   * what we sent, and said nothing to it.
   */
  | { readonly failure: "blocked" | "unreachable" | "silent"; readonly words: string };

export interface Before {
  /** Of this delivery, this one included. */
  readonly attempts: number;
  /** Failures of the server in a row, before this one. */
  readonly failures: number;
  /** Milliseconds since its first failure. */
  readonly failingFor: number;
  /** Both signatures were tried. */
  readonly bothSignatures: boolean;
  /** Nothing else waits for this server. */
  readonly alone?: boolean;
  /** In [0, 1). */
  readonly random: number;
}

export type DeliveryResult =
  | { readonly kind: "delivered" }
  /** Nobody reads this inbox any more: each follower behind it is asked whether they are gone. */
  | { readonly kind: "gone"; readonly words: string }
  | { readonly kind: "other-signature" }
  /** The server is well; this one thing is tried again. */
  | { readonly kind: "again"; readonly wait: number; readonly words: string }
  /**
   * Tried before, and nothing else can find out whose fault it is: it
   * waits, and what comes next goes at once.
   */
  | { readonly kind: "unsure"; readonly wait: number; readonly words: string }
  /** The server had trouble with it, which may be its own. */
  | { readonly kind: "shaky"; readonly wait: number; readonly words: string }
  /** Nothing is sent there until it is asked again. `asked`: it said itself when to come. */
  | {
      readonly kind: "down";
      readonly wait: number;
      readonly asked: boolean;
      /**
       * The server is there, so it may be what we sent: other
       * deliveries go before this one until then.
       */
      readonly aside?: number;
      readonly words: string;
    }
  /** A dead letter. */
  | { readonly kind: "refused"; readonly words: string };

/** When what was refused is tried again: a few times over a day. */
const refusalWaits = [minutes(5), hours(1), hours(6), hours(17)] as const;
/** Answers of what stands before a server that is away. */
const away = new Set([502, 503, 504, 520, 521, 522, 523, 524, 530]);
/** So many other errors in a row, and it is the server, not what we sent. */
const maxShaky = 3;
/** So many times nothing was said to it by a server that answers others, and it is what we sent. */
const maxSilences = 5;

export function deliveryResult(answer: DeliveryAnswer, before: Before): DeliveryResult {
  const { attempts, failures, failingFor, random } = before;
  const refuse = (words: string): DeliveryResult => {
    const wait = refusalWaits[attempts - 1];
    return wait === undefined ? { kind: "refused", words } : { kind: "again", wait, words };
  };
  if ("failure" in answer) {
    const { words } = answer;
    if (answer.failure === "blocked") return refuse(words);
    if (answer.failure === "silent") {
      // Gancio never answers what it has no use for: a changed group, a changed
      // guide. It answered others since.
      const itself = attempts > 1 && failures === 0;
      if (itself && attempts >= maxSilences) return { kind: "refused", words };
      if (itself) return refuse(words);
      return attempts > 1 && before.alone === true
        ? { kind: "unsure", wait: probeWait(failingFor), words }
        : stumbled(failingFor, words);
    }
    return { kind: "down", wait: probeWait(failingFor), asked: false, words };
  }
  const { status, retryAfter } = answer;
  const words = answerInWords(status);
  if (status >= 200 && status < 300) return { kind: "delivered" };
  if (status === 410) return { kind: "gone", words };
  if (status === 401 && !before.bothSignatures) return { kind: "other-signature" };
  if (status === 429 || (status === 503 && retryAfter !== undefined)) {
    const own = status === 429 ? backoff(failures + 1, random) : probeWait(failingFor);
    const wait = Math.min(Math.max(retryAfter ?? 0, own), days(1));
    return { kind: "down", wait, asked: true, words };
  }
  if (away.has(status)) return { kind: "down", wait: probeWait(failingFor), asked: false, words };
  if (status >= 500 || status === 408 || status === 425) {
    if (failures + 1 >= maxShaky) return stumbled(failingFor, words);
    if (attempts >= maxTries) return { kind: "refused", words };
    return { kind: "shaky", wait: backoff(attempts, random), words };
  }
  return refuse(words);
}

/** It is there, and can't do this one thing, or none: whatever else waits finds out which. */
const stumbled = (failingFor: number, words: string): DeliveryResult => {
  const wait = Math.min(probeWait(failingFor), minutes(10));
  // Due again when its server is asked, behind all that waited before: alone, it is what asks.
  return { kind: "down", wait, asked: false, aside: wait - seconds(5), words };
};

const meanings: Readonly<Record<number, string>> = {
  400: "it could not read what we sent",
  401: "it did not accept our signature",
  403: "it does not let us",
  404: "there is no such inbox",
  405: "this is no inbox",
  408: "it took too long",
  410: "nobody is there any more",
  413: "it is too large for them",
  422: "it could not use what we sent",
  429: "it asked us to send less",
  500: "it had an error",
  502: "the server behind it is away",
  503: "it is away or busy",
  504: "the server behind it took too long",
};

/** What those of its hundred have in common. */
function rangeMeaning(status: number): string | undefined {
  if (status >= 500) return "it had an error";
  if (status >= 400) return "it refused what we sent";
  return status >= 300 ? "it sent us elsewhere, and deliveries don't follow" : undefined;
}

/** "It answered 404: there is no such inbox." */
function answerInWords(status: number): string {
  const meaning = meanings[status] ?? rangeMeaning(status);
  return meaning === undefined ? `It answered ${status}.` : `It answered ${status}: ${meaning}.`;
}

/**
 * Milliseconds that a Retry-After asks for: seconds, or a date, which is compared with the Date of
 * the same answer, since its clock may not be ours. undefined: it says nothing that can be read.
 */
export function retryAfterOf(
  header: string | undefined,
  date: string | undefined,
  now: Date,
): number | undefined {
  const text = header?.trim() ?? "";
  if (/^\d{1,10}$/.test(text)) return Number(text) * 1000;
  const time = /[A-Za-z]{3}/.test(text) ? Date.parse(text) : NaN;
  if (Number.isNaN(time)) return undefined;
  const theirs = Date.parse(date ?? "");
  return Math.max(0, time - (Number.isNaN(theirs) ? now.getTime() : theirs));
}
