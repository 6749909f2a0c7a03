### upkeepMessages

title = This server
allWell = Everything is in place.
look =
    { $n ->
        [one] One thing needs a look.
       *[other] { $n } things need a look.
    }
fine = In place
servers = Deliveries to other servers
backup =
    .title = Backups
    .none = No backup has been made yet.
    .last = The last backup was made on
    .size = { $megabytes } MB
    .withKeys = The keys are in it, under your passphrase.
    .withoutKeys = The keys are not in it: keep a copy of the file instance.key somewhere safe.
    .notScheduled = No backups are made automatically. To have one each day, set BACKUP_DIR.
held =
    .title = Held back
    .lead =
        { $n ->
            [one] One message was waiting to be sent when the backup was made. It may have gone out since. Send it now, or delete it.
           *[other] { $n } messages were waiting to be sent when the backup was made. They may have gone out since. Send them now, or delete them.
        }
    .people = Mail, notifications, and what groups have yet to publish
    .count =
        { $n ->
            [one] one message
           *[other] { $n } messages
        }
    .send = Send
    .drop = Delete
    .sent =
        { $n ->
            [one] One message is being sent.
           *[other] { $n } messages are being sent.
        }
    .dropped =
        { $n ->
            [one] One message was deleted.
           *[other] { $n } messages were deleted.
        }
forgets =
    .deletions = That something was deleted is remembered for 90 days, by a number alone, so that a backup does not bring it back.
    .held = What waited to be sent in a backup that was brought back is deleted after 30 days, unless someone sends it.

checks =
    .version = Calendula { $version }
    .mail = mail server: { $host }
    .noMail = mail server: none; everything works without
    .mailAdvice = calendula federation lists what could not be sent, with the reason: { $n }
    .node = Node { $version }
    .nodeAdvice = Calendula needs Node 24 or newer; npm start brings its own
    .publicUrl = PUBLIC_URL { $url }
    .publicUrlAdvice = set it to your https address, so that others can find you
    .database = database: PostgreSQL { $version }
    .databaseAdvice = Calendula needs PostgreSQL { $least } or newer
    .upToDate = database is up to date
    .upToDateAdvice = run calendula migrate
    .founded = collective is set up
    .foundedAdvice = run calendula setup-link and open the link
    .dead = given up: { $n }
    .deadAdvice = calendula federation lists them
    .waiting = waiting: { $n }
    .waitingAdvice = the oldest has waited { $seconds } s; is the worker running?
    .worker = background work is running
    .clock = the clock is right
    .keys = the key file belongs to this database
    .media = the media folder belongs to this database
    .hostsDown = other servers that are not answering now: { $n }
    .disk = { NUMBER($free, maximumFractionDigits: 1) } GB free on the disk with DATA_DIR
    .backup = a backup was made in the last day
    .backupOld = the last backup is { $hours } hours old; look into the log for what went wrong
    .backupNone = no backup was made yet: set BACKUP_DIR, or run calendula backup each day
    .backupSoon = no backup was made yet: the first is made within an hour of the start; if none comes, look into the log
    .held = nothing is held back from a backup
    .heldAdvice = { $n } messages that waited in a backup are held back: send or delete them with calendula held
