/** A version by somebody whom nobody here follows, as its original's keepers see it. */
export interface HeldVersion {
  readonly id: string;
  readonly iri: string | null;
  readonly url: string | null;
  readonly name: string;
  readonly summary: string;
  readonly by: string;
  readonly host: string;
}
