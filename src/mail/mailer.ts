/** Mail, where a server for it is set. Nothing of the product needs it. */
import { createTransport } from "nodemailer";
import type { Config } from "#config.ts";
import { seconds } from "#kit/clock.ts";

export interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

export type SendMail = (mail: Mail) => Promise<void>;

/** undefined where no SMTP_URL is set. Throws what the mail server refuses. */
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
    // One line breaks off no header.
    await transport.sendMail({
      from,
      to: { name: "", address: to },
      subject: subject.replace(/[\r\n]+/g, " "),
      text,
      headers: { "Auto-Submitted": "auto-generated", "X-Auto-Response-Suppress": "All" },
      disableFileAccess: true,
      disableUrlAccess: true,
    });
  };
}
