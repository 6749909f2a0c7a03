/**
 * What people choose or paste where a calendar or a table should be, so
 * that they are told what it is. Pure.
 */

type Mistaken = "address" | "page" | "otherExport" | "spreadsheet" | "document";

const isJson = (text: string): boolean => {
  if (!/^[{[]/.test(text)) return false;
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

/** undefined: it may be what we read. `text`: of the file, without spaces around it. */
export function mistaken(file: Uint8Array, text: string): Mistaken | undefined {
  const begins = Buffer.from(file.subarray(0, 8)).toString("latin1");
  // Excel's and LibreOffice's own files, and Excel's of old.
  if (/^PK\x03\x04|^\xd0\xcf\x11\xe0/.test(begins)) return "spreadsheet";
  if (/^%PDF|^\x89PNG|^\xff\xd8\xff|^GIF8/.test(begins)) return "document";
  if (/^(?:https?|webcals?):\/\/\S+$/i.test(text)) return "address";
  if (/^(?:<\?xml[^>]*>\s*)?<!doctype html|^<html[\s>]/i.test(text)) return "page";
  if (/^<(?:\?xml|rss|feed)[\s>]/i.test(text) || isJson(text)) return "otherExport";
  return undefined;
}
