/** How many notes of each kind there are, in words. */
import type { NoteKind } from "#platform/database/schema.ts";
import { listText } from "#platform/i18n/lists.ts";
import { noteKinds } from "./note.ts";
import { notesMessages } from "./messages.ts";

export function noteCountsText(
  counts: Readonly<Record<NoteKind, number>>,
  language: string,
): string {
  const messages = notesMessages(language);
  const parts = noteKinds
    .filter((kind) => counts[kind] > 0)
    .map((kind) =>
      messages.countsOf[kind]({ number: messages.numbers[counts[kind]] ?? messages.manyNumbers }),
    );
  const total = noteKinds.reduce((sum, kind) => sum + counts[kind], 0);
  return messages.counts({ total, listed: listText(parts, language) });
}
