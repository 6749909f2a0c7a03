/** What the command line says of itself when asked, in the language of whoever asks. */
import { settings } from "#config.ts";
import { commandHelpMessages } from "./messages.ts";

type Texts = ReturnType<typeof commandHelpMessages>;

/** A command as it is typed, what it does, and what may be typed behind it. */
type Line = readonly [typed: string, does: string, more?: string];

/** Where it is said what a command does. */
const column = 31;
const shown = `\n${" ".repeat(column)}`;
const nameWidth = Math.max(...settings.map(([name]) => name.length)) + 2;

/** Columns of a terminal: marks stand above or below their letter. */
const wide = (text: string): number => text.replace(/\p{M}/gu, "").length;

/** Two lines held together by a brace that says what for. */
function braced(lines: readonly [string, string], words: readonly [string, string]): string[] {
  const width = Math.max(...lines.map(wide));
  return lines.map((line, i) => `${line}${" ".repeat(width - wide(line))} } ${words[i] ?? ""}`);
}

function commandLines({ commands, share }: Texts): readonly Line[] {
  const [web = "", worker = ""] = braced([commands.web, commands.worker], share);
  return [
    ["start", commands.start],
    ["start --web", web],
    ["start --worker", worker],
    ["setup-link", commands.setupLink],
    [
      `found --handle moss --name "Moss Collective" --member rosa --password-stdin`,
      commands.found,
      `[--language en] [--time-zone Europe/Amsterdam] [--summary "…"]`,
    ],
    ["invite [--uses 1] [--days 14]", commands.invite],
    ["password --member rosa --password-stdin", commands.password],
    ["bounce", commands.bounce],
    ["plant --from https://moss.example", commands.plant],
    ["bundle make --out library.zip [--group herbs] [--siblings]", commands.bundleMake],
    [
      "bundle take library.zip --group herbs --member rosa [--yes] [--license CC-BY-4.0]",
      commands.bundleTake,
    ],
    ["federation", commands.federation],
    ["federation retry", commands.federationRetry],
    ["closing", commands.closing],
    ["closing stop --member rosa", commands.closingStop],
    ["closing archive --member rosa --out moss.json", commands.closingArchive],
    ["migrate", commands.migrate],
    ["doctor", commands.doctor],
    ["backup [FILE]", commands.backup],
    ["restore FILE [--replace]", commands.restore],
    ["held [send|drop]", commands.held],
    ["move-database URL|embedded [--replace]", commands.moveDatabase],
    ["media adopt", commands.mediaAdopt],
    ["media move [--back]", commands.mediaMove],
    ["--help", commands.help],
  ];
}

/** Beside the command where there is room, else below it. */
function lineOf([typed, does, more]: Line): string {
  const command = `  calendula ${typed}`;
  const lines = [...does.split("\n"), ...(more === undefined ? [] : [more])].join(shown);
  return command.length < column - 1
    ? command.padEnd(column) + lines
    : `${command}${shown}${lines}`;
}

/** What it is when nobody sets it: a value as it is typed, or a word of the language. */
const unsetIn = (texts: Texts, unset: (typeof settings)[number][1]): string =>
  typeof unset === "string" ? unset : texts.unset[unset.is];

/** Each setting with what it is when nobody sets it and what it does. */
export function settingsIn(
  language: string,
): readonly (readonly [name: string, unset: string, does: string])[] {
  const texts = commandHelpMessages(language);
  return settings.map(([name, unset]) => [name, unsetIn(texts, unset), texts.settings[name]]);
}

/** What the people who run a server need to know, on one screen. */
export function commandHelp(language: string): string {
  const texts = commandHelpMessages(language);
  return `${texts.about}

${commandLines(texts).map(lineOf).join("\n")}

${texts.settingsTitle}
${settingsIn(language)
  .map(([name, unset, does]) => `  ${name.padEnd(nameWidth)}${does} [${unset}]`)
  .join("\n")}

${texts.more}
`;
}
