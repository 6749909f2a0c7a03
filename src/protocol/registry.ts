/**
 * What all domains tell of what they publish and of what they take from
 * others, put together for the protocol.
 */
import type { AppContext } from "#commons/app-context.ts";
import type { Row } from "#platform/database/schema.ts";
import type { JsonObject } from "./activitypub/json.ts";
import type { ActivityReceiver, ObjectReceiver, Receives } from "./inbox/receives.ts";
import type { OpenNoteReader } from "./activitypub/open-note.ts";
import type { DocumentKind } from "./outbox/document-kind.ts";
import { type Documents, documentsOf } from "./outbox/documents.ts";

interface Part {
  readonly receives?: Receives;
  readonly documents?: readonly DocumentKind[];
  readonly openNotes?: OpenNoteReader;
}

export interface Registry {
  readonly documents: Documents;
  readonly openNotes: readonly OpenNoteReader[];
  readonly objects: readonly ObjectReceiver[];
  readonly sent: readonly NonNullable<Receives["sent"]>[number][];
  readonly undone: readonly NonNullable<Receives["undone"]>[number][];
  readonly replies: readonly NonNullable<Receives["replies"]>[];
  readonly posts: readonly NonNullable<Receives["posts"]>[];
  /** Hands an activity to the first domain that takes it; answers whether one did. */
  readonly taken: (
    type: string,
    ctx: AppContext,
    signer: Row<"remoteActors">,
    activity: JsonObject,
  ) => Promise<boolean>;
}

/** In the order of the domains. A kind that two of them claim is refused at the start. */
export function registryOf(domains: readonly Part[]): Registry {
  const receives = domains.flatMap((one) => one.receives ?? []);
  const objects = receives.flatMap((one) => one.objects ?? []);
  const sent = receives.flatMap((one) => one.sent ?? []);
  const undone = receives.flatMap((one) => one.undone ?? []);
  const kinds = domains.flatMap((one) => one.documents ?? []);
  for (const named of [[...objects, ...undone], sent, kinds]) {
    const names = named.map((one) => one.kind);
    const twice = names.find((name, index) => names.indexOf(name) !== index);
    if (twice !== undefined) throw new Error(`"${twice}" is claimed by two domains`);
  }
  const receivers = new Map<string, ActivityReceiver[]>();
  for (const { activities = {} } of receives)
    for (const [type, receive] of Object.entries(activities))
      receivers.set(type, [...(receivers.get(type) ?? []), receive]);
  return {
    documents: documentsOf(kinds),
    openNotes: domains.flatMap((one) => one.openNotes ?? []),
    objects,
    sent,
    undone,
    replies: receives.flatMap((one) => one.replies ?? []),
    posts: receives.flatMap((one) => one.posts ?? []),
    taken: async (type, ctx, signer, activity) => {
      for (const receive of receivers.get(type) ?? [])
        if (await receive(ctx, signer, activity)) return true;
      return false;
    },
  };
}
