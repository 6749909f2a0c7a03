/**
 * A new password for a member who lost theirs: the last way back in, where
 * no address of theirs is confirmed.
 */
import { cliMessages } from "./messages.ts";
import { machineLanguage } from "#config.ts";
import { text } from "node:stream/consumers";
import { parseArgs } from "node:util";
import type { AppContext } from "#commons/app-context.ts";
import { replacePassword } from "#domains/members/actions.ts";

const words = cliMessages(machineLanguage);

interface Voice {
  readonly say: (line: string) => void;
  readonly warn: (line: string) => void;
}

/** `input` holds the password, in one line. Answers the exit code. */
export async function password(
  ctx: AppContext,
  args: readonly string[],
  { say, warn }: Voice,
  input: NodeJS.ReadableStream = process.stdin,
): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: { member: { type: "string" }, "password-stdin": { type: "boolean" } },
  });
  if (values.member === undefined || values["password-stdin"] !== true) {
    warn(words.passwordWhose);
    return 2;
  }
  const { handle } = await replacePassword(
    ctx,
    values.member,
    (await text(input)).replace(/\r?\n$/, ""),
  );
  say(words.passwordDone({ handle }));
  return 0;
}
