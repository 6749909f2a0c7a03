/** Conversations: what is said under events, guides and offers, as one thread. */
import { fill } from "#commons/slots.ts";
import type { Domain } from "#domain.ts";
import { eventSections } from "#domains/events/slots.ts";
import { guideSections } from "#domains/guides/slots.ts";
import { offerSections } from "#domains/offers/slots.ts";
import { hours } from "#platform/lib/clock.ts";
import { conversationApi } from "./api.ts";
import { forgetWords } from "./keeping-actions.ts";
import { conversationRoutes } from "./routes.ts";
import { conversationSection } from "./sections.ts";

export const conversation: Domain = {
  name: "conversation",
  routes: ({ ctx }) => [conversationRoutes(ctx)],
  api: ({ ctx }) => [conversationApi(ctx)],
  tasks: () => [
    {
      name: "words",
      every: hours(6),
      words:
        "What members and guests say under an event, a guide or an offer is deleted with it; what is not shown, because nobody looked at it or it was refused or hidden, after 30 days.",
      run: forgetWords,
    },
  ],
  fills: [
    fill(eventSections, (ctx, view, { id }) => conversationSection(ctx, view, "event", id), 90),
    fill(guideSections, (ctx, view, id) => conversationSection(ctx, view, "guide", id), 90),
    fill(offerSections, (ctx, view, id) => conversationSection(ctx, view, "offer", id), 90),
  ],
};
