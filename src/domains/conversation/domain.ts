/** Conversations: what is said under events, guides and offers, as one thread. */
import { conversationMessages } from "./messages.ts";
import { sayings } from "#platform/i18n/saying.ts";
import { fill } from "#commons/slots.ts";
import type { Domain } from "#domain.ts";
import { eventSections } from "#domains/events/slots.ts";
import { ownSections } from "#domains/members/slots.ts";
import { guideSections } from "#domains/guides/slots.ts";
import { offerSections } from "#domains/offers/slots.ts";
import { hours } from "#platform/lib/clock.ts";
import { conversationApi } from "./api.ts";
import { forgetWords } from "./keeping-actions.ts";
import { conversationRoutes } from "./routes.ts";
import { conversationSection, heldForMe } from "./sections.ts";

const saying = sayings(conversationMessages);

export const conversation: Domain = {
  name: "conversation",
  routes: ({ ctx }) => [conversationRoutes(ctx)],
  api: ({ ctx }) => [conversationApi(ctx)],
  tasks: () => [
    {
      name: "words",
      every: hours(6),
      words: saying((m) => m.keeps.whatMembersAndGuests),
      run: forgetWords,
    },
  ],
  fills: [
    fill(ownSections, async (ctx, view) => ({ waiting: await heldForMe(ctx, view) }), 32),
    fill(eventSections, (ctx, view, { id }) => conversationSection(ctx, view, "event", id), 90),
    fill(guideSections, (ctx, view, id) => conversationSection(ctx, view, "guide", id), 90),
    fill(offerSections, (ctx, view, id) => conversationSection(ctx, view, "offer", id), 90),
  ],
};
