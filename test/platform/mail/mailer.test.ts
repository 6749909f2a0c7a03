/**
 * What a mail server refuses is written down without the address, and counts
 * against it only where it speaks of it.
 */
import { expect, test } from "vitest";
import { MailRefused } from "#commons/mail/mail.ts";
import { readConfig } from "#config.ts";
import { createMailer } from "#platform/mail/mailer.ts";
import { mailbox } from "../../support/mailbox.ts";

test("what a mail server refuses is said without the address, since it is logged and kept", async () => {
  const box = await mailbox({ refuses: true });
  const send = createMailer(readConfig({ SMTP_URL: box.url }));
  const said = await send?.({
    to: "alma@guests.example",
    subject: "Your place",
    text: "You have one.",
  }).catch(String);
  await box.end();
  expect(said).toBe("Error: the mail server did not take it (550)");
});

/** What its mail server says, and what is made of it. */
const answers = [
  ["550 5.1.1 no such user", false, "nobody"],
  ["550 5.1.10 null MX", false, "nobody"],
  ["554 5.2.1 disabled", true, "nobody"],
  ["552 5.2.2 over quota", false, "refuses"],
  ["552 5.2.3 too long", true, "refuses"],
  ["550 nobody of that name", false, "nobody"],
  ["554 5.7.1 looks like spam", true, "ours"],
  ["552 5.3.4 too big for us", true, "ours"],
  // Tried again: whoever runs the server can mend it.
  ["550 5.1.8 sender's domain not found", false, undefined],
  ["553 5.1.7 sender's address is none", false, undefined],
  ["550 5.7.1 relaying denied", false, undefined],
] as const;

test("what says nothing of whom it went to counts against nobody's address", async () => {
  let at = 0;
  const box = await mailbox({
    says: () => ({ line: answers[at]?.[0] ?? "", whole: answers[at]?.[1] ?? false }),
  });
  const send = createMailer(readConfig({ SMTP_URL: box.url }));
  const mail = { to: "alma@guests.example", subject: "Your place", text: "You have one." };
  const found: unknown[] = [];
  for (at = 0; at < answers.length; at++) {
    const error: unknown = await send?.(mail).catch((one: unknown) => one);
    found.push([
      ...(answers[at] ?? []).slice(0, 2),
      error instanceof MailRefused ? error.because : undefined,
    ]);
    expect(String(error)).not.toContain("alma");
  }
  await box.end();
  expect(found).toEqual(answers);
});
