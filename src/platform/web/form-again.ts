/** A page with its form as it was sent, to be looked over and sent once more. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { withNote, fillForm } from "./html/fill.ts";
import { fieldValues, hiddenFields } from "./html/forms.ts";
import { html, type Html, nothing } from "./html/html.ts";
import type { KeptForm } from "./kept-form.ts";
import { webMessages } from "./messages.ts";
import type { View } from "./view.ts";

const id = "kept-form";

interface Again {
  readonly kept: KeptForm;
  /** Of who looks at it now. */
  readonly cookie: string;
  readonly status: number;
  /** Why it is shown again. */
  readonly why: string;
}

/** A form with nothing but what was typed, where its own page is not to be had. */
function bareForm({ action, fields }: KeptForm, view: View): Html {
  const messages = webMessages(view.language);
  const controls = Object.keys(fields).flatMap((name) =>
    fieldValues(fields, name).map((value) =>
      /\s/.test(value)
        ? html`<div class="field"><label>${messages.typed}<textarea name="${name}" rows="5"
          dir="auto">
${value}</textarea></label></div>`
        : html`<input type="hidden" name="${name}" value="${value}">`,
    ),
  );
  return html`<form method="post" action="${action}" id="${id}">${hiddenFields(view)}${controls}<p
    class="submit"><button>${messages.sendAgain}</button></p></form>`;
}

/**
 * Asks for the page as whoever has this cookie would, and answers it with the
 * form filled in. Nothing is done by it.
 */
export async function sendFormAgain(
  app: FastifyInstance,
  request: FastifyRequest,
  reply: FastifyReply,
  { kept, cookie, status, why }: Again,
): Promise<FastifyReply> {
  const messages = webMessages(request.view.language);
  const page = async (url: string) => {
    const answer = await app.inject({
      method: "GET",
      url,
      headers: { cookie, accept: "text/html", host: request.headers.host ?? "" },
      remoteAddress: request.ip,
    });
    const text = String(answer.headers["content-type"]).startsWith("text/html");
    return answer.statusCode === 200 && text ? answer : undefined;
  };
  const note = (way: Html): string =>
    html`<div class="flash plain" role="status"><p>${why}${
      kept.files ? ` ${messages.filesAgain}` : ""
    }</p>${way}</div>`.toString();
  const send = (body: string, policy: unknown): FastifyReply =>
    reply
      .status(status)
      .headers({ "content-type": "text/html; charset=utf-8", "cache-control": "private, no-store" })
      .header("content-security-policy", String(policy))
      .send(body);
  for (const url of new Set([kept.page.replace(/#.*$/s, ""), kept.action])) {
    const found = await page(url);
    const filled =
      found === undefined ? undefined : fillForm(found.body, kept, { id, label: messages.typed });
    if (found !== undefined && filled !== undefined) {
      const way = html`<p><a href="#${id}">${messages.toForm}</a></p>`;
      return send(withNote(filled, note(way)), found.headers["content-security-policy"]);
    }
  }
  const mine = await page("/me");
  const csrf = /name="csrf" value="([^"]*)"/.exec(mine?.body ?? "")?.[1] ?? "";
  const form = bareForm(kept, { ...request.view, csrf });
  return mine === undefined
    ? reply.redirect("/", 303)
    : send(
        withNote(mine.body, `${note(nothing)}<h1>${messages.typed}</h1>${form.toString()}`, true),
        mine.headers["content-security-policy"],
      );
}
