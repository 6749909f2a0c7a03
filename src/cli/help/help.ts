/** What the command line says of itself when asked: one screen, in the language of whoever works there. */
import { settings } from "#config.ts";
import { helpMessages } from "./messages.ts";

type Words = ReturnType<typeof helpMessages>;
/** Where the explanations begin, and how wide they are. */
const indent = 31;
const width = 100;

const commands: readonly (readonly [usage: string, does: keyof Words["commands"]])[] = [
  ["start", "start"],
  ["start --web", "web"],
  ["start --worker", "worker"],
  ["setup-link", "setupLink"],
  [
    `found --handle moss --name "Moss Collective" --member rosa --password-stdin
[--language en] [--time-zone Europe/Amsterdam] [--summary "…"]`,
    "found",
  ],
  ["invite [--uses 1] [--days 14]", "invite"],
  ["password --member rosa --password-stdin", "password"],
  ["bounce", "bounce"],
  ["plant --from https://moss.example", "plant"],
  ["bundle make --out library.zip [--group herbs] [--siblings]", "make"],
  ["bundle take library.zip --group herbs --member rosa [--yes] [--license CC-BY-4.0]", "take"],
  ["federation", "federation"],
  ["federation retry", "retry"],
  ["closing", "closing"],
  ["closing stop --member rosa", "stop"],
  ["closing archive --member rosa --out moss.json", "archive"],
  ["migrate", "migrate"],
  ["doctor", "doctor"],
  ["backup [FILE]", "backup"],
  ["restore FILE [--replace]", "restore"],
  ["held [send|drop]", "held"],
  ["move-database URL|embedded [--replace]", "moveDatabase"],
  ["media adopt", "adopt"],
  ["media move [--back]", "moveMedia"],
  ["--help", "help"],
];

/** In lines of at most so many letters; a longer word has a line of its own, and no-break spaces become plain ones. */
function wrapped(text: string, most: number): string[] {
  const lines = [""];
  for (const word of text.split(" ")) {
    const line = lines.at(-1) ?? "";
    if (line === "") lines[lines.length - 1] = word;
    else if (line.length + 1 + word.length <= most) lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(word);
  }
  return lines.map((line) => line.replaceAll("\u00a0", " "));
}

/** What it is called, and what it does beside it, or below it where its name is long. */
function entry(name: string, does: string, column: number): string {
  const [first = "", ...more] = name.split("\n");
  const margin = " ".repeat(column);
  const head = `  ${first}`;
  const lines = wrapped(does, width - column);
  const below = [...more, ...(head.length < column && more.length === 0 ? lines.slice(1) : lines)];
  const beside =
    head.length < column && more.length === 0 ? `${head.padEnd(column)}${lines[0] ?? ""}` : head;
  return [beside, ...below.map((line) => `${margin}${line}`)].join("\n");
}

/** What a steward needs to know. */
export function help(language: string): string {
  const words = helpMessages(language);
  const column = Math.max(...settings.map(([name]) => name.length)) + 4;
  return `${words.about}

${commands.map(([usage, does]) => entry(`calendula ${usage}`, words.commands[does], indent)).join("\n")}

${words.settings}
${settings
  .map(([name, unset]) => {
    const value = typeof unset === "string" ? unset : words.values[unset.called];
    return entry(name, `${words.setting[name]} [${value.replaceAll(" ", "\u00a0")}]`, column);
  })
  .join("\n")}

${words.more({ file: "docs/install.md" })}
`;
}
