/**
 * The switch of languages on each page of who has no account, and the cookie that keeps
 * its choice: a language, nothing else.
 */
import type { FastifyRequest } from "fastify";
import { type LanguagePreferences, nameOf } from "#platform/i18n/languages.ts";
import { languageInQuery } from "#platform/lib/url.ts";
import { html, type Html, nothing } from "../html/html.ts";
import { webMessages } from "../messages.ts";
import type { View } from "../view.ts";

export const languageCookie = "language";

/** A request that can't be read has no cookies yet. */
export const chosenLanguage = (
  request: Partial<Pick<FastifyRequest, "cookies">>,
): string | undefined => request.cookies?.[languageCookie];

/** All that a request says of the language that its sender wants. */
export const wishesOf = (
  request: FastifyRequest,
): Pick<LanguagePreferences, "chosen" | "link" | "header"> => ({
  chosen: chosenLanguage(request),
  link: languageInQuery(request.query),
  header: request.headers["accept-language"],
});

/** Each language is called as it calls itself, and read out so. */
export function languageSwitch(view: View): Html {
  const { languages = [] } = view;
  if (view.viewer.member !== undefined || languages.length < 2) return nothing;
  const here = (language: string): boolean =>
    language === view.language || view.language.startsWith(`${language}-`);
  return html`<form class="languages" method="post"
    action="/language"><fieldset><legend>${webMessages(view.language).languages}</legend>
<input type="hidden" name="from" value="${view.path}">
${languages.map(
  (language) => html`<button class="quiet" name="language" value="${language}" lang="${language}"
    dir="auto"${here(language) ? html` aria-pressed="true"` : nothing}>${nameOf(language)}</button>
`,
)}</fieldset></form>`;
}
