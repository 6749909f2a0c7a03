/**
 * Looking through what a member brought as a picture, or says of one, before anything is written.
 */
import { readFile } from "node:fs/promises";
import type { AppContext } from "#commons/app-context.ts";
import { DomainError, rejectFields } from "#commons/domain-error.ts";
import { homeZone } from "#commons/home/home-zone.ts";
import { isPicture } from "#commons/media/place.ts";
import type { ShownPicture } from "#commons/pictures/picture.ts";
import { oneLine } from "#commons/text.ts";
import { dayIn } from "#platform/lib/temporal.ts";
import { sayings } from "#platform/i18n/saying.ts";
import { pictureMessages } from "./messages.ts";
import {
  altOf,
  type ChosenRole,
  type Consent,
  longestConsent,
  maxPictureBytes,
  type PictureChange,
  type PictureInput,
  placeOf,
  readUntil,
  renderTask,
} from "./picture.ts";

const saying = sayings(pictureMessages);

/** Names of the fields of a role in a form. */
const field = (role: ChosenRole, part: "File" | "Alt" | "Consent" | "Until"): string =>
  `${role}${part}`;

async function bytesOf({ role, file }: PictureInput): Promise<Uint8Array> {
  const refuse = (note: Parameters<typeof saying>[0]): never => {
    throw new DomainError("bad-input", { fields: { [field(role, "File")]: saying(note) } });
  };
  const size = file instanceof Uint8Array ? file.length : (file?.size ?? 0);
  if (file === undefined || size === 0) return refuse((m) => m.errors.empty);
  if (size > maxPictureBytes) return refuse((m) => m.errors.tooLarge({ max: maxPictureBytes }));
  const bytes = file instanceof Uint8Array ? file : await readFile(file.path);
  return isPicture(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
    ? bytes
    : refuse((m) => m.errors.badPicture);
}

/** The day by the collective's own zone: on it a yes still counts. */
export const todayHere = async ({ db, clock }: Pick<AppContext, "db" | "clock">): Promise<string> =>
  dayIn(clock.now(), await homeZone(db));

/** What is said of people in a picture. */
export type SaidOfPeople = Pick<PictureInput, "people" | "consent" | "until">;

interface ConsentNames {
  readonly consent: string;
  readonly until: string;
}

/**
 * Nobody is shown to everybody who was not asked: with people in it, it says how
 * they agreed. `names`: of the fields.
 */
export async function readConsent(
  ctx: AppContext,
  consent: SaidOfPeople & { readonly people: boolean },
  names: ConsentNames,
): Promise<Consent>;
export async function readConsent(
  ctx: AppContext,
  consent: SaidOfPeople,
  names: ConsentNames,
): Promise<Consent | undefined>;
export async function readConsent(
  ctx: AppContext,
  { people, consent = "", until = "" }: SaidOfPeople,
  names: ConsentNames,
): Promise<Consent | undefined> {
  if (people === undefined) return undefined;
  const words = people ? oneLine(consent, longestConsent) : "";
  const last = people ? readUntil(until, await todayHere(ctx)) : null;
  rejectFields({
    [names.consent]: people && words === "" ? saying((m) => m.errors.consentNeeded) : undefined,
    [names.until]: last === undefined ? saying((m) => m.errors.badUntil) : undefined,
  });
  return { people, consent: words, consentUntil: last ?? null };
}

const consentOf = (ctx: AppContext, input: PictureInput): Promise<Consent | undefined> =>
  readConsent(ctx, input, {
    consent: field(input.role, "Consent"),
    until: field(input.role, "Until"),
  });

/**
 * Looks through what a member brought, before anything is written.
 * undefined: nothing was said of a picture.
 * `standing`: one is there already, so that words alone can change.
 */
export async function readPicture(
  ctx: AppContext,
  input: PictureInput,
  standing: ShownPicture | null | undefined,
): Promise<PictureChange | undefined> {
  const { role, file, remove, focus } = input;
  const alt = altOf(input.alt);
  if (remove) return { role, remove };
  if (file === undefined && standing == null) {
    rejectFields({
      [field(role, "File")]: alt === "" ? undefined : saying((m) => m.errors.noPictureYet),
    });
    return undefined;
  }
  rejectFields({
    [field(role, "Alt")]: alt === "" ? saying((m) => m.errors.altNeeded) : undefined,
  });
  const consent = await consentOf(ctx, input);
  if (file === undefined)
    return standing?.alt === alt &&
      placeOf(standing.focus) === placeOf(focus) &&
      consent === undefined
      ? undefined
      : { role, remove, rendered: undefined, alt, focus, consent };
  const bytes = await bytesOf(input);
  const rendered = await ctx.pool.run(renderTask, { bytes, role, focus, avif: true });
  if (rendered === undefined)
    throw new DomainError("bad-input", {
      fields: { [field(role, "File")]: saying((m) => m.errors.badPicture) },
    });
  return { role, remove, rendered, alt, focus, consent, by: input.by };
}
