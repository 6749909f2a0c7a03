/** News: what members are told, on the page and on the ways out that they chose. */
import type { Domain } from "#domain.ts";
import { hours, minutes } from "#platform/lib/clock.ts";
import { wakeDue } from "./due-actions.ts";
import { newsWays } from "./slots.ts";
import { forgetNews, newsHandlers } from "./tasks.ts";

export const news: Domain = {
  name: "news",
  jobs: ({ ctx, slots }) => newsHandlers(ctx, slots.of(newsWays)),
  tasks: () => [
    {
      name: "news",
      every: hours(6),
      words: "What members were told is deleted after 30 days, read or not.",
      run: forgetNews,
    },
    { name: "news-due", every: minutes(5), run: wakeDue },
  ],
};
