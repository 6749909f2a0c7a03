/** Reports: the form for everybody, and what those read who look at them. */
import { localPath, safeUrl } from "#platform/lib/url.ts";
import { days } from "#platform/lib/clock.ts";
import {
  badge,
  buttonTo,
  emptyState,
  linkTo,
  pageHead,
  pager,
  section,
  timeTag,
} from "#platform/web/html/components.ts";
import { choices, emptyFormState, field, form, type FormState } from "#platform/web/html/forms.ts";
import { html, type Html, nothing } from "#platform/web/html/html.ts";
import type { Page } from "#platform/web/html/layout.ts";
import type { View } from "#platform/web/view.ts";
import {
  isPictureKind,
  isReportStep,
  type OpenedReport,
  type ReportQueue,
  type ReportStep,
} from "./report.ts";
import { reportMessages } from "./messages.ts";

interface ReportFormFacts {
  /** undefined where nothing is named yet, or not what is here. */
  readonly subject: { readonly name: string; readonly path: string | null } | undefined;
  readonly mayHide: boolean;
}

/** The form for everybody. */
export function reportFormPage(
  view: View,
  { subject, mayHide }: ReportFormFacts,
  formState: FormState = emptyFormState,
): Page {
  const messages = reportMessages(view.language);
  const about = formState.values["about"];
  const named =
    subject === undefined
      ? field(view, formState, {
          name: "about",
          label: messages.about,
          hint: messages.aboutHint,
          required: true,
          maxLength: 2000,
        })
      : html`<p>${messages.about} ${
          subject.path === null
            ? html`<strong><bdi>${subject.name}</bdi></strong>`
            : linkTo(subject.path, subject.name === "" ? subject.path : subject.name)
        }</p><input type="hidden" name="about" value="${typeof about === "string" ? about : ""}">`;
  return {
    title: messages.title,
    hidden: true,
    body: html`${pageHead(messages.title, { lead: messages.lead })}
<p class="flash">${messages.danger} ${linkTo("/where-to-turn", messages.whereToTurn)}</p>
${form(view, {
  action: "/report",
  formState,
  body: html`${named}
${field(view, formState, {
  name: "content",
  label: messages.content,
  hint: messages.contentHint,
  type: "textarea",
  rows: 6,
  required: true,
  maxLength: 3000,
})}
${
  mayHide
    ? choices(formState, {
        name: "hide",
        hint: messages.hideHint,
        many: true,
        options: [["yes", messages.hide]],
      })
    : nothing
}`,
  submit: messages.send,
})}
<p class="hint">${messages.whoReads}</p>`,
  };
}

/** The quiet link to the form, on the page of whatever it is about. */
export const reportLink = (view: View, about: string): Html => {
  const messages = reportMessages(view.language);
  return html`<p class="report">${linkTo(
    `/report?about=${encodeURIComponent(about)}`,
    messages.linkAbout,
  )}</p>`;
};

/** Whole days since then. */
const ageOf = (now: Date, then: Date): number =>
  Math.max(0, Math.floor((now.getTime() - then.getTime()) / days(1)));

/** What it is about, by its name; what people said has none, and is opened by its address. */
const aboutLinks = (view: View, { about, names }: Pick<OpenedReport, "about" | "names">): Html => {
  const links = about.split(" ").map((one, i) => {
    const name = names[i];
    const path = one.startsWith(`${view.origin}/`)
      ? localPath(one.slice(view.origin.length))
      : undefined;
    return path === undefined
      ? html`<span${/[/@.]/.test(one) ? html` class="address"` : nothing}><bdi>${one}</bdi></span>`
      : html`<a href="${path}"${name === undefined ? html` class="address"` : nothing}><bdi>${
          name ?? path
        }</bdi></a>`;
  });
  return html`${links.map((one) => html`${one} `)}`;
};

const fromText = (view: View, { source, fromHost }: OpenedReport): string => {
  const { from } = reportMessages(view.language);
  return source === "server" ? from.server({ host: fromHost }) : from[source];
};

const headOf = (view: View, one: OpenedReport, now: Date): Html => {
  const messages = reportMessages(view.language);
  return html`<p>${aboutLinks(view, one)} ${
    one.hidden ? badge(messages.isHidden, "petal") : nothing
  }</p>
<p class="facts">${fromText(view, one)} · ${timeTag(
    one.received,
    messages.age({ days: ageOf(now, one.received) }),
  )} · ${messages.looked({
    n: one.looked,
    needed: one.needed,
  })}${one.mine ? html` · ${messages.youLooked}` : nothing}</p>
${
  one.content === ""
    ? html`<p class="hint">${messages.noWords}</p>`
    : html`<p class="words"><bdi>${one.content}</bdi></p>`
}`;
};

export const reportItems = (view: View, items: readonly OpenedReport[], now: Date): Html => {
  const messages = reportMessages(view.language);
  return html`<ul class="plain">${items.map(
    (one) =>
      html`<li>${headOf(view, one, now)}<p>${linkTo(
        `/safety/reports/${one.id}`,
        messages.open,
      )}</p></li>`,
  )}</ul>`;
};

export function reportQueuePage(
  view: View,
  queue: ReportQueue,
  record: ReportQueue,
  now: Date,
): Page {
  const messages = reportMessages(view.language);
  const further = (which: "open" | "closed", next: number | undefined): Html =>
    pager(view, next === undefined ? undefined : `/safety/reports?${which}=${next}`);
  return {
    title: messages.queue,
    hidden: true,
    body: html`${pageHead(messages.queue, { lead: messages.queueLead })}
${section(
  messages.openOnes,
  queue.items.length === 0
    ? emptyState(messages.none, messages.noneText)
    : html`${reportItems(view, queue.items, now)}${further("open", queue.next)}`,
)}
${section(
  messages.record,
  record.items.length === 0
    ? html`<p class="hint">${messages.noRecord}</p>`
    : html`${reportItems(view, record.items, now)}${further("closed", record.next)}`,
)}`,
  };
}

/** Whom a block would cover: the account, or the server it came from; "" where there is none. */
export const blockable = ({
  actorIri,
  fromHost,
}: Pick<OpenedReport, "actorIri" | "fromHost">): string =>
  safeUrl(actorIri ?? undefined) ?? fromHost;

/** What can be chosen for this one. */
const stepsFor = (one: OpenedReport): readonly ReportStep[] => [
  "word",
  ...(one.mayHide && one.steps.at(-1)?.step !== "hide" ? (["hide"] as const) : []),
  ...(one.hidden ? (["show"] as const) : []),
  "pause",
  "block",
  ...(one.mayForward ? (["forward"] as const) : []),
  "nothing",
];

export function oneReportPage(
  view: View,
  one: OpenedReport,
  { now, handle, roleName }: { now: Date; handle: string; roleName: (role: string) => string },
  formState: FormState = emptyFormState,
): Page {
  const messages = reportMessages(view.language);
  const steps = one.steps.map((step) => {
    const stepText = isReportStep(step.step) ? messages.doneSteps[step.step] : step.step;
    return html`<li><strong>${stepText}</strong> <span class="facts">${
      step.role === "" ? messages.nobody : roleName(step.role)
    } · ${timeTag(
      step.made,
      messages.age({ days: ageOf(now, step.made) }),
    )}</span>${step.words === "" ? nothing : html`<br><bdi>${step.words}</bdi>`}</li>`;
  });
  const block = blockable(one);
  return {
    title: messages.oneReport,
    hidden: true,
    body: html`${pageHead(messages.oneReport, {
      kicker: linkTo("/safety/reports", messages.queue),
    })}
${headOf(view, one, now)}
${
  isPictureKind(one.kind)
    ? html`<p class="picture"><img src="/safety/reports/${one.id}/picture"
      alt="${messages.picture}"></p>`
    : nothing
}
${steps.length === 0 ? nothing : html`<ol class="plain">${steps}</ol>`}
${
  one.closed !== null
    ? html`<p class="flash">${messages.closed}</p>`
    : html`${section(
        messages.takeStep,
        form(view, {
          action: `/safety/reports/${one.id}/steps`,
          formState,
          body: html`${field(view, formState, {
            name: "step",
            label: messages.step,
            type: "select",
            options: stepsFor(one).map(
              (step) =>
                [
                  step,
                  step === "hide" && one.hidden ? messages.keepHidden : messages.steps[step],
                ] as const,
            ),
          })}
${field(view, formState, {
  name: "words",
  label: messages.words,
  hint: messages.wordsHint,
  maxLength: 500,
})}
${field(view, formState, {
  name: "letter",
  label: messages.letter,
  hint: messages.letterHint,
  type: "textarea",
  rows: 4,
  maxLength: 2000,
})}
${field(view, formState, {
  name: "days",
  label: messages.days,
  hint: messages.daysHint,
  type: "number",
})}`,
          submit: messages.save,
        }),
        {
          more: html`<span class="actions">${buttonTo(
            `/@${handle}/care`,
            messages.toPause,
            true,
          )}${buttonTo(
            block === "" ? "/safety" : `/safety/block?value=${encodeURIComponent(block)}`,
            messages.toBlock,
            true,
          )}</span>`,
        },
      )}
${
  one.mine
    ? html`<p class="hint">${messages.youLooked}</p>`
    : form(view, {
        action: `/safety/reports/${one.id}/done`,
        body: html`<p class="hint">${messages.doneHint({ needed: one.needed })}</p>`,
        submit: messages.done,
      })
}`
}`,
  };
}
