/** What guides refuse, said in the language of whoever reads it. */
import { sayings } from "#platform/i18n/saying.ts";
import { guideMessages } from "../messages.ts";
import { lineageMessages } from "./messages.ts";

export const guideSaying = sayings(guideMessages);
export const lineageSaying = sayings(lineageMessages);
