/** The pages on which a collective closes for good, and the archive of its members. */
import {
  dayText,
  dayTimeText,
  emptyState,
  linkTo,
  pageHead,
  section,
} from "#platform/web/html/components.ts";
import { emptyFormState, field, form, type FormState } from "#platform/web/html/forms.ts";
import { html, type Html, nothing } from "#platform/web/html/html.ts";
import type { Page } from "#platform/web/html/layout.ts";
import type { View } from "#platform/web/view.ts";
import { type Archive, archiveKinds, type ArchivedThing } from "./archive.ts";
import type { Closed, ClosingFacts } from "./closing.ts";
import { closingMessages } from "./messages.ts";

const counted = [
  "members",
  "groups",
  "followers",
  "siblings",
  "events",
  "guides",
  "offers",
  "pictures",
] as const;

const moment = (view: View, date: Date): string => {
  const zone = view.collective?.timeZone ?? "UTC";
  return dayTimeText(date, zone, view.language);
};

/** What stands in place of every page, for ever. */
export function closedForGoodPage(view: View, closed: Closed): Page {
  const messages = closingMessages(view.language);
  const day = dayText(new Date(closed.at), "UTC", view.language);
  return {
    title: messages.closed({ name: closed.name }),
    status: 410,
    hidden: true,
    founding: true,
    body: html`<div class="error-page"><h1>${messages.closed({
      name: closed.name,
    })}</h1><p class="lead">${messages.closedText({
      day,
    })}</p><p>${messages.closedErased}</p></div>`,
  };
}

const ways = (view: View): Html => {
  const messages = closingMessages(view.language);
  return section(
    messages.archive,
    html`<p>${messages.archiveText}</p><ul><li>${linkTo(
      "/collective/archive",
      messages.readArchive,
    )}</li><li>${linkTo(
      "/collective/archive.json",
      messages.archiveFile,
    )}</li><li>${linkTo("/me/data.html", messages.ownData)}</li></ul>`,
  );
};

function nextStep(view: View, facts: ClosingFacts, formState: FormState): Html {
  const messages = closingMessages(view.language);
  const path = "/collective/closing";
  const decision =
    facts.decisionId === null
      ? nothing
      : html`<p>${linkTo(`/decisions/${facts.decisionId}`, messages.theDecision)}</p>`;
  const handle = view.collective?.handle ?? "";
  const toStop = html`<p>${linkTo(`/@${handle}/keys#told`, messages.toStop)}</p>`;
  switch (facts.state) {
    case "open":
      return section(
        messages.begin,
        form(view, {
          action: path,
          formState,
          body: field(view, formState, {
            name: "reason",
            label: messages.reason,
            hint: messages.reasonHint,
            type: "textarea",
            rows: 5,
            required: true,
            maxLength: 4000,
          }),
          submit: messages.ask,
          danger: true,
        }),
      );
    case "deciding":
      return html`<p class="flash">${messages.isDeciding}</p>${decision}`;
    case "agreed":
      return html`<p class="flash">${messages.isAgreed}</p>${decision}${form(view, {
        action: `${path}/keys`,
        body: html`<p>${messages.keysText}</p>`,
        submit: messages.beginWaiting,
        danger: true,
      })}`;
    case "waiting":
      return html`<p class="flash">${messages.isWaiting({
        time: facts.due === null ? "" : moment(view, facts.due),
      })}</p>${toStop}${decision}`;
    case "held":
      return html`<p class="flash">${messages.isHeld}</p>${toStop}${decision}`;
  }
}

export function closeCollectivePage(
  view: View,
  facts: ClosingFacts,
  formState: FormState = emptyFormState,
): Page {
  const messages = closingMessages(view.language);
  const lines = counted
    .filter((name) => facts.counts[name] > 0)
    .map((name) => html`<li>${messages.counts[name]({ n: facts.counts[name] })}</li>`);
  return {
    title: messages.title,
    hidden: true,
    body: html`${pageHead(messages.title, { lead: messages.lead })}
${section(messages.goes, html`<ul>${lines}</ul><p>${messages.all}</p>`)}
${section(messages.how, html`<ol>${messages.steps.map((line) => html`<li>${line}</li>`)}</ol>`)}
${section(messages.stays, html`<p>${messages.staysText}</p>`)}
${nextStep(view, facts, formState)}
${ways(view)}`,
  };
}

const thing = (view: View, one: ArchivedThing): Html =>
  html`<article class="card"><h4 lang="${one.language}" dir="auto"><bdi>${one.name}</bdi></h4>
<p class="facts">${dayText(
    new Date(one.day),
    view.collective?.timeZone ?? "UTC",
    view.language,
  )}${one.credit === "" ? nothing : html` · <bdi>${one.credit}</bdi>`}</p>
<div class="words" lang="${one.language}" dir="auto">${one.text
    .split("\n")
    .map((line, i) => html`${i === 0 ? nothing : html`<br>`}${line}`)}</div></article>`;

export function archivePage(view: View, archive: Archive): Page {
  const messages = closingMessages(view.language);
  const day = dayText(new Date(archive.made), view.collective?.timeZone ?? "UTC", view.language);
  const parts = archive.groups.map((group) => {
    const things = archive.things.filter((one) => one.group === group.handle);
    const kinds = archiveKinds.map((kind) => ({
      kind,
      of: things.filter((one) => one.kind === kind),
    }));
    return section(
      html`<bdi>${group.name}</bdi>`,
      html`${group.summary === "" ? nothing : html`<p><bdi>${group.summary}</bdi></p>`}${
        things.length === 0
          ? html`<p class="hint">${messages.nothingHere}</p>`
          : kinds.map(({ kind, of }) =>
              of.length === 0
                ? nothing
                : html`<h3>${messages.kinds[kind]}</h3>${of.map((one) => thing(view, one))}`,
            )
      }`,
    );
  });
  return {
    title: messages.archive,
    hidden: true,
    body: html`${pageHead(messages.archive, {
      lead: messages.archiveLead({ origin: archive.origin, day }),
    })}
<p>${linkTo("/collective/archive.json", messages.archiveFile)}</p>
${archive.more ? html`<p class="hint">${messages.moreThanFits}</p>` : nothing}
${parts.length === 0 ? emptyState(messages.archive, messages.nothingHere) : parts}`,
  };
}
