/**
 * Sentences for people that stand in the code instead of a catalogue: found in string literals,
 * in templates and in the text of HTML. `sentences.json` has how many each file still holds, and
 * only gets shorter; after moving some,
 * `node test/house/sentences.ts` writes it anew.
 */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";

const root = join(import.meta.dirname, "..", "..");
export const known = join(import.meta.dirname, "sentences.json");

/**
 * Texts of the API's reference and its examples, of the tables of limits in `docs`, and of
 * accidents are for people who read code; names of scripts are no text.
 */
const forDevelopers =
  /(^|\/)(api|answers|[\w-]+-(api|answers))\.ts$|windows-zones|\/reference\/|openapi\/sample\.ts$|^commons\/(limits|incoming\/floods|mail\/reach)\.ts$|drawing\/scripts\.ts$|markup\/media-links\.ts$|^platform\/web\/metrics\.ts$/;
const properties = ["summary", "description", "example", "examples"];

/**
 * A part of a sentence, which begins small: four words in a row with a small word of every day
 * among them, and nothing but words. Lists of words and statements of the database are none.
 */
const looksLikePart = (text: string): boolean =>
  /^[a-z][a-z’']*(?:[,;:]? [“"(]?[\w’'…-]+[”")]?){3,24}[.?!]?$/.test(text.trim()) &&
  /(?:^| )(?:an?|the|its?|is|was|of|we|can't|there|that|this|not?)(?: |$)/.test(text.trim()) &&
  !/^(?:select|delete|copy|alter|drop|is (?:not )?distinct) /.test(text);

/** Two words at least, beginning like a sentence or a label. */
const looksSaid = (text: string): boolean =>
  /^[A-Z“][\w’']* .*[a-z]/s.test(text.trim()) && /[a-z]{2,}.* .*[a-z]{2,}/s.test(text);
const inHtml = /(?:>|^)[^<>{}]*[A-Za-z]{2,} [a-z]{2,}[^<>{}]*(?:<|$)/;

/** Begins and ends as what is written for people does; an accident ("no such row") does neither. */
const isWhole = (text: string): boolean => /^[A-Z“$][^]*\.$/.test(text);

function isForDevelopers(node: ts.Node, said: string): boolean {
  for (let at = node.parent; !ts.isSourceFile(at); at = at.parent) {
    if (ts.isImportDeclaration(at) || ts.isLiteralTypeNode(at)) return true;
    if (ts.isPropertyAssignment(at) && properties.includes(at.name.getText())) return true;
    if (ts.isVariableDeclaration(at) && at.name.getText() === "summaries") return true;
    // An accident, or why a delivery was given up, stands in a log. What stops the program is
    // read by whoever started it (`SaidError`).
    if (ts.isNewExpression(at)) {
      const name = at.expression.getText();
      return name === "GiveUp" || (/^(?:Range|Type|Aggregate)?Error$/.test(name) && !isWhole(said));
    }
    if (ts.isCallExpression(at)) {
      const name = at.expression.getText();
      if (/(^|\.)log\.\w+$|^sql$|^Type\.|^app\.(get|post|put|patch|delete)$/.test(name))
        return true;
    }
    if (ts.isTaggedTemplateExpression(at) && at.tag.getText() !== "html") return true;
  }
  return false;
}

/**
 * What we say to other servers, and why we took something of theirs or not, is
 * read by programs and stands in logs.
 */
const toServers =
  /^protocol\/|(^|\/)document\.ts$|^domains\/events\/incoming\/event\.ts$|^platform\/(?!web\/)|^app\.ts$|match\/match\.ts$/;

export function sentencesIn(text: string, name = "a.ts"): string[] {
  const source = ts.createSourceFile(name, text, ts.ScriptTarget.ESNext, true);
  const found: string[] = [];
  const isSaid = (said: string): boolean =>
    looksSaid(said) || (!toServers.test(name) && looksLikePart(said));
  const visit = (node: ts.Node): void => {
    if (ts.isTaggedTemplateExpression(node) && node.tag.getText() === "html") {
      const { template } = node;
      const parts = ts.isNoSubstitutionTemplateLiteral(template)
        ? [template.text]
        : [template.head.text, ...template.templateSpans.map((span) => span.literal.text)];
      const bare = parts
        .join("{}")
        .replaceAll(/<style[^]*?<\/style>|<script[^]*?<\/script>|<code>[^]*?<\/code>/g, "");
      if (inHtml.test(bare.replaceAll(/ [\w-]+="[^"]*"/g, ""))) found.push(bare.slice(0, 100));
    } else if (
      (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) &&
      !ts.isTaggedTemplateExpression(node.parent)
    ) {
      if (isSaid(node.text) && !isForDevelopers(node, node.text)) found.push(node.text);
    } else if (ts.isTemplateExpression(node) && !ts.isTaggedTemplateExpression(node.parent)) {
      const said = [node.head.text, ...node.templateSpans.map((span) => span.literal.text)];
      if (isSaid(said.join("x")) && !isForDevelopers(node, said.join("x")))
        found.push(said.join("{}"));
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** How many, by file. */
export function sentences(): Record<string, number> {
  const src = join(root, "src");
  return Object.fromEntries(
    readdirSync(src, { recursive: true, encoding: "utf8" })
      .filter((file) => file.endsWith(".ts") && !forDevelopers.test(file))
      .sort()
      .map(
        (file) => [file, sentencesIn(readFileSync(join(src, file), "utf8"), file).length] as const,
      )
      .filter(([, n]) => n > 0),
  );
}

if (import.meta.main) writeFileSync(known, `${JSON.stringify(sentences(), null, 2)}\n`);
