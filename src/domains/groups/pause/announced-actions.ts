/** Pauses of which everybody but the one concerned was told first, without a name. */
import { Refusal } from "#commons/domain-error.ts";
import type { AnnouncedActs } from "../announced/announced.ts";
import { pauseAct } from "../keys/sealed.ts";
import { beginPause } from "./actions.ts";
import { parsePausePayload } from "./pause.ts";
import { pauseWords } from "./messages.ts";

export const pauseAnnounced: AnnouncedActs = {
  [pauseAct]: {
    nameless: true,
    words: ({ days }, language) => pauseWords(language).announced(Number(days)),
    run: async (trx, world, payload, group, { first, second }) => {
      const read = parsePausePayload(JSON.stringify(payload));
      if (read === undefined || first === undefined) throw new Refusal("conflict");
      await trx.selectFrom("groups").select("id").where("id", "=", group.id).forNoKeyUpdate().execute();
      await beginPause(trx, world, { groupId: group.id, payload: read, keys: [first, second], decisionId: null });
    },
  },
};
