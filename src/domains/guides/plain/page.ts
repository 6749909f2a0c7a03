/** Help with plain words, as a page beside the writing. */
import { emptyState, facts, linkTo, pageHead, section } from "#platform/web/html/components.ts";
import { field, form, type FormState } from "#platform/web/html/forms.ts";
import { html, type Html, nothing } from "#platform/web/html/html.ts";
import type { Page } from "#platform/web/html/layout.ts";
import type { View } from "#platform/web/view.ts";
import { libraryMessages } from "../library/messages.ts";
import type { GlossaryTerm } from "../glossary/glossary.ts";
import { wordsUsedSection } from "../glossary/page.ts";
import type { PlainHelp } from "./plain.ts";
import { guideMessages } from "../messages.ts";

export interface PlainFacts {
  readonly help: PlainHelp;
  readonly terms: readonly (GlossaryTerm & { readonly id: string })[];
  readonly language: string;
}

const list = (title: string, text: string, items: readonly Html[]): Html =>
  items.length === 0
    ? nothing
    : section(
        title,
        html`<p>${text}</p><ul class="plain">${items.map((item) => html`<li>${item}</li>`)}</ul>`,
      );

/** What the look at a text found. */
function plainSection(view: View, { help, terms, language }: PlainFacts): Html {
  const libraryTexts = libraryMessages(view.language);
  const quote = (text: string): Html => html`<q lang="${language}">${text}</q>`;
  const level = help.level === undefined ? libraryTexts.tooShort : libraryTexts.levels[help.level];
  const found = [
    list(
      libraryTexts.longSentences,
      libraryTexts.longSentencesText,
      help.longSentences.map(
        (one) =>
          html`${quote(one.text)} <span class="facts">${libraryTexts.ofWords({
            n: one.words,
          })}</span>`,
      ),
    ),
    list(
      libraryTexts.longWords,
      libraryTexts.longWordsText,
      help.longWords.map(
        (one) =>
          html`${quote(one.word)} <span class="facts">${libraryTexts.times({
            n: one.times,
          })}</span>`,
      ),
    ),
    list(libraryTexts.abbreviations, libraryTexts.abbreviationsText, help.abbreviations.map(quote)),
    list(
      libraryTexts.pictures,
      libraryTexts.picturesText,
      help.pictures.map(
        (one) =>
          html`${libraryTexts.line({
            n: one.line,
          })} <span class="facts"><bdi>${one.address}</bdi></span>`,
      ),
    ),
  ];
  return html`<div role="status">${section(
    libraryTexts.howItReads,
    html`<p><strong>${level}</strong></p>${facts([
      ["LIX", help.lix === undefined ? undefined : libraryTexts.lix({ n: help.lix })],
      [libraryTexts.text, libraryTexts.counted({ all: help.words, sentences: help.sentences })],
      [
        libraryTexts.sentencesAndWords,
        help.words === 0
          ? undefined
          : `${libraryTexts.perSentence({
              n: Math.round(help.words / help.sentences),
            })} · ${libraryTexts.longShare({ percent: Math.round(help.longShare * 100) })}`,
      ],
    ])}`,
  )}</div>
${found.every((one) => one === nothing) ? html`<p>${libraryTexts.allWell}</p>` : found}
${wordsUsedSection(view, terms)}`;
}

/** `about` is undefined before there is a text; `guide` when it is one's text that is looked at. */
export function plainPage(
  view: View,
  formState: FormState,
  about: PlainFacts | undefined,
  guide?: { readonly id: string; readonly name: string },
): Page {
  const libraryTexts = libraryMessages(view.language);
  const title =
    guide === undefined ? libraryTexts.plain : libraryTexts.plainOf({ name: guide.name });
  const links =
    guide === undefined
      ? linkTo("/library", guideMessages(view.language).library)
      : html`${linkTo(`/guides/${guide.id}`, libraryTexts.back)} · ${linkTo(
          `/guides/${guide.id}/edit`,
          libraryTexts.edit,
        )}`;
  return {
    title,
    hidden: true,
    body: html`${pageHead(title, { lead: libraryTexts.plainLead, kicker: links })}
${
  about === undefined
    ? emptyState(libraryTexts.nothingYet, libraryTexts.nothingYetText)
    : plainSection(view, about)
}
${form(view, {
  action: "/guides/plain",
  formState,
  body: html`${field(view, formState, {
    name: "source",
    label: libraryTexts.text,
    type: "textarea",
    rows: 14,
    required: true,
  })}
${field(view, formState, {
  name: "language",
  label: libraryTexts.language,
  required: true,
  maxLength: 35,
})}`,
  submit: libraryTexts.look,
})}`,
  };
}
