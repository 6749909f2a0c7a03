/**
 * Push to devices (RFC 8030): encrypted for the device, sent through the outgoing client,
 * forgotten where the device is gone.
 */
import Type, { type Static } from "typebox";
import type { AppContext } from "#commons/app-context.ts";
import { enqueue } from "#platform/jobs/enqueue.ts";
import { sealPayload } from "#platform/jobs/sealing.ts";
import { days } from "#platform/lib/clock.ts";
import { readJson } from "#platform/lib/json/read-json.ts";
import type { NewsWay } from "../news.ts";
import { deviceCounts, unsealDevice } from "./actions.ts";
import { pushText } from "./subscription.ts";
import { vapidKeys } from "./vapid-actions.ts";

/**
 * The outgoing client: answers a status, or that there is no way to this address;
 * throws where it can't be reached now.
 */
type SendPush = (
  url: string,
  what: { readonly headers: Readonly<Record<string, string>>; readonly body: Buffer },
  signal: AbortSignal,
) => Promise<number | "blocked">;

const PushJob = Type.Object({
  device: Type.String(),
  urgent: Type.Boolean(),
  title: Type.String(),
  body: Type.String(),
  path: Type.String(),
  lang: Type.String(),
});

/** One job for each device of those who are told. */
export const pushWay: NewsWay = {
  channel: "push",
  take: async (ctx, trx, due) => {
    const now = ctx.clock.now();
    const devices = await trx
      .selectFrom("pushSubscriptions")
      .leftJoin(
        "notificationSettings",
        "notificationSettings.memberId",
        "pushSubscriptions.memberId",
      )
      .select(["pushSubscriptions.id", "pushSubscriptions.memberId", "pushWords"])
      .where((eb) =>
        eb(
          "pushSubscriptions.memberId",
          "=",
          eb.fn.any(eb.val(due.map(({ member }) => member.id))),
        ),
      )
      .where(deviceCounts(now))
      .execute();
    const root = await trx
      .selectFrom("groups")
      .select("name")
      .where("root", "=", true)
      .executeTakeFirst();
    const byMember = new Map(due.map((one) => [one.member.id, one]));
    const jobs = devices.flatMap(({ id, memberId, pushWords }) => {
      const one = byMember.get(memberId);
      if (one === undefined) return [];
      const text = pushText(one.items, {
        collective: root?.name ?? "",
        language: one.member.language,
        words: pushWords === true,
      });
      const urgent = one.items.some((item) => item.urgent);
      const payload: Static<typeof PushJob> = { ...text, device: id, urgent };
      return [
        {
          kind: "push",
          lane: "direct" as const,
          payload: sealPayload(ctx, JSON.stringify(payload)),
        },
      ];
    });
    await enqueue(trx, jobs, now);
  },
};

/** The worker's part. */
export const pushHandlers = (
  ctx: AppContext,
  send: SendPush,
): Record<string, (payload: string, job: { readonly signal: AbortSignal }) => Promise<void>> => ({
  push: async (payload, { signal }) => {
    const { device, urgent, ...text } = readJson(PushJob, payload);
    const row = await ctx.db
      .selectFrom("pushSubscriptions")
      .selectAll()
      .where("id", "=", device)
      .where(deviceCounts(ctx.clock.now()))
      .executeTakeFirst();
    if (row === undefined) return;
    const { publicKey, privateKey } = await vapidKeys(ctx);
    const { default: webPush } = await import("web-push");
    const { endpoint, headers, body } = webPush.generateRequestDetails(
      unsealDevice(ctx, row.endpointSecret),
      JSON.stringify(text),
      {
        vapidDetails: { subject: subjectOf(ctx), publicKey, privateKey },
        TTL: days(1) / 1000,
        urgency: urgent ? "high" : "normal",
        // A newer one takes the place of what the device has not got yet.
        topic: "news",
        contentEncoding: "aes128gcm",
      },
    );
    const status = await send(
      endpoint,
      {
        headers: Object.fromEntries(
          Object.entries(headers as Record<string, unknown>)
            .filter(([name]) => name.toLowerCase() !== "content-length")
            .map(([name, value]) => [name.toLowerCase(), String(value)]),
        ),
        body: Buffer.from(body),
      },
      signal,
    );
    if (status === "blocked" || [401, 403, 404, 410].includes(status)) {
      await ctx.db.deleteFrom("pushSubscriptions").where("id", "=", device).execute();
      return;
    }
    if (status === 429 || status >= 500) throw new Error(`the push service answered ${status}`);
    if (status >= 300) ctx.log.warn({ status }, "a push service refused what we sent");
  },
});

/** Push services may want to reach whoever runs this: by the address of the collective. */
const subjectOf = (ctx: AppContext): string =>
  ctx.origin.startsWith("https:") ? ctx.origin : "mailto:calendula@localhost.invalid";

/** Devices that were not used for long, and those where somebody signed out. A scheduled task. */
export async function purgeDevices({ db, clock }: AppContext): Promise<void> {
  await db
    .deleteFrom("pushSubscriptions")
    .where((eb) => eb.not(deviceCounts(clock.now())))
    .execute();
}
