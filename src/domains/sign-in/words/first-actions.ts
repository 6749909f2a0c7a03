/**
 * Recovery words given at joining: made then, and carried sealed to the
 * page that shows them to their owner.
 */
import Type from "typebox";
import type { AppContext } from "#commons/app-context.ts";
import type { Viewer } from "#commons/visibility.ts";
import { after, minutes } from "#platform/lib/clock.ts";
import { derive, instanceKey, seal, unseal } from "#platform/lib/keyfile.ts";
import { readJson } from "#platform/lib/json/read-json.ts";
import { makeWords } from "./actions.ts";

/** Whose, until when, and the words. */
const SealedWords = Type.Tuple([Type.String(), Type.Number(), Type.String()]);

/** So long the page can be loaded again, and printed. */
const shownFor = minutes(15);

const keyFor = ({ config }: AppContext): Buffer =>
  derive(instanceKey(config.dataDir), "first-recovery-words");

/** Makes the words of a newcomer; answers the path of the page that shows them. */
export async function firstWords(ctx: AppContext, memberId: string): Promise<string> {
  const words = await makeWords(ctx, memberId);
  const until = after(ctx.clock.now(), shownFor).getTime();
  return `/me/recovery-words?first=${seal(keyFor(ctx), JSON.stringify([memberId, until, words]))}`;
}

/** The words that an address carries, for their owner and for a while. */
export function readFirstWords(
  ctx: AppContext,
  viewer: Viewer,
  sealed: string,
): string | undefined {
  try {
    const [memberId, until, words] = readJson(SealedWords, unseal(keyFor(ctx), sealed));
    return memberId === viewer.member?.id && until > ctx.clock.now().getTime() ? words : undefined;
  } catch {
    // No text of ours.
    return undefined;
  }
}
