/**
 * Who may edit the collective's page orders its start page, and changes its language and time zone.
 */
import { DomainError, rejectFields } from "#commons/domain-error.ts";
import { can, mustBeAble } from "#commons/permissions.ts";
import type { Viewer } from "#commons/visibility.ts";
import type { AppContext } from "#commons/app-context.ts";
import { recorded, roleFor } from "#domains/groups/powers/actions.ts";
import { theCollective } from "#domains/groups/queries.ts";
import { catalogued } from "#platform/i18n/languages.ts";
import { sayings } from "#platform/i18n/saying.ts";
import { isTimeZone } from "#platform/lib/temporal.ts";
import { homeMessages } from "../messages.ts";
import {
  type CollectiveSettings,
  collectiveSettings,
  possiblePages,
  writeSettings,
} from "./store.ts";

const saying = sayings(homeMessages);

export async function mayChangeCollective(ctx: AppContext, viewer: Viewer): Promise<boolean> {
  const root = await theCollective(ctx);
  return root !== undefined && can(ctx.db, ctx.clock, viewer, "edit-group", root.id);
}

/** What stands now, for who may change it. */
export async function settingsToChange(
  ctx: AppContext,
  viewer: Viewer,
): Promise<CollectiveSettings> {
  const root = await theCollective(ctx);
  const settings = await collectiveSettings(ctx.db);
  if (root === undefined || settings === undefined) throw new DomainError("not-found");
  await mustBeAble(ctx.db, ctx.clock, viewer, "edit-group", root.id);
  return settings;
}

/** What is left out stays. */
export async function changeCollective(
  ctx: AppContext,
  viewer: Viewer,
  input: Partial<CollectiveSettings>,
): Promise<CollectiveSettings> {
  const next = { ...(await settingsToChange(ctx, viewer)), ...input };
  const known = new Set((await possiblePages(ctx.db)).map(({ id }) => id));
  const asked = [
    ...(input.pages ?? []),
    ...(input.about === undefined || input.about === null ? [] : [input.about]),
  ];
  const strange = asked.some((id) => !known.has(id));
  rejectFields({
    timeZone: isTimeZone(next.timeZone) ? undefined : saying((m) => m.settings.badZone),
    language: /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(next.language)
      ? undefined
      : saying((m) => m.settings.badLanguage),
    languages: next.languages.every((one) => catalogued.includes(one))
      ? undefined
      : saying((m) => m.settings.badLanguages({ all: catalogued.join(", ") })),
    pages: strange ? saying((m) => m.settings.badPages) : undefined,
  });
  const root = await theCollective(ctx);
  if (root === undefined) throw new DomainError("not-found");
  const now = ctx.clock.now();
  const role = await roleFor(ctx.db, now, viewer.member?.id ?? "", "edit-group", root.id);
  await recorded(ctx, { groupId: root.id, act: "edit-settings", role }, ({ db }) =>
    db.transaction().execute((trx) => writeSettings(trx, next, now)),
  );
  return next;
}
