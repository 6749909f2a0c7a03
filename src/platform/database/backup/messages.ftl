### backupMessages

# Why a backup can't be written or brought back, or a database not moved: to whoever typed it.
damaged =
    .noBackup = { $file } is damaged, or no backup of Calendula.
    .other = { $file } is no backup of Calendula.
    .parts = { $file } is damaged: not everything in it is as it was written.
    .keys = The keys in this backup are damaged.
    .table = The backup names no table { $name }.
newer =
    .program = { $file } was written by a newer Calendula ({ $version }). Upgrade first.
    .table = This was written by a newer Calendula ({ $name } is not known here). Upgrade first.
write =
    .changed = { $name } changed while it was copied.
    .longName = The name { $name } is too long for a backup.
restore =
    .passphrase = BACKUP_PASSPHRASE is not the one that this backup was made with.
    .lives = A collective lives in this database already. To put the backup in its place: calendula restore --replace, with the file. Nothing was changed.
    .twice = Another process brings a backup back into this database just now.
move =
    .runs = Calendula runs on this database: what it writes in the meantime would be lost. Stop it, then move. Nothing was changed.
    .nothing = There is no collective in this database to be moved.
    .lives = A collective lives in the other database already. To put this one in its place, add --replace. Nothing was changed.
    .rows = Not all rows of { $table } arrived. Nothing was changed.
