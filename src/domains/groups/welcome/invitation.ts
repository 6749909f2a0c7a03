/**
 * The link of an invitation: sealed with the instance's key, for its maker
 * only, and gone with the invitation.
 */
import type { AppContext } from "#commons/app-context.ts";
import { derive, instanceKey, seal, unseal } from "#platform/lib/keyfile.ts";

const keyFor = ({ config }: Pick<AppContext, "config">): Buffer =>
  derive(instanceKey(config.dataDir), "invitations");

export const sealToken = (ctx: Pick<AppContext, "config">, token: string): string =>
  seal(keyFor(ctx), token);

/** undefined: it was made before tokens were kept, or by another key file. */
export function linkOf(
  ctx: Pick<AppContext, "config" | "origin">,
  sealed: string | null,
): string | undefined {
  if (sealed === null) return undefined;
  try {
    return `${ctx.origin}/invite/${unseal(keyFor(ctx), sealed)}`;
  } catch {
    return undefined;
  }
}

/** An invitation as its maker sees it. */
export interface OwnInvitation {
  readonly id: string;
  readonly usesLeft: number;
  readonly expires: Date;
  readonly url: string | undefined;
  /** Beside the collective. */
  readonly groups: readonly { readonly handle: string; readonly name: string }[];
}
