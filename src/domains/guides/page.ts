/** The page of a guide, put together from its parts. */
import { commas } from "#platform/i18n/commas.ts";
import { careKindName } from "#commons/care-kinds.ts";
import { plainText } from "#commons/markup/plain-text.ts";
import { renderMarkdown } from "#commons/markdown.ts";
import { originText } from "#commons/origin.ts";
import type { Row } from "#platform/database/schema.ts";
import { shorten } from "#platform/lib/messages.ts";
import {
  badge,
  buttonTo,
  cardList,
  facts,
  linkOut,
  linkTo,
  linkToName,
  originLine,
  pageHead,
  prose,
  section,
  tagList,
} from "#platform/web/html/components.ts";
import { pictureOr } from "#platform/web/html/pictures.ts";
import { field, form, type FormState } from "#platform/web/html/forms.ts";
import { html, type Html, nothing, safe } from "#platform/web/html/html.ts";
import type { Page } from "#platform/web/html/layout.ts";
import type { View } from "#platform/web/view.ts";
import { guideKindName, licenseName, licensePage, mayAdapt } from "./guide.ts";
import type { VisibleGuide } from "./row.ts";
import { suggestPart } from "./suggestions/page.ts";
import {
  creditPart,
  type LanguageFacts,
  languagesPart,
  stalePart,
} from "./lineage/related-page.ts";
import { libraryMessages } from "./library/messages.ts";
import { wordsUsedSection } from "./glossary/page.ts";
import type { GlossaryTerm } from "./glossary/glossary.ts";
import { lineageMessages } from "./lineage/messages.ts";
import { guideCard } from "./library/page.ts";
import { oembedAddress } from "./library/oembed.ts";
import { guideJsonLd } from "./library/structured.ts";
import { noticesAbove, noticesBelow } from "./notices/page.ts";
import { guideMessages } from "./messages.ts";
import { longSpan } from "#platform/i18n/spans.ts";

interface GuideFactsForPage {
  readonly change: boolean;
  /** Groups in which the viewer can make a version. */
  readonly groups: readonly { readonly handle: string; readonly name: string }[];
  readonly versions: readonly VisibleGuide[];
  /** What this is a version of, when we keep it. */
  readonly upstream: VisibleGuide | undefined;
  readonly upstreamChanged: boolean;
  readonly notices: readonly Row<"guideNotices">[];
  readonly languages: LanguageFacts;
  /** Words of the glossary that it uses. */
  readonly terms: readonly (GlossaryTerm & { readonly id: string })[];
  /** Of the guide. */
  readonly iri: string;
}

function upstreamLink(
  { basedOn }: VisibleGuide,
  upstream: VisibleGuide | undefined,
): Html | undefined {
  if (basedOn === null) return undefined;
  return upstream === undefined
    ? linkOut(basedOn, basedOn)
    : linkToName(`/guides/${upstream.id}`, upstream.name);
}

export function guidePage(view: View, guide: VisibleGuide, about: GuideFactsForPage): Page {
  const messages = guideMessages(view.language);
  const lineageTexts = lineageMessages(view.language);
  const url = `${view.origin}/guides/${guide.id}`;
  const ours = guide.origin.handle !== null;
  const open = guide.visibility === "public" && guide.published !== null;
  const actions = about.change
    ? [
        buttonTo(`/guides/${guide.id}/edit`, messages.edit, true),
        buttonTo(`/guides/${guide.id}/plain`, libraryMessages(view.language).plain, true),
      ]
    : [];
  const license = licensePage(guide.license);
  // The labels are in the reader's language, the words in the guide's.
  const lines = (text: string): Html | undefined =>
    text === "" ? undefined : html`<bdi class="lines" lang="${guide.language}">${text}</bdi>`;
  return {
    title: guide.name,
    description: guide.summary === "" ? shorten(plainText(guide.contentHtml), 300) : guide.summary,
    hidden: !open || !ours,
    kept: open,
    activity: open && ours ? url : undefined,
    card:
      open && ours
        ? `/cards/guide/${guide.id}.png?v=${guide.updated.getTime().toString(36)}`
        : undefined,
    head:
      open && ours
        ? html`<link rel="alternate" type="application/activity+json" href="${url}"><link
          rel="canonical" href="${url}"><meta property="og:type" content="article"><meta
            property="og:url" content="${url}"><link rel="alternate" type="application/json+oembed"
              title="${guide.name}" href="${oembedAddress(
                view.origin,
                url,
              )}"><script type="application/ld+json">${safe(
                JSON.stringify(guideJsonLd(guide, view.origin)).replaceAll("<", "\\u003c"),
              )}</script>`
        : nothing,
    body: html`<article>${pageHead(guide.name, {
      language: guide.language,
      lead: guide.summary,
      actions,
      kicker: html`${guideKindName(guide.kind, view.language)} · ${
        guide.origin.handle === null
          ? html`<bdi>${guide.origin.name}</bdi>`
          : html`<a href="/@${guide.origin.handle}"><bdi>${guide.origin.name}</bdi></a>`
      } ${guide.published === null ? badge(messages.draftBadge) : nothing}`,
    })}
${pictureOr(guide.image ?? undefined, "guide", guide.id, { first: true })}
${
  ours
    ? nothing
    : originLine(view, {
        name: originText(guide.origin),
        url: guide.origin.page,
      })
}
${noticesAbove(view, guide.id, about.iri, about.notices, about.change)}
${guide.translationOf === null ? nothing : stalePart(view, guide.id, about.languages)}
${
  about.upstreamChanged && guide.translationOf === null
    ? html`<p class="flash">${messages.upstreamChanged} ${linkTo(
        `/guides/${guide.id}/upstream`,
        messages.seeUpstream,
      )}</p>`
    : nothing
}
${
  guide.cautions === ""
    ? nothing
    : html`<div class="notes"><p><strong>${messages.cautions}</strong></p><div
      lang="${guide.language}" dir="auto">${safe(renderMarkdown(guide.cautions))}</div></div>`
}
${prose(guide.contentHtml, guide.language)}
${facts([
  [messages.credit, lines(guide.credit)],
  [
    messages.license,
    license === undefined
      ? licenseName(guide.license, view.language)
      : linkOut(license, licenseName(guide.license, view.language)),
  ],
  [lineageTexts.wishes, lines(guide.wishes)],
  [lineageTexts.time, guide.minutes === null ? undefined : longSpan(guide.minutes, view.language)],
  [lineageTexts.costsNothing, guide.costsNothing ? messages.yes : undefined],
  [
    messages.careKinds,
    commas(
      guide.careKinds.map((kind) => careKindName(kind, view.language)),
      view.language,
    ),
  ],
  [
    lineageTexts.sources,
    guide.sources === ""
      ? undefined
      : html`<ul class="plain">${guide.sources
          .split("\n")
          .map(
            (line) =>
              html`<li>${linkOut(/^https?:\/\/\S+$/.test(line) ? line : undefined, line)}</li>`,
          )}</ul>`,
  ],
  [
    guide.translationOf === null ? messages.originalHere : lineageTexts.translationOf,
    upstreamLink(guide, about.upstream),
  ],
  [
    messages.revisions,
    ours
      ? linkTo(`/guides/${guide.id}/revisions`, messages.times({ n: guide.version }))
      : undefined,
  ],
  [lineageTexts.print, linkTo(`/guides/${guide.id}/print`, lineageTexts.printIt)],
  [
    lineageTexts.family,
    linkTo(`/guides/${guide.id}/family`, lineageTexts.familyOf({ name: guide.name })),
  ],
])}
${wordsUsedSection(view, about.terms)}${noticesBelow(view, guide.id, about.iri, about.notices)}
${tagList(view, guide.tags, "/library")}</article>
${creditPart(view, guide)}
${
  about.versions.length === 0
    ? nothing
    : section(messages.versions, cardList(about.versions.map((one) => guideCard(view, one))))
}
${adaptSection(view, guide, about.groups)}${languagesPart(
      view,
      guide,
      about.languages,
      about.groups,
    )}
${
  about.change &&
  open &&
  guide.basedOn !== null &&
  guide.translationOf === null &&
  about.upstream !== undefined
    ? suggestPart(view, guide.id)
    : nothing
}
${
  about.change && guide.published !== null
    ? html`<p>${linkTo(`/guides/${guide.id}/notices/new`, lineageTexts.notice)} · ${linkTo(
        `/guides/${guide.id}/suggestions`,
        lineageTexts.suggestions,
      )}</p>`
    : nothing
}
${
  about.change
    ? html`<details><summary>${messages.delete}</summary><p>${messages.deleteText}</p>${form(view, {
        action: `/guides/${guide.id}/delete`,
        submit: messages.delete,
        danger: true,
      })}</details>`
    : nothing
}`,
  };
}

function adaptSection(
  view: View,
  guide: VisibleGuide,
  groups: readonly { readonly handle: string; readonly name: string }[],
): Html {
  const messages = guideMessages(view.language);
  if (groups.length === 0 || guide.visibility !== "public" || guide.published === null)
    return nothing;
  if (!mayAdapt(guide.license)) return html`<p class="hint">${messages.notAdaptable}</p>`;
  const formState: FormState = { values: {}, notes: {} };
  return html`<details><summary>${messages.adapt}</summary><p>${messages.adaptText}</p>${form(
    view,
    {
      action: `/guides/${guide.id}/adapt`,
      body: field(view, formState, {
        name: "group",
        label: messages.adaptIn,
        type: "select",
        options: groups.map((group) => [group.handle, group.name] as const),
      }),
      submit: messages.adapt,
    },
  )}</details>`;
}
