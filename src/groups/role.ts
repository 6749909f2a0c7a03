/** Roles: powers lent for a season. */
import { type Role, roles, seasonDays } from "#commons/permissions.ts";
import { after, days } from "#kit/clock.ts";

export const roleNames: Readonly<Record<Role, string>> = {
  facilitator: "Facilitator",
  welcomer: "Welcomer",
  "bridge-keeper": "Bridge keeper",
  "key-keeper": "Key keeper",
};

export const roleWords: Readonly<Record<Role, string>> = {
  facilitator: "Edits the group's page and what the group publishes, and answers replies.",
  welcomer: "Invites people and begins new groups.",
  "bridge-keeper": "Follows siblings, answers replies, and blocks who does harm.",
  "key-keeper": "Lends roles and keeps the instance safe.",
};

export const allRoles = Object.keys(roles) as readonly Role[];

/** A season ends by itself; `wish` may end it earlier, never later. */
export function seasonEnd(starts: Date, wish?: Date): Date {
  const end = after(starts, days(seasonDays));
  return wish !== undefined && wish > starts && wish < end ? wish : end;
}

/** Two different members ask for the same person and role: the second asking is the second key. */
export const twoKeys = (askings: readonly { readonly askedBy: string }[], asker: string): boolean =>
  askings.some((asking) => asking.askedBy !== asker);
