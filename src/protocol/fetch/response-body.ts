/** The body of an answer, as much of it as we read; what went wrong meanwhile. */
import { limits } from "#commons/limits.ts";
import type { Response } from "undici";
import { OutgoingError } from "./outgoing-error.ts";

const maxOfAnswer: number = limits.answer.input;

/** What went wrong, from whatever undici threw. */
export function failure(error: unknown, url: string): OutgoingError {
  if (error instanceof OutgoingError) return error;
  const cause = (error as { cause?: unknown }).cause;
  if (cause instanceof OutgoingError) return cause;
  const name = `${(error as Error).name} ${
    (cause as { name?: string; code?: string } | undefined)?.name ?? ""
  } ${(cause as { code?: string } | undefined)?.code ?? ""}`;
  const host = URL.canParse(url) ? new URL(url).host : "it";
  if (/Timeout|Abort|TIMEOUT/.test(name))
    return new OutgoingError("timeout", `${host} took too long`);
  if (/ResponseExceededMaxSize|EXCEEDED/.test(name))
    return new OutgoingError("too-large", `${host} sent too much`);
  return new OutgoingError("network", `${host} can't be reached`);
}

/** The body, counted after decompression: a small answer may unfold into a huge one. */
export async function bytes(response: Response, limit = maxOfAnswer): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of response.body ?? []) {
      size += (chunk as Uint8Array).byteLength;
      if (size > limit) throw new OutgoingError("too-large", "it sent too much");
      chunks.push(chunk as Uint8Array);
    }
  } catch (error) {
    throw failure(error, response.url);
  }
  return Buffer.concat(chunks);
}

export const body = async (response: Response): Promise<string> =>
  (await bytes(response)).toString("utf8");
