/**
 * What a bundle carries of a guide beside its text: a book for reading
 * devices, and a PDF to read or print.
 */
import type { CarriedGuide } from "#domains/bundles/carried-guide.ts";
import { DomainError } from "#commons/domain-error.ts";
import { stranger } from "#commons/visibility.ts";
import type { AppContext } from "#commons/app-context.ts";
import type { ZineForm } from "./press/order.ts";
import { mayBeFile } from "#domains/guides/guide.ts";
import { paperFacts, type PaperGuide, paperNotices } from "./paper.ts";
import { picturesFor } from "./pictures-queries.ts";
import type { PictureFile } from "./pictures.ts";
import { pressOf } from "./press/actions.ts";

const paperOfCarried = (guide: CarriedGuide, pictures: readonly PictureFile[]): PaperGuide => ({
  ...paperFacts(guide),
  contentHtml: guide.contentHtml,
  source: guide.source,
  origin: { name: guide.byName, address: null },
  ancestors: guide.lineage,
  notices: paperNotices(guide.notices),
  pictures,
});

/**
 * For `extras` of the bundles: "guide.epub" and "guide.pdf" (A4);
 * what the press refuses is left out.
 */
export const zineExtras =
  (ctx: AppContext) =>
  async (
    guide: CarriedGuide,
  ): Promise<readonly { readonly name: string; readonly bytes: Uint8Array }[]> => {
    if (!mayBeFile({ license: guide.license, origin: { handle: guide.handle } })) return [];
    // Days in a bundle are days of UTC, so that it is the same for every server.
    const about = { origin: ctx.origin, zone: "UTC" };
    const pictures = await picturesFor(ctx, stranger, {
      ...guide,
      visibility: "public",
      origin: { handle: guide.handle },
    });
    const paper = paperOfCarried(guide, pictures);
    const make = async (name: string, form: ZineForm) => {
      try {
        return [{ name, bytes: await pressOf(ctx).make({ form, guides: [paper], about }) }];
      } catch (error) {
        if (error instanceof DomainError) return [];
        throw error;
      }
    };
    return [
      ...(await make("guide.epub", { kind: "epub" })),
      ...(await make("guide.pdf", { kind: "read", paper: "a4", large: false })),
    ];
  };
