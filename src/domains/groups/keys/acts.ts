/** The acts of groups that two keys can do. */
import { isRole } from "#commons/permissions.ts";
import { Refusal } from "#commons/domain-error.ts";
import type { GroupKind } from "#platform/database/schema.ts";
import { after, days } from "#platform/lib/clock.ts";
import type { AnnouncedActs } from "../announced/announced.ts";
import { editGroup, makeGroup } from "../actions.ts";
import { invite } from "../welcome/invitations-actions.ts";
import { keyTexts } from "./messages.ts";
import { type Acts, listIn, type Payload, textIn } from "./keys.ts";
import { roleNames } from "../roles/role.ts";
import { lendAnnounced, lendRole } from "../roles/actions.ts";
import { groupKinds } from "../group.ts";

const kindOf = (text: string): GroupKind => groupKinds.find((kind) => kind === text) ?? "tender";

const readLending = (payload: Payload) => {
  const role = textIn(payload, "role");
  if (!isRole(role)) throw new Refusal("conflict");
  return { role, member: textIn(payload, "member"), days: Number(payload["days"]), nobodyElse: payload["nobodyElse"] === true };
};

/** Those of them that everybody may have to be told of first. */
export const groupAnnounced: AnnouncedActs = {
  "lend-role": {
    words: (payload, language) => groupActs["lend-role"]?.words(payload, language) ?? "",
    run: (trx, world, payload, group, keys) => lendAnnounced(trx, world.clock.now(), { groupId: group.id, ...readLending(payload) }, keys),
  },
};

export const groupActs: Acts = {
  invite: {
    words: (payload, language) => keyTexts(language).invite(Number(payload["uses"]), Number(payload["days"]), listIn(payload, "groups")),
    run: async (world, viewer, payload) => {
      const expires = after(world.clock.now(), days(Number(payload["days"])));
      const { url } = await invite(world, viewer, { uses: Number(payload["uses"]), expires, groups: listIn(payload, "groups") });
      return { path: "/invitations", words: keyTexts("en").invited(url) };
    },
  },
  "make-group": {
    // Who belongs to no tender group never reads its name.
    words: (payload, language) =>
      payload["kind"] === "tender"
        ? keyTexts(language).makeTender
        : keyTexts(language).makeGroup(textIn(payload, "name"), textIn(payload, "handle"), kindOf(textIn(payload, "kind"))),
    run: async (world, viewer, payload) => {
      const group = await makeGroup(world, viewer, {
        handle: textIn(payload, "handle"),
        name: textIn(payload, "name"),
        summary: textIn(payload, "summary"),
        kind: kindOf(textIn(payload, "kind")),
        ...(typeof payload["quotable"] === "boolean" ? { quotable: payload["quotable"] } : {}),
      });
      return `/@${group.handle}`;
    },
  },
  "edit-group": {
    words: (payload, language) =>
      keyTexts(language).editGroup(textIn(payload, "name"), textIn(payload, "summary"), kindOf(textIn(payload, "kind"))),
    run: async (world, viewer, payload, { handle }) => {
      await editGroup(world, viewer, handle, {
        name: textIn(payload, "name"),
        summary: textIn(payload, "summary"),
        kind: kindOf(textIn(payload, "kind")),
      });
      return `/@${handle}`;
    },
  },
  "lend-role": {
    words: (payload, language) => {
      const role = textIn(payload, "role");
      const name = isRole(role) ? roleNames[role] : role;
      return keyTexts(language).lendRole(name, textIn(payload, "handle"), Number(payload["days"]), payload["nobodyElse"] === true);
    },
    run: async (world, viewer, payload, { handle }) => {
      const until = after(world.clock.now(), days(Number(payload["days"])));
      const nobodyElse = payload["nobodyElse"] === true;
      await lendRole(world, viewer, handle, { role: textIn(payload, "role"), member: textIn(payload, "handle"), until, nobodyElse });
      return `/@${handle}/roles`;
    },
  },
};
