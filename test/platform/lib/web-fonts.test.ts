/** The letters of our pages in the hands of the typesetter. */
import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";
import { expect, test } from "vitest";
import { fontsAround, lettersMissing } from "#platform/lib/fonts/paper-fonts.ts";
import { pageFamilies, pageFonts } from "#platform/lib/fonts/web-fonts.ts";

const typesetter = NodeCompiler.create({ workspace: "/nowhere", fontArgs: [pageFonts()] });
const ours = '("CalendulaSans", "CalendulaSansExt")';

const widthOf = (words: string, fonts: string, weight: string): unknown =>
  typesetter.query(
    {
      mainFileContent: `#context [#metadata(measure(text(font: ${fonts}, weight: "${weight}", "${words}")).width.pt()) <wide>]`,
    },
    { selector: "<wide>", field: "value" },
  );

test("a drawing is set in the letters of our pages, regular and bold", () => {
  const words = "Salve at the Elm House, 14:00";
  for (const weight of ["regular", "bold"]) {
    const wide = widthOf(words, ours, weight);
    expect(widthOf(words, fontsAround(pageFamilies), weight)).toEqual(wide);
    expect(widthOf(words, '"Libertinus Serif"', weight)).not.toEqual(wide);
  }
  expect(widthOf(words, ours, "bold")).not.toEqual(widthOf(words, ours, "regular"));
});

test("letters of Łódź, Žižkov, Şişli and Eger are ours too, beside those of the West", () => {
  const document = typesetter.compile({
    mainFileContent: `#set document(title: "x")\n#set text(font: ${ours}, fallback: false)\nWspólna kuchnia, Łódź; Žižkov, Dům květů; Şişli, İğde; Egészség, őszi fű; ¿Quién? “œuvre” – 3 €`,
  }).result;
  if (document === null) throw new Error("it does not compile");
  const missing = (): readonly string[] => {
    try {
      typesetter.pdf(document, { pdfStandard: "ua-1" });
      return [];
    } catch (error) {
      return lettersMissing(error).length > 0 ? lettersMissing(error) : [String(error)];
    }
  };
  expect(missing()).toEqual([]);
});
