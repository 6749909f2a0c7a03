/**
 * A save that began from what stands no more, laid over it:
 * nothing that either wrote is lost. Pure.
 */
import { accessFacts } from "#commons/access/facts.ts";
import { sayings } from "#platform/i18n/saying.ts";
import { DomainError } from "#commons/domain-error.ts";
import { type FormValues, mergeSave } from "#domains/guides/revisions/stale-save.ts";
import { eventMessages } from "../messages.ts";

const saying = sayings(eventMessages);

/**
 * What somebody else saved meanwhile: the fields as they stand,
 * and the names of those that changed.
 */
export interface Theirs {
  readonly values: FormValues;
  readonly changed: readonly string[];
}

/**
 * Refuses a save of what was read as another `sequence`; undefined stands for whatever there is.
 */
export function mustBeNewest(
  standing: { readonly sequence: number; readonly language: string },
  sequence: number | undefined,
): void {
  if (sequence !== undefined && sequence !== standing.sequence)
    throw new DomainError("conflict", {
      fields: { sequence: saying((m) => m.conflict) },
    });
}

/** Number of what the form was opened with. */
export const sequenceIn = (text: string): number | undefined =>
  /^\d{1,9}$/.test(text) ? Number(text) : undefined;

/** Longer texts are left out of what a form carries along; then both versions of them stand. */
const maxCarried = 20_000;

/** The fields with which a form is opened, for the form to carry along. */
export const carried = (values: FormValues): string =>
  JSON.stringify(values, (_, value: unknown) =>
    typeof value === "string" && value.length > maxCarried ? undefined : value,
  );

function readCarried(text: string): FormValues {
  try {
    const known: unknown = JSON.parse(text);
    const fields = Object.entries(typeof known === "object" && known !== null ? known : {}) as [
      string,
      unknown,
    ][];
    return Object.fromEntries(
      fields.flatMap(([name, value]): [string, string | readonly string[]][] => {
        if (typeof value === "string") return [[name, value]];
        return Array.isArray(value)
          ? [[name, value.filter((one): one is string => typeof one === "string")]]
          : [];
      }),
    );
  } catch {
    return {};
  }
}

// The merge knows a long text by the name that it has in guides.
const renamed = ({ content, ...values }: FormValues): FormValues => ({
  ...values,
  source: content,
});

/**
 * `began`: what the form carried; `ours`: what was typed; `standing`: the fields as they
 * stand now. Where only one of both changed a field, that change stands; where both did,
 * ours, and of the description both.
 */
export function laidOver(
  began: string,
  ours: FormValues,
  standing: FormValues,
): { readonly values: FormValues; readonly theirs: Theirs } {
  const isField = (name: string): boolean =>
    Object.hasOwn(standing, name) ||
    accessFacts.some((fact) => name === `access-${fact}` || name === `words-${fact}`);
  const known = Object.fromEntries(
    Object.entries(readCarried(began)).filter(([name]) => isField(name)),
  );
  // What is not there is empty: also an answer that one of them gave first, or took away.
  const empty = Object.fromEntries(
    [...Object.keys(known), ...Object.keys(standing)].map((name) => [name, ""]),
  );
  const now = { ...empty, ...standing };
  const { values, changed } = mergeSave(
    renamed({ ...empty, ...known }),
    renamed(ours),
    renamed(now),
  );
  const { source, ...rest } = values;
  return {
    values: { ...rest, content: source },
    theirs: { values: now, changed: changed.map((name) => (name === "source" ? "content" : name)) },
  };
}
