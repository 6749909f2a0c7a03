/** The tables of the library: guides and what grows around them, files, stories. */
import type { Generated } from "kysely";
import type { Owned, Visibility, Worded } from "./owned.ts";

export type Severity = "info" | "caution" | "urgent";
export type NoteKind = "tried" | "wrong" | "ritual" | "question";
export type HeldState = "held" | "shown" | "refused";
export type OfferedState = "open" | "accepted" | "rejected" | "withdrawn";
export type FileKind = "image" | "audio" | "document";

export interface LibraryTables {
  guides: Owned &
    Worded & {
      summary: Generated<string>;
      kind: Generated<string>;
      /** SPDX. */
      license: Generated<string>;
      /** Authors in words they chose. */
      credit: Generated<string>;
      cautions: Generated<string>;
      careKinds: Generated<string[]>;
      /** IRI of the guide this one adapts. */
      basedOn: string | null;
      /** Text of that guide when this version was begun; shows what changed there since. */
      basedOnSource: string | null;
      version: Generated<number>;
      search: Generated<string>;
      /** What it rests on, a line each. */
      sources: Generated<string>;
      /** How its people wish it to be used; travels with every copy. */
      wishes: Generated<string>;
      /** Time it takes. */
      minutes: Generated<number | null>;
      costsNothing: Generated<boolean>;
      /** Day by which its keepers look at it again. */
      reviewBy: Generated<string | null>;
      reviewed: Generated<Date | null>;
      /** JSON: its ancestors, the nearest first, as they were when it was made; outlives them. */
      lineage: Generated<string>;
      /** IRI of the exact revision it was made from. */
      derivedFrom: Generated<string | null>;
      /** IRI of the guide it translates. */
      translationOf: Generated<string | null>;
      /** Cautions of what it is based on, when it was made. */
      basedOnCautions: Generated<string | null>;
      /** Full text in its own language, without accents. */
      found: Generated<string>;
    };
  guideRevisions: {
    guideId: string;
    version: number;
    name: string;
    summary: string;
    source: string;
    cautions: Generated<string>;
    note: Generated<string>;
    sources: Generated<string>;
    wishes: Generated<string>;
    license: Generated<string | null>;
    credit: Generated<string>;
    saved: Date;
  };
  /**
   * Safety notices, ours and those that came down to a guide of ours.
   * Nothing of one changes but its answer.
   */
  guideNotices: {
    id: string;
    iri: string;
    /** The guide above whose text it stands. */
    guideId: string;
    /** IRI of the guide it was written for. */
    about: string;
    severity: Severity;
    content: string;
    language: Generated<string>;
    byName: Generated<string>;
    made: Date;
    /** When the keepers of this guide answered it. */
    answered: Date | null;
    answer: Generated<string>;
  };
  /**
   * Changes offered: to a guide of ours, or (`sent`) by a version of ours to what it comes from.
   */
  guideOffers: {
    id: string;
    guideId: string;
    sent: Generated<boolean>;
    /** Id of the Offer. */
    iri: string | null;
    actorIri: string | null;
    groupId: string | null;
    /** IRI of the guide that offers; of a sent one, of the guide it is offered to. */
    basedOn: string;
    /** The revision that it was made of, as it says itself. */
    derivedFrom: string | null;
    byName: Generated<string>;
    credit: Generated<string>;
    name: string;
    source: string;
    cautions: Generated<string>;
    note: Generated<string>;
    state: Generated<OfferedState>;
    /** What the keepers said. */
    word: Generated<string>;
    raw: string | null;
    made: Date;
    decided: Date | null;
    /** Who sent it is put aside: it waits for nobody. */
    setAside: Generated<Date | null>;
  };
  guideFlags: { id: string; guideId: string; content: string; made: Date };
  /** Lived notes: what came of it where it was tried. */
  guideNotes: {
    id: string;
    guideId: string;
    memberId: string | null;
    /** The reply from elsewhere that it came as. */
    replyId: string | null;
    kind: NoteKind;
    credit: Generated<string>;
    source: Generated<string>;
    contentHtml: Generated<string>;
    language: Generated<string>;
    state: Generated<HeldState>;
    made: Date;
  };
  glossary: { id: string; language: string; term: string; meaning: string; updated: Date };
  /** Pictures, sound and papers; their bytes stand in DATA_DIR under their hash. */
  files: {
    id: string;
    groupId: string;
    kind: FileKind;
    mediaType: string;
    /** SHA-256, hex. */
    hash: string;
    bytes: number;
    width: number | null;
    height: number | null;
    seconds: number | null;
    /** What is to be seen or heard, in words. */
    description: string;
    name: Generated<string>;
    madeBy: string | null;
    made: Date;
    /** Somebody asked for it to be taken down: it is shown to nobody until two have looked. */
    hidden: Generated<Date | null>;
    /** Are there people in the picture? null: nobody said. */
    people: Generated<boolean | null>;
    /** Who agreed, and how; members only. */
    consent: Generated<string>;
    /** The last day on which it is shown. */
    consentUntil: Generated<string | null>;
    /** When those who look after it were told that this day comes. */
    consentTold: Generated<Date | null>;
    /** Since when that day is over: it is shown to nobody. */
    lapsed: Generated<Date | null>;
  };
  stories: {
    id: string;
    groupId: string;
    madeBy: string | null;
    guideId: string | null;
    name: string;
    summary: Generated<string>;
    credit: Generated<string>;
    language: Generated<string>;
    license: Generated<string>;
    fileId: string | null;
    /** The same for slow connections. */
    smallFileId: string | null;
    transcript: Generated<string>;
    transcriptWanted: Generated<boolean>;
    visibility: Visibility;
    /** Who speaks, as they wish to be called, and that they said yes to being heard. */
    consentBy: Generated<string>;
    consentGiven: Date | null;
    consentWithdrawn: Date | null;
    published: Date | null;
    updated: Date;
  };
  /** Guides that are taken in: looked at first, then said yes to. */
  libraryImports: {
    id: string;
    groupId: string;
    memberId: string;
    kind: "bundle" | "markdown" | "wordpress" | "article";
    state: Generated<"reading" | "read" | "refused" | "running" | "done">;
    /** Of an article. */
    address: string | null;
    /** Why it was refused, in words for people. */
    why: string | null;
    /** Of a bundle, JSON: whose it is. */
    broughtFrom: string | null;
    problems: Generated<string[]>;
    total: Generated<number>;
    /** For what names none. */
    license: string;
    /** JSON: the parts, and what becomes of each. */
    items: Generated<string>;
    done: Generated<number>;
    theirs: Generated<number>;
    drafts: Generated<number>;
    leftOut: Generated<number>;
    expires: Date;
  };
  /** The file of an import, in order. */
  libraryImportParts: { importId: string; place: number; bytes: Uint8Array };
}
