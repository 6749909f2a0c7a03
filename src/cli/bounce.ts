/**
 * A mail that came back is handed over by the mail server: an address at which
 * there is nobody gets no more of them.
 */
import { machineLanguage } from "#config.ts";
import type { AppContext } from "#commons/app-context.ts";
import { type BounceKind, bouncedIn, readReport } from "#commons/mail/bounces.ts";
import { maxRefusals } from "#commons/mail/mail.ts";
import { countGuestRefusals } from "#domains/events/rsvp/notify-actions.ts";
import { countRefusals } from "#domains/mail/address/actions.ts";
import { countAskerRefusals } from "#domains/questions/asking-actions.ts";
import { forgetUnreachable } from "#domains/subscriptions/actions.ts";
import { cliMessages } from "./messages.ts";

const words = cliMessages(machineLanguage);

/**
 * What becomes of an address at which there is nobody: it is paused where its
 * reader can see so, else forgotten.
 */
const letGo: Readonly<Record<BounceKind, (ctx: AppContext, id: string) => Promise<void>>> = {
  member: (ctx, id) => countRefusals(ctx, id, maxRefusals),
  neighbour: forgetUnreachable,
  guest: (ctx, id) => countGuestRefusals(ctx, id, maxRefusals),
  asker: (ctx, id) => countAskerRefusals(ctx, id, maxRefusals),
};

/** Bytes of a report that are read: what it is about stands at its beginning. */
const maxRead = 500_000;

async function beginningOf(input: NodeJS.ReadableStream): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  // All of it is taken, or the mail server would call it broken off.
  for await (const chunk of input) {
    if (size < maxRead) chunks.push(Buffer.from(chunk));
    size += chunk.length;
  }
  return Buffer.concat(chunks).toString("latin1").slice(0, maxRead);
}

/**
 * Answers 0 for whatever a mail server may bring: a report that we can't use must not come back
 * again. It says what it did, and never to whom.
 */
export async function bounce(
  ctx: AppContext,
  { say }: { readonly say: (line: string) => void },
  input: NodeJS.ReadableStream = process.stdin,
): Promise<number> {
  const report = readReport(await beginningOf(input));
  const bounced = report === undefined ? undefined : bouncedIn(ctx, report.to);
  if (report === undefined || bounced === undefined) say(words.bounce.none);
  else if (!report.nobody) say(words.bounce.later);
  else {
    await letGo[bounced.kind](ctx, bounced.id);
    say(words.bounce.done);
  }
  return 0;
}
