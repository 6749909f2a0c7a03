/** Guides on paper and as files: PDF, booklet, zine, EPUB, Markdown, plain text. */
import { contentDisposition } from "#platform/lib/file-names.ts";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { objectIri } from "#commons/addresses.ts";
import { DomainError } from "#commons/domain-error.ts";
import type { AppContext } from "#commons/app-context.ts";
import { recallTexts } from "#commons/rendering.ts";
import type { VisibleGuide } from "#domains/guides/row.ts";
import { noticesOf } from "#domains/guides/notices/queries.ts";
import { withOriginalCautions } from "#domains/guides/lineage/original-cautions-actions.ts";
import { oneGuide } from "#domains/guides/revisions/queries.ts";
import { minutes } from "#platform/lib/clock.ts";
import { isKnown } from "#platform/lib/etag.ts";
import { isId } from "#platform/lib/ids.ts";
import { sendPage } from "#platform/web/reply.ts";
import { viewerOf, viewOf } from "#platform/web/view.ts";
import { duplexes, type Spine, spines } from "./press/imposition.ts";
import { type ZinePaper, zinePapers } from "./drawing/layout.ts";
import type { Order, ZineForm } from "./press/order.ts";
import { checkPage, zinePrintPage } from "./page.ts";
import { mayBeFile } from "#domains/guides/guide.ts";
import { type PaperGuide, paperOf, standingNotices } from "./paper.ts";
import { picturesFor } from "./pictures-queries.ts";
import { pressOf } from "./press/actions.ts";
import { zineMessages } from "./messages.ts";
import { maxZineGuides } from "./zine.ts";

type Query = Readonly<Record<string, unknown>>;
interface ById {
  Params: { id: string };
  Querystring: Query;
}

/** Making a zine takes a while: so many from one place in a minute. */
const pressLimit = { max: 20, timeWindow: minutes(1) } as const;

const valueOf = (query: Query, name: string): string => {
  const value = query[name];
  return typeof value === "string" ? value : "";
};

/** One of what can be chosen, the first when nothing is said. */
function chosen<const T extends string>(
  query: Query,
  name: string,
  options: readonly [T, ...T[]],
): T {
  const text = valueOf(query, name);
  const found = text === "" ? options[0] : options.find((one) => one === text);
  if (found === undefined) throw new DomainError("bad-request");
  return found;
}
const spineOf = (query: Query): Spine | null =>
  valueOf(query, "spine") === "" ? null : chosen(query, "spine", spines);
const paperOfQuery = (query: Query): ZinePaper => chosen(query, "paper", zinePapers);

const files = {
  pdf: "application/pdf",
  epub: "application/epub+zip",
  txt: "text/plain; charset=utf-8",
  md: "text/markdown; charset=utf-8",
} as const;

const endings = {
  read: "pdf",
  booklet: "pdf",
  mini: "pdf",
  epub: "epub",
  text: "txt",
  markdown: "md",
} as const satisfies Readonly<Record<ZineForm["kind"], keyof typeof files>>;

/** Guides on paper and as books. */
export const zineRoutes =
  (ctx: AppContext) =>
  async (app: FastifyInstance): Promise<void> => {
    const press = pressOf(ctx);
    app.addHook("onClose", () => {
      press.close();
      return Promise.resolve();
    });

    /** Ids of the other guides in `with`: numbers or addresses, with commas or spaces between. */
    function othersOf(request: FastifyRequest<ById>): string[] {
      const messages = zineMessages(viewOf(request).language);
      const asked = valueOf(request.query, "with")
        .slice(0, 5000)
        .split(/[\s,]+/)
        .filter((one) => one !== "");
      const ids = asked.map(
        (one) => /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/.exec(one.toLowerCase())?.[0] ?? "",
      );
      if (!ids.every(isId)) throw new DomainError("bad-input", { detail: messages.wrongWith });
      const others = [...new Set(ids)].filter((id) => id !== request.params.id);
      if (others.length >= maxZineGuides)
        throw new DomainError("bad-input", { detail: messages.tooMany({ max: maxZineGuides }) });
      return others;
    }
    /** All guides of a zine, as far as the one who asks may see them; else not-found. */
    const guidesOf = async (
      request: FastifyRequest<ById>,
    ): Promise<[VisibleGuide, ...VisibleGuide[]]> => {
      const others = othersOf(request);
      const viewer = viewerOf(request);
      return [
        await oneGuide(ctx, viewer, request.params.id),
        ...(await Promise.all(others.map((id) => oneGuide(ctx, viewer, id)))),
      ];
    };
    const noticesAbove = async (guide: VisibleGuide) =>
      standingNotices(
        await noticesOf(ctx.db, guide.id),
        guide.iri ?? objectIri(ctx.origin, "guide", guide.id),
      );

    async function send(
      request: FastifyRequest,
      reply: FastifyReply,
      order: Order,
      file: { readonly name: string; readonly ending: keyof typeof files },
    ): Promise<FastifyReply> {
      const tag = press.tagOf(order);
      reply.header("cache-control", "private, no-cache").header("etag", tag);
      if (isKnown(request.headers["if-none-match"], tag)) return reply.status(304).send();
      const bytes = await press.make(order);
      return reply
        .header("content-type", files[file.ending])
        .header(
          "content-disposition",
          contentDisposition(file.ending === "epub" ? "attachment" : "inline", {
            title: file.name,
            ending: file.ending,
            other: "guide",
          }),
        )
        .send(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length));
    }
    async function sendZine(
      request: FastifyRequest<ById>,
      reply: FastifyReply,
      form: ZineForm,
    ): Promise<FastifyReply> {
      const guides = await guidesOf(request);
      const view = viewOf(request);
      const unfree = guides.find((guide) => !mayBeFile(guide));
      if (unfree !== undefined)
        throw new DomainError("not-allowed", {
          detail: zineMessages(view.language).mayNot({ who: unfree.origin.name }),
        });
      const onPaper: PaperGuide[] = await Promise.all(
        guides.map(async (guide) => {
          const whole = await withOriginalCautions(ctx.db, ctx.origin, guide);
          await recallTexts(ctx, [
            whole.cautions,
            guide.origin.handle === null ? guide.source : "",
          ]);
          return paperOf(
            whole,
            await noticesAbove(guide),
            await picturesFor(ctx, viewerOf(request), guide),
          );
        }),
      );
      const about = { origin: ctx.origin, zone: view.collective?.timeZone ?? "UTC" };
      const suffix = form.kind === "booklet" || form.kind === "mini" ? ` (${form.kind})` : "";
      return send(
        request,
        reply,
        { form, guides: onPaper, about },
        { name: `${guides[0].name}${suffix}`, ending: endings[form.kind] },
      );
    }

    app.get<ById>("/guides/:id/print", async (request, reply) => {
      const guides = await guidesOf(request);
      return sendPage(
        reply,
        request,
        zinePrintPage(
          viewOf(request),
          guides,
          guides.find((guide) => !mayBeFile(guide)),
        ),
      );
    });
    const limited = { config: { rateLimit: pressLimit } };
    const route = (path: string, formOf: (query: Query) => ZineForm): void => {
      app.get<ById>(path, limited, async (request, reply) =>
        sendZine(request, reply, formOf(request.query)),
      );
    };
    route("/guides/:id.pdf", (query) => ({
      kind: "read",
      paper: paperOfQuery(query),
      large: valueOf(query, "large") === "yes",
    }));
    route("/guides/:id/booklet.pdf", (query) => ({
      kind: "booklet",
      paper: paperOfQuery(query),
      duplex: chosen(query, "duplex", duplexes),
      spine: spineOf(query),
      reversed: valueOf(query, "reversed") === "yes",
    }));
    route("/guides/:id/mini.pdf", (query) => ({
      kind: "mini",
      paper: paperOfQuery(query),
      spine: spineOf(query),
    }));
    route("/guides/:id.epub", () => ({ kind: "epub" }));
    route("/guides/:id.txt", () => ({ kind: "text" }));
    route("/guides/:id.md", () => ({ kind: "markdown" }));
    app.get<{ Querystring: Query }>("/zines/test-page.pdf", limited, async (request, reply) => {
      const paper = paperOfQuery(request.query);
      const { language } = viewOf(request);
      const order = { form: { kind: "test", paper, language } } as const;
      return send(request, reply, order, { name: "test-page", ending: "pdf" });
    });

    app.get<ById>("/v/:id", async (request, reply) => {
      const guide = await oneGuide(ctx, viewerOf(request), request.params.id);
      const asked = valueOf(request.query, "version");
      await recallTexts(ctx, [guide.cautions]);
      const version = /^[1-9]\d{0,5}$/.test(asked) ? Number(asked) : undefined;
      return sendPage(
        reply,
        request,
        checkPage(viewOf(request), guide, version, await noticesAbove(guide)),
      );
    });
  };
