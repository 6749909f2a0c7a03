/**
 * What a terminal or a service manager breaks off (SIGINT, SIGTERM) still closes what it opened.
 */

/**
 * Listens from here on. The answer ends with `work`, or as soon as it is
 * broken off: then with the code for that.
 */
export function breakable(): (work: Promise<number>) => Promise<number> {
  const broken = Promise.withResolvers<number>();
  for (const signal of ["SIGINT", "SIGTERM"] as const)
    process.once(signal, () => broken.resolve(signal === "SIGINT" ? 130 : 143));
  return (work) => {
    // When it is broken off nobody waits for it, and what was closed under it makes it fail.
    work.catch(() => undefined);
    return Promise.race([work, broken.promise]);
  };
}
