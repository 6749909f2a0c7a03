/** What others see of oneself, said to oneself. */
import { linkTo, pageHead, section, wayTo, kickerOfMe } from "#platform/web/html/components.ts";
import { html, type Html, nothing } from "#platform/web/html/html.ts";
import type { Page } from "#platform/web/html/layout.ts";
import type { View } from "#platform/web/view.ts";
import { profileLines } from "../profile/profile.ts";
import type { PublicTraces, PublicThing } from "./seen.ts";
import { seenMessages } from "./messages.ts";

export function seenPage(view: View, seen: PublicTraces): Page {
  const messages = seenMessages(view.language);
  const thing = (one: PublicThing): Html =>
    html`<li>${
      messages.kinds[one.kind]
    }: <a href="${one.path}"><bdi>${one.name}</bdi></a> <span class="facts">${messages.by({
      group: one.group.name,
    })}</span>${
      one.credit === "" ? nothing : html`<br>${messages.credit({ credit: one.credit })}`
    }${one.named ? html`<br><strong>${messages.named}</strong>` : nothing}</li>`;
  return {
    title: messages.title,
    hidden: true,
    body: html`${pageHead(messages.title, { kicker: kickerOfMe(view), lead: messages.lead })}
${section(
  messages.strangers,
  html`<ul><li>${
    seen.pageForStrangers ? html`<strong>${messages.page}</strong>` : messages.noPage
  }</li><li>${messages.noRoles}</li><li>${messages.inGroupsName}</li></ul>`,
)}
${section(
  messages.things,
  html`${
    seen.things.length === 0
      ? html`<p>${messages.nothing}</p>`
      : html`<ul>${seen.things.map(thing)}</ul>`
  }
${seen.more ? html`<p>${messages.more({ n: seen.things.length })}</p>` : nothing}
<p>${messages.texts}</p>`,
)}
${section(
  messages.members,
  html`<ul><li>${messages.name}</li>${profileLines.map(
    (line) =>
      html`<li>${messages.lines[line]}: ${
        seen.shown.includes(line) ? messages.shown : messages.hidden
      }</li>`,
  )}<li>${
    seen.takesLetters ? messages.letters : messages.noLetters
  }</li><li>${messages.rolesInGroups}</li></ul>
<ul class="plain">${wayTo(
    `/members/${seen.handle}`,
    messages.look,
  )}${wayTo("/me/profile", messages.change)}</ul>`,
)}
${section(
  messages.servers,
  html`<p>${messages.serversText}</p>
${
  seen.servers.length === 0
    ? html`<p>${messages.noServers}</p>`
    : html`<ul>${seen.servers.map(
        (one) => html`<li>${messages.serversOf({ group: one.name, n: one.servers })}</li>`,
      )}</ul>`
}
<p>${messages.reader} ${linkTo("/about", messages.kept)}</p>`,
)}`,
  };
}

/** On one's own page. */
export const seenLink = (view: View): Html =>
  linkTo("/me/seen", seenMessages(view.language).toSeen);
