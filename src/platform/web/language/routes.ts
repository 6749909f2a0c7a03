/** Taking another language without an account. */
import type { FastifyInstance } from "fastify";
import { localPath } from "#platform/lib/url.ts";
import { fieldValue } from "../html/forms.ts";
import { fieldsOf, redirect } from "../reply.ts";
import { viewOf } from "../view.ts";
import { languageCookie } from "./switch.ts";

const year = 365 * 24 * 3600;

export async function languageRoutes(app: FastifyInstance): Promise<void> {
  app.post("/language", { config: { repeatable: true } }, async (request, reply) => {
    const view = viewOf(request);
    const fields = fieldsOf(request);
    const language = fieldValue(fields, "language");
    if (view.languages?.includes(language) === true)
      reply.setCookie(languageCookie, language, {
        path: "/",
        httpOnly: true,
        sameSite: "lax",
        secure: view.origin.startsWith("https:"),
        maxAge: year,
      });
    // Back with the question after the path, which only the browser knows.
    const { referer = "" } = request.headers;
    const from = referer.startsWith(`${view.origin}/`) ? referer.slice(view.origin.length) : "";
    return redirect(reply, localPath(from) ?? localPath(fieldValue(fields, "from")) ?? "/");
  });
}
