/**
 * Planting: a kit is fetched from its home, its pieces are looked at, and what is
 * picked becomes a draft to decide on.
 */
import { sql } from "kysely";
import Type, { type Static } from "typebox";
import { mustBeAble } from "#commons/permissions.ts";
import { DomainError, rejectFields } from "#commons/domain-error.ts";
import type { Viewer } from "#commons/visibility.ts";
import type { AppContext } from "#commons/app-context.ts";
import { recallTexts } from "#commons/rendering.ts";
import type { Reader, Row } from "#platform/database/schema.ts";
import { beginDecision } from "#domains/decisions/begin-actions.ts";
import { type Effect, noEffect } from "#domains/decisions/effects/effect.ts";
import { theCollective } from "#domains/groups/queries.ts";
import { adaptableInto, licenseName } from "#domains/guides/guide.ts";
import { enqueue } from "#platform/jobs/enqueue.ts";
import { newId } from "#platform/lib/ids.ts";
import { readWebAddress } from "#platform/lib/host-names.ts";
import { hostOf } from "#platform/lib/url.ts";
import { readPattern } from "#domains/rotas/pattern.ts";
import type { JsonObject } from "#protocol/activitypub/json.ts";
import { readStarterKit } from "../document.ts";
import { digestOf } from "../starter-kit.ts";
import { plantMessages } from "./messages.ts";
import { sayings } from "#platform/i18n/saying.ts";
import { readJson, readStrings } from "#platform/lib/json/read-json.ts";

const saying = sayings(plantMessages);

/** Fetches a document through the outgoing client. */
type FetchDocument = (url: string) => Promise<JsonObject>;

/** How far a fetch is; one at a time, kept in the settings. */
const PlantingForm = Type.Object({
  url: Type.String(),
  state: Type.Union([Type.Literal("asked"), Type.Literal("here"), Type.Literal("failed")]),
  /** Pieces that were not taken. */
  refused: Type.Optional(Type.Number()),
});
type Planting = Static<typeof PlantingForm>;
const Data = Type.Record(Type.String(), Type.Unknown());

const key = "planting";

export async function plantingNow(ctx: AppContext): Promise<Planting | undefined> {
  const row = await ctx.db
    .selectFrom("settings")
    .select("value")
    .where("key", "=", key)
    .executeTakeFirst();
  return row === undefined ? undefined : readJson(PlantingForm, row.value);
}

const noteAsked = (db: Reader, url: string): Promise<unknown> => {
  const value = JSON.stringify({ url, state: "asked" } satisfies Planting);
  return db
    .insertInto("settings")
    .values({ key, value })
    .onConflict((conflict) => conflict.column("key").doUpdateSet({ value }))
    .execute();
};

/**
 * What became of a fetch; never in place of another kit that was asked for since and is on its way.
 */
const noteEnd = (db: Reader, planting: Planting): Promise<unknown> => {
  const value = JSON.stringify(planting);
  return db
    .insertInto("settings")
    .values({ key, value })
    .onConflict((conflict) =>
      conflict
        .column("key")
        .doUpdateSet({ value })
        .where(
          sql<boolean>`settings.value::jsonb ->> 'state' <> 'asked'
            or settings.value::jsonb ->> 'url' = ${planting.url}`,
        ),
    )
    .execute();
};

/** Address of a kit: as given, or the one of a collective's front page. */
export function starterKitAddress(ctx: AppContext, text: string): string | undefined {
  const typed = text.trim();
  const url = readWebAddress(typed.includes("://") ? typed : `https://${typed}`);
  if (url === undefined || typed === "" || hostOf(url) === hostOf(ctx.origin)) return undefined;
  const parsed = new URL(url);
  if (parsed.pathname === "/") parsed.pathname = "/starter-kit";
  parsed.hash = "";
  return parsed.href;
}

const hostPart = (url: string): { readonly host?: string } => {
  const host = hostOf(url);
  return host === undefined ? {} : { host };
};

/** Asks for a kit; the worker fetches it. */
export async function askForStarterKit(
  ctx: AppContext,
  viewer: Viewer,
  text: string,
): Promise<void> {
  const root = await theCollective(ctx);
  if (root === undefined) throw new DomainError("not-found");
  await mustBeAble(ctx.db, ctx.clock, viewer, "write", root.id);
  const url = starterKitAddress(ctx, text);
  rejectFields({ url: url === undefined ? saying((m) => m.urlNote) : undefined });
  if (url === undefined) throw new DomainError("bad-input");
  await ctx.db.transaction().execute(async (trx) => {
    await noteAsked(trx, url);
    await enqueue(
      trx,
      [{ kind: "plant", payload: JSON.stringify({ url }), ...hostPart(url) }],
      ctx.clock.now(),
    );
  });
}

/**
 * Fetches a kit and keeps its pieces for a look. Answers how many are new, and how many were
 * not taken; undefined: no kit there.
 */
export async function fetchStarterKit(
  ctx: AppContext,
  fetchDocument: FetchDocument,
  url: string,
): Promise<{ readonly fresh: number; readonly refused: number } | undefined> {
  const kit = readStarterKit(await fetchDocument(url));
  if (kit === undefined || kit.pieces.length === 0) {
    await noteEnd(ctx.db, { url, state: "failed" });
    return undefined;
  }
  const now = ctx.clock.now();
  await recallTexts(
    ctx,
    kit.pieces.map((piece) => piece.content),
  );
  return ctx.db.transaction().execute(async (trx) => {
    const rows = await trx
      .insertInto("plantedPieces")
      .values(
        kit.pieces.map((piece) => ({
          id: newId(),
          fromIri: kit.iri,
          fromName: kit.name,
          kind: piece.kind,
          name: piece.name,
          content: piece.content,
          data: JSON.stringify({ ...piece.data, iri: piece.iri }),
          digest: digestOf(piece),
          license: piece.license,
          credit: piece.credit,
          decisionId: null,
          made: now,
        })),
      )
      // What changed at its home comes as new; what was left or picked as it was stays so.
      .onConflict((conflict) =>
        conflict.columns(["fromIri", "kind", "name"]).doUpdateSet((eb) => ({
          content: eb.ref("excluded.content"),
          data: eb.ref("excluded.data"),
          license: eb.ref("excluded.license"),
          credit: eb.ref("excluded.credit"),
          digest: eb.ref("excluded.digest"),
          state: eb
            .case()
            .when("plantedPieces.digest", "=", eb.ref("excluded.digest"))
            .then(eb.ref("plantedPieces.state"))
            .else("waiting" as const)
            .end(),
        })),
      )
      .returning("state")
      .execute();
    await noteEnd(trx, { url, state: "here", refused: kit.refused });
    return { fresh: rows.filter((row) => row.state === "waiting").length, refused: kit.refused };
  });
}

/**
 * The worker's part. What can't be had is said on the page, where it is asked for again with one
 * tap: tried by itself, it could come after another kit was asked for.
 */
export const plantHandlers = (
  ctx: AppContext,
  fetchDocument: FetchDocument,
): Record<"plant", (payload: string) => Promise<void>> => ({
  plant: async (payload) => {
    const { url } = readStrings(payload, "url");
    try {
      await fetchStarterKit(ctx, fetchDocument, url);
    } catch (error) {
      ctx.log.info(
        { why: error instanceof Error ? error.message : String(error) },
        "a starter kit could not be fetched",
      );
      await noteEnd(ctx.db, { url, state: "failed" });
    }
  },
});

/** What a piece would do once it is agreed. */
export function effectOf(piece: Pick<Row<"plantedPieces">, "kind" | "name" | "data">): Effect {
  const data = readJson(Data, piece.data);
  if (piece.kind === "agreement")
    return { kind: "adopt-agreement", title: piece.name.slice(0, 150), reviewMonths: 6 };
  if (piece.kind === "rota") return { kind: "begin-rota", pattern: readPattern(data) };
  return noEffect;
}

/**
 * Picks pieces: each begins as a draft decision of the collective, and nothing
 * is adopted. Answers how many began.
 */
export async function pickPieces(
  ctx: AppContext,
  viewer: Viewer,
  ids: readonly string[],
): Promise<number> {
  const root = await theCollective(ctx);
  const { member } = viewer;
  if (root === undefined) throw new DomainError("not-found");
  await mustBeAble(ctx.db, ctx.clock, viewer, "write", root.id);
  if (member === undefined) throw new DomainError("sign-in-needed");
  const messages = plantMessages(root.language);
  rejectFields({ pieces: ids.length === 0 ? saying((m) => m.pickNote) : undefined });
  const now = ctx.clock.now();
  return ctx.db.transaction().execute(async (trx) => {
    const pieces = await trx
      .selectFrom("plantedPieces")
      .selectAll()
      .where("id", "in", [...ids])
      .where("state", "=", "waiting")
      .forUpdate()
      .execute();
    for (const piece of pieces) {
      // What may not be changed can't be discussed word by word: it is pointed at.
      const free = adaptableInto(piece.license).length > 0;
      const { iri = piece.fromIri } = readJson(
        Type.Object({ iri: Type.Optional(Type.String()) }),
        piece.data,
      );
      const decision = await beginDecision(trx, now, {
        groupId: root.id,
        name: messages.decide({ name: piece.name }).slice(0, 200),
        driver: messages.driver({
          from: piece.fromName,
          url: iri,
          credit: piece.credit,
          license: licenseName(piece.license, root.language),
        }),
        method: "consent",
        effect: free ? effectOf(piece) : noEffect,
        madeBy: member.id,
        basedOn: iri,
        content: free ? piece.content : messages.onlyLink({ url: iri }),
      });
      await trx
        .updateTable("plantedPieces")
        .set({ state: "picked", decisionId: decision.id })
        .where("id", "=", piece.id)
        .execute();
    }
    return pieces.length;
  });
}

/** Leaves pieces where they are; they can be fetched again when they change. */
export async function leavePieces(
  ctx: AppContext,
  viewer: Viewer,
  ids: readonly string[],
): Promise<void> {
  const root = await theCollective(ctx);
  if (root === undefined) throw new DomainError("not-found");
  await mustBeAble(ctx.db, ctx.clock, viewer, "write", root.id);
  if (ids.length > 0)
    await ctx.db
      .updateTable("plantedPieces")
      .set({ state: "left" })
      .where("id", "in", [...ids])
      .where("state", "=", "waiting")
      .execute();
}
