/** Everything powerful that can be done here, and what the log may say of it. Pure. */
import type { Payload } from "../keys/keys.ts";
import { days } from "#platform/lib/clock.ts";

/** For so long members can read it. */
export const powerLogLife = days(90);

/**
 * All acts of a power. Whoever adds one that the two checks of power let through
 * (`keys/actions.ts`) has to name it here, and to say it in words: the compiler holds both.
 */
export const powerfulActs = [
  "add-source",
  "be-named",
  "block",
  "close-collective",
  "decision-adopt-agreement",
  "decision-end-agreement",
  "decision-other",
  "decision-publish-group",
  "decision-set-ways",
  "edit-circle",
  "edit-group",
  "edit-settings",
  "end-quiet",
  "end-silence",
  "follow-sibling",
  "fund-correction",
  "fund-open",
  "fund-yes",
  "go-quiet",
  "hide",
  "invite",
  "lend-role",
  "make-group",
  "named-servers",
  "pause",
  "pause-end",
  "remove-help-line",
  "remove-source",
  "role-back",
  "save-help-line",
  "set-tools",
  "show",
  "show-sibling-posts",
  "silence",
  "source-zones",
  "unblock",
  "unfollow-sibling",
  "write-to-all",
] as const;
export type PowerfulAct = (typeof powerfulActs)[number];

export const isPowerfulAct = (text: string): text is PowerfulAct =>
  (powerfulActs as readonly string[]).includes(text);

/** Told only to whom they belong. */
export const privateActs: ReadonlySet<PowerfulAct> = new Set([
  "fund-open",
  "fund-yes",
  "pause",
  "pause-end",
]);

/** By whom: a role, two people, or a decision of the group. */
export const byTwo = "two";
export const byDecision = "decision";

type ActPayload = Readonly<Record<string, Payload[string] | undefined>>;

const text = (payload: ActPayload, name: string): string => {
  const value = payload[name];
  return typeof value === "string" ? value.slice(0, 200) : "";
};

/** The server alone: an account there is a person. */
function serverIn(value: string): string {
  if (!value.includes("://")) return value.split("@").at(-1) ?? "";
  return URL.canParse(value) ? new URL(value).host : "";
}

const server = (payload: ActPayload): string =>
  serverIn(text(payload, "value") || text(payload, "address"));

/** What an entry may say beside the act: nothing that is sealed, and nobody's name. */
const says: Partial<Record<PowerfulAct, (payload: ActPayload) => string>> = {
  block: server,
  unblock: server,
  silence: server,
  "end-silence": server,
  "follow-sibling": server,
  "unfollow-sibling": server,
  "go-quiet": (payload) => text(payload, "day") || text(payload, "until").slice(0, 10),
  "lend-role": (payload) => text(payload, "role"),
  "make-group": (payload) => text(payload, "handle"),
  "remove-help-line": (payload) => text(payload, "name"),
  "save-help-line": (payload) => text(payload, "name"),
  "write-to-all": (payload) => text(payload, "name"),
};

/** undefined: nobody may read that it was done, since it would say that a hidden group is there. */
export function saysOfAct(act: PowerfulAct, payload: ActPayload): string | undefined {
  if (act === "make-group" && payload["kind"] === "tender") return undefined;
  return says[act]?.(payload) ?? "";
}

export interface PowerEntry {
  readonly id: string;
  readonly seq: string;
  readonly act: string;
  readonly about: string;
  readonly role: string;
  readonly made: Date;
  /** Nobody else reads it. */
  readonly mine: boolean;
}
