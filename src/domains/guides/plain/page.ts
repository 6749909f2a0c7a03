import { emptyState, facts, linkTo, pageHead, section } from "#platform/web/html/components.ts";
import { field, form, type Sheet } from "#platform/web/html/forms.ts";
import { html, type Html, nothing } from "#platform/web/html/html.ts";
import type { Page } from "#platform/web/html/layout.ts";
import type { View } from "#platform/web/view.ts";
import { findWords } from "../library/messages.ts";
import type { Term } from "../glossary/glossary.ts";
import { wordsUsedPart } from "../glossary/page.ts";
import type { PlainHelp } from "./plain.ts";
import { words } from "../messages.ts";

export interface PlainFacts {
  readonly help: PlainHelp;
  readonly terms: readonly (Term & { readonly id: string })[];
  readonly language: string;
}

const list = (title: string, text: string, items: readonly Html[]): Html =>
  items.length === 0 ? nothing : section(title, html`<p>${text}</p><ul class="plain">${items.map((item) => html`<li>${item}</li>`)}</ul>`);

/** What the look at a text found. */
export function plainPart(view: View, { help, terms, language }: PlainFacts): Html {
  const f = findWords(view.language);
  const quote = (text: string): Html => html`<q lang="${language}">${text}</q>`;
  const level = help.level === undefined ? f.tooShort : f.levels[help.level];
  const found = [
    list(
      f.longSentences,
      f.longSentencesText,
      help.longSentences.map((one) => html`${quote(one.text)} <span class="facts">${f.ofWords(one.words)}</span>`),
    ),
    list(
      f.longWords,
      f.longWordsText,
      help.longWords.map((one) => html`${quote(one.word)} <span class="facts">${f.times(one.times)}</span>`),
    ),
    list(f.abbreviations, f.abbreviationsText, help.abbreviations.map(quote)),
    list(
      f.pictures,
      f.picturesText,
      help.pictures.map((one) => html`${f.line(one.line)} <span class="facts"><bdi>${one.address}</bdi></span>`),
    ),
  ];
  return html`<div role="status">${section(
    f.howItReads,
    html`<p><strong>${level}</strong></p>${facts([
      ["LIX", help.lix === undefined ? undefined : f.lix(help.lix)],
      [f.text, f.counted(help.words, help.sentences)],
      [
        f.sentencesAndWords,
        help.words === 0
          ? undefined
          : `${f.perSentence(Math.round(help.words / help.sentences))}; ${f.longShare(Math.round(help.longShare * 100))}`,
      ],
    ])}`,
  )}</div>
${found.every((one) => one === nothing) ? html`<p>${f.allWell}</p>` : found}
${wordsUsedPart(view, terms)}`;
}

/** `about` is undefined before there is a text; `guide` when it is one's text that is looked at. */
export function plainPage(
  view: View,
  sheet: Sheet,
  about: PlainFacts | undefined,
  guide?: { readonly id: string; readonly name: string },
): Page {
  const f = findWords(view.language);
  const title = guide === undefined ? f.plain : f.plainOf(guide.name);
  const links =
    guide === undefined
      ? linkTo("/library", words(view.language).library)
      : html`${linkTo(`/guides/${guide.id}`, f.back)} · ${linkTo(`/guides/${guide.id}/edit`, f.edit)}`;
  return {
    title,
    hidden: true,
    body: html`${pageHead(title, { lead: f.plainLead, kicker: links })}
${about === undefined ? emptyState(f.nothingYet, f.nothingYetText) : plainPart(view, about)}
${form(view, {
  action: "/guides/plain",
  sheet,
  body: html`${field(view, sheet, { name: "source", label: f.text, type: "textarea", rows: 14, required: true })}
${field(view, sheet, { name: "language", label: f.language, required: true, most: 35 })}`,
  submit: f.look,
})}`,
  };
}
