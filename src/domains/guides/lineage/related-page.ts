/** The family of a guide as a list and as a picture, and what its page says of other languages. */
import { linkOut, linkTo, linkToName, pageHead, section } from "#platform/web/html/components.ts";
import {
  emptyFormState,
  field,
  form,
  type FormState,
  fieldValue,
} from "#platform/web/html/forms.ts";
import { html, type Html, nothing } from "#platform/web/html/html.ts";
import type { Page } from "#platform/web/html/layout.ts";
import type { View } from "#platform/web/view.ts";
import { cautionsBox } from "./exchange-page.ts";
import { placed, type Relative } from "./related.ts";
import type { VisibleGuide } from "../row.ts";
import { licenseName, mayAdapt } from "../guide.ts";
import { lineageMessages } from "./messages.ts";
import { languageName } from "#platform/i18n/language-name.ts";
import { parseLineage } from "./lineage.ts";

const label = (view: View, one: Relative): Html => {
  const messages = lineageMessages(view.language);
  const name =
    one.href === undefined
      ? linkOut(one.iri, one.name === "" ? one.iri : one.name)
      : html`<a href="${one.href}"><bdi>${one.name}</bdi></a>`;
  const facts = [
    one.who,
    one.translation && one.language !== undefined
      ? `${messages.translation}: ${languageName(one.language, view.language)}`
      : "",
  ];
  return html`${one.self ? html`<strong>${name}</strong> (${messages.here})` : name}${facts
    .filter((fact) => fact !== "")
    .map((fact) => html` · <span class="facts"><bdi>${fact}</bdi></span>`)}`;
};

const nested = (view: View, one: Relative): Html =>
  html`<li>${label(view, one)}${
    one.children.length === 0
      ? nothing
      : html`<ul>${one.children.map((child) => nested(view, child))}</ul>`
  }</li>`;

const row = 34;
const column = 28;

/** The same as a picture; who can't see it has the list. */
function picture(top: Relative): Html {
  const all = placed(top);
  const height = all.length * row + 8;
  const point = (x: number, y: number): readonly [number, number] => [
    12 + x * column,
    y * row + 20,
  ];
  return html`<svg class="family" viewBox="0 0 640 ${height}" width="640" height="${height}"
    direction="ltr" aria-hidden="true" focusable="false">${all.map(({ relative, x, y, from }) => {
      const [cx, cy] = point(x, y);
      const [px, py] = point(x - 1, from ?? 0);
      return html`${
        from === undefined
          ? nothing
          : html`<path d="M${px} ${py}V${cy}H${cx}" fill="none" stroke="currentColor"/>`
      }<circle cx="${cx}" cy="${cy}" r="${
        relative.self ? 7 : 5
      }" fill="currentColor"/><text x="${cx + 14}" y="${cy + 5}"
        fill="currentColor">${relative.name.slice(0, 60)}</text>`;
    })}</svg>`;
}

export function lineagePage(view: View, guide: VisibleGuide, top: Relative): Page {
  const messages = lineageMessages(view.language);
  const alone = top.children.length === 0;
  return {
    title: messages.familyOf({ name: guide.name }),
    hidden: true,
    body: html`${pageHead(messages.familyOf({ name: guide.name }), {
      lead: messages.familyLead,
      kicker: linkToName(`/guides/${guide.id}`, guide.name),
    })}
${
  alone
    ? html`<p class="hint">${messages.familyAlone}</p>`
    : html`<ul class="family">${nested(view, top)}</ul>${picture(top)}`
}`,
  };
}

/** Credit of all that it came from, kept here: it stands also when they are gone. */
export function creditPart(view: View, guide: VisibleGuide): Html {
  const messages = lineageMessages(view.language);
  const lineage = parseLineage(guide.lineage);
  return lineage.length === 0
    ? nothing
    : section(
        messages.credits,
        html`<ol>${lineage.map(
          ({ id, name, credit, version, license }) =>
            html`<li>${linkOut(
              id,
              name === "" ? id : name,
            )} · <bdi>${credit}</bdi> · ${messages.version({ n: version })} · ${licenseName(
              license,
              view.language,
            )}</li>`,
        )}</ol>`,
      );
}

export interface LanguageFacts {
  readonly translations: readonly VisibleGuide[];
  /** Parts of the original that changed since it was translated. */
  readonly stale: readonly { readonly before: string; readonly now: string }[];
  /** Cautions of the original, when they are others now. */
  readonly staleCautions: string | undefined;
  readonly upstream: VisibleGuide | undefined;
}

/** Above the text of a translation: what of its original it does not say yet. */
export function stalePart(view: View, guideId: string, about: LanguageFacts): Html {
  const messages = lineageMessages(view.language);
  const { upstream } = about;
  if (upstream === undefined || (about.stale.length === 0 && about.staleCautions === undefined))
    return nothing;
  return html`${
    about.staleCautions === undefined
      ? nothing
      : cautionsBox(
          messages.staleCautions,
          about.staleCautions,
          upstream.language,
          messages.noCautions,
        )
  }${
    about.stale.length === 0
      ? nothing
      : html`<details class="flash"><summary>${messages.stale({
          n: about.stale.length,
        })}</summary><ul class="plain">${about.stale.map(
          ({ before, now }) =>
            html`<li class="diff">${
              before === ""
                ? nothing
                : html`<p lang="${upstream.language}" dir="auto"><del>${before}</del></p>`
            }${
              now === ""
                ? html`<p>${messages.gone}</p>`
                : html`<p lang="${upstream.language}" dir="auto"><ins>${now}</ins></p>`
            }</li>`,
        )}</ul><p>${linkTo(`/guides/${guideId}/upstream`, messages.seeStale)}</p></details>`
  }`;
}

/** Below the text: the same in other languages, and the way to make one more. */
export function languagesPart(
  view: View,
  guide: VisibleGuide,
  about: LanguageFacts,
  groups: readonly { readonly handle: string; readonly name: string }[],
): Html {
  const messages = lineageMessages(view.language);
  const may =
    groups.length > 0 &&
    guide.visibility === "public" &&
    guide.published !== null &&
    mayAdapt(guide.license);
  const original = guide.translationOf === null ? undefined : about.upstream;
  const list = [...(original === undefined ? [] : [original]), ...about.translations];
  return html`${
    list.length === 0
      ? nothing
      : section(
          messages.languages,
          html`<ul class="plain">${list.map(
            (one) =>
              html`<li><a href="/guides/${one.id}" hreflang="${one.language}">${languageName(
                one.language,
                view.language,
              )}: <bdi lang="${one.language}">${one.name}</bdi></a> · <span
                class="facts"><bdi>${one.origin.name}</bdi></span></li>`,
          )}</ul>`,
        )
  }${
    may
      ? html`<details><summary>${messages.translate}</summary>${translateForm(
          view,
          guide.id,
          groups,
          emptyFormState,
        )}</details>`
      : nothing
  }`;
}

type Groups = readonly { readonly handle: string; readonly name: string }[];

function translateForm(view: View, guideId: string, groups: Groups, formState: FormState): Html {
  const messages = lineageMessages(view.language);
  const chosen = fieldValue(formState.values, "group");
  return html`<p>${messages.translateText}</p>${form(view, {
    action: `/guides/${guideId}/translate`,
    formState,
    body: html`${field(view, formState, {
      name: "language",
      label: messages.into,
      hint: messages.intoHint,
      required: true,
      maxLength: 35,
    })}<div class="field"><label for="f-translate-group">${messages.forGroup}</label><select
      id="f-translate-group" name="group">${groups.map(
        (group) =>
          html`<option value="${group.handle}"${
            group.handle === chosen ? html` selected` : nothing
          }>${group.name}</option>`,
      )}</select></div>`,
    submit: messages.translate,
  })}`;
}

/** The form on a page of its own, when the language could not be read. */
export const translatePage = (
  view: View,
  guide: Pick<VisibleGuide, "id" | "name">,
  groups: Groups,
  formState: FormState,
): Page => ({
  title: lineageMessages(view.language).translate,
  hidden: true,
  body: html`${pageHead(lineageMessages(view.language).translate, {
    kicker: linkToName(`/guides/${guide.id}`, guide.name),
  })}${translateForm(view, guide.id, groups, formState)}`,
});
