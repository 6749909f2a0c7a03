/** The fields by which a form brings a picture, and what came of them. */
import type { FastifyRequest } from "fastify";
import type { AppContext } from "#commons/app-context.ts";
import { DomainError } from "#commons/domain-error.ts";
import type { ShownPicture } from "#commons/pictures/picture.ts";
import type { Viewer } from "#commons/visibility.ts";
import { sayings } from "#platform/i18n/saying.ts";
import {
  choices,
  field,
  type Fields,
  fieldValue,
  form,
  type FormState,
} from "#platform/web/html/forms.ts";
import { html, type Html, nothing } from "#platform/web/html/html.ts";
import { linkTo } from "#platform/web/html/components.ts";
import { picture } from "#platform/web/html/pictures.ts";
import { fileField, tick } from "#platform/web/html/uploads.ts";
import type { Upload } from "#platform/web/uploads.ts";
import { fieldsOf } from "#platform/web/reply.ts";
import { type View, viewerOf } from "#platform/web/view.ts";
import { readPicture } from "./reading-actions.ts";
import { pictureMessages } from "./messages.ts";
import {
  type ChosenRole,
  focusAt,
  focusPlaces,
  longestAlt,
  longestConsent,
  maxPictureBytes,
  type PictureChange,
  type PictureInput,
  placeOf,
} from "./picture.ts";

const saying = sayings(pictureMessages);
const kinds = "image/jpeg,image/png,image/webp,image/avif,image/gif";

/** `image`: the one that stands there now. The form around them must be one with `files`. */
export function pictureFields(
  view: View,
  formState: FormState,
  {
    role = "picture",
    image,
    removable = true,
  }: {
    readonly role?: ChosenRole;
    readonly image?: ShownPicture | null | undefined;
    /** Is there a box to tick that takes it away? Else a button of its own does. */
    readonly removable?: boolean;
  } = {},
): Html {
  const messages = pictureMessages(view.language);
  const shown = image ?? undefined;
  const valueOf = (part: string, standing: string): string =>
    `${role}${part}` in formState.values
      ? fieldValue(formState.values, `${role}${part}`)
      : standing;
  const filled: FormState = {
    notes: formState.notes,
    values: {
      [`${role}Alt`]: valueOf("Alt", shown?.alt ?? ""),
      [`${role}Focus`]: valueOf("Focus", shown === undefined ? "middle" : placeOf(shown.focus)),
      [`${role}Remove`]: valueOf("Remove", ""),
      [`${role}People`]: valueOf("People", ""),
      [`${role}Consent`]: valueOf("Consent", ""),
      [`${role}Until`]: valueOf("Until", ""),
    },
  };
  return html`<fieldset class="picture-fields"><legend>${messages[role]}</legend>
${
  shown === undefined
    ? nothing
    : html`<p class="hint">${messages.now}</p>${picture(shown, {
        shape: role === "avatar" ? "avatar" : "card",
      })}`
}
${fileField(filled, {
  name: `${role}File`,
  label: messages.file,
  hint: messages.pictureHint({ max: maxPictureBytes }),
  accept: kinds,
})}
${field(view, filled, {
  name: `${role}Alt`,
  label: messages.alt,
  hint: messages.altHint,
  maxLength: longestAlt,
})}
${peopleFields(view, filled, {
  people: `${role}People`,
  consent: `${role}Consent`,
  until: `${role}Until`,
})}
<details><summary>${messages.focus}</summary>${choices(filled, {
    name: `${role}Focus`,
    label: messages.focus,
    options: focusPlaces.map((place) => [place, messages.places[place]] as const),
  })}</details>
${
  shown === undefined || !removable
    ? nothing
    : tick(filled, { name: `${role}Remove`, label: messages.remove })
}</fieldset>`;
}

/** Are there people in it, and how did they agree? */
export function peopleFields(
  view: View,
  formState: FormState,
  names: { readonly people: string; readonly consent: string; readonly until: string },
): Html {
  const messages = pictureMessages(view.language);
  return html`${tick(formState, {
    name: names.people,
    label: messages.people,
  })}<div class="if-people">${field(view, formState, {
    name: names.consent,
    label: messages.consent,
    hint: messages.consentHint,
    maxLength: longestConsent,
  })}${field(view, formState, {
    name: names.until,
    label: messages.until,
    hint: messages.untilHint,
    type: "date",
  })}</div>`;
}

/** Takes it away by one press, where its own form is. */
export const removePicture = (view: View, action: string): Html =>
  form(view, { action, submit: pictureMessages(view.language).remove, quiet: true });

const inputOf = (
  viewer: Viewer,
  role: ChosenRole,
  fields: Fields,
  upload: Upload | undefined,
): PictureInput => ({
  role,
  file: upload,
  alt: fieldValue(fields, `${role}Alt`),
  focus: focusAt(fieldValue(fields, `${role}Focus`)),
  remove: fieldValue(fields, `${role}Remove`) === "yes",
  // A new picture says whether there are people in it; of one that stands, only what was said anew.
  people:
    upload !== undefined || fieldValue(fields, `${role}People`) === "yes"
      ? fieldValue(fields, `${role}People`) === "yes"
      : undefined,
  consent: fieldValue(fields, `${role}Consent`),
  until: fieldValue(fields, `${role}Until`),
  by: viewer.member?.id,
});

/**
 * Is anything said of a picture at all? A form of the time before,
 * or of a program, has no such fields.
 */
const isSaid = (role: ChosenRole, fields: Fields, upload: Upload | undefined): boolean =>
  upload !== undefined || `${role}Alt` in fields;

/**
 * Does the work of a form with the pictures that it brought, looked through before.
 * When something else is refused, it is said that they must be chosen once more: a
 * browser sends no file twice by itself.
 */
export async function withPictures<T>(
  ctx: AppContext,
  viewer: Viewer,
  fields: Fields,
  inputs: readonly {
    readonly role: ChosenRole;
    readonly upload: Upload | undefined;
    /** The one that it has. */
    readonly standing: ShownPicture | null | undefined;
  }[],
  work: (changes: readonly PictureChange[]) => Promise<T>,
): Promise<T> {
  const saidInputs = inputs.filter(({ role, upload }) => isSaid(role, fields, upload));
  const changes: PictureChange[] = [];
  for (const { role, upload, standing } of saidInputs) {
    const change = await readPicture(ctx, inputOf(viewer, role, fields, upload), standing);
    if (change !== undefined) changes.push(change);
  }
  try {
    return await work(changes);
  } catch (error) {
    const brought = saidInputs.filter(({ upload }) => upload !== undefined);
    if (
      !(error instanceof DomainError) ||
      Object.keys(error.fields).length === 0 ||
      brought.length === 0
    )
      throw error;
    const askedAgain = Object.fromEntries(
      brought.map(({ role }) => [`${role}File`, saying((m) => m.errors.again)]),
    );
    throw new DomainError(error.code, {
      ...error.sayings,
      fields: { ...error.sayings.fields, ...askedAgain },
    });
  }
}

/** The same for a thing that has one picture, by the form of this request. */
export function withPicture<T>(
  ctx: AppContext,
  request: FastifyRequest,
  upload: Upload | undefined,
  standing: ShownPicture | null | undefined,
  work: (fields: Fields, picture: PictureChange | undefined) => Promise<T>,
): Promise<T> {
  const fields = fieldsOf(request);
  const inputs = [{ role: "picture", upload, standing }] as const;
  return withPictures(ctx, viewerOf(request), fields, inputs, ([picture]) => work(fields, picture));
}

/**
 * Asks for a picture to be taken down, from wherever it is shown.
 * `named`: where several stand on a page.
 */
export const removalLink = (
  view: View,
  image: Pick<ShownPicture, "at" | "alt"> | null | undefined,
  { named = false }: { readonly named?: boolean } = {},
): Html => {
  if (image == null) return nothing;
  const { takeDown } = pictureMessages(view.language);
  return html`<p class="report">${linkTo(
    `${image.at}/remove`,
    named ? `${takeDown}: ${image.alt}` : takeDown,
  )}</p>`;
};
