/** The collective edits where to turn: who may edit its page, or two members. */
import { DomainError, rejectFields } from "#commons/domain-error.ts";
import { mayBegin } from "#commons/permissions.ts";
import { homeZone } from "#commons/home/home-zone.ts";
import type { Viewer } from "#commons/visibility.ts";
import type { AppContext } from "#commons/app-context.ts";
import { type Acts, actWithPower } from "#domains/groups/keys/actions.ts";
import { type Payload, textOfPayload } from "#domains/groups/keys/keys.ts";
import { theCollective } from "#domains/groups/queries.ts";
import { readDay } from "#domains/things/day.ts";
import { dayIn } from "#platform/lib/temporal.ts";
import { isId, newId } from "#platform/lib/ids.ts";
import { safeUrl } from "#platform/lib/url.ts";
import { sayings } from "#platform/i18n/saying.ts";
import { turnMessages } from "./messages.ts";
import { helpLines, maxLines } from "./store.ts";
import { cleanLine, type HelpLine, type HelpLineInput } from "./turn.ts";

const saying = sayings(turnMessages);

export async function mayEditTurn(ctx: AppContext, viewer: Viewer): Promise<boolean> {
  const root = await theCollective(ctx);
  return root !== undefined && mayBegin(ctx.db, ctx.clock, viewer, "edit-group", root.id);
}

/** Nothing is taken in without where it was looked up, and when. */
function checkLine(typed: HelpLineInput, today: string): HelpLineInput {
  const line = cleanLine(typed);
  const day = readDay(line.checked);
  rejectFields({
    name: line.name === "" ? saying((m) => m.errors.name) : undefined,
    contact: line.contact === "" ? saying((m) => m.errors.contact) : undefined,
    language: /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(line.language)
      ? undefined
      : saying((m) => m.errors.language),
    source:
      safeUrl(line.source) === undefined && line.source.length < 5
        ? saying((m) => m.errors.source)
        : undefined,
    checked: day === undefined || day > today ? saying((m) => m.errors.checked) : undefined,
  });
  return line;
}

/** Adds one, or changes the one with this id. */
export async function saveLine(
  ctx: AppContext,
  viewer: Viewer,
  id: string | undefined,
  typed: HelpLineInput,
): Promise<HelpLine> {
  const root = await theCollective(ctx);
  if (root === undefined) throw new DomainError("not-found");
  const today = dayIn(ctx.clock.now(), await homeZone(ctx.db));
  const line = checkLine(typed, today);
  const known = await helpLines(ctx.db);
  if (id !== undefined && !known.some((one) => one.id === id)) throw new DomainError("not-found");
  if (id === undefined && known.length >= maxLines)
    throw new DomainError("conflict", { detail: saying((m) => m.errors.full) });
  const payload = { ...line, ...(id === undefined ? {} : { id }) };
  return actWithPower(
    ctx,
    viewer,
    "edit-group",
    root.id,
    "save-help-line",
    payload,
    async ({ db }) => {
      const row = { ...line, updated: ctx.clock.now() };
      const lineId = id ?? newId();
      await db
        .insertInto("helpLines")
        .values({ id: lineId, ...row })
        .onConflict((conflict) => conflict.column("id").doUpdateSet(row))
        .execute();
      return { id: lineId, ...line };
    },
  );
}

export async function removeLine(ctx: AppContext, viewer: Viewer, id: string): Promise<void> {
  const root = await theCollective(ctx);
  const line = isId(id) ? (await helpLines(ctx.db)).find((one) => one.id === id) : undefined;
  if (root === undefined || line === undefined) throw new DomainError("not-found");
  const payload = { id, name: line.name };
  await actWithPower(ctx, viewer, "edit-group", root.id, "remove-help-line", payload, ({ db }) =>
    db.deleteFrom("helpLines").where("id", "=", id).execute(),
  );
}

const lineOf = (payload: Payload): HelpLineInput => {
  const text = (name: keyof HelpLineInput): string => textOfPayload(payload, name);
  return {
    region: text("region"),
    language: text("language"),
    name: text("name"),
    contact: text("contact"),
    hours: text("hours"),
    words: text("words"),
    source: text("source"),
    checked: text("checked"),
  };
};

/** What two members do where nobody holds a role that edits the collective's page. */
export const turnActs: Acts = {
  "save-help-line": {
    words: (payload, language) =>
      turnMessages(language).saveAct({
        name: textOfPayload(payload, "name"),
        contact: textOfPayload(payload, "contact"),
      }),
    run: async (ctx, viewer, payload) => {
      const id = textOfPayload(payload, "id");
      await saveLine(ctx, viewer, id === "" ? undefined : id, lineOf(payload));
      return "/where-to-turn";
    },
  },
  "remove-help-line": {
    words: (payload, language) =>
      turnMessages(language).removeAct({ name: textOfPayload(payload, "name") }),
    run: async (ctx, viewer, payload) => {
      await removeLine(ctx, viewer, textOfPayload(payload, "id"));
      return "/where-to-turn";
    },
  },
};
