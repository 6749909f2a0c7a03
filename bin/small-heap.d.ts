/** The limits of memory with which the server starts. */
export const startFlags: readonly string[];
export const startEnvironment: Readonly<Record<string, string>>;
export const missingFlags: (args: readonly string[], options?: string) => readonly string[];
export const startSmall: (args: readonly string[]) => void;
