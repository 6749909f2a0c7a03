/** News: what members are told, on the page and on the ways out that they chose. */
import type { FastifyRequest } from "fastify";
import type { Domain, Services } from "#domain.ts";
import { ownSections } from "#domains/members/slots.ts";
import { hours, minutes } from "#platform/lib/clock.ts";
import { html, type Html } from "#platform/web/html/html.ts";
import { newsApi } from "./api.ts";
import { wakeDue } from "./due-actions.ts";
import { newsRoutes } from "./routes.ts";
import { settingsRoutes } from "./settings/routes.ts";
import type { SettingsParts } from "./settings/page.ts";
import { newsWays, settingsSections } from "./slots.ts";
import { forgetNews, newsHandlers } from "./tasks.ts";

/** What waits for the viewer, as it stands on their own page. */
const waiting =
  ({ ctx, slots }: Services) =>
  async ({ view }: FastifyRequest): Promise<Html> => {
    const all = await Promise.all(slots.of(ownSections).map((sections) => sections(ctx, view)));
    return html`${all.flatMap((one) => one.waiting ?? [])}`;
  };

const settingsParts =
  ({ ctx, slots }: Services) =>
  async ({ view }: FastifyRequest): Promise<SettingsParts> => {
    const all = await Promise.all(slots.of(settingsSections).map((show) => show(ctx, view)));
    return {
      byMail: all.some((one) => one.byMail),
      byPush: false,
      more: html`${all.map((one) => one.shown)}`,
      device: html``,
    };
  };

export const news: Domain = {
  name: "news",
  routes: (services) => [
    newsRoutes(services.ctx, waiting(services)),
    settingsRoutes(services.ctx, settingsParts(services)),
  ],
  api: ({ ctx }) => [newsApi(ctx)],
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
