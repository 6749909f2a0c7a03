/** Which copy of the server starts. */
interface Places {
  readonly folder: string;
  readonly main: string;
  readonly made: string;
  readonly cache: string;
}
export const placesOf: (root: string) => Places;
export const quickDigest: (root: string) => string;
export const digest: (root: string) => string;
export const mainOf: (root: string) => string;
