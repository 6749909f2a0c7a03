/**
 * What somebody without an account asks a group: who may, what is kept of it, and for how
 * long. Sealed with the instance's key.
 */
import { plainText } from "#commons/markup/plain-text.ts";
import { asText, manyLines, oneLine } from "#commons/text.ts";
import type { AppContext } from "#commons/app-context.ts";
import type { Row } from "#platform/database/schema.ts";
import { days } from "#platform/lib/clock.ts";
import { derive, instanceKey, mark, seal, unseal } from "#platform/lib/keyfile.ts";
import { readRecord } from "#platform/lib/json/read-json.ts";

/** After the last word. */
export const questionLife = days(30);

export type AboutKind = "event" | "guide" | "offer";
export const aboutKinds = ["event", "guide", "offer"] as const satisfies readonly AboutKind[];

/** A thing of the group that is asked about. */
export interface AskedAbout {
  readonly kind: AboutKind;
  readonly id: string;
}

/** Who asks. */
export interface Asker {
  /** What they called themself, or nothing. */
  readonly name: string;
  /** Of somebody elsewhere. */
  readonly account?: {
    readonly iri: string;
    readonly url: string;
    /** What people call it, "@mira@garden.example": not sealed with it, but looked up. */
    readonly address?: string;
  };
}

/** What was said. */
interface Said {
  readonly html: string;
  /** IRI of their note. */
  readonly iri?: string;
  /** In which it was answered; undefined: that of the question. */
  readonly language?: string;
}

/** Where they are told that there is an answer, and the secret of their page. */
export interface Told {
  readonly address: string;
  readonly token: string;
}

export interface QuestionMessage {
  readonly id: string;
  readonly fromGroup: boolean;
  readonly html: string;
  readonly made: Date;
  readonly edited: Date | null;
}

/** A question as those read it who may. */
export interface OpenedQuestion {
  readonly id: string;
  readonly groupId: string;
  readonly about: AskedAbout | undefined;
  readonly from: Asker;
  readonly inPublic: boolean;
  readonly answered: boolean;
  /** Mail to them came back, and their address is forgotten. */
  readonly unreachable: boolean;
  readonly made: Date;
  readonly updated: Date;
  readonly messages: readonly QuestionMessage[];
}

type Context = Pick<AppContext, "config">;

const keyFor = ({ config }: Context): Buffer => derive(instanceKey(config.dataDir), "questions");

export const sealJson = (ctx: Context, value: Asker | Said | Told): string =>
  seal(keyFor(ctx), JSON.stringify(value));

/** What we sealed ourselves, so it has the form that it had then. */
const opened = (key: Buffer, sealed: string): Readonly<Record<string, unknown>> =>
  readRecord(unseal(key, sealed));

/** Finds what somebody sent by who or what it is, and tells nobody else. */
export const senderMark = (ctx: Context, iri: string): string => mark(keyFor(ctx), iri);

export function askerOf(ctx: Context, row: Pick<Row<"questions">, "sealedFrom">): Asker {
  const { name, account } = opened(keyFor(ctx), row.sealedFrom);
  const { iri, url } = (account ?? {}) as { iri?: unknown; url?: unknown };
  return {
    name: asText(name),
    ...(asText(iri) === "" ? {} : { account: { iri: asText(iri), url: asText(url) } }),
  };
}

export function toldOf(
  ctx: Context,
  row: Pick<Row<"questions">, "sealedAddress">,
): Told | undefined {
  if (row.sealedAddress === null) return undefined;
  const { address, token } = opened(keyFor(ctx), row.sealedAddress);
  return { address: asText(address), token: asText(token) };
}

/** What was said, and in which language where that is known. */
export function saidIn(
  ctx: Context,
  row: Pick<Row<"questionMessages">, "sealed">,
): { readonly html: string; readonly language: string | undefined } {
  const { html, language } = opened(keyFor(ctx), row.sealed);
  return { html: asText(html), language: asText(language) === "" ? undefined : asText(language) };
}

/** IRI of the note that is answered; undefined for what was written on a page. */
export function noteIriOf(
  ctx: Context,
  row: Pick<Row<"questionMessages">, "sealed">,
): string | undefined {
  const iri = asText(opened(keyFor(ctx), row.sealed)["iri"]);
  return iri === "" ? undefined : iri;
}

/** With the address that people know, of the accounts that are known. */
export const withAddresses = (
  questions: readonly OpenedQuestion[],
  handles: ReadonlyMap<string, string>,
): readonly OpenedQuestion[] =>
  questions.map((one) => {
    const { account } = one.from;
    const handle = account === undefined ? undefined : handles.get(account.iri);
    return account === undefined || handle === undefined
      ? one
      : { ...one, from: { ...one.from, account: { ...account, address: `@${handle}` } } };
  });

/** Opens questions with all that was said; the messages of each in their order. */
export function openQuestions(
  ctx: Context,
  rows: readonly Row<"questions">[],
  messages: readonly Row<"questionMessages">[],
): readonly OpenedQuestion[] {
  const key = keyFor(ctx);
  const messagesOf = new Map<string, QuestionMessage[]>();
  for (const { id, questionId, fromGroup, sealed, made, edited } of messages) {
    const one = { id, fromGroup, html: asText(opened(key, sealed)["html"]), made, edited };
    messagesOf.set(questionId, [...(messagesOf.get(questionId) ?? []), one]);
  }
  return rows.map((row) => ({
    id: row.id,
    groupId: row.groupId,
    about:
      row.aboutKind === null || row.aboutId === null
        ? undefined
        : { kind: row.aboutKind, id: row.aboutId },
    from: askerOf(ctx, row),
    inPublic: row.inPublic,
    answered: row.answered,
    unreachable: row.addressRefused !== null,
    made: row.made,
    updated: row.updated,
    messages: messagesOf.get(row.id) ?? [],
  }));
}

/** The words of it, for programs. */
export const wordsOf = (html: string): string =>
  manyLines(
    html
      .split(/<br ?\/?>|<\/p>/)
      .map((line, i, all) => `${plainText(line)}${i === all.length - 1 ? "" : "\n"}`)
      .join(""),
    20_000,
  );

export const readWords = (typed: string): string => manyLines(typed, 5000);
export const readAskerName = (typed: string): string => oneLine(typed, 80);

/** Where they write from, as people say it where that is known. */
export const accountText = ({ iri, address }: NonNullable<Asker["account"]>): string =>
  address ?? iri;

/** As it is shown: their name, and where they write from. */
export const askerText = (from: Asker, nobody: string): string => {
  if (from.account !== undefined) return `${from.name} (${accountText(from.account)})`;
  return from.name === "" ? nobody : from.name;
};
