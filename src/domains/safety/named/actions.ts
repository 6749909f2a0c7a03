/**
 * Speaking with named servers only, on and off. Nothing is deleted by it: followers
 * stay, and hear of us again afterwards.
 */
import { namedOnlyKey } from "#commons/remote/blocks.ts";
import { DomainError, rejectFields } from "#commons/domain-error.ts";
import type { Viewer } from "#commons/visibility.ts";
import type { AppContext } from "#commons/app-context.ts";
import { type Acts, actWithPower } from "#domains/groups/keys/actions.ts";
import { listIn } from "#domains/groups/keys/keys.ts";
import { theCollective } from "#domains/groups/queries.ts";
import { readHost } from "#platform/lib/host-names.ts";
import { type Saying, sayings } from "#platform/i18n/saying.ts";
import { mustKeepSafe } from "../powers-queries.ts";
import { namedMessages } from "./messages.ts";

const saying = sayings(namedMessages);
const maxNamed = 500;

interface NamedServers {
  readonly on: boolean;
  /** Besides the siblings. */
  readonly hosts: readonly string[];
}

export async function namedServers(ctx: AppContext, viewer: Viewer): Promise<NamedServers> {
  await mustKeepSafe(ctx, viewer);
  const on = await ctx.db
    .selectFrom("settings")
    .select("key")
    .where("key", "=", namedOnlyKey)
    .executeTakeFirst();
  const rows = await ctx.db.selectFrom("allowedHosts").select("value").orderBy("value").execute();
  return { on: on !== undefined, hosts: rows.map((row) => row.value) };
}

function noteOnHosts(
  read: readonly { readonly typed: string; readonly host: string | undefined }[],
): Saying | undefined {
  const wrong = read.find((one) => one.host === undefined);
  if (wrong !== undefined) return saying((m) => m.wrong({ line: wrong.typed.slice(0, 100) }));
  return read.length > maxNamed ? saying((m) => m.tooMany) : undefined;
}

export async function setNamedServers(
  ctx: AppContext,
  viewer: Viewer,
  input: {
    readonly on: boolean;
    /** undefined: those that stand there, also while it is off. */
    readonly hosts?: readonly string[] | undefined;
  },
): Promise<void> {
  const root = await theCollective(ctx);
  if (root === undefined) throw new DomainError("not-found");
  const given = input.hosts ?? (await namedServers(ctx, viewer)).hosts;
  const typed = given.map((one) => one.trim()).filter((one) => one !== "");
  const read = typed.map((one) => ({ typed: one, host: readHost(one) }));
  rejectFields({ hosts: noteOnHosts(read) });
  const hosts = [...new Set(read.flatMap((one) => one.host ?? []))].sort();
  const payload = { on: input.on, hosts };
  await actWithPower(ctx, viewer, "block", root.id, "named-servers", payload, ({ db }) =>
    db.transaction().execute(async (trx) => {
      const now = ctx.clock.now();
      await trx.deleteFrom("allowedHosts").execute();
      if (hosts.length > 0)
        await trx
          .insertInto("allowedHosts")
          .values(hosts.map((value) => ({ value, made: now })))
          .execute();
      await trx.deleteFrom("settings").where("key", "=", namedOnlyKey).execute();
      if (input.on)
        await trx.insertInto("settings").values({ key: namedOnlyKey, value: "on" }).execute();
    }),
  );
}

export const namedActs: Acts = {
  "named-servers": {
    words: (payload, language) => {
      const { onAct, offAct } = namedMessages(language);
      return payload["on"] === true ? onAct : offAct;
    },
    run: async (ctx, viewer, payload) => {
      await setNamedServers(ctx, viewer, {
        on: payload["on"] === true,
        hosts: listIn(payload, "hosts"),
      });
      return "/safety/named";
    },
  },
};
