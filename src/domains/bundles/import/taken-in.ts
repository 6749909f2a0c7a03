/** What came of an import, in words. */
import { bundleMessages } from "../messages.ts";

export function takenInText(
  {
    theirs,
    drafts,
    left,
  }: { readonly theirs: number; readonly drafts: number; readonly left: number },
  language: string,
): string {
  const messages = bundleMessages(language);
  const parts = [
    ...(theirs > 0 ? [messages.keptTheirs({ n: theirs })] : []),
    ...(drafts > 0 ? [messages.draftsMade({ n: drafts })] : []),
    ...(left > 0 ? [messages.stayedOut({ n: left })] : []),
  ];
  return parts.length === 0 ? messages.nothingTaken : parts.join(" ");
}
