/**
 * "" when a text is well-formed enough: every element closed in order,
 * nothing bare in it; else what is wrong.
 */
export function xmlWrong(xml: string): string {
  const open: string[] = [];
  const rest = xml.replace(/<\?[^?]*\?>|<!DOCTYPE html>/g, "");
  for (const [whole, slash, name = "", attributes = "", empty] of rest.matchAll(
    /<(\/?)([\w:-]+)((?:\s+[\w:-]+="[^"<]*")*)\s*(\/?)>|[^<]+|</g,
  )) {
    if (name === "") {
      if (whole === "<" || (open.length === 0 && whole.trim() !== ""))
        return `loose: ${whole.slice(0, 40)}`;
    } else if (slash === "/") {
      if (open.pop() !== name) return `</${name}> closes nothing`;
    } else if (empty !== "/") open.push(name);
    if (/&(?!(?:amp|lt|gt|quot|#\d+|#x[0-9a-f]+);)/i.test(whole + attributes))
      return `bare &: ${whole.slice(0, 40)}`;
  }
  return open.length === 0 ? "" : `not closed: ${open.join(" ")}`;
}
