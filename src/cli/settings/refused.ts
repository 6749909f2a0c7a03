/** A setting that can't be used, to whoever set it: its name, what is wrong, and an example. */
import type { ConfigError } from "#platform/lib/setting-kinds.ts";
import { settingMessages } from "./messages.ts";

export function refusedSetting(
  { variable: name, fault, example }: ConfigError,
  language: string,
): string {
  const { sentence, wrong } = settingMessages(language);
  const message = wrong[fault.is];
  // Each kind of fault brings what its own words ask for.
  const words = typeof message === "string" ? message : message(fault as never);
  // As it is typed, in one piece: marks of direction between would be copied along.
  return sentence({ name, wrong: words, example: `${name}=${example}` });
}
