/** What a mail server refuses is written down without the address. */
import { expect, test } from "vitest";
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
