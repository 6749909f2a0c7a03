/**
 * Bytes to an address that somebody else chose: through the outgoing client, with its checks, and
 * nothing is read of the answer but its status.
 */
import { seconds } from "#platform/lib/clock.ts";
import { failure } from "./response-body.ts";
import type { Outgoing } from "./outgoing.ts";
import { OutgoingError } from "./outgoing-error.ts";

/** Who takes longer hangs. */
const inAll = seconds(10);
const maxOfAnswer = 65_536;

/**
 * Answers its status; `blocked`, where we don't connect to such an address. Throws
 * OutgoingError when it can't be reached.
 */
export async function sendBytes(
  outgoing: Outgoing,
  url: string,
  { headers, body }: { readonly headers: Readonly<Record<string, string>>; readonly body: Buffer },
  stop: AbortSignal,
): Promise<number | "blocked"> {
  if (!outgoing.allowed(url)) return "blocked";
  const dispatcher = await outgoing.agent();
  const { request } = await import("undici");
  const signal = AbortSignal.any([stop, AbortSignal.timeout(inAll)]);
  try {
    const got = await request(url, {
      method: "POST",
      headers: { ...headers, "user-agent": outgoing.userAgent },
      body,
      dispatcher,
      signal,
    });
    await got.body.dump({ limit: maxOfAnswer, signal }).catch(() => undefined);
    return got.statusCode;
  } catch (error) {
    if (stop.aborted) throw error;
    const why = failure(error, url);
    if (why instanceof OutgoingError && why.reason === "blocked") return "blocked";
    throw why;
  }
}
