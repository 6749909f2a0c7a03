### healthMessages

noWorker = No worker has been seen: nothing is sent or taken in. It runs within calendula start, or as calendula start --worker.
silentWorker = No worker has been seen for { $seconds } seconds: nothing is sent or taken in. It runs within calendula start, or as calendula start --worker.
clockAhead = The clock of this server is wrong: other servers are { $seconds } seconds ahead of it. They refuse what we send until it is right; set it by NTP.
clockBehind = The clock of this server is wrong: other servers are { $seconds } seconds behind it. They refuse what we send until it is right; set it by NTP.
keys = The key file in DATA_DIR does not open the keys in the database: it belongs to another server. Nothing can be signed until the right one is back.
noKeys = There is no key file in DATA_DIR any more. Put instance.key back from your backup: nothing is sent until then.
media = The folder "media" in DATA_DIR is not the one of this database: pictures and recordings are missing. Share the folder, or copy it from where they are.
