/** Mail, where a server for it is set. Nothing of the product needs it. */
import { createTransport } from "nodemailer";
import type { Config } from "#config.ts";
import { seconds } from "#platform/lib/clock.ts";

interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

export type SendMail = (mail: Mail) => Promise<void>;

/** What a mail server answers names the address that it refuses, and what we throw is logged and kept: its number must do. */
function refused(error: unknown): Error {
  const { responseCode, code } = error as {
    readonly responseCode?: number;
    readonly code?: string;
  };
  return new Error(
    `the mail server did not take it (${String(responseCode ?? code ?? "no reason given")})`,
  );
}

/** undefined where no SMTP_URL is set. Throws when the mail server does not take a mail; never with an address in it. */
export function createMailer(config: Config): SendMail | undefined {
  if (config.smtpUrl === undefined) return undefined;
  const transport = createTransport({
    url: config.smtpUrl,
    connectionTimeout: seconds(10),
    greetingTimeout: seconds(10),
    socketTimeout: seconds(20),
  });
  const from = config.mailFrom ?? `calendula@${new URL(config.publicUrl).hostname}`;
  return async ({ to, subject, text }) => {
    const mail = {
      from,
      to: { name: "", address: to },
      // One line breaks off no header.
      subject: subject.replace(/[\r\n]+/g, " "),
      text,
      headers: { "Auto-Submitted": "auto-generated", "X-Auto-Response-Suppress": "All" },
      disableFileAccess: true,
      disableUrlAccess: true,
    };
    await transport.sendMail(mail).catch((error: unknown) => {
      throw refused(error);
    });
  };
}
