/** What an enhanced status code (RFC 3463) says of the mailbox that a mail went to. Pure. */

/**
 * There is no such mailbox or server (5.1.1 to 5.1.4), it moved away (5.1.6), takes no mail at all
 * (5.1.10), is switched off (5.2.1), or its server does not stand (5.4.4).
 */
const nobodyThere = /^5\.(?:1\.(?:[1-46]|10)|2\.1|4\.4)(?!\d)/;
/** It is there, and takes nothing of ours: full, or the mail is too long for it. */
const refuses = /^5\.2\.\d/;

/**
 * All else is about the sender (5.1.7, 5.1.8), the mail, the way there, or what a server thinks of
 * ours (5.7.x): whoever is written to can do nothing for it.
 */
export const saidOfMailbox = (status: string): "nobody" | "refuses" | "nothing" => {
  if (nobodyThere.test(status)) return "nobody";
  return refuses.test(status) ? "refuses" : "nothing";
};
