/** The page of a member for other members, and the one on which they choose what stands there. */
import { commas, comma } from "#platform/i18n/commas.ts";
import { objectPath } from "#commons/addresses.ts";
import { typedHtml } from "#commons/markup/typed-html.ts";
import type { ShownPicture } from "#commons/pictures/picture.ts";
import { pictureFields, removalLink, removePicture } from "#domains/pictures/sections.ts";
import { roleName } from "#domains/groups/roles/role.ts";
import {
  dayText,
  linkTo,
  linkToName,
  pageHead,
  prose,
  section,
  kickerOfMe,
} from "#platform/web/html/components.ts";
import { choices, emptyFormState, field, form, type FormState } from "#platform/web/html/forms.ts";
import { languagesField } from "#platform/web/html/pick.ts";
import { html, type Html, nothing } from "#platform/web/html/html.ts";
import type { Page } from "#platform/web/html/layout.ts";
import { cover, pictureOr } from "#platform/web/html/pictures.ts";
import type { View } from "#platform/web/view.ts";
import { type OwnProfile, profileLines, type ShownProfile } from "./profile.ts";
import { profileMessages } from "./messages.ts";

/** The picture that they chose, else a flower drawn from their handle: of nobody's face. */
const faceOf = (handle: string, avatar: ShownPicture | undefined): Html =>
  pictureOr(avatar, "member", handle, { shape: "avatar", first: true });

/** "Dutch" where the language of the page has a name for it. */
function spoken(language: string, code: string): string {
  try {
    return new Intl.DisplayNames([language], { type: "language" }).of(code) ?? code;
  } catch {
    return code;
  }
}

const list = (title: string, lines: readonly Html[]): Html =>
  lines.length === 0
    ? nothing
    : section(title, html`<ul class="plain">${lines.map((line) => html`<li>${line}</li>`)}</ul>`);

/** `write`: the way to write to them. */
export function memberPage(view: View, one: ShownProfile, write: Html): Page {
  const messages = profileMessages(view.language);
  const zone = view.collective?.timeZone ?? "UTC";
  const roleLines = one.roles.map(
    ({ role, until, handle, name }) =>
      html`${roleName(role, view.language)} ${linkTo(
        `/@${handle}/roles`,
        messages.in({ group: name }),
      )}${comma(view.language)}${messages.until({ day: dayText(until, zone, view.language) })}`,
  );
  const bare =
    one.words === undefined &&
    one.languages.length + one.offers.length + one.groups.length + one.roles.length === 0;
  return {
    title: one.name,
    hidden: true,
    body: html`${pageHead(one.name, {
      kicker: html`<bdi dir="ltr">@${one.handle}</bdi>`,
      lead: one.self ? messages.self : messages.onlyMembers,
    })}
${faceOf(one.handle, one.avatar)}
${one.words === undefined ? nothing : section(messages.words, prose(typedHtml(one.words)))}
${
  one.languages.length === 0
    ? nothing
    : html`<p><strong>${messages.languages}</strong>: ${commas(
        one.languages.map((code) => spoken(view.language, code)),
        view.language,
      )}</p>`
}
${list(
  messages.offers,
  one.offers.map(({ id, name }) => linkToName(objectPath("offer", id), name)),
)}
${list(
  messages.groups,
  one.groups.map(({ handle, name }) => linkToName(`/@${handle}`, name)),
)}
${list(messages.roles, roleLines)}
${bare ? html`<p class="hint">${messages.nothing}</p>` : nothing}
${
  one.self
    ? html`<p>${linkTo("/me/profile", messages.edit)}</p>`
    : html`${write}${removalLink(view, one.avatar)}<p class="report">${linkTo(
        `/report?about=@${one.handle}`,
        messages.report,
      )}</p>`
}`,
  };
}

const stateOf = (own: OwnProfile): FormState => ({
  values: {
    words: own.words,
    languages: own.languages,
    shown: own.shown,
    letters: own.takesLetters ? "yes" : "no",
  },
  notes: {},
});

/** What a member sees of their own face here. */
interface OwnFace {
  readonly handle: string;
  readonly avatar: ShownPicture | undefined;
}

const removal = (view: View, avatar: ShownPicture | undefined): Html =>
  avatar === undefined ? nothing : removePicture(view, "/me/profile/picture/remove");

const faceSection = (view: View, { handle, avatar }: OwnFace, formState: FormState): Html => {
  const { face } = profileMessages(view.language);
  return section(
    face.title,
    html`<p>${avatar === undefined ? face.pattern : face.picture}</p>
${avatar === undefined ? cover("member", handle, "avatar") : nothing}
${form(view, {
  action: "/me/profile/picture",
  formState,
  files: true,
  body: pictureFields(view, formState, { role: "avatar", image: avatar, removable: false }),
  submit: face.save,
  quiet: true,
})}
${removal(view, avatar)}`,
    { id: "picture" },
  );
};

/** Among one's settings: what others see now, and the way to change it. */
export const profileSettings = (view: View, { handle, avatar }: OwnFace): Html => {
  const messages = profileMessages(view.language);
  return section(
    messages.toProfile,
    html`${faceOf(handle, avatar)}
<p>${avatar === undefined ? messages.face.pattern : messages.face.picture}</p>
<p>${linkTo("/me/profile", messages.edit)}</p>
${removal(view, avatar)}`,
    { id: "member-page" },
  );
};

export function ownProfilePage(
  view: View,
  face: OwnFace,
  own: OwnProfile,
  {
    formState = stateOf(own),
    pictureState = emptyFormState,
  }: { readonly formState?: FormState; readonly pictureState?: FormState } = {},
): Page {
  const messages = profileMessages(view.language);
  return {
    title: messages.own.title,
    hidden: true,
    body: html`${pageHead(messages.own.title, {
      kicker: kickerOfMe(view),
      lead: messages.own.lead,
    })}
<p>${linkTo(`/members/${face.handle}`, messages.own.look)}</p>
${form(view, {
  action: "/me/profile",
  formState,
  body: html`${field(view, formState, {
    name: "words",
    label: messages.own.words,
    hint: messages.own.wordsHint,
    type: "textarea",
    rows: 5,
    maxLength: 2000,
  })}
${languagesField(view, formState, { name: "languages", label: messages.own.languages })}
${choices(formState, {
  name: "shown",
  label: messages.own.shown,
  many: true,
  options: profileLines.map((line) => [line, messages.lines[line]] as const),
})}
${choices(formState, {
  name: "letters",
  label: messages.own.letters,
  options: [
    ["yes", messages.own.lettersYes],
    ["no", messages.own.lettersNo],
  ],
})}`,
  submit: messages.own.save,
})}
${faceSection(view, face, pictureState)}`,
  };
}

/** On one's own page. */
export const profileLink = (view: View): Html =>
  linkTo("/me/profile", profileMessages(view.language).toProfile);
