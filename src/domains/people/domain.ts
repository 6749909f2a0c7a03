/**
 * People: pages of members for members, and what they write to each
 * other. Nothing of it for strangers.
 */
import { fill } from "#commons/slots.ts";
import type { Domain } from "#domain.ts";
import { ownData } from "#domains/groups/slots.ts";
import { ownSections } from "#domains/members/slots.ts";
import { settingsSections } from "#domains/news/slots.ts";
import { pictureOwners } from "#domains/pictures/slots.ts";
import { hours } from "#platform/lib/clock.ts";
import { sayings } from "#platform/i18n/saying.ts";
import { html, nothing } from "#platform/web/html/html.ts";
import { peopleApi } from "./api.ts";
import { forgetLetters, lettersForDownload } from "./letters/actions.ts";
import { letterMessages } from "./letters/messages.ts";
import { lettersLink } from "./letters/page.ts";
import { profileLink, profileSettings } from "./profile/page.ts";
import { avatarOf, memberPictures, pictureForDownload } from "./profile/picture-actions.ts";
import { peopleRoutes } from "./routes.ts";
import { seenLink } from "./seen/page.ts";
import { seenApi, seenRoutes } from "./seen/routes.ts";

const saying = sayings(letterMessages);

export const people: Domain = {
  name: "people",
  routes: ({ ctx }) => [peopleRoutes(ctx), seenRoutes(ctx)],
  api: ({ ctx }) => [peopleApi(ctx), seenApi(ctx)],
  tasks: () => [
    {
      name: "letters",
      every: hours(6),
      words: saying((m) => m.keeps),
      run: forgetLetters,
    },
  ],
  fills: [
    fill(ownSections, (_ctx, view) => ({
      theirs: html`<ul class="plain"><li>${profileLink(view)}</li><li>${lettersLink(
        view,
      )}</li><li>${seenLink(view)}</li></ul>`,
    })),
    fill(ownData, lettersForDownload),
    fill(ownData, pictureForDownload),
    fill(pictureOwners, { member: memberPictures }),
    fill(settingsSections, async (ctx, view) => {
      const { member } = view.viewer;
      if (member === undefined) return { shown: nothing, byMail: false };
      const avatar = await avatarOf(ctx.db, member.id);
      return {
        shown: profileSettings(view, { handle: member.handle, avatar }),
        ...{ byMail: false, after: true },
      };
    }),
  ],
};
