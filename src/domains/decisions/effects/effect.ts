/**
 * What happens in the very transaction in which a decision is
 * agreed. Each domain brings its own handler.
 */
import type { Viewer } from "#commons/visibility.ts";
import type { AppContext } from "#commons/app-context.ts";
import type { Row, Trx } from "#platform/database/schema.ts";

export const effectKinds = [
  "none",
  "adopt-agreement",
  "end-agreement",
  "fill-role",
  "admit",
  "pause",
  "end-pause",
  "spend",
  "publish-group",
  "become-siblings",
  "count-hours-with",
  "set-ways",
  "begin-rota",
  "close-collective",
] as const;
export type EffectKind = (typeof effectKinds)[number];

/** Kept as JSON with the decision: its kind, and what the handler of that kind reads. */
export interface Effect {
  readonly kind: EffectKind;
  readonly [key: string]: unknown;
}

export const noEffect: Effect = { kind: "none" };

export const isEffectKind = (kind: unknown): kind is EffectKind =>
  effectKinds.some((one) => one === kind);

/** Reads what stands in the row; what can't be read has no effect. */
export function parseEffect(json: string): Effect {
  try {
    const value: unknown = JSON.parse(json);
    if (typeof value !== "object" || value === null) return noEffect;
    const { kind } = value as { kind?: unknown };
    return isEffectKind(kind) ? { ...(value as Record<string, unknown>), kind } : noEffect;
  } catch {
    return noEffect;
  }
}

interface EffectGroup {
  readonly id: string;
  readonly handle: string;
  readonly kind: string;
  readonly root: boolean;
}

/** What a domain offers to decisions of one effect kind; they fill the slot `decisionEffects`. */
export interface EffectHandler {
  /**
   * Whether the choice stands in the form of a new decision: some
   * effects begin on pages of their own.
   */
  readonly inForm: boolean;
  /**
   * Makes the effect out of what was typed, when the decision begins; throws bad-input with fields.
   * `fields` holds the form's or the API's `effect` values as texts.
   */
  read(
    ctx: AppContext,
    viewer: Viewer,
    group: EffectGroup,
    fields: Readonly<Record<string, string>>,
  ): Promise<Effect>;
  /** Members that the effect is about: they stand outside the test. */
  concerned?(effect: Effect): readonly string[];
  /** Members whom the effect gives something to carry: it is not done to who stands aside. */
  carriers?(effect: Effect): readonly string[];
  /**
   * Whole sentences, the first one beginning with "When this is agreed, "; or one that says that
   * it is gone. `decision`: whose it is.
   */
  say(
    ctx: AppContext,
    effect: Effect,
    reader: { readonly language: string; readonly decision?: Row<"decisions"> },
  ): Promise<string>;
  /**
   * Does it; idempotent. Answers the path of what came of it, or undefined. A DomainError thrown
   * here keeps the decision in its test, with the refusal's words for the facilitator.
   */
  carry(
    trx: Trx,
    ctx: AppContext,
    decision: Row<"decisions">,
    effect: Effect,
    content: string,
  ): Promise<string | undefined>;
}

export type EffectHandlers = Readonly<Partial<Record<EffectKind, EffectHandler>>>;
