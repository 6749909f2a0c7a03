/** What keeps its order among letters from right to left, on paper and on pages. */
import { expect, test } from "vitest";
import { wordsMessages } from "#domains/sign-in/words/messages.ts";
import { handlesInOrder, inReadingOrder, isolated } from "#platform/i18n/direction.ts";
import { signedHours } from "#domains/ledger/hours-text.ts";
import { cardList, prose } from "#platform/web/html/components.ts";
import { field } from "#platform/web/html/forms.ts";
import type { View } from "#platform/web/view.ts";

test.each([
  ["للسؤال: +49 (30) 123 45 67.", "للسؤال: <+49 (30) 123 45 67>."],
  ["للسؤال: 030/1234567", "للسؤال: <030/1234567>"],
  ["٠٣٠ ١٢٣ ٤٥ ٦٧ لمها", "<٠٣٠ ١٢٣ ٤٥ ٦٧> لمها"],
  ["(555) 123-4567 لمها", "<(555) 123-4567> لمها"],
  ["إلى rosa@moss.example، أو", "إلى <rosa@moss.example>، أو"],
  ["إلى @moss@moss.example.", "إلى <@moss@moss.example>."],
  ["انظر https://moss.example/a/?b=1،", "انظر <https://moss.example/a/?b=1>،"],
  ["انظر (moss.example/a/).", "انظر (<moss.example/a/>)."],
  ["في 12b Elm Street, Leeds", "في <12b Elm Street, Leeds>"],
  ["بالتبرع: about 3 euro for wax", "بالتبرع: <about 3 euro for wax>"],
  ["بالتبرع: about 3 euro for wax and tins", "بالتبرع: <about 3 euro for wax and tins>"],
  ["call Rosa, 06 123 45 678 لمها", "call Rosa, <06 123 45 678> لمها"],
  ["+49 30 1234567", "<+49 30 1234567>"],
  ["ماء 1,5 l", "ماء <1,5 l>"],
  ["ماء (90 °C)", "ماء (<90 °C>)"],
  // Read from right to left as they are: hours, days, amounts.
  ["الجمعة 15 يناير 2027، 18:00–20:00", "الجمعة 15 يناير 2027، 18:00–20:00"],
  ["من 10 إلى 12", "من 10 إلى 12"],
  ["2026–2027", "2026–2027"],
  ["Ask +49 30 1234567", "Ask +49 30 1234567"],
  ["", ""],
])("on paper %j stands as it is read", (text, shown) =>
  expect(isolated(text)).toBe(shown.replaceAll("<", "\u2066").replaceAll(">", "\u2069")),
);

test("on a page too, between tags and nowhere inside of one; other letters come through as they are", () => {
  const inside =
    '<p>للسؤال: +49 30 123 4567 أو <a href="https://moss.example/%D8%A7/?a=1&amp;b=2" title="هاتف 030 1234567">هنا</a></p>';
  expect(prose(inside).toString()).toContain(
    inside.replace("+49 30 123 4567", "\u2066+49 30 123 4567\u2069"),
  );
  const table = "<table><tr><td>قرّاص</td><td>20 g</td></tr></table>";
  expect(prose(table).toString()).toContain("<td>\u206620 g\u2069</td>");
  const other = "<p>Ask: +49 30 123 4567 &amp; 5 Elm Street</p>";
  expect(prose(other).toString()).toContain(other);
});

test.each([
  ["لـ @lea على moss.example", "لـ <@lea على moss.example"],
  ["إلى سام (@sam)، أو @moss@moss.example.", "إلى سام (<@sam)، أو <@moss@moss.example."],
  ["@lea", "<@lea"],
  ["لـ @\u2068lea\u2069", "لـ \u2068@lea\u2069"],
  // Parts of an address, and a sign that is nobody's.
  ["https://moss.example/@moss", "https://moss.example/@moss"],
  ["rosa@moss.example", "rosa@moss.example"],
  ["كتابة @ واسم", "كتابة @ واسم"],
])("in a sentence the sign of a handle stands in front of it: %j", (text, shown) =>
  expect(handlesInOrder(text)).toBe(shown.replaceAll("<", "\u200e")),
);

test("each text from right to left says handles so, and no other does", () => {
  const args = { handle: "lea", host: "moss.example" };
  expect(wordsMessages("ar").handleLine(args)).toContain("\u2068@lea\u2069");
  expect(wordsMessages("en").handleLine(args)).toContain("For @lea");
});

const marks = (text: string): string =>
  text.replaceAll("\u2066", "<").replaceAll("\u2069", ">").replaceAll("\u200f", "!");

test.each([
  ["مع #Ritual، #Question.", "مع <#Ritual>، <#Question>."],
  ["AVIF أو GIF، 30 ميغابايت", "!AVIF أو GIF، !30 ميغابايت"],
  ["Node 24.1 هنا", "!Node 24.1 هنا"],
  ["CC BY-SA 4.0 (مع ذكرنا)", "!CC BY-SA 4.0 (مع ذكرنا)"],
  ["\u2068Bring soup\u2069 (من «\u2068Circle\u2069»)", "!\u2068Bring soup> (من «\u2068Circle>»)"],
  ["أهلا\n- **Moss**: التقويم", "أهلا\n- **!Moss**: التقويم"],
  // What programs read, and what has one direction alone.
  ["https://moss.example/ هنا", "https://moss.example/ هنا"],
  ["rosa@moss.example هنا", "rosa@moss.example هنا"],
  ["<https://moss.example/> هنا", "<https://moss.example/> هنا"],
  ["Moss Collective", "Moss Collective"],
  ["https://moss.example/#Ritual", "https://moss.example/#Ritual"],
  ["# عنوان", "# عنوان"],
  ["في 5 ديسمبر، 30 شخصًا", "في 5 ديسمبر، 30 شخصًا"],
])("a text of ours reads in order: %j", (text, shown) =>
  expect(marks(inReadingOrder(text))).toBe(shown),
);

test("hours with their sign, and facts of a card, keep their parts together", () => {
  expect(signedHours(-60, "ar").slice(0, 3)).toBe("\u200e−1");
  expect(signedHours(-60, "de").slice(0, 2)).toBe("−1");
  const card = { href: "/", title: "x", facts: ["CC BY-SA 4.0", "90 دقيقة", "Moss"] };
  expect(cardList([card]).toString()).toContain(
    '<bdi>CC BY-SA 4.0</bdi> · <span dir="rtl">90 دقيقة</span> · <bdi>Moss</bdi>',
  );
});

test("what people write in a field has its own direction, a moment has that of the page", () => {
  const view = { language: "ar" } as View;
  const shown = (type?: "text" | "textarea" | "date") =>
    field(
      view,
      { values: {}, notes: {} },
      { name: "a", label: "b", ...(type && { type }) },
    ).toString();
  expect(shown()).toContain('dir="auto"');
  expect(shown("textarea")).toContain('dir="auto"');
  expect(shown("date")).not.toContain("dir=");
  const labelled = (label: string, language: string) =>
    field(
      { language } as View,
      { values: {}, notes: {} },
      { name: "a", label, unmarked: true },
    ).toString();
  // Questions that people wrote.
  expect(labelled("What draws you?", "ar")).toContain("><bdi>What draws you?</bdi></label>");
  expect(labelled("ما الذي يجذبك؟", "en")).toContain("><bdi>ما الذي يجذبك؟</bdi></label>");
  expect(labelled("Title", "en")).toContain(">Title</label>");
});
