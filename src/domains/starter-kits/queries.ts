/** Putting the kit together: only what the group has published, and what belongs to nobody. */
import { accessFacts, accessName, parseAccess, yesFacts } from "#commons/access/facts.ts";
import { groupIri, objectIri } from "#commons/addresses.ts";
import type { AppContext } from "#commons/app-context.ts";
import { recallTexts } from "#commons/rendering.ts";
import { notQuiet } from "#commons/visibility.ts";
import type { PieceKind } from "#platform/database/schema.ts";
import { theCollective } from "#domains/groups/queries.ts";
import { allRoles, roleName, roleSentence } from "#domains/groups/roles/role.ts";
import { waysOf } from "#domains/groups/ways/actions.ts";
import { adaptableInto } from "#domains/guides/guide.ts";
import { patternOf, type RotaPattern } from "#domains/rotas/pattern.ts";
import type { JsonObject } from "#protocol/activitypub/json.ts";
import { starterKitDocument, pieceAlone } from "./document.ts";
import { type KitPiece, piecePath } from "./starter-kit.ts";
import { starterKitMessages } from "./messages.ts";

/** The kit of this collective; undefined before the founding. */
export async function ourStarterKit(ctx: AppContext): Promise<
  | {
      readonly iri: string;
      readonly name: string;
      readonly language: string;
      readonly group: string;
      readonly pieces: readonly KitPiece[];
    }
  | undefined
> {
  const root = await theCollective(ctx);
  if (root === undefined) return undefined;
  const messages = starterKitMessages(root.language);
  const own = (
    kind: PieceKind,
    slug: string,
    name: string,
    content: string,
    data: KitPiece["data"],
  ): KitPiece => ({
    kind,
    iri: `${ctx.origin}${piecePath(kind, slug)}`,
    name,
    content,
    data,
    license: "CC0-1.0",
    credit: "",
  });
  const numbered = (lines: readonly string[]): string =>
    lines.map((line, i) => `${i + 1}. ${line}`).join("\n");
  const [agreements, rotas, access, ways] = await Promise.all([
    agreementPieces(ctx),
    rotaPieces(ctx),
    usualAccess(ctx),
    waysOf(ctx.db, root.id),
  ]);
  const pieces = [
    own("plan", "first-steps", messages.planName, numbered(messages.plan), {
      steps: messages.plan,
    }),
    ...agreements,
    ...allRoles.map((role) =>
      own(
        "role",
        role,
        roleName(role, root.language),
        messages.roleText({
          role: roleName(role, root.language),
          sentence: roleSentence(role, root.language),
        }),
        {
          role,
        },
      ),
    ),
    ...rotas.map(({ id, pattern }) =>
      own(
        "rota",
        id,
        pattern.name,
        messages.rotaText({
          minutes: pattern.minutes,
          seats: pattern.seats
            .map((seat) => messages.rotaSeat({ seats: seat.seats, name: seat.name }))
            .join("\n"),
        }),
        {
          ...pattern,
          seats: pattern.seats.map((seat) => ({ ...seat })),
        },
      ),
    ),
    own(
      "access",
      "usual",
      messages.accessName,
      `${messages.accessLead}\n\n${access
        .map((fact) => `- ${accessName(fact, root.language)}`)
        .join("\n")}`,
      {
        facts: access,
      },
    ),
    own("questions", "looking-back", messages.questionsName, numbered(messages.questions), {
      questions: messages.questions,
    }),
    ...(ways.joining === "questions"
      ? [
          own("questions", "joining", messages.joiningName, numbered(ways.questions), {
            joining: ways.questions,
          }),
        ]
      : []),
    own("poster", "first", messages.posterName, messages.poster.join("\n\n"), {
      lines: messages.poster,
    }),
  ];
  return {
    iri: `${ctx.origin}/starter-kit`,
    name: messages.kit({ name: root.name }),
    language: root.language,
    group: groupIri(ctx.origin, root.handle),
    pieces,
  };
}

/** The kit as other servers read it. */
export async function starterKitJson(ctx: AppContext): Promise<JsonObject | undefined> {
  const kit = await ourStarterKit(ctx);
  if (kit === undefined) return undefined;
  await recallTexts(
    ctx,
    kit.pieces.map((piece) => piece.content),
  );
  return starterKitDocument(
    kit.iri,
    { ...kit, summary: (language) => starterKitMessages(language).summary },
    kit.pieces,
  );
}

/** One piece that has no page of its own; undefined for what is not in the kit. */
export async function pieceJson(
  ctx: AppContext,
  kind: PieceKind,
  slug: string,
): Promise<JsonObject | undefined> {
  const kit = await ourStarterKit(ctx);
  const piece = kit?.pieces.find((one) => one.iri === `${ctx.origin}${piecePath(kind, slug)}`);
  if (kit === undefined || piece === undefined) return undefined;
  await recallTexts(ctx, [piece.content]);
  return pieceAlone(piece, kit.group);
}

/**
 * Agreements in force that were published for everybody, under a licence that
 * lets others make their own of them.
 */
async function agreementPieces(ctx: AppContext): Promise<KitPiece[]> {
  const rows = await ctx.db
    .selectFrom("agreements")
    .innerJoin("groups", "groups.id", "agreements.groupId")
    .innerJoin("guides", "guides.id", "agreements.guideId")
    .innerJoin("agreementVersions", (join) =>
      join
        .onRef("agreementVersions.agreementId", "=", "agreements.id")
        .onRef("agreementVersions.version", "=", "agreements.version"),
    )
    .select([
      "guides.id",
      "agreements.name",
      "agreementVersions.content",
      "guides.license",
      "guides.credit",
    ])
    .where("agreements.inKit", "=", true)
    .where("agreements.state", "=", "standing")
    .where("groups.kind", "=", "open")
    .where(notQuiet("agreements"))
    .where("guides.visibility", "=", "public")
    .where("guides.published", "is not", null)
    .orderBy("agreements.name")
    .limit(40)
    .execute();
  return rows
    .filter((row) => adaptableInto(row.license).length > 0)
    .map((row) => ({
      kind: "agreement",
      iri: objectIri(ctx.origin, "guide", row.id),
      name: row.name,
      content: row.content,
      data: {},
      license: row.license,
      credit: row.credit,
    }));
}

/** Patterns of rotas that open groups hand on: no place, no day, nobody. */
async function rotaPieces(
  ctx: AppContext,
): Promise<{ readonly id: string; readonly pattern: RotaPattern }[]> {
  const rows = await ctx.db
    .selectFrom("rotas")
    .innerJoin("groups", "groups.id", "rotas.groupId")
    .selectAll("rotas")
    .where("rotas.inKit", "=", true)
    .where("rotas.state", "!=", "ended")
    .where("groups.kind", "=", "open")
    .where(notQuiet("rotas"))
    .orderBy("rotas.name")
    .limit(30)
    .execute();
  if (rows.length === 0) return [];
  const seats = await ctx.db
    .selectFrom("rotaSeats")
    .selectAll()
    .where(
      "rotaId",
      "in",
      rows.map((row) => row.id),
    )
    .execute();
  return rows.map((row) => ({
    id: row.id,
    pattern: patternOf(
      row,
      seats.filter((seat) => seat.rotaId === row.id),
    ),
  }));
}

/**
 * What most of the public events of ours of the last year answered with
 * yes; else what everybody asks first.
 */
async function usualAccess(ctx: AppContext): Promise<(typeof accessFacts)[number][]> {
  const rows = await ctx.db
    .selectFrom("events")
    .select("access")
    .where("groupId", "is not", null)
    .where("visibility", "=", "public")
    .where("published", "is not", null)
    .orderBy("starts", "desc")
    .limit(50)
    .execute();
  const counts = new Map<(typeof accessFacts)[number], number>();
  for (const row of rows)
    for (const fact of yesFacts(parseAccess(row.access)))
      counts.set(fact, (counts.get(fact) ?? 0) + 1);
  const usual = accessFacts.filter((fact) => (counts.get(fact) ?? 0) * 2 > rows.length);
  return usual.length > 2 ? usual : accessFacts.slice(0, 12);
}
