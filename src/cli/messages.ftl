### cliMessages

again = The database was restored from a backup: starting again with it.

media =
    .how = If it is right, say so: calendula media adopt
    .adopted = The media folder in DATA_DIR now belongs to this database.
backup =
    .made = Written and read back: { $file } ({ $megabytes } MB; { $rows } rows, { $media } pictures and recordings).
    .withKeys = The keys are in it, under BACKUP_PASSPHRASE. Keep the passphrase somewhere else.
    .withoutKeys = The keys are not in it: keep a copy of { $dataDir }/instance.key somewhere safe, or set BACKUP_PASSPHRASE. Without it nobody believes your server any more.
restore =
    .how = Say which: calendula restore FILE, and --replace to put it in the place of a collective that lives here.
    .before = What was here is kept in { $file }.
    .done = { $origin } is back as it was on { $made }: { $rows } rows, { $media } pictures and recordings.
    .deleted =
        { $n ->
            [one] One thing that was deleted since then is deleted again.
           *[other] { $n } things that were deleted since then are deleted again.
        }
    .noKeys = The keys are missing. Put instance.key back into { $dataDir } before you start: the one that belongs to this backup, or set BACKUP_PASSPHRASE and restore again.
    .held =
        { $n ->
            [one] One message that waited to be sent is held back: it may have gone out since. calendula held shows it; calendula held send sends it; calendula held drop deletes it.
           *[other] { $n } messages that waited to be sent are held back: they may have gone out since. calendula held shows them; calendula held send sends them; calendula held drop deletes them.
        }
held =
    .how = Say it so: calendula held; calendula held send; calendula held drop
    .none = Nothing is held back.
    .line =
        { GIVEN($host) ->
            [yes] { $host }: { $n }
           *[no] mail and notifications: { $n }
        }
    .sent = { $n } sent on their way.
    .dropped = { $n } deleted.
move =
    .how = Say where to: calendula move-database postgres://name:password@host/calendula, or calendula move-database embedded; --replace if a collective lives there already.
    .same = That is where the database is already.
    .done = Moved to { $where }: { $rows } rows of { $tables } tables, counted on both sides.
    .nowServer = Now set DATABASE_URL to it, and start. The old database stays as it is, marked as moved; it does not start any more.
    .nowEmbedded = Now take DATABASE_URL out of the settings, and start. The old database stays as it is, marked as moved; it does not start any more.
