/** Pauses of which everybody but the one concerned was told first, without a name. */
import { DomainError } from "#commons/domain-error.ts";
import type { AnnouncedActs } from "../announced/announced.ts";
import { pauseAct } from "../keys/sealed.ts";
import { beginPause } from "./begin-actions.ts";
import { parsePausePayload } from "./pause.ts";
import { pauseMessages } from "./messages.ts";

export const pauseAnnounced: AnnouncedActs = {
  [pauseAct]: {
    nameless: true,
    words: ({ days }, language) => pauseMessages(language).announced({ n: Number(days) }),
    run: async (trx, ctx, payload, group, { first, second }) => {
      const read = parsePausePayload(JSON.stringify(payload));
      if (read === undefined || first === undefined) throw new DomainError("conflict");
      await trx
        .selectFrom("groups")
        .select("id")
        .where("id", "=", group.id)
        .forNoKeyUpdate()
        .execute();
      await beginPause(trx, ctx, {
        groupId: group.id,
        payload: read,
        keys: [first, second],
        decisionId: null,
      });
    },
  },
};
