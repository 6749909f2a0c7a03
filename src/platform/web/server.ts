/**
 * The HTTP server with everything that all routes share: limits, headers, who is looking, errors.
 */
import cookie from "@fastify/cookie";
import formbody from "@fastify/formbody";
import rateLimit from "@fastify/rate-limit";
import swagger from "@fastify/swagger";
import fastify, {
  LogController,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
} from "fastify";
import { DomainError } from "#commons/domain-error.ts";
import { unreadNews } from "#commons/news/unread.ts";
import { stranger } from "#commons/visibility.ts";
import type { AppContext } from "#commons/app-context.ts";
import { catalogued } from "#platform/i18n/languages.ts";
import { weekIn } from "#platform/i18n/week.ts";
import { derive, instanceKey } from "#platform/lib/keyfile.ts";
import { languageInQuery } from "#platform/lib/url.ts";
import { requestAnswered } from "#platform/lib/happenings.ts";
import { networkOf } from "#platform/lib/network.ts";
import { assetRoutes, stylePath } from "./html/assets.ts";
import { keepApart } from "./caching.ts";
import { compress } from "./compression/compression.ts";
import type { Crowd } from "./crowd/crowd.ts";
import { serializerCompiler, validatorCompiler } from "./compile.ts";
import { collectiveReader } from "./collective.ts";
import { bearer, readViewer, useSessions } from "./session.ts";
import { checkOrigin, checkToken, formToken } from "./csrf.ts";
import { answerError } from "./errors.ts";
import { keepKeys } from "./idempotency.ts";
import { readingOf } from "./language/reading.ts";
import { languageRoutes } from "./language/routes.ts";
import { healthRoutes } from "./health.ts";
import { readHome } from "./outside/home.ts";
import { installedRoutes } from "./installed/routes.ts";
import { beHeadAgain, findAsGet } from "./head.ts";
import { wantsActivity } from "./negotiation.ts";
import { complete } from "./openapi/document.ts";
import { fieldsOf, takeFlash } from "./reply.ts";
import { requestCounts } from "./limits/request-counts.ts";
import { sendFormAgain } from "./form-again.ts";
import { fieldValue } from "./html/forms.ts";
import { formKeeper, keptOf } from "./kept-form.ts";
import { webMessages } from "./messages.ts";
import type { View } from "./view.ts";

declare module "fastify" {
  interface FastifyContextConfig {
    /** A route that is no page and asks nothing of the session: assets, health, federation. */
    plain?: boolean;
    /** A route that takes what needs minutes to arrive. */
    slow?: boolean;
    /**
     * A route whose address alone says that one may: mail programs
     * post to it from wherever they are.
     */
    secret?: boolean;
  }
}

/** Milliseconds in which a request must have arrived; a recording over a slow line takes longer. */
const usual = 30_000;
const longest = 1_200_000;

const policy =
  "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self' data:; manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/**
 * Routes with `constraints: { face: "activity" }` answer those who ask for
 * ActivityStreams; the others, everybody else.
 */
const face = {
  name: "face",
  storage: () => {
    const faces = new Map<string, unknown>();
    return {
      get: (key: string) => faces.get(key) ?? null,
      set: (key: string, handler: unknown) => void faces.set(key, handler),
    };
  },
  deriveConstraint: (request: { headers: { accept?: string | undefined } }) =>
    wantsActivity(request.headers.accept) ? "activity" : undefined,
  mustMatchWhenDerived: false,
  validate: () => undefined,
};

function faceOf(route: string, document: boolean): "api" | "document" | "page" {
  if (route.startsWith("/api/")) return "api";
  return document ? "document" : "page";
}

/** `crowd`: keeps copies of what strangers see. */
export async function createServer(ctx: AppContext, crowd?: Crowd): Promise<FastifyInstance> {
  const hops = ctx.config.trustProxy;
  const app = fastify({
    loggerInstance: ctx.log,
    // A line per request would keep who read what; errors are logged where they happen.
    logController: new LogController({ disableRequestLogging: true }),
    exposeHeadRoutes: false,
    rewriteUrl: findAsGet,
    trustProxy: typeof hops === "number" ? (_address, hop) => hop < hops : hops,
    bodyLimit: 1_048_576,
    requestTimeout: longest,
    // Looked at every five seconds: half a minute is half a minute.
    http: { headersTimeout: usual - 5000, connectionsCheckingInterval: 5000 },
    keepAliveTimeout: 65_000,
    forceCloseConnections: "idle",
    routerOptions: {
      ignoreTrailingSlash: true,
      maxParamLength: 200,
      constraints: { face: face as never },
    },
    frameworkErrors: (error, request, reply) =>
      void answerError(withView(request), reply, error, ctx),
  }) as unknown as FastifyInstance;

  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);

  const secret = instanceKey(ctx.config.dataDir);
  const key = derive(secret, "forms");
  const keep = formKeeper(ctx);
  const collective = collectiveReader(ctx);
  const empty: View = {
    viewer: stranger,
    collective: undefined,
    origin: ctx.origin,
    path: "/",
    csrf: "",
    flash: undefined,
    language: "en",
    week: weekIn("en"),
    languages: catalogued,
    style: stylePath,
  };

  /**
   * Before anybody is known, and where nobody can be: the language is
   * all that a request says of itself.
   */
  function withView(request: FastifyRequest): FastifyRequest {
    (request as { view?: View }).view ??= { ...empty, unasked: true, ...readingOf(request) };
    return request;
  }

  async function see(request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const viewer = await readViewer(app, ctx, request);
    const root = await collective();
    const path = request.url.split("?")[0] ?? "/";
    request.view = {
      viewer,
      collective: root,
      origin: ctx.origin,
      path,
      csrf: formToken(key, viewer),
      flash: takeFlash(request, reply),
      home: readHome(request),
      ...readingOf(request, root, viewer.member?.language),
      languages: root?.languages ?? catalogued,
      linkLanguage: viewer.member === undefined ? languageInQuery(request.query) : undefined,
      style: stylePath,
      // Programs ask for it themselves.
      unread:
        viewer.member === undefined || path.startsWith("/api/")
          ? 0
          : await unreadNews(ctx.db, viewer),
    };
  }

  await app.register(cookie);
  await app.register(formbody, { bodyLimit: 262_144 });
  const readJson = app.getDefaultJsonParser("error", "error");
  // Many programs name the type of a body that they don't send.
  app.addContentTypeParser("application/json", { parseAs: "string" }, (request, body, done) =>
    body === "" ? done(null) : readJson(request, body.toString(), done),
  );
  await useSessions(app, ctx);
  await app.register(rateLimit, {
    global: false,
    store: requestCounts(ctx),
    // Whoever has one IPv6 address has the whole network around it.
    keyGenerator: (request) => networkOf(request.ip),
    errorResponseBuilder: () => new DomainError("too-many-requests"),
  });
  await app.register(swagger, {
    openapi: {
      openapi: "3.1.0",
      info: {
        title: "Calendula",
        version: "1",
        description:
          "Everything a page does. Sign in with POST /api/v1/session and send the token as Bearer.",
      },
      servers: [{ url: ctx.origin }],
      components: { securitySchemes: { bearer: { type: "http", scheme: "bearer" } } },
      security: [{ bearer: [] }, {}],
    },
    hideUntagged: true,
    transformObject: (made) =>
      "openapiObject" in made ? complete(made.openapiObject) : made.swaggerObject,
  });

  app.addHook("onRequest", async ({ raw }) => beHeadAgain(raw));
  app.addHook("onResponse", async (request, reply) => {
    const route = request.routeOptions.url ?? "(none)";
    const document = wantsActivity(request.headers.accept);
    requestAnswered.tell({
      method: request.method,
      route,
      face: faceOf(route, document),
      status: reply.statusCode,
      seconds: reply.elapsedTime / 1000,
      copied: request.copied === true,
    });
  });
  crowd?.serve(app, async (request) =>
    request.routeOptions.config.plain === true
      ? readingOf(request)
      : readingOf(request, await collective()),
  );
  app.addHook("onRequest", async (request, reply) => {
    reply.headers({
      "content-security-policy": policy,
      "x-content-type-options": "nosniff",
      "referrer-policy": "same-origin",
      "permissions-policy": "camera=(), geolocation=(), microphone=(), browsing-topics=()",
      "cross-origin-opener-policy": "same-origin",
      ...(ctx.origin.startsWith("https:")
        ? { "strict-transport-security": "max-age=31536000" }
        : {}),
    });
    // Whatever the method: nobody lets a body drip in for ever.
    const { "content-length": length, "transfer-encoding": coding } = request.headers;
    const brings = coding !== undefined || (length !== undefined && length !== "0");
    if (brings && request.routeOptions.config.slow !== true) {
      const late = setTimeout(() => request.raw.destroy(), usual);
      const inTime = (): void => clearTimeout(late);
      request.raw.once("end", inTime).once("close", inTime);
    }
    if (request.routeOptions.config.plain === true) return;
    withView(request);
    if (bearer(request) === undefined && request.routeOptions.config.secret !== true)
      checkOrigin(request, ctx.origin);
    await see(request, reply);
  });
  app.addHook("preHandler", async (request, reply) => {
    const { plain, secret: alone } = request.routeOptions.config;
    if (plain === true || alone === true || bearer(request) !== undefined) return undefined;
    const { viewer } = request.view;
    // A form of somebody who was signed in when they opened it.
    const ended = viewer.member === undefined && fieldValue(fieldsOf(request), "csrf") !== "";
    if (ended && request.routeOptions.config.repeatable !== true && request.method === "POST")
      throw new DomainError("session-ended");
    try {
      checkToken(request, key, viewer);
    } catch (error) {
      const keptForm = request.url === "/login" ? undefined : keptOf(request);
      if (keptForm === undefined) throw error;
      const why = webMessages(request.view.language).otherSession;
      const cookie = request.headers.cookie ?? "";
      return sendFormAgain(app, request, reply, { kept: keptForm, cookie, status: 403, why });
    }
    return undefined;
  });
  keepKeys(app, ctx, derive(secret, "idempotency"));
  app.addHook("onSend", async (request, reply) => {
    // A copy says already what the page said that it was made from.
    if (request.copied !== true) keepApart(request, reply);
  });
  crowd?.watch(app);
  compress(app, ctx.config);
  app.setErrorHandler((error, request, reply) =>
    answerError(withView(request), reply, error, ctx, keep),
  );
  app.setNotFoundHandler((request, reply) =>
    answerError(withView(request), reply, new DomainError("not-found"), ctx),
  );

  await app.register(assetRoutes);
  await app.register(installedRoutes);
  await app.register(languageRoutes);
  await app.register(healthRoutes(ctx));
  return app;
}
