### healthMessages

noWorker = No worker is running, so nothing is sent or received. It runs as part of calendula start, or separately with calendula start --worker.
silentWorker = The worker has been silent for { $seconds } seconds, so nothing is sent or received. It runs as part of calendula start, or separately with calendula start --worker.
clockAhead = This server's clock is wrong: other servers are { $seconds } seconds ahead. They refuse what we send until it is right. Set it with NTP.
clockBehind = This server's clock is wrong: other servers are { $seconds } seconds behind. They refuse what we send until it is right. Set it with NTP.
keys = The key file in DATA_DIR doesn't open the keys in the database: it belongs to another server. Nothing can be signed until the right file is back.
noKeys = The key file is missing from DATA_DIR. Put instance.key back from your backup: nothing is sent until then.
media = The folder "media" in DATA_DIR does not belong to this database: pictures and recordings are missing. Share the right folder, or copy it from where it is.
store = The store in S3_URL is not answering, or refuses us: pictures and recordings can't be shown or kept. See whether it runs, and run calendula doctor again.
disk = Only { $megabytes } MB are free on the disk with DATA_DIR. When it is full, nothing can be saved, and the database may stop. Make room, or give it a larger disk.

keeps =
    .deliveriesThatFailedFor = Deliveries that failed for good are deleted after 30 days.
# What could not be delivered: "Create to fern.example, after 12 tries: 404".
letter =
    { GIVEN($to) ->
        [yes] { $what } to { $to }
       *[no] { $what }
    }, { $n ->
        [one] after { $n } try
       *[other] after { $n } tries
    }: { $error }
# About one server that we send to, parts with ";" between them: "2 waiting; last delivery 2026-11-30 02:45 UTC".
host =
    .waiting = { $n } waiting
    .nothing = nothing delivered yet
    .last = last delivery { $at }
    .answer = last answer: { $words }
    .failing = failing since { $at }
    .paused = paused until { $at }, as it asked
    .again = asked again { $at }
    .dead = { $n } given up
