/** Mail, where a server for it is set. Nothing of the product needs it. */
import type { createTransport, SendMailOptions } from "nodemailer";
import { MailNotTaken, MailRefused, type SendMail } from "#commons/mail/mail.ts";
import { saidOfMailbox } from "#commons/mail/mailbox-status.ts";
import type { Config } from "#config.ts";
import { seconds } from "#platform/lib/clock.ts";
import { newId } from "#platform/lib/ids.ts";

/**
 * What a mail server answers names the address that it refuses, and what we throw is
 * logged and kept: its number must do.
 * `begun`: some of the mail itself was sent.
 */
function notTaken(error: unknown, begun: boolean): Error {
  const { responseCode, response, code, command } = error as {
    readonly responseCode?: number;
    readonly response?: string;
    readonly code?: string;
    readonly command?: string;
  };
  const why = `the mail server did not take it (${String(
    responseCode ?? code ?? "no reason given",
  )})`;
  // To our name, our sender or our password it says nothing of the
  // address; many say that only after RCPT TO.
  if ((command === "RCPT TO" || begun) && responseCode !== undefined && responseCode >= 500) {
    const status = /^\d{3}[ -](\d\.\d{1,3}\.\d{1,3})\b/.exec(response ?? "")?.[1];
    const says = status === undefined ? undefined : saidOfMailbox(status);
    if (says === undefined)
      return new MailRefused(
        why,
        [550, 551, 553].includes(responseCode) && !begun ? "nobody" : "refuses",
      );
    if (says !== "nothing") return new MailRefused(why, says);
    if (begun) return new MailRefused(`${why}, ${status ?? ""}`, "ours");
  }
  return new MailNotTaken(why, begun && responseCode === undefined);
}

/** Connections to the mail server at once, as many as the worker sends at once. */
const connections = 5;
/** A connection that nobody needs is closed. */
const idle = seconds(5);

/** One transport for all mails, opened with the first and closed when none comes. */
class Transport {
  readonly #url: string;
  /** Message-Ids of mails of which something was sent. */
  readonly #begun = new Set<string>();
  #open: ReturnType<Transport["open"]> | undefined;
  #closing: NodeJS.Timeout | undefined;
  #busy = 0;

  constructor(url: string) {
    this.#url = url;
  }

  open(transport: typeof createTransport) {
    const made = transport({
      url: this.#url,
      pool: true,
      maxConnections: connections,
      // What was sent half is ours to decide.
      maxRequeues: 0,
      connectionTimeout: seconds(10),
      greetingTimeout: seconds(10),
      socketTimeout: seconds(20),
    });
    made.use("stream", ({ data, message }, done) => {
      const make = message.createReadStream.bind(message);
      // Read from the moment on when the mail server wants to have it.
      message.createReadStream = (options) =>
        make(options).once("resume", () => this.#begun.add(data.messageId ?? ""));
      done();
    });
    return made;
  }

  async send(mail: SendMailOptions & { readonly messageId: string }): Promise<void> {
    clearTimeout(this.#closing);
    this.#busy++;
    try {
      // Loaded with the first mail: no start waits for it.
      const library = await import("nodemailer");
      this.#open ??= this.open(library.createTransport);
      await this.#open.sendMail(mail);
    } catch (error) {
      throw notTaken(error, this.#begun.has(mail.messageId));
    } finally {
      this.#begun.delete(mail.messageId);
      if (--this.#busy === 0)
        this.#closing = setTimeout(() => {
          this.#open?.close();
          this.#open = undefined;
        }, idle).unref();
    }
  }
}

/** One line breaks off no header. */
const oneLine = (text: string): string => text.replace(/[\r\n]+/g, " ");

/**
 * undefined where no SMTP_URL is set. Throws when the mail server does not take a
 * mail; never with an address in it.
 */
export function createMailer(config: Config): SendMail | undefined {
  if (config.smtpUrl === undefined) return undefined;
  const transport = new Transport(config.smtpUrl);
  const { hostname } = new URL(config.publicUrl);
  const from = config.mailFrom ?? `calendula@${hostname}`;
  return async ({ to, subject, text, html, fromName, id, thread, list, returnTo }) => {
    const topic = thread === undefined ? undefined : `<${thread}@${hostname}>`;
    const mail = {
      from: { name: oneLine(fromName ?? ""), address: from },
      to: { name: "", address: to },
      ...(returnTo === undefined ? {} : { envelope: { from: returnTo, to: [to] } }),
      subject: oneLine(subject),
      text,
      ...(html === undefined ? {} : { html }),
      messageId: `<${id ?? newId()}@${hostname}>`,
      ...(topic === undefined ? {} : { references: topic, inReplyTo: topic }),
      headers: {
        "Auto-Submitted": "auto-generated",
        "X-Auto-Response-Suppress": "All",
        ...(list === undefined
          ? {}
          : {
              "List-Id": {
                prepared: true,
                value: `"${oneLine(list.name).replace(
                  /[^\x20-\x7E]|["\\]/g,
                  "",
                )}" <${list.id}.${hostname}>`,
              },
              "List-Unsubscribe": `<${list.leave}>`,
              "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
            }),
      },
      disableFileAccess: true,
      disableUrlAccess: true,
    };
    await transport.send(mail);
  };
}
