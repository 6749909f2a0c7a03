/** A story told aloud: what it needs, and whose yes it rests on. Pure. */
import { hasLetter, manyLines, oneLine } from "#commons/text.ts";
import type { Visibility } from "#platform/database/schema.ts";
import { isLicense, type License } from "#domains/guides/guide.ts";
import { storyMessages } from "./messages.ts";
import { type Saying, sayings } from "#platform/i18n/saying.ts";

const saying = sayings(storyMessages);

export interface StoryInput {
  readonly name: string;
  readonly summary: string;
  readonly credit: string;
  readonly language: string;
  readonly license: string;
  readonly transcript: string;
  readonly transcriptWanted: boolean;
  /** By whom it may be heard: what the one who speaks said yes to. */
  readonly visibility: Visibility;
  /** Who speaks, as they wish to be called. */
  readonly consentBy: string;
  /** They said yes to `visibility`. */
  readonly saidYes: boolean;
  /** Day of that yes: "2026-11-20". */
  readonly consentDay: string;
  readonly fileId: string;
  readonly guideId: string;
  readonly publish: boolean;
}

interface StoryFacts {
  readonly name: string;
  readonly summary: string;
  readonly credit: string;
  readonly language: string;
  readonly license: License;
  readonly transcript: string;
  readonly transcriptWanted: boolean;
  readonly consentBy: string;
  /** Noon UTC of the day. */
  readonly consentGiven: Date;
}

/** What was said yes to before. */
interface Agreed {
  readonly visibility: Visibility;
  readonly consentBy: string;
  readonly fileId: string | null;
}

const width: Readonly<Record<Visibility, number>> = { group: 0, members: 1, public: 2 };

/**
 * Must the one who speaks be asked (again)? To be heard by more, another voice, another recording.
 */
export const mustAsk = (before: Agreed | undefined, next: Agreed): boolean =>
  before === undefined ||
  width[next.visibility] > width[before.visibility] ||
  next.consentBy !== before.consentBy ||
  next.fileId !== before.fileId;

/** "2026-11-20" as noon UTC; undefined for no day. */
export function readStoryDay(text: string): Date | undefined {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return undefined;
  const date = new Date(`${text}T12:00:00Z`);
  return Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== text
    ? undefined
    : date;
}

const unsaidNote = (before: Agreed | undefined): Saying =>
  before === undefined ? saying((m) => m.saidYesNote) : saying((m) => m.saidYesAgain);

/** `today`: "2026-11-20" where the collective is. */
export function readStoryInput(
  input: StoryInput,
  today: string,
  before?: Agreed,
): { readonly facts?: StoryFacts; readonly notes: Record<string, Saying | undefined> } {
  const license = isLicense(input.license) ? input.license : undefined;
  const consentBy = oneLine(input.consentBy, 150);
  const transcript = manyLines(input.transcript, 200_000);
  const consentGiven = readStoryDay(input.consentDay);
  const ask = mustAsk(before, {
    visibility: input.visibility,
    consentBy,
    fileId: input.fileId === "" ? null : input.fileId,
  });
  const notes = {
    name: !hasLetter(input.name) ? saying((m) => m.nameNote) : undefined,
    file: input.fileId === "" ? saying((m) => m.fileNote) : undefined,
    language: /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(input.language)
      ? undefined
      : saying((m) => m.languageNote),
    license: license === undefined ? saying((m) => m.licenseNote) : undefined,
    consentBy: consentBy === "" ? saying((m) => m.consentByNote) : undefined,
    saidYes: ask && !input.saidYes ? unsaidNote(before) : undefined,
    consentDay:
      consentGiven === undefined || input.consentDay > today
        ? saying((m) => m.consentDateNote)
        : undefined,
  };
  if (
    Object.values(notes).some((note) => note !== undefined) ||
    license === undefined ||
    consentGiven === undefined
  )
    return { notes };
  return {
    notes,
    facts: {
      name: oneLine(input.name, 150),
      summary: oneLine(input.summary, 500),
      credit: oneLine(input.credit, 300),
      language: input.language,
      license,
      transcript,
      transcriptWanted: transcript === "" && input.transcriptWanted,
      consentBy,
      consentGiven,
    },
  };
}
