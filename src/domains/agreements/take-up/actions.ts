/** Taking up a short text or somebody's template: always as a draft decision, never adopted. */
import { objectIri } from "#commons/addresses.ts";
import { Refusal } from "#commons/domain-error.ts";
import { maySee, type Viewer } from "#commons/visibility.ts";
import type { World } from "#commons/app-context.ts";
import { beginDecision } from "#domains/decisions/begin-actions.ts";
import { groupForWriting } from "#domains/groups/queries.ts";
import { licenseName, mayAdapt } from "#domains/guides/guide.ts";
import { isId } from "#platform/lib/ids.ts";
import { mostTitle, usualMonths } from "../agreement.ts";
import { templateOf } from "../templates.ts";
import { words } from "../messages.ts";

/** Begins a decision in shaping with the text. Answers its id. */
export async function takeUpTemplate(world: World, viewer: Viewer, handle: string, key: string): Promise<string> {
  const { group, member } = await groupForWriting(world, viewer, handle);
  const template = templateOf(key);
  if (template === undefined) throw new Refusal("not-found", { detail: words(member.language).notes.noTemplate });
  const { name, why, content } = template;
  const effect = { kind: "adopt-agreement", title: name, reviewMonths: usualMonths } as const;
  return (
    await world.db
      .transaction()
      .execute((trx) => beginDecision(trx, world.clock.now(), { groupId: group.id, name, driver: why, effect, content, madeBy: member.id }))
  ).id;
}

export interface Takeable {
  readonly id: string;
  readonly name: string;
  readonly source: string;
  readonly license: string;
  /** Whose it is, in words. */
  readonly by: string;
  readonly iri: string;
  readonly page: string;
  /** Whether its text may be made into something of our own; else it is taken up as a link with words. */
  readonly adaptable: boolean;
}

/** A public agreement template, ours or a sibling's; undefined for any other kind; not-found for what the viewer may not see. */
export async function takeableGuide(world: World, viewer: Viewer, id: string): Promise<Takeable | undefined> {
  const row = isId(id)
    ? await world.db
        .selectFrom("guides")
        .leftJoin("groups", "groups.id", "guides.groupId")
        .leftJoin("remoteActors", "remoteActors.id", "guides.remoteActorId")
        .selectAll("guides")
        .select(["groups.name as groupName", "remoteActors.name as actorName"])
        .where("guides.id", "=", id)
        .executeTakeFirst()
    : undefined;
  if (row === undefined || !maySee(viewer, row)) throw new Refusal("not-found");
  if (row.kind !== "agreement-template" || row.published === null || row.visibility !== "public") return undefined;
  const iri = row.iri ?? objectIri(world.origin, "guide", row.id);
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

/** A draft decision with the text, its place of origin and credit; where the licence forbids that, one that points to it. */
export async function takeUpGuide(world: World, viewer: Viewer, guideId: string, handle: string): Promise<string> {
  if (viewer.member === undefined) throw new Refusal("sign-in-needed");
  const guide = await takeableGuide(world, viewer, guideId);
  if (guide === undefined) throw new Refusal("not-allowed", { detail: words(viewer.member.language).notes.notTemplate });
  const { group, member } = await groupForWriting(world, viewer, handle);
  const w = words(group.language).decision;
  const title = guide.name.slice(0, mostTitle);
  const common = {
    groupId: group.id,
    name: title,
    madeBy: member.id,
    effect: { kind: "adopt-agreement", title, reviewMonths: usualMonths },
  } as const;
  const { name, by, license, page, iri } = guide;
  return (
    await world.db
      .transaction()
      .execute((trx) =>
        beginDecision(
          trx,
          world.clock.now(),
          guide.adaptable
            ? { ...common, driver: w.takenUp(name, by, licenseName(license), page), basedOn: iri, content: guide.source }
            : { ...common, driver: w.takenUpLink(name, by, page) },
        ),
      )
  ).id;
}
