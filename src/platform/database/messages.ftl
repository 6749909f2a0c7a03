### databaseMessages

# Why a server does not start, or a command does not run: to whoever typed it.
running = Calendula already runs on { $folder }. Stop the other one first, or give this one another DATA_DIR and PORT.
runsOlder = This Calendula is newer than the database in { $folder }, and another one still runs on it. Stop that one, then start this one.
movedTo = This database was moved to { $where }. Go on with that one, or bring it back from there: docs/backup.md says how.
foreignFolder = The folder { $folder } belongs to someone else, or others can reach it. Remove it, or give Calendula a shorter DATA_DIR.
key =
    .missing = There is no key file { $file }, and this database was made with one. Copy instance.key there from the DATA_DIR of the process that runs on this database, or from your backup. Nothing was started.
    .other = The key file { $file } is not the one that this database was made with. Copy instance.key there from the DATA_DIR of the process that runs on this database, or from your backup. Nothing was started.
media =
    .store = The store of S3_URL is not the one in which this database has its pictures and recordings. If they stand in the folder of DATA_DIR: calendula media move carries them there. If they are lost for good: calendula media adopt. Nothing was started.
    .folder = { $folder } is not the folder in which this database has its pictures and recordings. Share the folder "media" in the DATA_DIR of the process that runs on this database, or copy all of it there. If they stand in a store: set S3_URL, or bring them back with it: calendula media move --back. If they are lost for good: calendula media adopt. Nothing was started.
postgres =
    .none = There is no embedded PostgreSQL for this machine ({ $name }). Set DATABASE_URL to a PostgreSQL server of your own.
    .musl = No PostgreSQL comes along on systems with musl, such as Alpine. Set DATABASE_URL to a PostgreSQL server of your own, or run Calendula by its image or on a system with glibc.
    .notWhole = The embedded PostgreSQL is not whole: { $file } can't be read. Install it again (npm ci), or set DATABASE_URL.
    .root = PostgreSQL does not run as root. Start Calendula as an ordinary user, or set DATABASE_URL.
    .rootHome = PostgreSQL does not run as root, and no other user can reach this folder. Start Calendula as an ordinary user, move it out of root's home, or set DATABASE_URL.
    .madeBy = The database in { $folder } was made by PostgreSQL { $version }; this is { $ours }. docs/upgrade.md says how to bring it along.
    .old = Calendula needs PostgreSQL { $least } or newer, and this server is { $version }. Nothing was changed.
    .noFiles = The embedded PostgreSQL could not make its files: { $why }
    .noStart = The embedded PostgreSQL did not start: { $why }. Its log ({ $log }) says: { $tail }
    .noEnd = PostgreSQL (process { $pid }) does not stop.
migrations =
    .missing = The migrations folder is missing ({ $folder }).
    .notCopied = The database is to be changed, and could not be copied before that: { $why }. Nothing was changed.
    .failed =
        The database could not be brought up to date{ GIVEN($name) ->
            [yes] { " " }(at { $name })
           *[no] { "" }
        }: { $why }
