/** What answers refuse, said in the language of whoever reads it. */
import { sayings } from "#platform/i18n/saying.ts";
import { rsvpMessages } from "./messages.ts";

export const rsvpSaying = sayings(rsvpMessages);
