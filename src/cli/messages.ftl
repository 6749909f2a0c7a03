### cliMessages

again = The database was restored from a backup: starting again with it.

media =
    .how = If it is right, say so: calendula media adopt. Into the store of S3_URL: calendula media move. Out of it: calendula media move --back.
    .adopted = The pictures and recordings that are there now belong to this database.
    .noStore = Set S3_URL first.
    .moved =
        { $n ->
            [one] One file was moved into the store. Start all processes with S3_URL from now on.
           *[other] { $n } files were moved into the store. Start all processes with S3_URL from now on.
        }
    .back =
        { $n ->
            [one] One file is in the folder again. Start without S3_URL from now on.
           *[other] { $n } files are in the folder again. Start without S3_URL from now on.
        }
backup =
    .made = Written and read back: { $file } ({ NUMBER($megabytes, minimumFractionDigits: 1, maximumFractionDigits: 1) } MB; rows: { $rows }, pictures and recordings: { $media }).
    .withKeys = The keys are in it, under BACKUP_PASSPHRASE. Keep the passphrase somewhere else.
    .withoutKeys = The keys are not in it: keep a copy of { $dataDir }/instance.key somewhere safe, or set BACKUP_PASSPHRASE. Without it nobody believes your server any more.
restore =
    .how = Say which: calendula restore FILE, and --replace to put it in the place of a collective that lives here.
    .before = What was here is kept in { $file }.
    .done = { $origin } is back as it was on { $made } (rows: { $rows }, pictures and recordings: { $media }).
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
    .how = Use: calendula held; calendula held send; calendula held drop
    .none = Nothing is held back.
    .line =
        { GIVEN($host) ->
            [yes] { $host }: { $n }
           *[no] mail, notifications, and what groups have yet to publish: { $n }
        }
    .sent = { $n } sent on their way.
    .dropped = { $n } deleted.
move =
    .how = Say where to: calendula move-database postgres://name:password@host/calendula, or calendula move-database embedded; --replace if a collective lives there already.
    .same = That is where the database is already.
    .done = Moved to { $where }: { $rows } rows of { $tables } tables, counted on both sides.
    .nowServer = Now set DATABASE_URL to it, and start. The old database stays as it is, marked as moved; it does not start any more.
    .nowEmbedded = Now take DATABASE_URL out of the settings, and start. The old database stays as it is, marked as moved; it does not start any more.
closing =
    .how = Use: calendula closing; calendula closing stop --member rosa; calendula closing archive --member rosa --out moss.json
    .open = The collective is not closing. Members begin it on the page /collective/closing, by a decision of everyone and two people. No command does.
    .deciding = Everyone is asked whether to close the collective.
    .agreed = Everyone agreed to close the collective. Two people have to begin the two weeks of waiting.
    .waiting = The collective closes for good on { $day } (if nobody stops it). Any member can stop it.
    .held = The closing is stopped, so that people can talk first.
    .goes = What would go: { $members } members, { $events } events, { $guides } guides, { $pictures } pictures and files.
    .closed = { $name } closed for good on { $day }. This can't be undone; a backup made before can be restored (calendula restore).
    .erasing = Goodbyes are being written. Then everything is erased.
    .erased =
        { $n ->
            [0] Everything is erased. All goodbyes are sent; the keys go next.
            [one] Everything is erased. { $n } goodbye still waits to be sent. Let the server run.
           *[other] Everything is erased. { $n } goodbyes still wait to be sent. Let the server run.
        }
    .done = Everyone was told and the keys are gone. You can stop the server and delete its folder.
    .stopped = The closing is stopped. Everyone can talk first.
    .archived =
        { $n ->
            [one] Written: { $n } text, in { $file }. Give it only to that member.
           *[other] Written: { $n } texts, in { $file }. Give it only to that member.
        }
bounce =
    .none = This is not a report about a mail of ours that could not be delivered. Nothing was done.
    .later = The report does not say that the address is gone. Nothing was done.
    .done = There is nobody at that address: it gets no more mail.
migrated = The database is up to date.
pending = Still waiting: { LIST($names) }
foundedAlready = There is a collective here already. Sign in, or print an invitation: calendula invite
noCommand = There is no command "{ $name }". calendula --help shows all.
portTaken = PORT is taken by another program ({ $port }). Stop it, or choose another one. Example: PORT=3001
notAllowed = Calendula may not use what it needs: { $message }. Check who owns DATA_DIR, and that PORT is above 1023.
readOnly = Calendula has to write on a disk that is read-only: { $message }. Put DATA_DIR on one that can be written on, and check that this disk is not broken: a system makes it read-only then.
diskFull = There is no space left on the disk ({ $message }). Make room where DATA_DIR and the database are, and try again.
lost = The database stopped, and can't be started again: { $message }
lostForSpace = The database stopped, and can't be started again: there is no space left on the disk with { $folder }. What was saved is still there. Make room, then start Calendula again.
keyDamaged = The key file { $file } is damaged. Put it back from your backup.
noFile = There is no such file: { $name }
noDatabase = DATABASE_URL: the database does not let us in ({ $message }). Check the address, name and password.
misspelt = { $message } calendula --help shows what you can write.
notThere = There is no Calendula in { $folder }. Give the DATA_DIR that the server has, or start one there: calendula start
foundFirst = Create the collective first: calendula setup-link
ready = Calendula is ready: { $url }
background = Calendula's background work has started.
trial = This is a trial on this machine. To be found by others, set PUBLIC_URL, e.g. PUBLIC_URL=https://moss.example
passwordHow = The password is read from standard input, so that it is in no history: … found --password-stdin < password.txt
plantHow = Say whose kit it is: calendula plant --from https://moss.example
noKit = There is no starter kit at { $url }.
cantFetch = { $url } can't be fetched: { $why }.
readyOn = Calendula is ready: { $url } (listening on { $address })
founded = Founded: { $name }, { $address }. Sign in at { $page } as { $member }.
noGroup = There is no group { $handle } here that this can be done for.
makeHow = Say where it goes: calendula bundle make --out library.zip
isThere = { $file } is there already. Choose another name, or delete it first.
written = Written: { $file }, { NUMBER($megabytes, minimumFractionDigits: 1, maximumFractionDigits: 1) } MB. Unpack it anywhere and open index.html, or bring it to another Calendula.
takeHow = Say what, for which group and in whose name: calendula bundle take library.zip --group herbs --member rosa
noMember = There is no member { $handle } here.
isNoFile = { $path } is not a file.
waits = Nothing is imported yet. Within an hour { $member } can see what is in it, and say yes: { $page }
late = Nothing is happening: is the server running (calendula start)? See how far it is: { $page }
bundleHow = Say make or take: calendula bundle make --out library.zip
federationHow = Write: calendula federation; calendula federation retry; or retry with one number that the first of them lists
retried = { $n } will be tried again.
sibling = Sibling { $address }: { $state }
givenUp = Given up { $id }: { $text }
# Before a line of the doctor.
doctorGood = ok
doctorLook = look
server = Server { $text }
siblingWith = Sibling { $address }: { $state } ({ $problem })
status =
    Address: { $address }
    Followers: { $followers }
    Waiting: { $waiting }, { $held } of them for servers that don't answer now (of the others the oldest is due since { $lag } s)
    Given up: { $dead }
passwordWhose = Say whose; the new password is read from standard input: calendula password --member rosa --password-stdin < password.txt
passwordDone = @{ $handle } has a new password, and is signed out everywhere. Ask them to change it on their own page, under “You”.
setup =
    { "" }
    Create your collective: { $link }
    (The link works for 30 minutes. Another one: { $command } setup-link)
    { "" }
setupLink =
    { $link }
    It works for 30 minutes.
planted =
    { $n ->
        [one] Waiting to be checked: { $n } piece
       *[other] Waiting to be checked: { $n } pieces
    }{ $refused ->
        [0] { "" }
       *[other] ; { $refused } could not be read
    }. Nothing is adopted. Pick what fits: { $page }
nothingNew =
    { $n ->
        [one] { $n } guide; { $text }
       *[other] { $n } guides; { $text }
    }
