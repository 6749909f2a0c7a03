import { emptyState, linkTo, pageHead, section } from "#platform/web/html/components.ts";
import { field, form, type Sheet } from "#platform/web/html/forms.ts";
import { html, type Html, nothing } from "#platform/web/html/html.ts";
import type { Page } from "#platform/web/html/layout.ts";
import type { View } from "#platform/web/view.ts";
import { findWords } from "../library/messages.ts";
import type { Term } from "./glossary.ts";
import { languageName } from "../language-name.ts";
import { words } from "../messages.ts";

type Entry = Term & { readonly id: string };

const paragraphs = (text: string): Html => html`${text.split("\n").map((line, i) => html`${i === 0 ? nothing : html`<br>`}${line}`)}`;

const fields = (view: View, sheet: Sheet): Html => {
  const f = findWords(view.language);
  return html`${field(view, sheet, { name: "term", label: f.term, required: true, most: 80 })}
${field(view, sheet, { name: "meaning", label: f.meaning, hint: f.meaningHint, type: "textarea", rows: 3, required: true, most: 1000 })}
${field(view, sheet, { name: "language", label: f.language, required: true, most: 35 })}`;
};

/** `sheet`: of the form for a new word; open when there are notes beside its fields. */
export function glossaryPage(view: View, entries: readonly Entry[], sheet: Sheet): Page {
  const f = findWords(view.language);
  const languages = [...new Set(entries.map((entry) => entry.language))];
  const member = view.viewer.member !== undefined;
  const list = (language: string): Html =>
    html`<dl class="facts-list" lang="${language}" dir="auto">${entries.flatMap((entry) =>
      entry.language === language
        ? [
            html`<div id="term-${entry.id}"><dt><dfn>${entry.term}</dfn></dt><dd>${paragraphs(entry.meaning)}${member ? html` <span lang="${view.language}">${linkTo(`/glossary/${entry.id}`, f.change)}</span>` : nothing}</dd></div>`,
          ]
        : [],
    )}</dl>`;
  return {
    title: f.glossary,
    description: f.glossaryLead,
    body: html`${pageHead(f.glossary, { lead: f.glossaryLead, kicker: linkTo("/library", words(view.language).library) })}
${entries.length === 0 ? emptyState(f.noWords, f.noWordsText) : languages.map((language) => section(languageName(language, view.language), list(language)))}
${member ? html`<details${Object.keys(sheet.notes).length === 0 ? nothing : html` open`}><summary>${f.addWord}</summary>${form(view, { action: "/glossary", sheet, body: fields(view, sheet), submit: f.add })}</details>` : nothing}`,
  };
}

export function termPage(view: View, entry: Entry, sheet: Sheet): Page {
  const f = findWords(view.language);
  const title = f.changeWord(entry.term);
  return {
    title,
    hidden: true,
    body: html`${pageHead(title, { kicker: linkTo("/glossary", f.glossary) })}
${form(view, { action: `/glossary/${entry.id}`, sheet, body: fields(view, sheet), submit: f.save })}
<details><summary>${f.remove}</summary>${form(view, { action: `/glossary/${entry.id}/delete`, submit: f.remove, danger: true })}</details>`,
  };
}

/** Under a guide: the terms of the glossary that it uses. Nothing where there are none. */
export const wordsUsedPart = (view: View, terms: readonly Entry[]): Html =>
  terms.length === 0
    ? nothing
    : html`<details><summary>${findWords(view.language).wordsUsed}</summary><dl class="facts-list">${terms.map((entry) => html`<div lang="${entry.language}"><dt><a href="/glossary#term-${entry.id}">${entry.term}</a></dt><dd>${paragraphs(entry.meaning)}</dd></div>`)}</dl></details>`;
