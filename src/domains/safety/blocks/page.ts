/** What a block would make vanish, who is silenced, and lists of blocks that are taken over. */
import { addressWithHost } from "#platform/lib/host-names.ts";
import type { Row } from "#platform/database/schema.ts";
import { dayText, linkTo, pageHead, section } from "#platform/web/html/components.ts";
import { choices, emptyFormState, field, form, type FormState } from "#platform/web/html/forms.ts";
import { html, type Html, nothing } from "#platform/web/html/html.ts";
import type { Page } from "#platform/web/html/layout.ts";
import type { View } from "#platform/web/view.ts";
import type { ListedServer } from "./list.ts";
import { blockMessages } from "./messages.ts";

interface Vanishing {
  readonly siblings: readonly string[];
  readonly people: number;
  readonly followers: number;
  readonly events: number;
  readonly guides: number;
  readonly offers: number;
  readonly words: number;
  readonly questions: number;
  readonly posts: number;
  readonly changes: number;
  readonly exchanges: number;
  readonly answers: number;
}

const counted = [
  "people",
  "followers",
  "events",
  "guides",
  "offers",
  "words",
  "questions",
  "posts",
  "changes",
] as const;

/** What a block leaves as it is: people who wait for each other. */
const staying = ["exchanges", "answers"] as const;

const safetyLink = (view: View, text: string): Html => linkTo("/safety", text || view.origin);

/** "until 31 January 2027" */
export const blockEndText = (view: View, until: Date | null): string =>
  until === null
    ? ""
    : blockMessages(view.language).endsOn({
        day: dayText(until, view.collective?.timeZone ?? "UTC", view.language),
      });

export function blockPreviewPage(
  view: View,
  value: string,
  about: Vanishing,
  title: string,
  formState: FormState = emptyFormState,
): Page {
  const messages = blockMessages(view.language);
  const report = formState.values["report"];
  const linesOf = (names: readonly (keyof typeof messages.counts)[]): readonly Html[] =>
    names.flatMap((name) =>
      about[name] === 0 ? [] : [html`<li>${messages.counts[name]({ n: about[name] })}</li>`],
    );
  const lines = linesOf(counted);
  const stays = linesOf(staying);
  const state: FormState = {
    values: { severity: "silence", ...formState.values },
    notes: formState.notes,
  };
  return {
    title: messages.title,
    hidden: true,
    body: html`${pageHead(messages.title, { kicker: safetyLink(view, title), lead: messages.lead })}
<p>${messages.whom({ value: addressWithHost(value) })}</p>
${section(
  messages.vanishes,
  lines.length === 0 ? html`<p class="hint">${messages.nothing}</p>` : html`<ul>${lines}</ul>`,
)}
${stays.length === 0 ? nothing : section(messages.stays, html`<ul>${stays}</ul>`)}
${
  about.siblings.length === 0
    ? nothing
    : section(
        messages.ends,
        html`<ul>${about.siblings.map(
          (name) => html`<li><bdi>${name}</bdi></li>`,
        )}</ul><p>${messages.endsText}</p>`,
      )
}
${form(view, {
  action: "/safety/blocks",
  formState: state,
  body: html`<input type="hidden" name="value" value="${value}"><input type="hidden" name="sure"
    value="yes">${
      typeof report === "string" && report !== ""
        ? html`<input type="hidden" name="report" value="${report}">`
        : nothing
    }
${choices(state, {
  name: "severity",
  label: messages.severity,
  hint: messages.undo,
  options: [
    ["silence", messages.severities.silence],
    ["suspend", messages.severities.suspend],
  ],
})}
${field(view, state, { name: "reason", label: messages.reason, maxLength: 300 })}
${field(view, state, {
  name: "until",
  label: messages.until,
  hint: messages.untilHint,
  type: "date",
})}`,
  submit: messages.do,
  danger: true,
})}`,
  };
}

export const silencesSection = (view: View, silences: readonly Row<"silences">[]): Html => {
  const messages = blockMessages(view.language);
  return html`${section(
    messages.silences,
    silences.length === 0
      ? html`<p class="hint">${messages.noSilences}</p>`
      : html`<ul class="plain">${silences.map(
          (one) =>
            html`<li><span class="address">${addressWithHost(
              one.value,
            )}</span> <span class="facts">${one.reason} ${blockEndText(
              view,
              one.until,
            )}</span> ${form(view, {
              action: `/safety/silences/${one.id}/end`,
              submit: messages.endSilence,
              quiet: true,
              about: one.value,
            })}</li>`,
        )}</ul>`,
  )}
${section(
  messages.lists,
  html`<p>${messages.listsText}</p><p>${linkTo("/safety/blocks.csv", messages.download)} · ${linkTo(
    "/safety/blocks/list",
    messages.bring,
  )} · ${linkTo("/safety/named", messages.named)}</p>`,
)}`;
};

export function listPage(view: View, title: string, formState: FormState = emptyFormState): Page {
  const messages = blockMessages(view.language);
  return {
    title: messages.bringTitle,
    hidden: true,
    body: html`${pageHead(messages.bringTitle, {
      kicker: safetyLink(view, title),
      lead: messages.bringLead,
    })}
${form(view, {
  action: "/safety/blocks/list",
  formState,
  body: field(view, formState, {
    name: "list",
    label: messages.list,
    type: "textarea",
    rows: 10,
    required: true,
  }),
  submit: messages.read,
})}`,
  };
}

interface LookedAtServer extends ListedServer {
  readonly known: number;
  readonly endsSibling: boolean;
}

export function lookAtListPage(
  view: View,
  title: string,
  { servers, unread }: { servers: readonly LookedAtServer[]; unread: number },
): Page {
  const messages = blockMessages(view.language);
  const item = (one: LookedAtServer, i: number): Html =>
    html`<li><label><input type="checkbox" name="take" value="${i}"> <span
      class="address"><bdi>${one.host}</bdi></span></label> <span class="facts">${
        one.severity === "silence" ? messages.severities.silence : messages.severities.suspend
      } · ${messages.covers({ n: one.known })}${
        one.endsSibling ? html` · <strong>${messages.wouldEnd}</strong>` : nothing
      }</span>${one.comment === "" ? nothing : html`<br><bdi>${one.comment}</bdi>`}
<input type="hidden" name="line-${i}" value="${JSON.stringify([
      one.host,
      one.severity,
      one.comment,
    ])}"></li>`;
  return {
    title: messages.each,
    hidden: true,
    body: html`${pageHead(messages.each, {
      kicker: safetyLink(view, title),
      lead: messages.eachLead,
    })}
${unread === 0 ? nothing : html`<p class="hint">${messages.unread({ n: unread })}</p>`}
${
  servers.length === 0
    ? html`<p class="hint">${messages.none}</p>`
    : form(view, {
        action: "/safety/blocks/list/take",
        body: html`<ul class="plain">${servers.map(item)}</ul>`,
        submit: messages.take,
        danger: true,
      })
}`,
  };
}
