/** Taking up a short text or somebody's template: always as a draft decision, never adopted. */
import { objectIri } from "#commons/addresses.ts";
import { DomainError } from "#commons/domain-error.ts";
import { maySee, type Viewer } from "#commons/visibility.ts";
import type { AppContext } from "#commons/app-context.ts";
import { prepareTexts } from "#commons/rendering.ts";
import { beginDecision } from "#domains/decisions/begin-actions.ts";
import { groupForWriting } from "#domains/groups/queries.ts";
import { licenseName, mayAdapt } from "#domains/guides/guide.ts";
import { isId } from "#platform/lib/ids.ts";
import { maxTitle, usualMonths } from "../agreement.ts";
import { agreementTemplate } from "../templates.ts";
import { agreementMessages } from "../messages.ts";

/** Begins a decision in shaping with the text. Answers its id. */
export async function takeUpTemplate(
  ctx: AppContext,
  viewer: Viewer,
  handle: string,
  key: string,
): Promise<string> {
  const { group, member } = await groupForWriting(ctx, viewer, handle);
  const template = agreementTemplate(key, group.language);
  if (template === undefined)
    throw new DomainError("not-found", {
      detail: agreementMessages(member.language).notes.noTemplate,
    });
  const { name, why, content } = template;
  const effect = { kind: "adopt-agreement", title: name, reviewMonths: usualMonths } as const;
  await prepareTexts(ctx, { why, content });
  return (
    await ctx.db.transaction().execute((trx) =>
      beginDecision(trx, ctx.clock.now(), {
        groupId: group.id,
        name,
        driver: why,
        effect,
        content,
        madeBy: member.id,
      }),
    )
  ).id;
}

interface Takeable {
  readonly id: string;
  readonly name: string;
  readonly source: string;
  readonly license: string;
  /** Whose it is, in words. */
  readonly by: string;
  readonly iri: string;
  readonly page: string;
  /**
   * Whether its text may be made into something of our own; else
   * it is taken up as a link with words.
   */
  readonly adaptable: boolean;
}

/**
 * A public agreement template, ours or a sibling's; undefined for any other kind;
 * not-found for what the viewer may not see.
 */
export async function takeableGuide(
  ctx: AppContext,
  viewer: Viewer,
  id: string,
): Promise<Takeable | undefined> {
  const row = isId(id)
    ? await ctx.db
        .selectFrom("guides")
        .leftJoin("groups", "groups.id", "guides.groupId")
        .leftJoin("remoteActors", "remoteActors.id", "guides.remoteActorId")
        .selectAll("guides")
        .select(["groups.name as groupName", "remoteActors.name as actorName"])
        .where("guides.id", "=", id)
        .executeTakeFirst()
    : undefined;
  if (row === undefined || !maySee(viewer, row)) throw new DomainError("not-found");
  if (row.kind !== "agreement-template" || row.published === null || row.visibility !== "public")
    return undefined;
  const iri = row.iri ?? objectIri(ctx.origin, "guide", row.id);
  return {
    id: row.id,
    name: row.name,
    source: row.source,
    license: row.license,
    by: row.credit === "" ? (row.groupName ?? row.actorName ?? "") : row.credit,
    iri,
    page: row.url ?? iri,
    adaptable: mayAdapt(row.license) && row.source.trim() !== "",
  };
}

/**
 * A draft decision with the text, its place of origin and credit; where the licence
 * forbids that, one that points to it.
 */
export async function takeUpGuide(
  ctx: AppContext,
  viewer: Viewer,
  guideId: string,
  handle: string,
): Promise<string> {
  if (viewer.member === undefined) throw new DomainError("sign-in-needed");
  const guide = await takeableGuide(ctx, viewer, guideId);
  if (guide === undefined)
    throw new DomainError("not-allowed", {
      detail: agreementMessages(viewer.member.language).notes.notTemplate,
    });
  const { group, member } = await groupForWriting(ctx, viewer, handle);
  const messages = agreementMessages(group.language).decision;
  const title = guide.name.slice(0, maxTitle);
  const common = {
    groupId: group.id,
    name: title,
    madeBy: member.id,
    effect: { kind: "adopt-agreement", title, reviewMonths: usualMonths },
  } as const;
  const { name, by, license, page, iri } = guide;
  if (guide.adaptable) await prepareTexts(ctx, { content: guide.source });
  return (
    await ctx.db.transaction().execute((trx) =>
      beginDecision(
        trx,
        ctx.clock.now(),
        guide.adaptable
          ? {
              ...common,
              driver: messages.takenUp({
                name,
                who: by,
                license: licenseName(license, group.language),
                page,
              }),
              basedOn: iri,
              content: guide.source,
            }
          : { ...common, driver: messages.takenUpLink({ name, who: by, page }) },
      ),
    )
  ).id;
}
