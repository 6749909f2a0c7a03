/** Forms of pages, as a browser would send them. */
import { DomUtils, parseDocument } from "htmlparser2";

const optionsOf = (select: Parameters<typeof DomUtils.getElementsByTagName>[1]) =>
  DomUtils.getElementsByTagName("option", select);

const controls = ["input", "select", "textarea"];

/**
 * The fields of the form with this action as they stand, hidden ones too.
 * Names that stand twice come twice.
 */
export function fieldsIn(html: string, action: string): [name: string, value: string][] {
  const forms = DomUtils.getElementsByTagName("form", parseDocument(html));
  const form = forms.find((one) => one.attribs["action"] === action);
  if (form === undefined) throw new Error(`no form to ${action}`);
  const fields: [string, string][] = [];
  for (const one of DomUtils.getElementsByTagName((tag) => controls.includes(tag), form)) {
    const { name = "", type = "text", value } = one.attribs;
    if (name === "" || type === "file") continue;
    if (one.name === "textarea") fields.push([name, DomUtils.textContent(one).replace(/^\n/, "")]);
    else if (one.name === "select") {
      const chosen =
        optionsOf(one).find((option) => "selected" in option.attribs) ?? optionsOf(one)[0];
      fields.push([name, chosen?.attribs["value"] ?? ""]);
    } else if (type !== "checkbox" && type !== "radio") fields.push([name, value ?? ""]);
    else if ("checked" in one.attribs) fields.push([name, value ?? "on"]);
  }
  return fields;
}

/** What is sent when these are typed over what stands there. */
export function typedInto(
  html: string,
  action: string,
  typed: Readonly<Record<string, string>>,
): URLSearchParams {
  const kept = fieldsIn(html, action).filter(([name]) => !(name in typed));
  return new URLSearchParams([...kept, ...Object.entries(typed)]);
}
