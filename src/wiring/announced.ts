/** What everybody in a group may have to be told of before it is done, of all domains. */
import type { AnnouncedActs } from "#groups/announced.ts";
import { groupAnnounced } from "#groups/keys-acts-actions.ts";
import { pauseAnnounced } from "#groups/pause-announced-actions.ts";
import { fundAnnounced } from "#ledger/fund-payments-actions.ts";

export const announcedActs: AnnouncedActs = { ...groupAnnounced, ...pauseAnnounced, ...fundAnnounced };
