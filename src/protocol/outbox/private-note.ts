/**
 * A private message to somebody who left their handle as an address. Nothing of whom
 * it goes to is kept, logged or said.
 */
import { unnamedOf } from "#commons/remote/blocks.ts";
import { activityIri } from "#commons/addresses.ts";
import { MailRefused, type SendNote } from "#commons/mail/mail.ts";
import { RetryLater } from "#platform/jobs/backoff.ts";
import { hostAnswered, hostBy, hostFailed } from "#platform/jobs/hosts.ts";
import { minutes } from "#platform/lib/clock.ts";
import { hostAndAbove, hostOf } from "#platform/lib/url.ts";
import { readActor } from "../activitypub/actor.ts";
import { directNote } from "../activitypub/direct.ts";
import { discover } from "../fetch/discover.ts";
import { Budget, OutgoingError } from "../fetch/outgoing-error.ts";
import { actorIri } from "../keys/keyring.ts";
import { deliveryResult } from "./delivery-result.ts";
import type { Fediverse } from "./fediverse.ts";
import { post, type Posted } from "./post.ts";

type Actor = NonNullable<ReturnType<typeof readActor>>;

const nobody = (): MailRefused => new MailRefused("there is nobody at this handle", "nobody");

/** Who has this handle, asked at their own server each time: it is not kept. */
async function actorAt({ outgoing }: Fediverse, handle: string): Promise<Actor> {
  try {
    const iri = await discover(outgoing, handle);
    if (iri === undefined) throw nobody();
    const { json } = await outgoing.getDocument(iri, { signed: true, budget: new Budget() });
    const actor = readActor(json);
    if (actor?.iri !== iri) throw nobody();
    return actor;
  } catch (error) {
    if (!(error instanceof OutgoingError)) throw error;
    // Its own words name what was asked for.
    if (error.temporary) throw new RetryLater(`a server could not be asked (${error.reason})`);
    throw nobody();
  }
}

export const privateNotes =
  (fediverse: Fediverse): SendNote =>
  async ({ to, from, contentHtml, language }, job) => {
    const { ctx, outgoing, keyring } = fediverse;
    const { db, clock } = ctx;
    const server = to.split("@").at(-1) ?? "";
    if (await isDown(fediverse, server)) throw new RetryLater("its server is down", minutes(10));
    const actor = await actorAt(fediverse, to);
    const host = hostOf(actor.inbox) ?? server;
    const blocked = await db
      .selectFrom("blocks")
      .select("id")
      .where("value", "in", [...hostAndAbove(host), ...hostAndAbove(server), actor.iri])
      .executeTakeFirst();
    if (blocked !== undefined || (await unnamedOf(db, [host])).length > 0)
      throw new MailRefused("nothing is sent there", "ours");
    const note = directNote({
      id: activityIri(ctx.origin, job.id),
      actor: actorIri(ctx.origin, from),
      to: actor.iri,
      toHandle: actor.handle,
      contentHtml,
      language,
      published: clock.now().toISOString(),
    });
    const keys = await keyring.of(from);
    const known = await hostBy(db, host);
    const send = (scheme: "cavage" | "rfc9421"): Promise<Posted> =>
      post(outgoing, {
        inbox: actor.inbox,
        body: JSON.stringify(note),
        keys,
        scheme,
        now: clock.now(),
        signal: job.signal,
      });
    const resultOf = ({ answer }: Posted, bothSignatures: boolean) =>
      deliveryResult(answer, {
        attempts: job.attempts,
        failures: known?.failures ?? 0,
        failingFor: clock.now().getTime() - (known?.failingSince ?? clock.now()).getTime(),
        bothSignatures,
        random: Math.random(),
      });
    let scheme = known?.scheme ?? "cavage";
    let posted = await send(scheme);
    let result = resultOf(posted, false);
    if (result.kind === "other-signature") {
      scheme = scheme === "cavage" ? "rfc9421" : "cavage";
      posted = await send(scheme);
      result = resultOf(posted, true);
    }
    const status = "status" in posted.answer ? posted.answer.status : null;
    const answerText = status === null ? "no answer" : `answer ${status}`;
    switch (result.kind) {
      case "delivered":
        await hostAnswered(db, clock.now(), host, {
          status: status ?? 202,
          words: "",
          scheme,
          skew: posted.skew,
        });
        return;
      case "down":
        await hostFailed(db, clock.now(), host, { status, ...result });
        throw new RetryLater(answerText, result.wait);
      case "again":
      case "unsure":
      case "shaky":
        throw new RetryLater(answerText, result.wait);
      case "gone":
      case "refused":
      case "other-signature":
        throw new MailRefused(answerText, result.kind === "gone" ? "nobody" : "refuses");
    }
  };

/** A server that is known to be down is asked nothing. */
export const isDown = async ({ ctx }: Fediverse, host: string): Promise<boolean> =>
  (await hostBy(ctx.db, host.toLowerCase()))?.nextProbe != null;
