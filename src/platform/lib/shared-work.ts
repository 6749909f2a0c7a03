/**
 * Work that many ask for at the same moment is done once: who asks while it is under way gets the
 * same answer. Nothing is kept afterwards. For what is the same for everybody, such as a file that
 * a hundred programs fetch at the full hour.
 */
export function sharedWork<T>(): (key: string, work: () => Promise<T>) => Promise<T> {
  const underWay = new Map<string, Promise<T>>();
  return (key, work) => {
    const found = underWay.get(key);
    if (found !== undefined) return found;
    const begun = work().finally(() => underWay.delete(key));
    underWay.set(key, begun);
    return begun;
  };
}
