/** A guide becomes one's own: a copy that knows where it comes from, or a translation. */
import { objectIri } from "#commons/addresses.ts";
import { DomainError, rejectFields } from "#commons/domain-error.ts";
import { tighten, type Viewer } from "#commons/visibility.ts";
import type { AppContext } from "#commons/app-context.ts";
import type { Row } from "#platform/database/schema.ts";
import { groupForWriting } from "#domains/groups/queries.ts";
import { type GuideFacts, mayAdapt } from "../guide.ts";
import { lineageFrom, revisionIri } from "../lineage/lineage.ts";
import { revisionOf } from "../lineage/document.ts";
import { inheritNotices } from "../notices/actions.ts";
import { guideFor } from "../store.ts";
import { guideMessages } from "../messages.ts";
import { sayings } from "#platform/i18n/saying.ts";
import { insertGuide, keepRevision } from "../actions.ts";

const saying = sayings(guideMessages);

type Guide = Row<"guides">;

/**
 * A draft of our own from somebody's guide, with credit and the place it came from;
 * `language`: to be translated into.
 */
export async function adaptGuide(
  ctx: AppContext,
  viewer: Viewer,
  id: string,
  groupHandle: string,
  language?: string,
): Promise<Guide> {
  const source = await guideFor(ctx.db, viewer, id);
  const { group, member } = await groupForWriting(ctx, viewer, groupHandle);
  if (source.published === null || source.visibility !== "public")
    throw new DomainError("not-published");
  if (!mayAdapt(source.license))
    throw new DomainError("not-allowed", { detail: saying((m) => m.notAdaptable) });
  rejectFields({
    language:
      language === undefined || (isLanguage(language) && language !== source.language)
        ? undefined
        : saying((m) => m.errors.whichOtherLanguageItIs),
  });
  const now = ctx.clock.now();
  const messages = guideMessages(source.language);
  const iri = source.iri ?? objectIri(ctx.origin, "guide", source.id);
  return ctx.db.transaction().execute(async (trx) => {
    const {
      name,
      summary,
      kind,
      license,
      cautions,
      careKinds,
      tags,
      sources,
      wishes,
      minutes,
      costsNothing,
    } = source;
    const credit = messages
      .creditTo({ name, who: source.credit === "" ? source.origin.name : source.credit })
      .slice(0, 300);
    const facts = {
      name,
      summary,
      source: source.source,
      kind: kind as GuideFacts["kind"],
      license: license as GuideFacts["license"],
      credit,
      cautions,
      careKinds,
      tags,
      language: language ?? source.language,
      sources,
      wishes,
      minutes,
      costsNothing,
    };
    const guide = await insertGuide(trx, now, group.id, member.id, facts, {
      visibility: tighten("public", group.kind),
      published: null,
      basedOn: iri,
      basedOnSource: source.source,
      basedOnCautions: source.cautions,
      derivedFrom: source.iri === null ? revisionIri(iri, source.version) : revisionOf(source),
      lineage: JSON.stringify(lineageFrom(source, iri, source.origin.name)),
      translationOf: language === undefined ? null : iri,
    });
    await inheritNotices(trx, source.id, guide.id);
    await keepRevision(
      trx,
      guide,
      language === undefined ? messages.adaptedNote({ name }) : messages.translatedNote({ name }),
    );
    return guide;
  });
}

const isLanguage = (text: string): boolean => /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(text);
