/** The acts of groups that two keys can do. */
import { commas } from "#platform/i18n/commas.ts";
import { sayings } from "#platform/i18n/saying.ts";
import { isRole, seasonDays } from "#commons/permissions.ts";
import { DomainError } from "#commons/domain-error.ts";
import type { GroupKind } from "#platform/database/schema.ts";
import { after, days } from "#platform/lib/clock.ts";
import type { AnnouncedActs } from "../announced/announced.ts";
import { editGroup, makeGroup } from "../actions.ts";
import { invite } from "../welcome/invitations-actions.ts";
import { keyTexts } from "./messages.ts";
import { type Acts, listIn, type Payload, textOfPayload } from "./keys.ts";
import { roleName } from "../roles/role.ts";
import { lendAnnounced, lendRole } from "../roles/actions.ts";
import { groupKinds } from "../group.ts";

const saying = sayings(keyTexts);

const kindOf = (text: string): GroupKind => groupKinds.find((kind) => kind === text) ?? "tender";

const readLending = (payload: Payload) => {
  const role = textOfPayload(payload, "role");
  if (!isRole(role)) throw new DomainError("conflict");
  return {
    role,
    member: textOfPayload(payload, "member"),
    days: Number(payload["days"]),
    nobodyElse: payload["nobodyElse"] === true,
  };
};

const lendSpanText = (lent: number, language: string): string => {
  const messages = keyTexts(language);
  if (lent === 1) return messages.lendSpans.day;
  return lent >= seasonDays ? messages.lendSpans.season : messages.lendDays({ days: lent });
};

/** Those of them that everybody may have to be told of first. */
export const groupAnnounced: AnnouncedActs = {
  "lend-role": {
    words: (payload, language) => groupActs["lend-role"]?.words(payload, language) ?? "",
    run: (trx, ctx, payload, group, keys) =>
      lendAnnounced(trx, ctx.clock.now(), { groupId: group.id, ...readLending(payload) }, keys),
  },
};

export const groupActs: Acts = {
  invite: {
    words: (payload, language) =>
      keyTexts(language).invite({
        uses: Number(payload["uses"]),
        days: Number(payload["days"]),
        into: commas(
          listIn(payload, "groups").map((handle) => `@${handle}`),
          language,
        ),
      }),
    run: async (ctx, viewer, payload) => {
      const expires = after(ctx.clock.now(), days(Number(payload["days"])));
      const { url } = await invite(ctx, viewer, {
        uses: Number(payload["uses"]),
        expires,
        groups: listIn(payload, "groups"),
      });
      return { path: "/invitations", words: saying((m) => m.invited({ url })) };
    },
  },
  "make-group": {
    // Who belongs to no tender group never reads its name.
    words: (payload, language) =>
      payload["kind"] === "tender"
        ? keyTexts(language).makeTender
        : keyTexts(language).makeGroup({
            name: textOfPayload(payload, "name"),
            handle: textOfPayload(payload, "handle"),
            kind: kindOf(textOfPayload(payload, "kind")),
          }),
    run: async (ctx, viewer, payload) => {
      const group = await makeGroup(ctx, viewer, {
        handle: textOfPayload(payload, "handle"),
        name: textOfPayload(payload, "name"),
        summary: textOfPayload(payload, "summary"),
        kind: kindOf(textOfPayload(payload, "kind")),
        ...(typeof payload["quotable"] === "boolean" ? { quotable: payload["quotable"] } : {}),
      });
      return `/@${group.handle}`;
    },
  },
  "edit-group": {
    words: (payload, language) =>
      keyTexts(language).editGroup({
        name: textOfPayload(payload, "name"),
        summary: textOfPayload(payload, "summary"),
        kind: kindOf(textOfPayload(payload, "kind")),
      }),
    run: async (ctx, viewer, payload, { handle }) => {
      await editGroup(ctx, viewer, handle, {
        name: textOfPayload(payload, "name"),
        summary: textOfPayload(payload, "summary"),
        kind: kindOf(textOfPayload(payload, "kind")),
      });
      return `/@${handle}`;
    },
  },
  "lend-role": {
    words: (payload, language) => {
      const role = textOfPayload(payload, "role");
      const name = roleName(role, language);
      const messages = keyTexts(language);
      return messages.lendRole({
        role: name,
        handle: textOfPayload(payload, "handle"),
        span: lendSpanText(Number(payload["days"]), language),
        again: payload["nobodyElse"] === true,
      });
    },
    run: async (ctx, viewer, payload, { handle }) => {
      const until = after(ctx.clock.now(), days(Number(payload["days"])));
      const nobodyElse = payload["nobodyElse"] === true;
      await lendRole(ctx, viewer, handle, {
        role: textOfPayload(payload, "role"),
        member: textOfPayload(payload, "handle"),
        until,
        nobodyElse,
      });
      return `/@${handle}/roles`;
    },
  },
};
