/** How to get a guide on paper, and whether paper is still current. */
import { renderMarkdown } from "#commons/markdown.ts";
import type { SeenGuide } from "#domains/guides/row.ts";
import { dayText, linkTo, pageHead, prose, section } from "#platform/web/html/components.ts";
import { choices, field } from "#platform/web/html/forms.ts";
import { html, type Html, nothing } from "#platform/web/html/html.ts";
import type { Page } from "#platform/web/html/layout.ts";
import type { View } from "#platform/web/view.ts";
import { duplexes, spines } from "./press/imposition.ts";
import { papers } from "./drawing/layout.ts";
import type { PaperNotice } from "./paper.ts";
import { words } from "./messages.ts";
import { writtenRtl } from "./zine.ts";

const steps = (lines: readonly string[]): Html => html`<ol>${lines.map((line) => html`<li>${line}</li>`)}</ol>`;

/** `unfree`: one of them of which nobody may make copies. */
export function printPage(view: View, guides: readonly [SeenGuide, ...SeenGuide[]], unfree: SeenGuide | undefined): Page {
  const w = words(view.language);
  const [guide, ...others] = guides;
  const head = pageHead(w.print, { lead: w.printLead, kicker: linkTo(`/guides/${guide.id}`, guide.name) });
  if (unfree !== undefined)
    return {
      title: w.print,
      hidden: true,
      body: html`${head}<div class="empty"><p>${w.mayNot(unfree.origin.name)}</p><p>${linkTo(`/guides/${unfree.id}`, unfree.name)}</p></div>`,
    };
  const ids = others.map((one) => one.id).join(",");
  const at = (path: string, facts: Readonly<Record<string, string>> = {}): string => {
    const query = new URLSearchParams({ ...facts, ...(ids === "" ? {} : { with: ids }) }).toString();
    return `/guides/${guide.id}${path}${query === "" ? "" : `?${query}`}`;
  };
  const along = ids === "" ? nothing : html`<input type="hidden" name="with" value="${ids}">`;
  const sheet = {
    values: { paper: "a4", duplex: "short", spine: writtenRtl(guide.language, guide.name) ? "right" : "left", with: "" },
    notes: {},
  };
  const list = (links: readonly Html[]): Html => html`<ul class="plain">${links.map((link) => html`<li>${link}</li>`)}</ul>`;
  return {
    title: w.print,
    hidden: true,
    body: html`${head}
${others.length === 0 ? nothing : section(w.together, html`<ol>${guides.map((one) => html`<li lang="${one.language}"><bdi>${one.name}</bdi></li>`)}</ol><p>${linkTo(`/guides/${guide.id}/print`, w.onlyThis)}</p>`)}
${section(
  w.reading,
  html`<p>${w.readingText}</p>${list([
    linkTo(at(".pdf", { paper: "a4" }), `${w.reading}, ${w.a4}`),
    linkTo(at(".pdf", { paper: "letter" }), `${w.reading}, ${w.letter}`),
    linkTo(at(".pdf", { paper: "a4", large: "yes" }), `${w.large}, ${w.a4}`),
    linkTo(at(".pdf", { paper: "letter", large: "yes" }), `${w.large}, ${w.letter}`),
  ])}`,
)}
${section(
  w.booklet,
  html`<p>${w.bookletText}</p>
<form method="get" action="/guides/${guide.id}/booklet.pdf">${along}
${choices(sheet, { name: "paper", label: w.paper, options: papers.map((one) => [one, w.papers[one]] as const) })}
${choices(sheet, { name: "duplex", label: w.duplex, options: duplexes.map((one) => [one, w.duplexes[one]] as const) })}
<p><label><input type="checkbox" name="reversed" value="yes"> ${w.reversed}</label></p>
${choices(sheet, { name: "spine", label: w.spine, options: spines.map((one) => [one, w.spines[one]] as const) })}
<p class="submit"><button>${w.makeBooklet}</button></p></form>
<p>${w.testPage}</p>${list(papers.map((one) => linkTo(`/zines/test-page.pdf?paper=${one}`, one === "a4" ? w.testA4 : w.testLetter)))}
<h3>${w.howBooklet}</h3>${steps(w.howBookletSteps)}`,
)}
${section(
  w.mini,
  html`<p>${w.miniText}</p>${list([
    linkTo(at("/mini.pdf", { paper: "a4" }), `${w.mini}, ${w.a4}`),
    linkTo(at("/mini.pdf", { paper: "letter" }), `${w.mini}, ${w.letter}`),
  ])}<h3>${w.howMini}</h3>${steps(w.howMiniSteps)}`,
)}
${section(w.ebook, list([linkTo(at(".epub"), w.epub), linkTo(at(".txt"), w.text), linkTo(at(".md"), w.markdown)]))}
${section(
  w.several,
  html`<p>${w.severalText}</p><form method="get" action="/guides/${guide.id}/print">
${field(view, { ...sheet, values: { ...sheet.values, with: others.map((one) => `${view.origin}/guides/${one.id}`).join("\n") } }, { name: "with", label: w.severalWith, type: "textarea", rows: 3, most: 5000 })}
<p class="submit"><button class="quiet">${w.severalSubmit}</button></p></form>`,
)}`,
  };
}

/** `version`: of the paper; undefined when it does not say. */
export function checkPage(
  view: View,
  guide: SeenGuide,
  version: number | undefined,
  notices: readonly (PaperNotice & { readonly language: string })[],
): Page {
  const w = words(view.language);
  const zone = view.collective?.timeZone ?? "UTC";
  const answer =
    version === undefined || version > guide.version
      ? w.checkUnknown
      : version === guide.version
        ? w.checkCurrent(version)
        : w.checkOld(version, guide.version);
  const said = notices.map(
    (notice) =>
      html`<li><p><strong>${w.notice(notice.severity, dayText(notice.made, zone, view.language), notice.byName)}</strong></p><div lang="${notice.language}">${notice.content.split(/\n+/).map((line) => html`<p>${line}</p>`)}</div></li>`,
  );
  return {
    title: w.check,
    hidden: true,
    body: html`${pageHead(w.check, { lead: answer, kicker: linkTo(`/guides/${guide.id}`, guide.name) })}
<p>${w.checkSince(dayText(guide.updated, zone, view.language))}</p>
${section(w.checkNotices, notices.length === 0 ? html`<p>${w.checkNoNotices}</p>` : html`<p>${w.checkNoticesText}</p><ul class="plain notes">${said}</ul>`)}
${guide.cautions === "" ? nothing : section(w.checkCautions, prose(renderMarkdown(guide.cautions), guide.language))}
<ul class="plain"><li>${linkTo(`/guides/${guide.id}`, w.checkRead)}</li><li>${linkTo(`/guides/${guide.id}/print`, w.checkPrint)}</li></ul>`,
  };
}
