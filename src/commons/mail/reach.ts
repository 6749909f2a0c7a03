/**
 * How people are reached who left an address: by mail, or by a private message in the fediverse.
 */
import type { AddressWay } from "#platform/database/schema.ts";
import { days, hours, minutes } from "#platform/lib/clock.ts";
import { readAccount, readHost } from "#platform/lib/host-names.ts";
import type { AppContext } from "../app-context.ts";
import { countTry } from "../tries.ts";
import { oneLine } from "../text.ts";

export interface ReadAddress {
  readonly way: AddressWay;
  readonly address: string;
}

const mailForm = /^([^\s@<>"(),:;\\[\]]{1,64})@([^\s@<>"(),:;\\[\]/]{1,253})$/;
/** A host with a name: parts of letters, digits and hyphens, the last one no number. */
const hostForm = /^(?:[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?\.)+(?!\d+$)[a-z\d-]{2,63}$/;
/** As a browser shows somebody's page: "https://server/@who", "https://server/@who@elsewhere". */
const profileForm = /^https?:\/\/([^/\s@]+)\/@([\w.~-]+)(@[^/\s@]+)?\/?$/i;
/** As a mail program copies it: "Jun <jun@mail.example>", "mailto:jun@mail.example". */
const wrappedForm = /^(?:[^<>\s][^<>]*<([^<>]+)>|mailto:([^?]+)(?:\?.*)?)$/i;

/** A mail address, or "@who@server". undefined for everything else. */
function readPlainAddress(line: string): ReadAddress | undefined {
  if (line.startsWith("@")) {
    const account = readAccount(line);
    return account && { way: "fediverse", address: `@${account.name}@${account.host}` };
  }
  const [, , domain = ""] = mailForm.exec(line) ?? [];
  return line.length <= 254 && hostForm.test(readHost(domain) ?? "")
    ? { way: "mail", address: line }
    : undefined;
}

/**
 * What somebody typed or pasted: a mail address, or one of the fediverse, also as its page has it.
 */
export function readAddress(text: string): ReadAddress | undefined {
  const line = oneLine(text, 360).replace(/^acct:@?/i, "@");
  const [, host = "", who, elsewhere] = profileForm.exec(line) ?? [];
  if (who !== undefined) return readPlainAddress(`@${who}${elsewhere ?? `@${host}`}`);
  const [, inside, linked] = wrappedForm.exec(line) ?? [];
  return readPlainAddress((inside ?? linked ?? line).trim());
}

/**
 * The same for what is one mailbox: whatever its capitals, and
 * however its server's name is written.
 */
export function sameAddress(address: string): string {
  const domainStart = address.lastIndexOf("@") + 1;
  const host = address.slice(domainStart);
  return `${address.slice(0, domainStart)}${readHost(host) ?? host}`.toLowerCase();
}

/**
 * Whose share of the worker a word on this way takes: another server may keep it
 * waiting, and must hold up no mail.
 */
export const laneOfWay = (way: AddressWay): "mail" | "direct" =>
  way === "mail" ? "mail" : "direct";

/** May a mail be sent at all? Else nobody is asked for an address. */
export const sendsMail = ({ config }: Pick<AppContext, "config">): boolean =>
  config.smtpUrl !== undefined;

/**
 * How often somebody may make us ask an address whether it is its reader's, or look at another
 * server for them. Counted under keyed hashes that are forgotten with their day. `docs/limits.md`
 * shows this table; a test compares the two.
 */
export const askLimits = {
  /** From forms for strangers: one question to an address. */
  address: { max: 1, window: days(1), words: "Questions to one address, from forms for anybody" },
  /** Its reader said yes to one that stands: each thing more is asked about, too. */
  "known-address": {
    max: 10,
    window: days(1),
    words: "Questions to one address that said yes to one before",
  },
  "forget-address": {
    max: 2,
    window: days(1),
    words: "Messages to one address, whether it is to be forgotten",
  },
  event: { max: 50, window: days(1), words: "Questions because of one event" },
  network: { max: 20, window: days(1), words: "Subscriptions from one network" },
  server: { max: 200, window: days(1), words: "Questions from the whole server" },
  member: { max: 5, window: days(1), words: "Addresses that a member may try" },
  "member-address": { max: 3, window: days(1), words: "Questions to one address, from members" },
  "sign-in-network": { max: 10, window: hours(1), words: "Links to sign in, from one network" },
  "sign-in-member-network": {
    max: 3,
    window: hours(1),
    words: "Links to sign in, for one member from one network",
  },
  /** So that many networks fill nobody's mailbox. */
  "sign-in-member": { max: 12, window: hours(1), words: "Links to sign in, for one member" },
  "home-network": {
    max: 20,
    window: minutes(10),
    words: "Looks for somebody's own server, from one network",
  },
} as const;

type AskLimit = keyof typeof askLimits;

/**
 * Counts under all of these, or under none: answers what takes it
 * back, undefined where one is used up.
 */
export async function countAsking(
  ctx: AppContext,
  asked: Partial<Readonly<Record<AskLimit, string>>>,
): Promise<(() => Promise<void>) | undefined> {
  const counts = (Object.entries(asked) as [AskLimit, string][]).map(([name, who]) => ({
    limit: askLimits[name],
    parts: [`ask-${name}`, who],
  }));
  const { over, takeBack } = await countTry(ctx, counts);
  if (!over.includes(true)) return takeBack;
  // What is not asked counts nowhere: one address or one event can't use up what is there for all.
  await takeBack();
  return undefined;
}
