/** The groups as a list, one as a page, and the form that begins or changes one. */
import { hostText } from "#platform/lib/host-names.ts";
import { plainText } from "#commons/markup/plain-text.ts";
import { renderMarkdown } from "#commons/markdown.ts";
import {
  buttonTo,
  linkTo,
  pageHead,
  prose,
  section,
  wayTo,
  personLink,
} from "#platform/web/html/components.ts";
import { emptyFormState, field, form, type FormState, wrongIn } from "#platform/web/html/forms.ts";
import { picture, pictureOr } from "#platform/web/html/pictures.ts";
import { copyLink, copyPath } from "#platform/web/html/copy.ts";
import { html, type Html, nothing } from "#platform/web/html/html.ts";
import type { Page } from "#platform/web/html/layout.ts";
import type { View } from "#platform/web/view.ts";
import { groupMessages } from "./messages.ts";
import { type ShownTools, toolsSection } from "./tools/page.ts";
import { type GroupRow, kindBadge } from "./list-page.ts";
import type { GroupPictures } from "./form-page.ts";

/** What other domains bring to the page of a group. */
export interface GroupSections {
  /** What comes next. */
  readonly next: readonly Html[];
  /** What waits. */
  readonly now: readonly Html[];
  /** Ways to how it is carried: lines of a list. */
  readonly links: readonly Html[];
  /** What it shows to whoever looks. */
  readonly shows: readonly Html[];
}

interface GroupFacts {
  readonly followers: number;
  readonly pictures: GroupPictures;
  /** undefined for strangers: who belongs is told to members only. */
  readonly members:
    | readonly { readonly id: string; readonly handle: string; readonly name: string }[]
    | undefined;
  readonly roles: readonly {
    readonly role: string;
    readonly until: Date;
    readonly memberId: string;
    readonly name: string;
  }[];
  /** What ends soon, and what waits for a second key. */
  readonly notices: Html;
  readonly mayEdit: boolean;
  readonly belongs: boolean;
  /** Until when the viewer's part rests here; undefined where it doesn't. */
  readonly pausedUntil: Date | undefined;
  /** People are let in by questions: the way there is a section, not a button. */
  readonly byQuestions: boolean;
  /** Things one can begin here, as links. */
  readonly begin: readonly Html[];
  readonly sections: GroupSections;
  /** undefined for strangers. */
  readonly tools: ShownTools | undefined;
}

export function groupPage(
  view: View,
  group: GroupRow,
  about: GroupFacts,
  formState: FormState = emptyFormState,
): Page {
  const messages = groupMessages(view.language);
  const host = hostText(new URL(view.origin).host);
  const base = `/@${group.handle}`;
  const me = view.viewer.member;
  const open = group.kind === "open";
  const mayJoin =
    me !== undefined &&
    !about.belongs &&
    !about.byQuestions &&
    about.pausedUntil === undefined &&
    group.kind !== "tender";
  const actions = [
    ...about.begin.slice(0, 1),
    ...(mayJoin ? [form(view, { action: `${base}/join`, submit: messages.join })] : []),
    ...(me === undefined && open ? [buttonTo("#stay", messages.followThis)] : []),
  ];
  const more = [
    ...about.begin.slice(1),
    ...(about.mayEdit ? [buttonTo(`${base}/edit`, messages.edit, true)] : []),
  ];
  const reachLine = (): Html => {
    if (!open) return html`<p class="facts">${messages.kindWords[group.kind]}</p>`;
    return about.belongs ? nothing : followLine(view, group, about.followers, host);
  };
  return {
    title: group.name,
    ...(open ? { script: copyPath } : {}),
    description: plainText(renderMarkdown(group.summary)),
    hidden: !open,
    activity: open ? `${view.origin}/groups/${group.handle}` : undefined,
    card: open ? `/cards/group/${group.handle}.png` : undefined,
    head: open
      ? html`<link rel="alternate" type="application/activity+json"
        href="${view.origin}/groups/${group.handle}">
<link rel="alternate" type="application/rss+xml" title="${group.name}" href="${base}/feed.rss">
<link rel="alternate" type="text/calendar" title="${group.name}" href="${base}/calendar.ics">
<link rel="canonical" href="${view.origin}${base}">`
      : nothing,
    body: html`${pageHead(group.name, { kicker: kindBadge(view, group), actions })}
${pictureOr(about.pictures.banner, "group", group.handle, { shape: "banner", first: true })}${
      about.pictures.avatar === undefined
        ? nothing
        : picture(about.pictures.avatar, { shape: "avatar", first: true })
    }
${
  group.summary === ""
    ? nothing
    : html`<div class="who-we-are">${prose(renderMarkdown(group.summary))}</div>`
}
${
  more.length === 0
    ? nothing
    : html`<details><summary>${messages.beginMore}</summary><div
      class="actions">${more}</div></details>`
}
${
  about.pausedUntil === undefined
    ? nothing
    : html`<p class="flash">${messages.paused} ${linkTo(`${base}/pause`, messages.pauseRead)}</p>`
}
${reachLine()}
${about.notices}
${about.sections.next}
${about.sections.now}
${about.members === undefined ? nothing : howWeDoIt(view, group, about)}
${about.sections.shows}
${about.members === undefined ? nothing : memberParts(view, group, about, formState)}
${
  open && about.belongs
    ? section(
        messages.follow,
        html`${followLine(
          view,
          group,
          about.followers,
          host,
        )}<p class="no-print">${linkTo("#stay", messages.stay)}</p>`,
      )
    : nothing
}`,
  };
}

/** Its address elsewhere, in one line: what comes and who they are has the room. */
function followLine(view: View, group: GroupRow, followers: number, host: string): Html {
  const messages = groupMessages(view.language);
  const address = `@${group.handle}@${host}`;
  return html`<p class="handle"><span class="address" id="address">${address}</span> ${copyLink(
    view,
    "address",
    address,
    messages.address,
  )}${
    followers === 0
      ? nothing
      : html` <span class="facts">${messages.followers({ n: followers })}</span>`
  }</p>`;
}

/** All ways to how the group is carried, in one place. */
function howWeDoIt(view: View, group: GroupRow, about: GroupFacts): Html {
  const messages = groupMessages(view.language);
  const base = `/@${group.handle}`;
  const mine = about.roles.filter((role) => role.memberId === view.viewer.member?.id);
  const held = new Set(about.roles.map(({ role }) => role)).size;
  const roles = wayTo(
    `${base}/roles`,
    messages.roles,
    mine.length === 0 ? messages.rolesHeld({ n: held }) : messages.rolesMine({ n: mine.length }),
  );
  // What is chosen once stands with how the group is run, not with what it uses every week.
  const { links } = about.sections;
  if (about.tools === undefined || !about.belongs)
    return section(
      messages.how,
      html`<ul class="ways">${about.tools?.on ?? []}${links}${roles}</ul>`,
      {
        id: "how",
      },
    );
  const run = [
    ...links,
    wayTo(`${base}/keys`, messages.keys),
    wayTo(`${base}/joining`, messages.joining),
    wayTo(`${base}/care`, messages.care),
    wayTo(`${base}/ways`, messages.ways),
  ];
  return toolsSection(view, group.handle, about.tools, { first: [roles], run });
}

function memberParts(view: View, group: GroupRow, about: GroupFacts, formState: FormState): Html {
  const messages = groupMessages(view.language);
  const base = `/@${group.handle}`;
  const ask = "member" in formState.values ? formState : emptyFormState;
  const people = about.members ?? [];
  const list = html`<ul class="people">${people.map(
    (member) =>
      html`<li>${personLink(
        view,
        member.name,
        member.handle,
      )} <span class="facts"><bdi dir="ltr">@${member.handle}</bdi></span></li>`,
  )}</ul>`;
  return html`${section(
    messages.members,
    html`${
      people.length <= 12
        ? list
        : html`<details><summary>${messages.people({
            n: people.length,
          })}</summary>${list}</details>`
    }
${
  about.belongs && !group.root
    ? html`<details${
        wrongIn(ask, ["member"]) ? html` open` : nothing
      }><summary>${messages.askIn}</summary>${form(view, {
        action: `${base}/members`,
        formState: ask,
        body: field(view, ask, {
          name: "member",
          label: messages.memberHandle,
          required: true,
          maxLength: 31,
        }),
        submit: messages.askInButton,
      })}</details>
${form(view, { action: `${base}/leave`, submit: messages.leave, quiet: true })}`
    : nothing
}`,
  )}`;
}

/**
 * The last step of "follow from your own server": a plain link, so that no
 * form of ours sends anybody elsewhere.
 */
export function followPage(view: View, group: GroupRow, url: string): Page {
  const messages = groupMessages(view.language);
  return {
    title: messages.followReady,
    hidden: true,
    body: html`${pageHead(messages.followReady, {
      kicker: html`<a href="/@${group.handle}"><bdi>${group.name}</bdi></a>`,
      lead: messages.followReadyText,
    })}
<p><a class="button" href="${url}" rel="noopener noreferrer nofollow">${messages.followGo({
      host: hostText(new URL(url).host),
    })}</a></p>`,
  };
}
