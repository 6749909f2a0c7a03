/** The form in which a group says who it is. */
import type { GroupKind } from "#platform/database/schema.ts";
import { pageHead } from "#platform/web/html/components.ts";
import { choices, field, form, type FormState } from "#platform/web/html/forms.ts";
import type { ShownPicture } from "#commons/pictures/picture.ts";
import { pictureFields } from "#domains/pictures/sections.ts";
import { html, nothing } from "#platform/web/html/html.ts";
import type { Page } from "#platform/web/html/layout.ts";
import type { View } from "#platform/web/view.ts";
import { groupKinds } from "./group.ts";
import { groupMessages } from "./messages.ts";
import { type GroupRow } from "./list-page.ts";

export interface GroupPictures {
  readonly avatar?: ShownPicture;
  readonly banner?: ShownPicture;
}

const kindOptions = (view: View, from?: GroupKind): readonly (readonly [string, string])[] =>
  groupKinds
    .filter((kind) => from === undefined || groupKinds.indexOf(kind) >= groupKinds.indexOf(from))
    .map((kind) => [kind, groupMessages(view.language).kindWords[kind]]);

/** `from` undefined: a new group. */
export function groupForm(
  view: View,
  formState: FormState,
  from?: GroupRow,
  pictures: GroupPictures = {},
): Page {
  const messages = groupMessages(view.language);
  const title = from === undefined ? messages.begin : messages.edit;
  return {
    title,
    hidden: true,
    body: html`${pageHead(
      title,
      from === undefined
        ? {}
        : { kicker: html`<a href="/@${from.handle}"><bdi>${from.name}</bdi></a>` },
    )}
${form(view, {
  action: from === undefined ? "/groups/new" : `/@${from.handle}/edit`,
  formState,
  files: from !== undefined,
  body: html`${field(view, formState, {
    name: "name",
    label: messages.name,
    required: true,
    maxLength: 100,
  })}
${
  from === undefined
    ? field(view, formState, {
        name: "handle",
        label: messages.handle,
        hint: messages.handleHint,
        required: true,
        maxLength: 30,
      })
    : nothing
}
${field(view, formState, {
  name: "summary",
  label: messages.summary,
  hint: messages.summaryHint,
  type: "textarea",
  rows: 4,
  maxLength: 2000,
})}
${
  from === undefined
    ? nothing
    : html`${pictureFields(view, formState, {
        role: "avatar",
        image: pictures.avatar,
      })}${pictureFields(view, formState, { role: "banner", image: pictures.banner })}`
}
${
  from?.root === true
    ? nothing
    : choices(formState, {
        name: "kind",
        label: messages.kind,
        hint: messages.kindHint,
        options: kindOptions(view, from?.kind),
      })
}
${
  from?.kind === "open"
    ? choices(formState, {
        name: "quotable",
        label: messages.quotable,
        hint: messages.quotableHint,
        options: Object.entries(messages.quotables),
      })
    : nothing
}`,
  submit: from === undefined ? messages.begin : messages.save,
})}`,
  };
}
