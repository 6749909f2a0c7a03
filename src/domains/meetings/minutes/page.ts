/** The minutes of a meeting: to write, to read, to print, and the questions at its end. */
import { comma } from "#platform/i18n/commas.ts";
import { renderMarkdown } from "#commons/markdown.ts";
import {
  badge,
  buttonTo,
  dayText,
  linkToName,
  longDay,
  pageHead,
  prose,
  section,
} from "#platform/web/html/components.ts";
import { choices, field, form, type FormState } from "#platform/web/html/forms.ts";
import { html, type Html, nothing } from "#platform/web/html/html.ts";
import type { Page } from "#platform/web/html/layout.ts";
import type { View } from "#platform/web/view.ts";
import { after, days } from "#platform/lib/clock.ts";
import { meetingRoles } from "../roles/draw.ts";
import {
  type Around,
  holderOf,
  type Item,
  markOf,
  mayMend,
  mendDays,
  presentIn,
  type VisibleMeeting,
  type Whole,
} from "../meeting.ts";
import { whenText } from "../page.ts";
import { decisionLink, lookedSection } from "../agenda/page.ts";
import { meetingMessages } from "../messages.ts";

const hiddenMark = (was: string): Html => html`<input type="hidden" name="was" value="${was}">`;

/** What somebody else wrote meanwhile, above one's own words. */
const theirs = (view: View, formState: FormState, field: string, parts: readonly string[]): Html =>
  formState.notes[field] === undefined
    ? nothing
    : section(
        meetingMessages(view.language).theirs,
        parts
          .filter((text) => text !== "")
          .map((text) => html`<p class="lines"><bdi>${text}</bdi></p>`),
        { id: "theirs" },
      );

/** Everything that was found, to read and to print. */
export function minutesPage(view: View, whole: Whole, around: Around): Page {
  const messages = meetingMessages(view.language);
  const { meeting, items, asked, points } = whole;
  const path = `/meetings/${meeting.id}`;
  const mends = mayMend(meeting, around.now);
  const held = meetingRoles.flatMap((role) => {
    const holder = holderOf(asked, role);
    return holder?.state === "yes"
      ? [html`<li>${messages.roles[role]}: <bdi>${holder.name}</bdi></li>`]
      : [];
  });
  const there = presentIn(asked);
  const until = dayText(after(meeting.updated, days(mendDays)), around.zone, view.language);
  return {
    title: `${messages.minutesTitle}: ${meeting.name}`,
    hidden: true,
    body: html`<article>${pageHead(meeting.name, {
      kicker: html`${messages.minutesTitle} · ${linkToName(path, meeting.group.name)}`,
      lead: html`${whenText(view, meeting.starts, around.zone)}${
        meeting.place === "" ? nothing : html` · <bdi>${meeting.place}</bdi>`
      }`,
      actions: mends ? [buttonTo(`${path}/minutes/edit`, messages.minutesEdit)] : [],
    })}
${
  meeting.state === "closed"
    ? html`<p class="facts">${mends ? messages.mendUntil({ day: until }) : messages.mendOver}</p>`
    : nothing
}
${
  there.length === 0
    ? nothing
    : html`<p>${messages.here}: ${there.map(
        (one, i) => html`${i === 0 ? "" : comma(view.language)}<bdi>${one.name}</bdi>`,
      )}</p>`
}
${held.length === 0 ? nothing : html`<ul class="plain">${held}</ul>`}
${
  meeting.minutes === "" && items.every((item) => item.notes === "")
    ? html`<p>${messages.minutesNone}</p>`
    : prose(renderMarkdown(meeting.minutes))
}
${items.map((item) =>
  section(
    html`<bdi>${item.words}</bdi>`,
    html`<p class="facts">${messages.kinds[item.kind]}${decisionLink(item)}</p>${
      item.notes === "" ? nothing : prose(renderMarkdown(item.notes))
    }`,
    mends
      ? {
          more: html`<span class="actions"><a
            href="${path}/items/${item.id}">${messages.minutesEdit}: <bdi>${item.words}</bdi></a></span>`,
        }
      : {},
  ),
)}
${
  points.length === 0
    ? nothing
    : section(
        messages.points,
        html`<ul class="plain">${points.map(
          (point) =>
            html`<li><bdi>${point.words}</bdi> <span class="facts"><bdi>${
              point.doer === null ? messages.doesNobody : messages.does({ name: point.doer })
            }</bdi>${
              point.due === null
                ? nothing
                : html` · ${messages.dueOf({ day: longDay(point.due, view.language) })}`
            }</span> ${point.done ? badge(messages.isDone, "leaf") : nothing}</li>`,
        )}</ul>`,
      )
}
${lookedSection(view, meeting)}</article>`,
  };
}

/** What belongs to no single item. */
export function minutesForm(view: View, meeting: VisibleMeeting, typed?: FormState): Page {
  const messages = meetingMessages(view.language);
  const formState = typed ?? { values: { text: meeting.minutes }, notes: {} };
  return {
    title: messages.minutesTitle,
    hidden: true,
    body: html`${pageHead(messages.minutesTitle, {
      kicker: linkToName(`/meetings/${meeting.id}`, meeting.name),
    })}
${theirs(view, formState, "text", [meeting.minutes])}
${form(view, {
  action: `/meetings/${meeting.id}/minutes`,
  formState,
  body: html`${hiddenMark(markOf(meeting.minutes))}${field(view, formState, {
    name: "text",
    label: messages.minutesText,
    hint: messages.minutesHint,
    type: "textarea",
    rows: 14,
  })}`,
  submit: messages.save,
})}`,
  };
}

export interface ItemSheets {
  readonly notes?: FormState;
  readonly decision?: FormState;
  readonly point?: FormState;
  readonly decided?: FormState;
}

/** One item: notes on it, whether it becomes a decision, and who does what. */
export function itemPage(
  view: View,
  whole: Whole,
  item: Item,
  around: Around,
  sheets: ItemSheets = {},
): Page {
  const messages = meetingMessages(view.language);
  const { meeting } = whole;
  const path = `/meetings/${meeting.id}/items/${item.id}`;
  const notes = sheets.notes ?? { values: { text: item.notes }, notes: {} };
  const decision = sheets.decision ?? { values: { content: item.notes }, notes: {} };
  const point = sheets.point ?? { values: {}, notes: {} };
  const decided = sheets.decided ?? {
    values: { present: presentIn(whole.asked).map((one) => one.memberId) },
    notes: {},
  };
  const self = view.viewer.member?.id;
  const decide =
    item.decision === undefined
      ? html`<p>${messages.toDecideText}</p>${form(view, {
          action: `${path}/decision`,
          formState: decision,
          body: field(view, decision, {
            name: "content",
            label: messages.decisionText,
            type: "textarea",
            rows: 5,
          }),
          submit: messages.beginDecision,
          quiet: true,
        })}`
      : html`<p>${linkToName(`/decisions/${item.decision.id}`, item.decision.name)}</p>${
          meeting.state === "open"
            ? form(view, {
                action: `${path}/decided`,
                formState: decided,
                body: choices(decided, {
                  name: "present",
                  label: messages.decidedWho,
                  hint: messages.decidedText,
                  many: true,
                  options: around.members.map((one) => [one.id, one.name] as const),
                }),
                submit: messages.decided,
              })
            : nothing
        }`;
  const doers: readonly (readonly [string, string])[] = [
    ["", messages.doerNobody],
    ...(self === undefined ? [] : [[self, messages.doerMe] as const]),
    ...around.members.filter((one) => one.id !== self).map((one) => [one.id, one.name] as const),
  ];
  return {
    title: item.words,
    hidden: true,
    body: html`${pageHead(item.words, {
      kicker: linkToName(`/meetings/${meeting.id}`, meeting.name),
      lead: `${messages.kinds[item.kind]} · ${messages.minutesOf({ minutes: item.minutesWished })}`,
    })}
${theirs(view, notes, "text", [item.notes])}
${form(view, {
  action: `${path}/notes`,
  formState: notes,
  body: html`${hiddenMark(markOf(item.notes))}${field(view, notes, {
    name: "text",
    label: messages.write,
    hint: messages.writeHint,
    type: "textarea",
    rows: 8,
  })}`,
  submit: messages.save,
})}
${section(messages.toDecide, decide, { id: "decision" })}
${section(
  messages.points,
  form(view, {
    action: `${path}/points`,
    formState: point,
    body: html`${field(view, point, {
      name: "words",
      label: messages.pointWords,
      required: true,
      maxLength: 500,
    })}
<div class="pair">${field(view, point, {
      name: "doer",
      label: messages.doer,
      hint: messages.doerHint,
      type: "select",
      options: doers,
    })}
${field(view, point, { name: "due", label: messages.due, type: "date" })}</div>`,
    submit: messages.addPoint,
    quiet: true,
  }),
  { id: "points" },
)}`,
  };
}

/** Three questions at the end. */
export function closingPage(view: View, meeting: VisibleMeeting, typed?: FormState): Page {
  const messages = meetingMessages(view.language);
  const formState = typed ?? {
    values: { nourished: meeting.nourished, hard: meeting.hard, missing: meeting.missing },
    notes: {},
  };
  const closed = meeting.state === "closed";
  const area = (name: "nourished" | "hard" | "missing", hint?: string): Html =>
    field(view, formState, {
      name,
      label: messages[name],
      type: "textarea",
      rows: 4,
      ...(hint === undefined ? {} : { hint }),
    });
  return {
    title: closed ? messages.looked : messages.closing,
    hidden: true,
    body: html`${pageHead(closed ? messages.looked : messages.closing, {
      kicker: linkToName(`/meetings/${meeting.id}`, meeting.name),
      lead: messages.closingText,
    })}
${theirs(view, formState, "nourished", [meeting.nourished, meeting.hard, meeting.missing])}
${form(view, {
  action: `/meetings/${meeting.id}/close`,
  formState,
  body: html`${hiddenMark(
    markOf(meeting.nourished, meeting.hard, meeting.missing),
  )}${area("nourished")}${area("hard")}${area("missing", messages.missingHint)}`,
  submit: closed ? messages.save : messages.close,
})}`,
  };
}
