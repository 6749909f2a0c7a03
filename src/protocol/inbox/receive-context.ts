/** One incoming activity, with all that its effect may use. */
import type { AppContext } from "#commons/app-context.ts";
import type { JsonObject } from "../activitypub/json.ts";
import type { Budget } from "../fetch/outgoing-error.ts";
import type { RemoteActor } from "../fetch/remote-actors.ts";
import type { Fediverse } from "../outbox/fediverse.ts";
import type { Registry } from "../registry.ts";

export interface ReceiveContext {
  readonly ctx: AppContext;
  readonly fediverse: Fediverse;
  /** What the domains publish and take. */
  readonly registry: Registry;
  readonly signer: RemoteActor;
  readonly activity: JsonObject;
  readonly budget: Budget;
  /** When the activity was taken in. */
  readonly taken: Date;
}
