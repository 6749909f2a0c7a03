/** How to get a guide on paper, and whether paper is still current. */
import { commas } from "#platform/i18n/commas.ts";
import { renderMarkdown } from "#commons/markdown.ts";
import type { VisibleGuide } from "#domains/guides/row.ts";
import {
  dayText,
  linkTo,
  linkToName,
  pageHead,
  prose,
  section,
} from "#platform/web/html/components.ts";
import { choices, field } from "#platform/web/html/forms.ts";
import { html, type Html, nothing } from "#platform/web/html/html.ts";
import type { Page } from "#platform/web/html/layout.ts";
import type { View } from "#platform/web/view.ts";
import { duplexes, spines } from "./press/imposition.ts";
import { zinePapers } from "./drawing/layout.ts";
import type { PaperNotice } from "./paper.ts";
import { zineMessages } from "./messages.ts";
import { writtenRtl } from "./zine.ts";

const steps = (lines: readonly string[]): Html =>
  html`<ol>${lines.map((line) => html`<li>${line}</li>`)}</ol>`;

/** `unfree`: one of them of which nobody may make copies. */
export function zinePrintPage(
  view: View,
  guides: readonly [VisibleGuide, ...VisibleGuide[]],
  unfree: VisibleGuide | undefined,
): Page {
  const messages = zineMessages(view.language);
  const [guide, ...others] = guides;
  const both = (what: string, paper: string): string => commas([what, paper], view.language);
  const head = pageHead(messages.print, {
    lead: messages.printLead,
    kicker: linkToName(`/guides/${guide.id}`, guide.name),
  });
  if (unfree !== undefined)
    return {
      title: messages.print,
      hidden: true,
      body: html`${head}<div class="empty"><p>${messages.mayNot({
        who: unfree.origin.name,
      })}</p><p>${linkToName(`/guides/${unfree.id}`, unfree.name)}</p></div>`,
    };
  const ids = others.map((one) => one.id).join(",");
  const linkFor = (path: string, facts: Readonly<Record<string, string>> = {}): string => {
    const query = new URLSearchParams({
      ...facts,
      ...(ids === "" ? {} : { with: ids }),
    }).toString();
    return `/guides/${guide.id}${path}${query === "" ? "" : `?${query}`}`;
  };
  const along = ids === "" ? nothing : html`<input type="hidden" name="with" value="${ids}">`;
  const sheet = {
    values: {
      paper: "a4",
      duplex: "short",
      spine: writtenRtl(guide.language, guide.name) ? "right" : "left",
      with: "",
    },
    notes: {},
  };
  const list = (links: readonly Html[]): Html =>
    html`<ul class="plain">${links.map((link) => html`<li>${link}</li>`)}</ul>`;
  return {
    title: messages.print,
    hidden: true,
    body: html`${head}
${
  others.length === 0
    ? nothing
    : section(
        messages.together,
        html`<ol>${guides.map(
          (one) => html`<li lang="${one.language}"><bdi>${one.name}</bdi></li>`,
        )}</ol><p>${linkTo(`/guides/${guide.id}/print`, messages.onlyThis)}</p>`,
      )
}
${section(
  messages.reading,
  html`<p>${messages.readingText}</p>${list([
    linkTo(linkFor(".pdf", { paper: "a4" }), both(messages.reading, messages.a4)),
    linkTo(linkFor(".pdf", { paper: "letter" }), both(messages.reading, messages.letter)),
    linkTo(linkFor(".pdf", { paper: "a4", large: "yes" }), both(messages.large, messages.a4)),
    linkTo(
      linkFor(".pdf", { paper: "letter", large: "yes" }),
      both(messages.large, messages.letter),
    ),
  ])}`,
)}
${section(
  messages.booklet,
  html`<p>${messages.bookletText}</p>
<form method="get" action="/guides/${guide.id}/booklet.pdf">${along}
${choices(sheet, {
  name: "paper",
  label: messages.paper,
  options: zinePapers.map((one) => [one, messages.papers[one]] as const),
})}
${choices(sheet, {
  name: "duplex",
  label: messages.duplex,
  options: duplexes.map((one) => [one, messages.duplexes[one]] as const),
})}
<p><label><input type="checkbox" name="reversed" value="yes"> ${messages.reversed}</label></p>
${choices(sheet, {
  name: "spine",
  label: messages.spine,
  options: spines.map((one) => [one, messages.spines[one]] as const),
})}
<p class="submit"><button>${messages.makeBooklet}</button></p></form>
<p>${messages.testPage}</p>${list(
    zinePapers.map((one) =>
      linkTo(
        `/zines/test-page.pdf?paper=${one}`,
        one === "a4" ? messages.testA4 : messages.testLetter,
      ),
    ),
  )}
<h3>${messages.howBooklet}</h3>${steps(messages.howBookletSteps)}`,
)}
${section(
  messages.mini,
  html`<p>${messages.miniText}</p>${list([
    linkTo(linkFor("/mini.pdf", { paper: "a4" }), both(messages.mini, messages.a4)),
    linkTo(linkFor("/mini.pdf", { paper: "letter" }), both(messages.mini, messages.letter)),
  ])}<h3>${messages.howMini}</h3>${steps(messages.howMiniSteps)}`,
)}
${section(
  messages.ebook,
  list([
    linkTo(linkFor(".epub"), messages.epub),
    linkTo(linkFor(".txt"), messages.text),
    linkTo(linkFor(".md"), messages.markdown),
  ]),
)}
${section(
  messages.several,
  html`<p>${messages.severalText}</p><form method="get" action="/guides/${guide.id}/print">
${field(
  view,
  {
    ...sheet,
    values: {
      ...sheet.values,
      with: others.map((one) => `${view.origin}/guides/${one.id}`).join("\n"),
    },
  },
  { name: "with", label: messages.severalWith, type: "textarea", rows: 3, maxLength: 5000 },
)}
<p class="submit"><button class="quiet">${messages.severalSubmit}</button></p></form>`,
)}`,
  };
}

/** Whether paper of this version is still current. */
function currentText(language: string, version: number | undefined, now: number): string {
  const messages = zineMessages(language);
  if (version === undefined || version > now) return messages.checkUnknown;
  return version === now
    ? messages.checkCurrent({ version })
    : messages.checkOld({ paper: version, now });
}

/** `version`: of the paper; undefined when it does not say. */
export function checkPage(
  view: View,
  guide: VisibleGuide,
  version: number | undefined,
  notices: readonly (PaperNotice & { readonly language: string })[],
): Page {
  const messages = zineMessages(view.language);
  const zone = view.collective?.timeZone ?? "UTC";
  const noticeItems = notices.map(
    (notice) =>
      html`<li><p><strong>${messages.notice({
        severity: notice.severity,
        date: dayText(notice.made, zone, view.language),
        by: notice.byName,
      })}</strong></p><div lang="${notice.language}" dir="auto">${notice.content
        .split(/\n+/)
        .map((line) => html`<p>${line}</p>`)}</div></li>`,
  );
  return {
    title: messages.check,
    hidden: true,
    body: html`${pageHead(messages.check, {
      lead: currentText(view.language, version, guide.version),
      kicker: linkToName(`/guides/${guide.id}`, guide.name),
    })}
<p>${messages.checkSince({ date: dayText(guide.updated, zone, view.language) })}</p>
${section(
  messages.checkNotices,
  notices.length === 0
    ? html`<p>${messages.checkNoNotices}</p>`
    : html`<p>${messages.checkNoticesText}</p><ul class="plain notes">${noticeItems}</ul>`,
)}
${
  guide.cautions === ""
    ? nothing
    : section(messages.checkCautions, prose(renderMarkdown(guide.cautions), guide.language))
}
<ul class="plain"><li>${linkTo(`/guides/${guide.id}`, messages.checkRead)}</li><li>${linkTo(
      `/guides/${guide.id}/print`,
      messages.checkPrint,
    )}</li></ul>`,
  };
}
