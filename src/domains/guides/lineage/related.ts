/** The family of a guide: what it came from, and what was made of it. Pure. */
import { type Ancestor, parseLineage } from "./lineage.ts";

export interface Relative {
  readonly iri: string;
  readonly name: string;
  readonly who: string;
  /** Page of it; undefined for one that we keep only the memory of. */
  readonly href: string | undefined;
  readonly language: string | undefined;
  readonly translation: boolean;
  readonly self: boolean;
  readonly children: readonly Relative[];
}

export interface RelatedGuide {
  readonly iri: string;
  readonly name: string;
  readonly who: string;
  readonly href: string;
  readonly language: string;
  readonly basedOn: string | null;
  readonly translationOf: string | null;
  readonly lineage: string;
}

const remembered = ({ id, name, credit }: Ancestor, children: readonly Relative[]): Relative => ({
  iri: id,
  name,
  who: credit,
  href: undefined,
  language: undefined,
  translation: false,
  self: false,
  children,
});

/**
 * The tree from its oldest known ancestor on; `relatedActors` holds
 * whatever of it we keep, also ancestors.
 */
export function lineageTree(guide: RelatedGuide, related: readonly RelatedGuide[]): Relative {
  const known = new Map([...related, guide].map((one) => [one.iri, one]));
  const sections = (one: RelatedGuide, seen: ReadonlySet<string>): Relative => {
    const path = new Set([...seen, one.iri]);
    return {
      ...relative(one, guide.iri),
      children: [...known.values()]
        .filter(
          (child) => (child.basedOn ?? child.translationOf) === one.iri && !path.has(child.iri),
        )
        .map((child) => sections(child, path)),
    };
  };
  let top = sections(guide, new Set());
  for (const ancestor of parseLineage(guide.lineage)) {
    if (ancestor.id === guide.iri) break;
    const ancestorDepth = known.get(ancestor.id);
    top =
      ancestorDepth === undefined
        ? remembered(ancestor, [top])
        : {
            ...relative(ancestorDepth, guide.iri),
            children: [top, ...siblings(ancestorDepth, top)],
          };
  }
  return top;

  function siblings(parent: RelatedGuide, child: Relative): Relative[] {
    return sections(parent, new Set()).children.filter((one) => one.iri !== child.iri);
  }
}

const relative = (one: RelatedGuide, self: string): Omit<Relative, "children"> => ({
  iri: one.iri,
  name: one.name,
  who: one.who,
  href: one.href,
  language: one.language,
  translation: one.translationOf !== null,
  self: one.iri === self,
});

interface Placed {
  readonly relative: Relative;
  /** Column and row. */
  readonly x: number;
  readonly y: number;
  /** Row of its parent; undefined for the first. */
  readonly from: number | undefined;
}

/**
 * Each relative with its place in a picture: a column for each generation, a row for each guide.
 */
export function placed(top: Relative): Placed[] {
  const list: Placed[] = [];
  const walk = (one: Relative, x: number, from: number | undefined): void => {
    const y = list.length;
    list.push({ relative: one, x, y, from });
    for (const child of one.children) walk(child, x + 1, y);
  };
  walk(top, 0, undefined);
  return list;
}
