/**
 * A safety notice that others pass on is asked for where it was written: nobody can
 * put words into a stranger's mouth.
 */
import { noticeFrom } from "#domains/guides/revisions/queries.ts";
import { receiveVerifiedNotice } from "#domains/guides/notices/actions.ts";
import { RetryLater } from "#platform/jobs/backoff.ts";
import type { Handlers } from "#platform/jobs/worker.ts";
import { readStrings } from "#platform/lib/json/read-json.ts";
import { iriOf } from "#protocol/activitypub/json.ts";
import type { Fediverse } from "#protocol/outbox/fediverse.ts";
import { OutgoingError } from "#protocol/fetch/outgoing-error.ts";
import { findActor } from "#protocol/fetch/remote-actors.ts";

export const noticeHandlers = ({ ctx, outgoing }: Fediverse): Handlers => ({
  "guide-notice": async (payload) => {
    const { notice: iri, guide } = readStrings(payload, "notice", "guide");
    try {
      const { json } = await outgoing.getDocument(iri, { signed: true });
      const notice = noticeFrom(json, ctx.clock.now());
      if (notice?.iri !== iri) return;
      const author = iriOf(json["attributedTo"]);
      const by =
        author === undefined
          ? undefined
          : await findActor(ctx, outgoing, author).catch(() => undefined);
      await receiveVerifiedNotice(ctx, guide, notice, by?.name ?? new URL(iri).host);
    } catch (error) {
      if (!(error instanceof OutgoingError)) throw error;
      // Its origin may be asleep; what is urgent is asked for again.
      if (error.temporary) throw new RetryLater(error.message);
      ctx.log.info({ why: error.message }, "a safety notice could not be verified");
    }
  },
});
