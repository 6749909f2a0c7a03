/** Two members write to all of the collective. */
import type { AppContext } from "#commons/app-context.ts";
import { DomainError, rejectFields } from "#commons/domain-error.ts";
import { homeZone } from "#commons/home/home-zone.ts";
import { notify } from "#commons/news/notify.ts";
import { hasLetter, manyLines, oneLine } from "#commons/text.ts";
import { prepareTexts } from "#commons/rendering.ts";
import type { Viewer } from "#commons/visibility.ts";
import type { Reader, Trx } from "#platform/database/schema.ts";
import { groupPath } from "#commons/addresses.ts";
import { sayings } from "#platform/i18n/saying.ts";
import { after } from "#platform/lib/clock.ts";
import { newId } from "#platform/lib/ids.ts";
import { dayIn } from "#platform/lib/temporal.ts";
import { actByTwo, inside } from "../keys/actions.ts";
import { type Group, rootGroup } from "../store.ts";
import {
  freeFrom,
  messageLife,
  maxContentLength,
  maxNameLength,
  writeToAllName,
} from "./message.ts";
import { everyoneMessages } from "./messages.ts";
import { lastToAll } from "./store.ts";

const saying = sayings(everyoneMessages);

interface MessageToAll {
  readonly name: string;
  readonly content: string;
}

/** The collective, for who belongs to it. */
export async function ownCollective(ctx: AppContext, viewer: Viewer): Promise<Group> {
  if (viewer.member === undefined) throw new DomainError("sign-in-needed");
  const root = await rootGroup(ctx.db);
  if (root === undefined) throw new DomainError("not-found");
  return (await inside(ctx, viewer, root.handle)).group;
}

async function mustBeFree(ctx: AppContext, db: Reader): Promise<void> {
  const free = freeFrom(await lastToAll(db), ctx.clock.now());
  if (free === undefined) return;
  const day = dayIn(free, await homeZone(db));
  throw new DomainError("conflict", { detail: saying((m) => m.errors.onceAWeek({ day })) });
}

/**
 * The first of two keeps it; the second sends it. Answers the id of what was sent;
 * undefined: it waits for the second.
 */
export async function writeToAllMembers(
  ctx: AppContext,
  viewer: Viewer,
  input: MessageToAll,
): Promise<string | undefined> {
  const root = await ownCollective(ctx, viewer);
  const name = oneLine(input.name, maxNameLength + 1);
  const content = manyLines(input.content, maxContentLength + 1);
  rejectFields({
    name:
      !hasLetter(name) || name.length > maxNameLength
        ? saying((m) => m.errors.giveItASubject({ most: maxNameLength }))
        : undefined,
    content:
      !hasLetter(content) || content.length > maxContentLength
        ? saying((m) => m.errors.writeSomething({ most: maxContentLength }))
        : undefined,
  });
  await mustBeFree(ctx, ctx.db);
  await prepareTexts(ctx, { content });
  return actByTwo(ctx, viewer, root.id, writeToAllName, { name, content }, ({ db }) =>
    db.transaction().execute((trx) => send(trx, ctx, root, { name, content })),
  );
}

async function send(
  trx: Trx,
  ctx: AppContext,
  root: Group,
  { name, content }: MessageToAll,
): Promise<string> {
  // Of two that are confirmed at the same moment, one is sent.
  await trx.selectFrom("groups").select("id").where("id", "=", root.id).forNoKeyUpdate().execute();
  await mustBeFree(ctx, trx);
  const id = newId();
  const made = ctx.clock.now();
  await trx
    .insertInto("collectiveMessages")
    .values({ id, name, content, made, expires: after(made, messageLife) })
    .execute();
  await notify(trx, ctx, "collective-message", [
    {
      key: id,
      groupId: root.id,
      visibility: "group",
      about: undefined,
      path: `${groupPath(root.handle)}/messages#m-${id}`,
      words: { name },
      to: { group: root.id },
    },
  ]);
  return id;
}

/** A scheduled task. */
export async function forgetMessagesToAll({ db, clock }: AppContext): Promise<void> {
  await db.deleteFrom("collectiveMessages").where("expires", "<=", clock.now()).execute();
}
