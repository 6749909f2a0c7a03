/** Puts what was typed back into the form of a page that is already written. Pure. */
import render from "dom-serializer";
import { DomUtils, parseDocument } from "htmlparser2";
import { type Fields, fieldValues, keyField } from "./forms.ts";

type Node = ReturnType<typeof parseDocument>;
type Element = ReturnType<typeof DomUtils.getElementsByTagName>[number];

const named = (root: Node | Element, ...names: readonly string[]): Element[] =>
  DomUtils.getElementsByTagName((name) => names.includes(name), root);

const nameOf = (one: Element): string => one.attribs["name"] ?? "";

/** The form with this action that has the most of these fields. */
function formFor(page: Node, action: string, fields: Fields): Element | undefined {
  const known = (form: Element): number =>
    named(form, "input", "select", "textarea", "button").filter((one) => nameOf(one) in fields)
      .length;
  return named(page, "form")
    .filter((form) => form.attribs["method"] === "post" && form.attribs["action"] === action)
    .toSorted((a, b) => known(b) - known(a))[0];
}

function mark(one: Element, name: "checked" | "selected", on: boolean): void {
  const { [name]: _was, ...others } = one.attribs;
  one.attribs = on ? { ...others, [name]: "" } : others;
}

function write(textarea: Element, text: string): void {
  textarea.children = [];
  const [words] = parseDocument("x").children;
  if (words === undefined || !("data" in words)) return;
  // The first line break of a textarea is not its own.
  words.data = `\n${text}`;
  DomUtils.appendChild(textarea, words);
}

/**
 * A field that the page does not have: unseen, or a text that one
 * can read. `label`: above such a text.
 */
function extra(name: string, value: string, label: string): Element | undefined {
  const long = /\s/.test(value);
  const [one] = named(
    parseDocument(
      long
        ? '<div class="field"><label><span></span><textarea rows="5" dir="auto"></textarea></label></div>'
        : '<input type="hidden">',
    ),
    long ? "div" : "input",
  );
  for (const control of one === undefined ? [] : named(one, "input", "textarea")) {
    control.attribs["name"] = name;
    if (long) write(control, value);
    else control.attribs["value"] = value;
  }
  for (const span of one === undefined ? [] : named(one, "span")) write(span, label);
  return one;
}

/**
 * Answers the page with its form filled in, `id` on the form; undefined when the form is not on it.
 */
export function fillForm(
  html: string,
  { action, fields }: { readonly action: string; readonly fields: Fields },
  { id, label }: { readonly id: string; readonly label: string },
): string | undefined {
  const page = parseDocument(html, { decodeEntities: true });
  const form = formFor(page, action, fields);
  if (form === undefined) return undefined;
  const used = new Map<string, number>();
  for (const one of named(form, "input", "select", "textarea")) {
    const name = nameOf(one);
    const type = one.attribs["type"] ?? "text";
    if (
      name === "" ||
      name === "csrf" ||
      name === keyField ||
      type === "file" ||
      type === "password"
    )
      continue;
    const values = fieldValues(fields, name);
    if (type === "checkbox" || type === "radio") {
      mark(one, "checked", values.includes(one.attribs["value"] ?? "on"));
      used.set(name, values.length);
      continue;
    }
    const index = used.get(name) ?? 0;
    used.set(name, index + 1);
    const value = values[index];
    if (value === undefined) continue;
    if (one.name === "textarea") write(one, value);
    else if (one.name === "select")
      for (const option of named(one, "option"))
        mark(option, "selected", (option.attribs["value"] ?? "") === value);
    else one.attribs["value"] = value;
  }
  for (const button of named(form, "button"))
    if (nameOf(button) !== "") used.set(nameOf(button), Infinity);
  for (const name of Object.keys(fields))
    for (const value of fieldValues(fields, name).slice(used.get(name) ?? 0)) {
      const one = extra(name, value, label);
      if (one !== undefined) DomUtils.prependChild(form, one);
    }
  form.attribs["id"] = id;
  for (let up = form.parent; up !== null; up = up.parent)
    if ("name" in up && up.name === "details") up.attribs["open"] = "";
  for (const details of named(form, "details"))
    if (named(details, "input", "select", "textarea").some((one) => nameOf(one) in fields))
      details.attribs["open"] = "";
  return render(page, { encodeEntities: "utf8" });
}

/**
 * The page with a note at the head of its content; with `whole`, nothing else of its content stays.
 */
export const withNote = (html: string, note: string, whole = false): string =>
  html.replace(
    /(<main\b[^>]*>)(.*?)(<\/main>)/s,
    (_, open: string, body: string, close: string) =>
      `${open}\n${note}${whole ? "" : body}${close}`,
  );
