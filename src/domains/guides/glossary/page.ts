/** The glossary, one term of it, and the terms that stand under a guide. */
import { emptyState, linkTo, pageHead, section } from "#platform/web/html/components.ts";
import { field, form, type FormState } from "#platform/web/html/forms.ts";
import { html, type Html, nothing } from "#platform/web/html/html.ts";
import type { Page } from "#platform/web/html/layout.ts";
import type { View } from "#platform/web/view.ts";
import { libraryMessages } from "../library/messages.ts";
import type { GlossaryTerm } from "./glossary.ts";
import { languageName } from "#platform/i18n/language-name.ts";
import { guideMessages } from "../messages.ts";

type Entry = GlossaryTerm & { readonly id: string };

const paragraphs = (text: string): Html =>
  html`${text.split("\n").map((line, i) => html`${i === 0 ? nothing : html`<br>`}${line}`)}`;

const fields = (view: View, formState: FormState): Html => {
  const libraryTexts = libraryMessages(view.language);
  return html`${field(view, formState, {
    name: "term",
    label: libraryTexts.term,
    required: true,
    maxLength: 80,
  })}
${field(view, formState, {
  name: "meaning",
  label: libraryTexts.meaning,
  hint: libraryTexts.meaningHint,
  type: "textarea",
  rows: 3,
  required: true,
  maxLength: 1000,
})}
${field(view, formState, {
  name: "language",
  label: libraryTexts.language,
  required: true,
  maxLength: 35,
})}`;
};

/** `sheet`: of the form for a new word; open when there are notes beside its fields. */
export function glossaryPage(view: View, entries: readonly Entry[], formState: FormState): Page {
  const libraryTexts = libraryMessages(view.language);
  const languages = [...new Set(entries.map((entry) => entry.language))];
  const member = view.viewer.member !== undefined;
  const list = (language: string): Html =>
    html`<dl class="facts-list" lang="${language}" dir="auto">${entries.flatMap((entry) =>
      entry.language === language
        ? [
            html`<div id="term-${entry.id}"><dt><dfn>${entry.term}</dfn></dt><dd>${paragraphs(
              entry.meaning,
            )}${
              member
                ? html` <span lang="${view.language}">${linkTo(
                    `/glossary/${entry.id}`,
                    libraryTexts.change,
                  )}</span>`
                : nothing
            }</dd></div>`,
          ]
        : [],
    )}</dl>`;
  return {
    title: libraryTexts.glossary,
    description: libraryTexts.glossaryLead,
    body: html`${pageHead(libraryTexts.glossary, {
      lead: libraryTexts.glossaryLead,
      kicker: linkTo("/library", guideMessages(view.language).library),
    })}
${
  entries.length === 0
    ? emptyState(libraryTexts.noWords, libraryTexts.noWordsText)
    : languages.map((language) => section(languageName(language, view.language), list(language)))
}
${
  member
    ? html`<details${
        Object.keys(formState.notes).length === 0 ? nothing : html` open`
      }><summary>${libraryTexts.addWord}</summary>${form(view, {
        action: "/glossary",
        formState,
        body: fields(view, formState),
        submit: libraryTexts.add,
      })}</details>`
    : nothing
}`,
  };
}

export function termPage(view: View, entry: Entry, formState: FormState): Page {
  const libraryTexts = libraryMessages(view.language);
  const title = libraryTexts.changeWord({ term: entry.term });
  return {
    title,
    hidden: true,
    body: html`${pageHead(title, { kicker: linkTo("/glossary", libraryTexts.glossary) })}
${form(view, {
  action: `/glossary/${entry.id}`,
  formState,
  body: fields(view, formState),
  submit: libraryTexts.save,
})}
<details><summary>${libraryTexts.remove}</summary>${form(view, {
      action: `/glossary/${entry.id}/delete`,
      submit: libraryTexts.remove,
      danger: true,
    })}</details>`,
  };
}

/** Under a guide: the terms of the glossary that it uses. Nothing where there are none. */
export const wordsUsedSection = (view: View, terms: readonly Entry[]): Html =>
  terms.length === 0
    ? nothing
    : html`<details class="reading"><summary>${
        libraryMessages(view.language).wordsUsed
      }</summary><dl class="facts-list">${terms.map(
        (entry) =>
          html`<div lang="${entry.language}"><dt><a
            href="/glossary#term-${entry.id}">${entry.term}</a></dt><dd>${paragraphs(
              entry.meaning,
            )}</dd></div>`,
      )}</dl></details>`;
