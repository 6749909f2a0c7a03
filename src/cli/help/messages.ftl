### commandHelpMessages

about = Calendula: a federated server for a community care collective.
# What each command does, behind the command itself. Lines end where a terminal of 100 columns does: 65 letters.
commands =
    .start = start the server (web pages and background work)
    .web = only the web pages
    .worker = only the background work
    .setupLink = print a new link for founding the collective
    .found = found the collective without a browser
    .invite = print an invitation link
    .password = give someone who lost theirs a new password
    .bounce = take in an undeliverable mail, from standard input
    .plant = look at another collective's starter kit; nothing is adopted
    .bundleMake = write the public library into one file
    .bundleTake =
        give a bundle, Markdown or a WordPress export to a group;
        with --yes it is imported, without it rosa looks first
    .federation = how the exchange with other servers goes
    .federationRetry = try again what was given up: all, or one by the number listed
    .closing =
        how far the closing of the collective is; members begin it, never
        a command
    .closingStop = stop it in the name of a member, so that people talk first
    .closingArchive = write what rosa may keep of the collective into a file
    .migrate = bring the database up to date (start does this too)
    .doctor = check that everything is in place
    .backup = write everything into one file, while it runs, and read it back
    .restore = bring it back; --replace in the place of what lives here
    .held = what waited to be sent in a backup that was brought back
    .moveDatabase = carry the database to a PostgreSQL server, or back
    .mediaAdopt =
        take the media folder in DATA_DIR for the one of this database,
        where the one that it had is lost
    .mediaMove = carry pictures and recordings into the store of S3_URL, or back
    .help = this page
# Behind a brace that holds “start --web” and “start --worker” together.
share =
    .line1 = to share the work over
    .line2 = several processes
settingsTitle = Settings (environment variables; each also as NAME_FILE with the path of a file):
settings =
    .PUBLIC_URL = The web address of your collective; the only setting you need to federate
    .PORT = The port that the server listens on
    .HOST = The address that it listens on; 0.0.0.0 for all (the container image sets this)
    .DATABASE_URL = A PostgreSQL server of your own; unset, Calendula brings its own inside DATA_DIR
    .DATABASE_DIRECT_URL = The same database past a pooler such as PgBouncer, for notices and backups
    .DATABASE_POOL = Most connections of one process to the database
    .WORKER_HANDS = Jobs that work with the database at once; at least two connections stay free for pages
    .DATA_DIR = Where keys, the embedded database and backups are kept
    .SMTP_URL = A mail server, for members and neighbours who leave an address; all works without
    .MAIL_FROM = The address that mails come from
    .MAIL_BOUNCES = Where undeliverable mails come back to, with * for whose: bounces+*@moss.example
    .LOG_LEVEL = fatal, error, warn, info, debug, trace or silent
    .TRUST_PROXY = How many proxies stand in front (1), or their addresses
    .FEDERATION_ALLOW = host:port of private addresses that may be reached, for trying two instances on one machine
    .METRICS_PORT = A port on 127.0.0.1 that shows figures for monitoring
    .PAGE_CACHE = on or off: make what strangers see once for all who ask in one moment
    .PICTURE_CACHE_MB = Megabytes of siblings' pictures that are kept; the oldest go first, and 0 keeps none
    .S3_URL = An S3-compatible store for pictures and recordings, https://KEY:SECRET@host/bucket; unset, they stand in DATA_DIR
    .S3_CACHE_MB = Megabytes of what is in the store that are kept in DATA_DIR too; the oldest go first
    .BACKUP_DIR = Where a backup is written each day; 7 days and 4 weeks of them are kept
    .BACKUP_PASSPHRASE = Closes the keys in a backup; unset, they are not in it and instance.key must be kept apart
    .TRANSLATIONS_DIR = A folder with catalogues of your own, laid out as src
# What a setting is when nobody sets it. “(as above)”: as DATABASE_URL.
unset =
    .none = (none)
    .embedded = (embedded)
    .same = (as above)
    .half = half of DATABASE_POOL
more = More: docs/install.md
