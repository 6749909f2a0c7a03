/**
 * Lived notes: what came of a guide where it was tried. Kinds,
 * hashtags, what a note may hold. Pure.
 */
import { manyLines, oneLine, tagWord, withoutMarks } from "#commons/text.ts";
import type { NoteKind, Row } from "#platform/database/schema.ts";
import { parseLineage } from "../lineage/lineage.ts";
import { type Saying, sayings } from "#platform/i18n/saying.ts";
import { notesMessages } from "./messages.ts";
import { minutes } from "#platform/lib/clock.ts";
const saying = sayings(notesMessages);

/** A note with who said it elsewhere, and the guide of ours under which it stands. */
export type VisibleNote = Row<"guideNotes"> & {
  readonly authorName: string | null;
  readonly authorUrl: string | null;
  readonly guideName: string;
  readonly groupName: string;
};

/** In the order in which they stand under a guide. */
export const noteKinds = [
  "tried",
  "wrong",
  "ritual",
  "question",
] as const satisfies readonly NoteKind[];
const isNoteKind = (text: string): text is NoteKind =>
  (noteKinds as readonly string[]).includes(text);

/** Hashtags that make a reply a lived note, without #. The first is the one that we tell people. */
export const noteTags: Readonly<Record<NoteKind, readonly [string, ...string[]]>> = {
  tried: [
    "WeTriedThis",
    "WeTriedIt",
    "WirHabensProbiert",
    "WirHabenEsProbiert",
    "LoProbamos",
    "LoHemosProbado",
    "HoProvàrem",
    "OnAEssayé",
    "NousAvonsEssayé",
    "LAbbiamoProvato",
    "NósTentámos",
    "NósTentamos",
    "WijProbeerdenDit",
    "ViPrøvdeDet",
    "ViProvadeDet",
    "SpróbowaliśmyTego",
    "BunuDenedik",
    "МыПопробовали",
    "جربناه",
  ],
  wrong: [
    "WhatWentWrong",
    "WasSchiefging",
    "WasSchiefGelaufenIst",
    "LoQueSalióMal",
    "QuéSalióMal",
    "ElQueVaAnarMalament",
    "CeQuiAMalTourné",
    "CosaÈAndatoStorto",
    "OQueCorreuMal",
    "OQueDeuErrado",
    "WatMisging",
    "HvadGikGalt",
    "VadGickFel",
    "CoPoszłoNieTak",
    "NeTersGitti",
    "ЧтоПошлоНеТак",
  ],
  ritual: [
    "Ritual",
    "ASmallRitual",
    "SmallRitual",
    "KleinesRitual",
    "PequeñoRitual",
    "Rituel",
    "PetitRituel",
    "Rituale",
    "Ritueel",
    "Ритуал",
  ],
  question: [
    "Question",
    "AQuestion",
    "Frage",
    "Pregunta",
    "UneQuestion",
    "Domanda",
    "Pergunta",
    "Vraag",
    "Spørgsmål",
    "Fråga",
    "Pytanie",
    "Soru",
    "Вопрос",
    "سؤال",
  ],
};

// Servers and keyboards write the same hashtag with accents and without.
const bare = (tag: string): string =>
  withoutMarks(tagWord(tag) ?? "")
    .replaceAll("_", "")
    .replaceAll("ł", "l")
    .replaceAll("ø", "o");

const kindsByTag = new Map(
  noteKinds.flatMap((kind) => noteTags[kind].map((tag) => [bare(tag), kind] as const)),
);

/** Of several the most urgent to hear: what went wrong, then what was tried. */
const urgency: readonly NoteKind[] = ["wrong", "tried", "ritual", "question"];

/**
 * The kind that these hashtags ask for (with or without #, in any case); undefined when none does.
 */
export function kindOfTags(tags: readonly string[]): NoteKind | undefined {
  const asked = tags.slice(0, 100).map((tag) => kindsByTag.get(bare(tag)));
  return urgency.find((kind) => asked.includes(kind));
}

/** Hashtags as they stand in plain text: not every server lists them apart. */
export const tagsInText = (text: string): string[] =>
  [...text.slice(0, 20_000).matchAll(/(?<![\p{L}\p{N}_/&])#([\p{L}\p{M}\p{N}_]{2,60})/gu)]
    .slice(0, 100)
    .map((match) => match[1] ?? "");

/** Notes of one author within a day, of members and of people elsewhere. */
export const notesADay = 10;
/** Notes of people elsewhere that may wait under one guide. */
export const maxWaitingNotes = 100;

export interface NoteInput {
  readonly kind: string;
  /** Markdown. */
  readonly source: string;
  /** Who says it, in words they chose; empty for nobody. */
  readonly credit: string;
  /** BCP 47. */
  readonly language: string;
}

interface NoteFacts {
  readonly kind: NoteKind;
  readonly source: string;
  readonly credit: string;
  readonly language: string;
}

const maxLong = 5000;

function sourceNote(source: string): Saying | undefined {
  if (source === "") return saying((m) => m.errors.writeAtLeastASentence);
  return source.length > maxLong ? saying((m) => m.errors.thisIsLongForA) : undefined;
}

export function readNoteInput(input: NoteInput): {
  readonly facts?: NoteFacts;
  readonly notes: Record<string, Saying | undefined>;
} {
  const kind = isNoteKind(input.kind) ? input.kind : undefined;
  const source = manyLines(input.source, 20_000);
  const notes = {
    kind: kind === undefined ? saying((m) => m.errors.chooseWhatKindOfNote) : undefined,
    source: sourceNote(source),
    language: /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(input.language)
      ? undefined
      : saying((m) => m.errors.aLanguageIsWrittenLike),
  };
  if (kind === undefined || Object.values(notes).some((note) => note !== undefined))
    return { notes };
  return {
    notes,
    facts: { kind, source, credit: oneLine(input.credit, 100), language: input.language },
  };
}

/**
 * A member's words are shown at once where the member is at home; elsewhere the group looks first.
 */
export const stateOfNew = (memberGroups: readonly string[], groupId: string): "shown" | "held" =>
  memberGroups.includes(groupId) ? "shown" : "held";

/** Ids of the works that a guide is, or comes from. Two guides that share one are of one family. */
export const lineageIds = (
  own: string,
  guide: { readonly basedOn: string | null; readonly lineage: string },
): string[] => [
  ...new Set([
    own,
    ...(guide.basedOn === null ? [] : [guide.basedOn]),
    ...parseLineage(guide.lineage).map((one) => one.id),
  ]),
];

/** Notes written from one place in ten minutes. */
export const noteLimit = { rateLimit: { max: 30, timeWindow: minutes(10) } } as const;
