/** News: what members are told, on the page and on the ways out that they chose. */
import { sendsMail } from "#commons/mail/reach.ts";
import { newsMessages } from "./messages.ts";
import { sayings } from "#platform/i18n/saying.ts";
import type { FastifyRequest } from "fastify";
import { fill } from "#commons/slots.ts";
import type { Domain, Services } from "#domain.ts";
import { ownSections } from "#domains/members/slots.ts";
import { days, hours, minutes } from "#platform/lib/clock.ts";
import { html, type Html } from "#platform/web/html/html.ts";
import { sendBytes } from "#protocol/fetch/send-bytes.ts";
import { newsApi } from "./api.ts";
import { wakeDue } from "./due-actions.ts";
import { devicesOf } from "./push/actions.ts";
import { pushApi } from "./push/api.ts";
import { devicePart } from "./push/page.ts";
import { pushRoutes, pushScriptPath } from "./push/routes.ts";
import { pushHandlers, pushWay, purgeDevices } from "./push/send-tasks.ts";
import { vapidKeys } from "./push/vapid-actions.ts";
import { newsRoutes } from "./routes.ts";
import { settingsRoutes } from "./settings/routes.ts";
import type { SettingsParts } from "./settings/page.ts";
import { newsWays, settingsSections } from "./slots.ts";
import { forgetNews, newsHandlers } from "./tasks.ts";

const saying = sayings(newsMessages);

/** What waits for the viewer, as it stands on their own page. */
const waiting =
  ({ ctx, slots }: Services) =>
  async ({ view }: FastifyRequest): Promise<Html> => {
    const all = await Promise.all(
      slots.of(ownSections).map(async (sections) => sections(ctx, view)),
    );
    return html`${all.flatMap((one) => one.waiting ?? [])}`;
  };

const settingsParts =
  ({ ctx, slots }: Services) =>
  async ({ view }: FastifyRequest): Promise<SettingsParts> => {
    const all = await Promise.all(slots.of(settingsSections).map(async (show) => show(ctx, view)));
    const shown = (after: boolean): Html =>
      html`${all.filter((one) => (one.after ?? false) === after).map((one) => one.shown)}`;
    const devices = await devicesOf(ctx, view.viewer);
    return {
      byMail: all.some((one) => one.byMail),
      byPush: devices > 0,
      mails: sendsMail(ctx),
      more: shown(false),
      after: shown(true),
      device: devicePart(view, (await vapidKeys(ctx)).publicKey, devices),
      script: pushScriptPath,
    };
  };

export const news: Domain = {
  name: "news",
  routes: (services) => [
    newsRoutes(services.ctx, waiting(services)),
    settingsRoutes(services.ctx, settingsParts(services)),
    pushRoutes(services.ctx),
  ],
  api: ({ ctx, fediverse }) => [
    newsApi(ctx),
    pushApi(ctx, (url) => fediverse.outgoing.allowed(url)),
  ],
  jobs: ({ ctx, slots, fediverse: { outgoing } }) => ({
    ...newsHandlers(ctx, slots.of(newsWays)),
    ...pushHandlers(ctx, (url, what, signal) => sendBytes(outgoing, url, what, signal)),
  }),
  tasks: () => [
    {
      name: "news",
      every: hours(6),
      words: saying((m) => m.keeps.whatMembersWereTold),
      run: forgetNews,
    },
    { name: "news-due", every: minutes(5), run: wakeDue },
    // Made at the first start; asked for again, they stay as they are.
    { name: "push-keys", every: days(30), run: vapidKeys },
    {
      name: "push-devices",
      every: hours(6),
      words: saying((m) => m.keeps.aDeviceThatIs),
      run: purgeDevices,
    },
  ],
  fills: [fill(newsWays, pushWay)],
};
