/**
 * The page on which a collective orders its start page and menu, and
 * changes its language and time zone.
 */
import type { FastifyInstance, FastifyRequest } from "fastify";
import { type HomePart, homeParts, maxPages } from "#commons/home/home-settings.ts";
import type { AppContext } from "#commons/app-context.ts";
import { catalogued, nameOf, offeredBy } from "#platform/i18n/languages.ts";
import { type Fields, fieldValue, fieldValues, type FormState } from "#platform/web/html/forms.ts";
import type { Page } from "#platform/web/html/layout.ts";
import { orShowAgain, redirect, sendPage } from "#platform/web/reply.ts";
import { viewerOf, viewOf } from "#platform/web/view.ts";
import { homeMessages } from "../messages.ts";
import { changeCollective, settingsToChange } from "./actions.ts";
import { collectiveSettingsPage } from "./page.ts";
import { type CollectiveSettings, possiblePages } from "./store.ts";

const zones: readonly string[] = ["UTC", ...Intl.supportedValuesOf("timeZone")];
const common: readonly string[] =
  "ar bg bn ca cs da de el en es et eu fa fi fr ga gl he hi hr hu id it ja ko ku lt lv mt nl no pl pt ro ru sk sl so sq sr sv sw ta ti tr uk ur vi zh".split(
    " ",
  );

const valuesOf = (settings: CollectiveSettings): Fields => ({
  ...Object.fromEntries(
    homeParts.map((part) => {
      const index = settings.shown.indexOf(part);
      return [`place-${part}`, index < 0 ? "off" : String(index + 1)];
    }),
  ),
  about: settings.about ?? "",
  pages: settings.pages,
  language: settings.language,
  languages: offeredBy(settings.languages.join(" "), settings.language),
  timeZone: settings.timeZone,
});

/** By the numbers that were chosen; of two with one number the usual order decides. */
function orderOf(fields: Fields): readonly HomePart[] {
  const place = (part: HomePart): number => Number(fieldValue(fields, `place-${part}`));
  return homeParts.filter((part) => place(part) >= 1).toSorted((a, b) => place(a) - place(b));
}

/** All of them are chosen: then those to come are offered too. */
function offeredOf(fields: Fields): readonly string[] {
  const chosen = fieldValues(fields, "languages");
  return catalogued.every((one) => chosen.includes(one)) ? [] : chosen;
}

export const collectiveSettingsRoutes =
  (ctx: AppContext) =>
  async (app: FastifyInstance): Promise<void> => {
    const page = async (request: FastifyRequest, formState?: FormState): Promise<Page> => {
      const settings = await settingsToChange(ctx, viewerOf(request));
      const own = (all: readonly string[], one: string): readonly string[] =>
        all.includes(one) ? all : [one, ...all];
      return collectiveSettingsPage(
        viewOf(request),
        {
          guides: await possiblePages(ctx.db),
          zones: own(zones, settings.timeZone),
          spoken: catalogued.map((tag) => [tag, nameOf(tag)] as const),
          languages: own(common, settings.language).map((tag) => [tag, nameOf(tag)] as const),
        },
        formState ?? { values: valuesOf(settings), notes: {} },
      );
    };
    app.get("/collective/settings", async (request, reply) =>
      sendPage(reply, request, await page(request)),
    );
    app.post("/collective/settings", async (request, reply) =>
      orShowAgain(
        request,
        reply,
        async (fields) => {
          const about = fieldValue(fields, "about");
          await changeCollective(ctx, viewerOf(request), {
            shown: orderOf(fields),
            about: about === "" ? null : about,
            pages: fieldValues(fields, "pages").slice(0, maxPages),
            language: fieldValue(fields, "language").trim(),
            languages: offeredOf(fields),
            timeZone: fieldValue(fields, "timeZone").trim(),
          });
          return redirect(reply, "/collective/settings", {
            tone: "good",
            text: homeMessages(viewOf(request).language).settings.saved,
          });
        },
        (formState) => page(request, formState),
      ),
    );
  };
