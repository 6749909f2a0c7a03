/** Pictures by program: the same for all things that have them. */
import type { FastifyInstance } from "fastify";
import Type, { type Static } from "typebox";
import { ImageAnswer, imageView } from "#commons/answers.ts";
import type { AppContext } from "#commons/app-context.ts";
import { DomainError } from "#commons/domain-error.ts";
import type { Viewer } from "#commons/visibility.ts";
import { sayings } from "#platform/i18n/saying.ts";
import { type Fields, fieldValue } from "#platform/web/html/forms.ts";
import { pictureOptions, useUploads } from "#platform/web/uploads.ts";
import { viewerOf } from "#platform/web/view.ts";
import { type PictureOwner, type PictureOwners, savePicture } from "./actions.ts";
import { readPicture } from "./reading-actions.ts";
import { pictureMessages } from "./messages.ts";
import { type ChosenRole, type PictureInput, readFocus } from "./picture.ts";
import { picturesOf } from "./queries.ts";

const saying = sayings(pictureMessages);

/** Fields have the API's names: what is wrong with them is said by these. */
async function inWordsOfTheApi<T>(role: ChosenRole, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    const names: Readonly<Record<string, string>> = {
      [`${role}File`]: "file",
      [`${role}Alt`]: "description",
      [`${role}Consent`]: "consent",
      [`${role}Until`]: "consentUntil",
    };
    const fields = Object.entries(error.sayings.fields).map(
      ([name, note]) => [names[name] ?? name, note] as const,
    );
    throw new DomainError(error.code, { ...error.sayings, fields: Object.fromEntries(fields) });
  }
}

async function change(
  ctx: AppContext,
  viewer: Viewer,
  {
    kind,
    owner,
    key,
  }: { readonly kind: string; readonly owner: PictureOwner; readonly key: string },
  { role, ...input }: Omit<PictureInput, "alt"> & { readonly alt: string | undefined },
): Promise<Static<typeof ImageAnswer> | null> {
  const id = await owner.mine(ctx, viewer, key);
  const standing = (await picturesOf(ctx.db, kind, id))[role];
  const alt = input.alt ?? (input.file === undefined ? standing?.alt : undefined) ?? "";
  const changed = await inWordsOfTheApi(role, () =>
    readPicture(ctx, { ...input, role, alt }, standing),
  );
  if (changed === undefined && standing === undefined)
    throw new DomainError("bad-input", { fields: { file: saying((m) => m.errors.empty) } });
  await ctx.db.transaction().execute(async (trx) => {
    await savePicture(trx, ctx, kind, [id], changed);
    await owner.changed?.(trx, ctx, id);
  });
  return imageView((await picturesOf(ctx.db, kind, id))[role], ctx.origin);
}

export const pictureApi =
  (ctx: AppContext, owners: () => PictureOwners) =>
  async (app: FastifyInstance): Promise<void> => {
    const uploadOf = await useUploads(ctx, app);
    for (const [kind, owner] of Object.entries(owners()))
      for (const role of owner.roles) {
        const path = `/api/v1/${owner.path}/${role}`;
        const tags = [owner.path.split("/")[0] ?? kind];
        const about = (key: string | undefined) => ({ kind, owner, key: key ?? "" });
        app.put<{ Params: { key?: string } }>(
          path,
          {
            ...pictureOptions,
            schema: {
              tags,
              summary:
                "Choose a picture: multipart/form-data with `file`, `description` and, if you like, `focalPoint` (“0,0.5”), and with people in it `people` (“true”) and `consent` (how they agreed) and, if you like, `consentUntil` (the last day on which it is shown); without `file`, what is said of it changes",
              consumes: ["multipart/form-data"],
              response: { 200: ImageAnswer },
            },
          },
          async (request, reply) => {
            if (!request.isMultipart()) throw new DomainError("wrong-content");
            const fields = (request.body ?? {}) as Fields;
            const focalPoint = fieldValue(fields, "focalPoint");
            const focus = focalPoint === "" ? ([0, 0] as const) : readFocus(focalPoint);
            if (focus === undefined)
              throw new DomainError("bad-input", {
                fields: { focalPoint: saying((m) => m.errors.badFocus) },
              });
            const image = await change(ctx, viewerOf(request), about(request.params.key), {
              role,
              file: uploadOf(request),
              alt: "description" in fields ? fieldValue(fields, "description") : undefined,
              focus,
              remove: false,
              people: "people" in fields ? fieldValue(fields, "people") === "true" : undefined,
              consent: fieldValue(fields, "consent"),
              until: fieldValue(fields, "consentUntil"),
              by: viewerOf(request).member?.id,
            });
            return reply.send(image);
          },
        );
        app.delete<{ Params: { key?: string } }>(
          path,
          { schema: { tags, summary: "Take a picture away", response: { 204: Type.Null() } } },
          async (request, reply) => {
            await change(ctx, viewerOf(request), about(request.params.key), {
              role,
              file: undefined,
              alt: "",
              focus: [0, 0],
              remove: true,
            });
            return reply.status(204).send();
          },
        );
      }
  };
