/** What the command line says of itself when asked, or when a command is unknown. */
import { settings } from "#config.ts";

const width = Math.max(...settings.map(([name]) => name.length)) + 2;

/** What a steward needs to know, on one screen. */
export const help = `Calendula: a federated server for a community care collective.

  calendula start              start the server (web pages and background work)
  calendula start --web        only the web pages      } to share the work over
  calendula start --worker     only the background work } several processes
  calendula setup-link         print a new link for founding the collective
  calendula found --handle moss --name "Moss Collective" --member rosa --password-stdin
                               found the collective without a browser
                               [--language en] [--time-zone Europe/Amsterdam] [--summary "…"]
  calendula invite [--uses 1] [--days 14]
                               print an invitation link
  calendula password --member rosa --password-stdin
                               give somebody who lost theirs a new password
  calendula bounce             take in an undeliverable mail, from standard input
  calendula plant --from https://moss.example
                               look at another collective's starter kit; nothing is adopted
  calendula bundle make --out library.zip [--group herbs] [--siblings]
                               write the public library into one file
  calendula bundle take library.zip --group herbs --member rosa [--yes] [--license CC-BY-4.0]
                               give a bundle, Markdown or a WordPress export to a group;
                               with --yes it is taken in, without it rosa looks first
  calendula federation         how the exchange with other servers goes
  calendula federation retry   try again what was given up: all, or one by the number listed
  calendula closing            how far the closing of the collective is; members begin it, never
                               a command
  calendula closing stop --member rosa
                               stop it in the name of a member, so that people talk first
  calendula closing archive --member rosa --out moss.json
                               write what rosa may keep of the collective into a file
  calendula migrate            bring the database up to date (start does this too)
  calendula doctor             check that everything is in place
  calendula backup [FILE]      write everything into one file, while it runs, and read it back
  calendula restore FILE [--replace]
                               bring it back; --replace in the place of what lives here
  calendula held [send|drop]   what waited to be sent in a backup that was brought back
  calendula move-database URL|embedded [--replace]
                               carry the database to a PostgreSQL server, or back
  calendula media adopt        take the media folder in DATA_DIR for the one of this database,
                               where the one that it had is lost
  calendula media move [--back]
                               carry pictures and recordings into the store of S3_URL, or back
  calendula --help             this page

Settings (environment variables; each also as NAME_FILE with the path of a file):
${settings.map(([name, fallback, words]) => `  ${name.padEnd(width)}${words} [${fallback}]`).join("\n")}

More: docs/install.md
`;
