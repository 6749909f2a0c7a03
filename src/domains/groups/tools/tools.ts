/**
 * What a group can use beside events, guides and offers. Nothing
 * of it is on that nobody chose. Pure.
 */
import type { RawBuilder } from "kysely";

export const toolIds = [
  "decisions",
  "agreements",
  "meetings",
  "rotas",
  "hours",
  "fund",
  "things",
  "herbs",
  "stories",
] as const;

export type ToolId = (typeof toolIds)[number];

export const isTool = (text: string): text is ToolId =>
  (toolIds as readonly string[]).includes(text);

/** What the group decides to begin: no one switches it on. */
const decided: readonly ToolId[] = ["hours", "fund"];

/** SQL: is there anything of it in this group? */
export type Used = (groupId: string) => RawBuilder<unknown>;
export type UsedTools = Readonly<Partial<Record<ToolId, Used>>>;

export interface ToolState {
  readonly id: ToolId;
  readonly on: boolean;
  /** Somebody switched it on. */
  readonly chosen: boolean;
  /** The group has something of it, so it stays on. */
  readonly used: boolean;
  readonly by: "members" | "decision";
}

export function toolStates(
  chosen: ReadonlySet<string>,
  used: ReadonlySet<string>,
): readonly ToolState[] {
  return toolIds.map((id) => {
    const by = decided.includes(id) ? ("decision" as const) : ("members" as const);
    const state = { id, chosen: by === "members" && chosen.has(id), used: used.has(id), by };
    return { ...state, on: state.chosen || state.used };
  });
}

/** Those of them that only a decision of the group begins, and that it has not begun. */
export const undecided = (wanted: readonly ToolId[], states: readonly ToolState[]): ToolId[] =>
  wanted.filter((id) => states.some((one) => one.id === id && one.by === "decision" && !one.on));
