/**
 * The pages of a bundle. They open from a file: nothing is loaded, nothing runs,
 * their few lines of CSS stand in them.
 */
import { dayText } from "#platform/web/html/components.ts";
import { renderMarkdown } from "#commons/markdown.ts";
import { guideKindName, licenseName, licensePage } from "#domains/guides/guide.ts";
import { safeUrl } from "#platform/lib/url.ts";
import { html, type Html, nothing, safe } from "#platform/web/html/html.ts";
import { comma } from "#platform/i18n/commas.ts";
import { directionOf } from "#platform/i18n/direction.ts";
import { type CarriedGuide, carriedDay, type IndexFacts } from "./carried-guide.ts";
import type { CarriedStory } from "./carried-story.ts";
import { bundleMessages } from "./messages.ts";

const css = `:root{color-scheme:light dark}body{font:1.1rem/1.6 Georgia,serif;max-width:38rem;margin:2rem auto;padding:0 1rem;overflow-wrap:break-word}
h1,h2,h3{line-height:1.2}table{border-collapse:collapse}td,th{border:1px solid;padding:.2rem .5rem;text-align:start}pre{white-space:pre-wrap}
.care{border:3px solid;padding:.2rem 1rem;margin:1rem 0}.facts{border-top:1px solid;margin-top:2rem}a:focus{outline:3px solid}
img,audio{max-width:100%}audio{width:100%}img{height:auto}blockquote{border-inline-start:3px solid;margin-inline:0;padding-inline-start:1rem}@media print{body{max-width:none;margin:0}nav{display:none}}`;

const frame = (title: string, language: string, body: Html): string =>
  html`<!doctype html>
<html lang="${language}" dir="${directionOf(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy"
  content="default-src 'none'; style-src 'unsafe-inline'; img-src 'self' file:; media-src 'self' file:; form-action 'none'; base-uri 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<style>${safe(css)}</style>
</head>
<body>
${body}
</body>
</html>
`.toString();

const out = (address: string, text: string): Html => {
  const url = safeUrl(address);
  return url === undefined
    ? html`<bdi>${text}</bdi>`
    : html`<a href="${url}" rel="noreferrer nofollow"><bdi>${text}</bdi></a>`;
};

const lines = (text: string): Html =>
  html`${text.split(/\n+/).map((line) => html`<p>${line}</p>`)}`;
const row = (name: string, value: Html | string | undefined): Html =>
  value === undefined || value === "" ? nothing : html`<dt>${name}</dt><dd>${value}</dd>`;

/** A day as people read it, and as programs do. */
const carriedTime = (date: Date, language: string): Html =>
  html`<time datetime="${carriedDay(date)}">${dayText(date, "UTC", language)}</time>`;

function carePart(guide: CarriedGuide, language: string): Html {
  const messages = bundleMessages(language);
  const notices = guide.notices.map(
    (one) =>
      html`<div class="care" lang="${one.language}" dir="auto"><p><strong>${messages.severities({
        severity: one.severity,
      })}</strong> <bdi>${one.byName}</bdi>${comma(language)}${carriedTime(
        one.made,
        language,
      )}</p>${lines(one.content)}</div>`,
  );
  const cautions =
    guide.cautions === ""
      ? nothing
      : html`<section class="care"><h2>${messages.cautions}</h2><div lang="${guide.language}"
        dir="auto">${safe(renderMarkdown(guide.cautions))}</div></section>`;
  return html`${notices}${cautions}`;
}

/** One guide. `files`: its other forms, beside the page. */
export function guideFile(guide: CarriedGuide, files: readonly string[], language: string): string {
  const messages = bundleMessages(language);
  const fileWords: Readonly<Record<string, string>> = messages.files;
  const license = licensePage(guide.license);
  const text = { lang: guide.language, dir: directionOf(guide.language) };
  const related = guide.lineage.map(
    (one) =>
      html`<li>${out(one.id, one.name === "" ? one.id : one.name)}${
        one.credit === ""
          ? nothing
          : html`${comma(language)}${messages.after} <bdi>${one.credit}</bdi>`
      }${comma(language)}${licenseName(one.license, language)}${comma(language)}${messages.version({
        n: one.version,
      })}</li>`,
  );
  return frame(
    guide.name,
    language,
    html`<nav><p><a href="../../index.html">${messages.toAll}</a></p></nav>
<main>
<h1 lang="${text.lang}" dir="${text.dir}">${guide.name}</h1>
<p>${
      guide.credit === ""
        ? html`${messages.by} <bdi>${guide.byName}</bdi>`
        : html`${messages.credit} <bdi>${guide.credit}</bdi>`
    }</p>
${carePart(guide, language)}
${
  guide.summary === ""
    ? nothing
    : html`<p lang="${text.lang}" dir="${text.dir}"><strong>${guide.summary}</strong></p>`
}
<article lang="${text.lang}" dir="${text.dir}">${safe(guide.contentHtml)}</article>
${
  guide.sources === ""
    ? nothing
    : html`<section><h2>${messages.sources}</h2><div lang="${text.lang}" dir="auto">${lines(
        guide.sources,
      )}</div></section>`
}
${
  guide.wishes === ""
    ? nothing
    : html`<section><h2>${messages.wishes}</h2><div lang="${text.lang}"
      dir="auto">${lines(guide.wishes)}</div></section>`
}
<section class="facts"><dl>
${row(messages.by, html`<bdi>${guide.byName}</bdi>`)}${row(
      messages.credit,
      guide.credit === "" ? undefined : html`<bdi>${guide.credit}</bdi>`,
    )}
${row(
  messages.license,
  license === undefined
    ? licenseName(guide.license, language)
    : out(license, licenseName(guide.license, language)),
)}
${row(
  messages.updated,
  html`${carriedTime(guide.updated, language)}${comma(language)}${messages.version({
    n: guide.version,
  })}`,
)}
${row(messages.original, out(guide.url, guide.url))}
${row(
  messages.basedOn,
  guide.basedOn === null || related.length > 0 ? undefined : out(guide.basedOn, guide.basedOn),
)}
${row(
  messages.translationOf,
  guide.translationOf === null ? undefined : out(guide.translationOf, guide.translationOf),
)}
</dl></section>
${
  related.length === 0
    ? nothing
    : html`<section><h2>${messages.lineage}</h2><ol>${related}</ol></section>`
}
</main>
<footer><h2>${messages.alsoAs}</h2><ul>${files.map(
      (file) =>
        html`<li><a href="${encodeURIComponent(file)}">${
          fileWords[file.replace(".", "-")] ?? file
        }</a></li>`,
    )}</ul></footer>`,
  );
}

/** One story. `guide`: the one that it belongs to, with its page seen from here. */
export function storyFile(
  story: CarriedStory,
  guide: { readonly name: string; readonly page: string } | undefined,
  language: string,
): string {
  const messages = bundleMessages(language);
  const license = licensePage(story.license);
  const text = { lang: story.language, dir: directionOf(story.language) };
  return frame(
    story.name,
    language,
    html`<nav><p><a href="../../index.html">${messages.toAll}</a></p></nav>
<main>
<h1 lang="${text.lang}" dir="${text.dir}">${story.name}</h1>
${
  story.summary === ""
    ? nothing
    : html`<p lang="${text.lang}" dir="${text.dir}"><strong>${story.summary}</strong></p>`
}
<p><audio controls preload="none" src="${encodeURIComponent(story.sound.name)}"></audio></p>
<p>${messages.saidYes({
      who: story.speaker,
      day: story.consentDay,
    })} ${messages.yesBack} ${out(story.url, story.url)}</p>
${
  story.transcript === ""
    ? nothing
    : html`<section><h2>${messages.transcript}</h2><div lang="${text.lang}"
      dir="${text.dir}">${lines(story.transcript)}</div></section>`
}
<section class="facts"><dl>
${row(
  messages.credit,
  story.credit === "" ? undefined : html`<bdi>${story.credit}</bdi>`,
)}${row(messages.by, html`<bdi>${story.byName}</bdi>`)}
${row(
  messages.license,
  license === undefined
    ? licenseName(story.license, language)
    : out(license, licenseName(story.license, language)),
)}
${row(
  messages.aboutGuide,
  guide === undefined ? undefined : html`<a href="${guide.page}">${guide.name}</a>`,
)}
</dl></section>
</main>`,
  );
}

/** The first page, with everything by name. */
export function indexFile(facts: IndexFacts): string {
  const messages = bundleMessages(facts.language);
  const inOrder = new Intl.Collator(facts.language);
  const part = (title: string, some: typeof facts.guides): Html =>
    some.length === 0
      ? nothing
      : html`<section><h2>${title}</h2><ul>${[...some]
          .sort((a, b) => inOrder.compare(a.name, b.name))
          .map(
            (guide) =>
              html`<li><a href="${guide.page}" lang="${guide.language}"
                dir="auto">${guide.name}</a> <small>${guideKindName(
                  guide.kind,
                  facts.language,
                )}${comma(facts.language)}<bdi>${guide.byName}</bdi></small>${
                  guide.summary === ""
                    ? nothing
                    : html`<br><span lang="${guide.language}" dir="auto">${guide.summary}</span>`
                }</li>`,
          )}</ul></section>`;
  return frame(
    messages.bundleOf({ name: facts.name }),
    facts.language,
    html`<main>
<h1>${messages.bundleOf({ name: facts.name })}</h1>
<p>${messages.bundleLead}</p>
<p>${messages.madeOn({ day: dayText(facts.made, "UTC", facts.language), origin: facts.origin })}</p>
${facts.guides.length + facts.stories.length === 0 ? html`<p>${messages.empty}</p>` : nothing}
${part(
  messages.ours,
  facts.guides.filter((guide) => guide.ours),
)}
${part(
  messages.ofSiblings,
  facts.guides.filter((guide) => !guide.ours),
)}
${
  facts.stories.length === 0
    ? nothing
    : html`<section><h2>${messages.stories}</h2><ul>${facts.stories.map(
        (story) =>
          html`<li><a href="${story.page}" lang="${story.language}"
            dir="auto">${story.name}</a> <small><bdi>${story.speaker}</bdi></small>${
              story.summary === ""
                ? nothing
                : html`<br><span lang="${story.language}" dir="auto">${story.summary}</span>`
            }</li>`,
      )}</ul></section>`
}
${facts.leftOut ? html`<p>${messages.leftOut}</p>` : nothing}
<p><small>${messages.howTo}</small></p>
</main>`,
  );
}
