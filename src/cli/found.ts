/** `calendula found` and `calendula invite`: how a collective begins, and who comes next. */
import { machineLanguage, type Config } from "#config.ts";
import { hostText } from "#platform/lib/host-names.ts";
import { text } from "node:stream/consumers";
import { parseArgs } from "node:util";
import type { AppContext } from "#commons/app-context.ts";
import { foundCollective } from "#domains/groups/welcome/founding-actions.ts";
import { invite, usualInvitation } from "#domains/groups/welcome/invitations-actions.ts";
import { after, days } from "#platform/lib/clock.ts";
import { cliMessages } from "./messages.ts";
import { warn, say } from "./say.ts";
import { withContext, isFounded } from "./context.ts";

const words = cliMessages(machineLanguage);

export async function found(config: Config, args: readonly string[]): Promise<number> {
  const string = { type: "string" } as const;
  const { values } = parseArgs({
    args: [...args],
    options: {
      handle: string,
      name: string,
      member: string,
      "member-name": string,
      summary: string,
      language: string,
      "time-zone": string,
      "password-stdin": { type: "boolean" },
    },
  });
  if (values["password-stdin"] !== true) {
    warn(words.passwordHow);
    return 2;
  }
  const password = (await text(process.stdin)).replace(/\r?\n$/, "");
  const work = async (ctx: AppContext): Promise<number> => {
    const { group } = await foundCollective(ctx, {
      handle: values.handle ?? "",
      name: values.name ?? "",
      summary: values.summary ?? "",
      language: values.language ?? "en",
      timeZone: values["time-zone"] ?? "Europe/Amsterdam",
      member: {
        handle: values.member ?? "",
        name: values["member-name"] ?? values.member ?? "",
        password,
      },
    });
    say(
      words.founded({
        name: group.name,
        address: `@${group.handle}@${hostText(new URL(ctx.origin).host)}`,
        page: `${ctx.origin}/login`,
        member: values.member ?? "",
      }),
    );
    return 0;
  };
  return withContext(config, work, { first: true });
}

export async function inviteSomebody(config: Config, args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: { uses: { type: "string" }, days: { type: "string" } },
  });
  return withContext(config, async (ctx) => {
    if (!(await isFounded(ctx))) return 1;
    const now = ctx.clock.now();
    const usual = usualInvitation(now);
    const { url } = await invite(ctx, undefined, {
      ...usual,
      uses: values.uses === undefined ? usual.uses : Number(values.uses),
      expires:
        values.days === undefined ? usual.expires : after(now, days(Number(values.days) || 0)),
    });
    say(url);
    return 0;
  });
}
