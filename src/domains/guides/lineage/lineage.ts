/**
 * Where a guide comes from: its ancestors as they were, so that their credit outlives them. Pure.
 */
import { oneLine } from "#commons/text.ts";
import { safeUrl } from "#platform/lib/url.ts";
import { readLicense } from "../guide.ts";

export interface Ancestor {
  /** IRI of the work. */
  readonly id: string;
  readonly name: string;
  readonly version: number;
  readonly credit: string;
  /** SPDX. */
  readonly license: string;
  /** RFC 3339. */
  readonly updated: string;
}

/** A family longer than this is cut at its oldest end. */
export const maxAncestors = 20;

const textOf = (value: unknown): string => (typeof value === "string" ? value : "");

/**
 * What can be used of a list of ancestors from outside, or from our own column; the nearest first.
 */
export function readAncestors(list: unknown): Ancestor[] {
  if (!Array.isArray(list)) return [];
  const found = list.slice(0, maxAncestors).flatMap((one: unknown): Ancestor[] => {
    if (typeof one !== "object" || one === null) return [];
    const { id, name, version, credit, creditText, license, updated } = one as Readonly<
      Record<string, unknown>
    >;
    const iri = safeUrl(textOf(id));
    const number = Number(version);
    return iri === undefined
      ? []
      : [
          {
            id: iri,
            name: oneLine(textOf(name), 150),
            version: Number.isInteger(number) && number > 0 && number < 1e6 ? number : 1,
            credit: oneLine(textOf(credit) || textOf(creditText), 300),
            license: readLicense(textOf(license)),
            updated: /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(textOf(updated)) ? textOf(updated) : "",
          },
        ];
  });
  return found.filter(({ id }, i) => found.findIndex((other) => other.id === id) === i);
}

export function parseLineage(column: string): Ancestor[] {
  try {
    return readAncestors(JSON.parse(column));
  } catch {
    return [];
  }
}

/**
 * The ancestors of what is made from this guide: itself, then its
 * own. A circle ends where it began.
 */
export function lineageFrom(
  guide: {
    readonly name: string;
    readonly version: number;
    readonly credit: string;
    readonly license: string;
    readonly updated: Date;
    readonly lineage: string;
  },
  iri: string,
  who: string,
): Ancestor[] {
  const { name, version, license, updated } = guide;
  const self = {
    id: iri,
    name,
    version,
    credit: guide.credit === "" ? who : guide.credit,
    license,
    updated: updated.toISOString(),
  };
  return [self, ...parseLineage(guide.lineage).filter(({ id }) => id !== iri)].slice(
    0,
    maxAncestors,
  );
}

/**
 * Licence that its parent had when this version was made: one that was given isn't taken
 * back. `now`: the parent's of today.
 */
export const parentLicense = (
  { basedOn, lineage }: { readonly basedOn: string | null; readonly lineage: string },
  now: string | undefined,
): string | undefined =>
  basedOn === null
    ? undefined
    : (parseLineage(lineage).find(({ id }) => id === basedOn)?.license ?? now);

/** Address of one revision of a guide of ours. */
export const revisionIri = (iri: string, version: number): string => `${iri}/revisions/${version}`;
