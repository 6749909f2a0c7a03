/** Hours as people write them. */
/** "1 h 45", "30 min". */
export function tieHoursText(minutes: number): string {
  const all = Math.abs(minutes);
  const hours = Math.floor(all / 60);
  const rest = all % 60;
  return hours === 0 ? `${rest} min` : rest === 0 ? `${hours} h` : `${hours} h ${rest}`;
}

/** "1 h 30" with its sign: "−2 h". */
export const signedHours = (minutes: number): string =>
  `${minutes < 0 ? "−" : minutes > 0 ? "+" : ""}${tieHoursText(minutes)}`;
