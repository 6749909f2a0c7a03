/**
 * What is told to whoever counts: the figures for monitoring, and traces. Costs
 * nothing where nobody listens. No people.
 */
import { channel } from "node:diagnostics_channel";

interface Happening<Fact> {
  tell(fact: Fact): void;
  /** Answers how to stop listening. */
  hear(listener: (fact: Fact) => void): () => void;
}

function happening<Fact>(name: string): Happening<Fact> {
  const told = channel(`calendula:${name}`);
  return {
    tell: (fact) => {
      if (told.hasSubscribers) told.publish(fact);
    },
    hear: (listener) => {
      const heard = (fact: unknown): void => listener(fact as Fact);
      told.subscribe(heard);
      return () => {
        told.unsubscribe(heard);
      };
    },
  };
}

/** Something that was done, and how long it took. */
interface Done {
  readonly seconds: number;
}

export const requestAnswered = happening<
  Done & {
    readonly method: string;
    /** As it is registered ("/@:handle"): no id and no name is in it. */
    readonly route: string;
    readonly face: "page" | "api" | "document";
    readonly status: number;
    /** Was it a copy that was made for somebody else? */
    readonly copied: boolean;
  }
>("request");

export const deliveryAnswered = happening<{
  /** How it went with this server before. */
  readonly host: "new" | "well" | "failing";
  readonly status: number | undefined;
  readonly result: string;
}>("delivery");

/** `type` is one of those that we listen to, or "other". */
export const activityReceived = happening<{ readonly type: string }>("activity");

export const jobEnded = happening<Done & { readonly kind: string; readonly ending: string }>("job");

export const taskEnded = happening<Done & { readonly name: string; readonly well: boolean }>(
  "task",
);

export const poolWorked = happening<Done & { readonly task: string; readonly ending: string }>(
  "pool",
);
