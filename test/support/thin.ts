/**
 * Of a page that says the same a thousand times, each shape a few times: axe asks of every element
 * what its tag, attributes and style are, and finds the same in all that have the same.
 */
import type { Page } from "playwright-core";

/** Below this many elements pages are looked at whole. */
export const manyElements = 1000;
/** So many of one shape remain in one place: styles tell odd ones from even ones, and first from last. */
const remain = 6;

/** In the page, so in a text: of elements, which nobody but a browser has. */
const script = `(() => {
  const tells =
    /^(class|role|type|rel|lang|dir|scope|colspan|rowspan|tabindex|aria-(hidden|current|checked|expanded|disabled|selected|sort))$/;
  const shapes = new Map();
  const shapeOf = (element) => {
    const known = shapes.get(element);
    if (known !== undefined) return known;
    const attributes = [...element.attributes]
      .map(({ name, value }) => name + (value === "" || tells.test(name) ? "=" + value : ""))
      .sort();
    const children = [...element.childNodes].map((node) =>
      node.nodeType === Node.ELEMENT_NODE ? shapeOf(node) : node.nodeValue.trim() === "" ? "" : "#",
    );
    const shape = element.tagName + "[" + attributes + "](" + children + ")";
    shapes.set(element, shape);
    return shape;
  };
  // Of everything under the same ancestors together: a thousand tables of three rows are long too.
  const places = new Map();
  const leave = (parent, above) => {
    const here = above + ">" + parent.tagName + "." + parent.className;
    const gone = [];
    const inParent = new Map();
    for (const child of parent.children) {
      const key = here + " " + shapeOf(child);
      const before = (places.get(key) ?? 0) + 1;
      const nth = (inParent.get(key) ?? 0) + 1;
      places.set(key, before);
      inParent.set(key, nth);
      // What others may point at stays, and so does one of a kind in each place.
      if (before > ${remain} && nth > 1 && child.id === "" && child.querySelector("[id]") === null)
        gone.push(child);
    }
    for (const one of gone) one.remove();
    for (const child of parent.children) leave(child, here);
  };
  leave(document.body, "");
  return document.querySelectorAll("*").length;
})()`;

/** Takes what only repeats out of the page that is shown; answers how many elements are left. */
export async function thin(page: Page): Promise<number> {
  const all = await page.evaluate<number>("document.querySelectorAll('*').length");
  return all < manyElements ? all : page.evaluate<number>(script);
}
