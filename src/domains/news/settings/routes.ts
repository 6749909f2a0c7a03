/** The page of settings. */
import type { FastifyInstance, FastifyRequest } from "fastify";
import { clockTimeOf } from "#commons/news/quiet.ts";
import type { AppContext } from "#commons/app-context.ts";
import { newsKindIds } from "#commons/news/kinds.ts";
import {
  emptyFormState,
  type Fields,
  type FormState,
  fieldValue,
} from "#platform/web/html/forms.ts";
import { orShowAgain, redirect, sendPage } from "#platform/web/reply.ts";
import { viewerOf, viewOf } from "#platform/web/view.ts";
import { newsMessages } from "../messages.ts";
import type { PreferencesInput } from "../preferences.ts";
import { changeSettings, readSettings } from "./actions.ts";
import { settingsForm, settingsPage, type SettingsParts } from "./page.ts";

/** What the form says; a column that it does not show stays as it is. */
function inputOf(fields: Fields): PreferencesInput {
  const word = (name: string): string | undefined => {
    const value = fieldValue(fields, name).trim();
    return value === "" ? undefined : value;
  };
  const from = word("from");
  const until = word("until");
  const yes = (name: string): boolean | undefined => {
    const value = word(name);
    return value === undefined ? undefined : value === "yes";
  };
  return {
    kinds: Object.fromEntries(
      newsKindIds.flatMap((kind) => {
        const mail = word(`mail.${kind}`);
        const push = word(`push.${kind}`);
        return mail === undefined && push === undefined ? [] : [[kind, { mail, push }]];
      }),
    ),
    quiet:
      from === undefined && until === undefined
        ? null
        : { from: clockTimeOf(from ?? ""), until: clockTimeOf(until ?? "") },
    rest: yes("rest"),
    pushText: yes("pushText"),
  };
}

export const settingsRoutes =
  (ctx: AppContext, parts: (request: FastifyRequest) => Promise<SettingsParts>) =>
  async (app: FastifyInstance): Promise<void> => {
    const page = async (
      request: FastifyRequest,
      formState: FormState = emptyFormState,
    ): Promise<ReturnType<typeof settingsPage>> => {
      const stands = settingsForm(await readSettings(ctx, viewerOf(request)));
      // A page that shows a refused form keeps what was typed over what stands.
      const shown = { values: { ...stands.values, ...formState.values }, notes: formState.notes };
      return settingsPage(viewOf(request), shown, await parts(request));
    };
    app.get("/me/settings", async (request, reply) =>
      sendPage(reply, request, await page(request)),
    );
    app.post("/me/settings", async (request, reply) =>
      orShowAgain(
        request,
        reply,
        async (fields) => {
          await changeSettings(ctx, viewerOf(request), inputOf(fields));
          return redirect(reply, "/me/settings", {
            tone: "good",
            text: newsMessages(viewOf(request).language).settings.saved,
          });
        },
        (formState) => page(request, formState),
      ),
    );
  };
