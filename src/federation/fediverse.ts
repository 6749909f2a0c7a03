/** Fedify, put together: it signs and delivers. What we say is made elsewhere, and how we listen too. */
import { createExponentialBackoffPolicy, createFederation, type Federation, signRequest } from "@fedify/fedify";
import { lookup } from "node:dns";
import { getGlobalDispatcher, setGlobalDispatcher } from "undici";
import type { World } from "#commons/world.ts";
import type { Row } from "#database/schema.ts";
import { GiveUp } from "#jobs/backoff.ts";
import type { Handlers } from "#jobs/worker.ts";
import { hostAndAbove, hostOf } from "#kit/url.ts";
import type { JsonObject } from "#activitypub/json.ts";
import { Cache } from "./cache.ts";
import { contextLoader } from "./contexts.ts";
import { synchronizationHeaders } from "./followers-sync-send.ts";
import { deafToChallenges } from "./deaf.ts";
import { INSTANCE, Keyring } from "./keys.ts";
import { Outgoing } from "./outgoing.ts";
import { JobQueue } from "./queue.ts";
import { Verbatim } from "./verbatim.ts";

export interface Recipient {
  readonly iri: string;
  readonly inbox: string;
  readonly sharedInbox: string | null;
}

export interface Fediverse {
  readonly world: World;
  readonly keyring: Keyring;
  readonly outgoing: Outgoing;
  /** Queues an activity for recipients, once per shared inbox. `order`: deliveries of one order reach each inbox in turn. */
  send(actor: string, to: readonly Recipient[], activity: JsonObject, order: string): Promise<void>;
  /** Handlers of Fedify's own jobs. */
  readonly handlers: Handlers;
  close(): Promise<void>;
}

export const recipient = (actor: Row<"remoteActors">): Recipient => ({
  iri: actor.iri,
  inbox: actor.inbox,
  sharedInbox: actor.sharedInbox,
});

/** `url` of the database, for the queue. `resolve` replaces name resolution in tests. */
export function createFediverse(world: World, url: string, { resolve }: { readonly resolve?: typeof lookup } = {}): Fediverse {
  const keyring = new Keyring(world);
  const outgoing = new Outgoing(world.config, { resolve: resolve ?? lookup });
  // Fedify delivers through the runtime's own fetch: the same door, with the same checks.
  const before = getGlobalDispatcher();
  const door = outgoing.agent.compose(deafToChallenges);
  setGlobalDispatcher(door);
  const queue = new JobQueue(world, url, (keyId) => keyring.privateJwk(keyId));
  const federation: Federation<undefined> = createFederation<undefined>({
    kv: new Cache(world.db, world.clock),
    queue: { inbox: queue, outbox: queue },
    manuallyStartQueue: true,
    origin: world.origin,
    contextLoaderFactory: () => contextLoader,
    firstKnock: "draft-cavage-http-signatures-12",
    permanentFailureStatusCodes: [410],
    // About three days: a server of friends may be down over a weekend.
    outboxRetryPolicy: createExponentialBackoffPolicy({
      initialDelay: { seconds: 30 } as never,
      maxDelay: { hours: 6 } as never,
      maxAttempts: 20,
    }),
    onOutboxError: (error) => world.log.debug({ why: error.message }, "a delivery failed"),
  });
  federation.setOutboxPermanentFailureHandler(async (_context, failure) => {
    // 410: the mailbox is gone for good; whoever used it follows no more.
    if (failure.statusCode !== 410) return;
    const inbox = failure.inbox.href;
    await world.db
      .deleteFrom("followers")
      .where("remoteActorId", "in", (eb) =>
        eb
          .selectFrom("remoteActors")
          .select("id")
          .where((or) => or.or([or("inbox", "=", inbox), or("sharedInbox", "=", inbox)])),
      )
      .execute();
  });

  outgoing.signWith(async (target, headers) => {
    const keys = await keyring.of(INSTANCE);
    const signed = await signRequest(new Request(target, { headers }), keys.rsa.privateKey, new URL(keys.rsa.id), {
      spec: "draft-cavage-http-signatures-12",
    });
    return Object.fromEntries(signed.headers);
  });

  return {
    world,
    keyring,
    outgoing,
    send: async (actor, to, activity, order) => {
      const blocked = await world.db.selectFrom("blocks").select("value").execute();
      const shut = new Set(blocked.map((row) => row.value));
      const open = to.filter((one) => !shut.has(one.iri) && !hostAndAbove(hostOf(one.inbox) ?? "").some((host) => shut.has(host)));
      if (open.length === 0) return;
      const keys = await keyring.of(actor);
      const context = federation.createContext(new URL(world.origin), undefined);
      const recipients = open.map((one) => ({
        id: new URL(one.iri),
        inboxId: new URL(one.inbox),
        endpoints: one.sharedInbox === null ? null : { sharedInbox: new URL(one.sharedInbox) },
      }));
      // One transaction for all inboxes: a kill in the middle leaves none, and the announcement is tried again.
      await queue.within(() =>
        context.sendActivity([{ keyId: new URL(keys.rsa.id), privateKey: keys.rsa.privateKey }], recipients, Verbatim.of(activity), {
          preferSharedInbox: true,
          fanout: "skip",
          orderingKey: order,
        }),
      );
    },
    handlers: {
      fedify: async (payload) => {
        const message = await queue.messageOf(payload);
        if ((message as { keys?: unknown[] }).keys?.length === 0) throw new GiveUp("the key of the sender is gone");
        const told = message as { activity?: JsonObject; inbox?: unknown; headers?: object };
        told.headers = { ...told.headers, ...(await synchronizationHeaders(world, told.activity ?? {}, told.inbox)) };
        await federation.processQueuedTask(undefined, message as Parameters<typeof federation.processQueuedTask>[1]);
      },
    },
    close: async () => {
      if (getGlobalDispatcher() === door) setGlobalDispatcher(before);
      await outgoing.close();
    },
  };
}
