### settingMessages

# What is wrong with a setting stands behind its name: "PORT must be a number …".
sentence = { $name } { $wrong }. Example: { $example }
wrong =
    .number = must be a number from { $least } to { $most }, not "{ $given }"
    .wholeNumber = must be a whole number
    .file = names a file that can't be read ({ $file })
    .onOrOff = must be on or off, not "{ $given }"
    .short = must have at least { $n } characters
    .address = must be a whole web address, not "{ $given }"
    .web = must begin with https:// (or http:// for a trial), not "{ $given }"
    .secret = must not carry a name or password
    .path = must end after the host name, without a path, not "{ $given }"
    .begins = must begin with { LIST($schemes, type: "or") }
    .bucket = must name key, secret, host and bucket
    .mail = must be one plain address, not "{ $given }"
    .bounces = must be one short address with a star in it, not "{ $given }"
    .level = must be one of { LIST($levels) }, not "{ $given }"
    .allProxies = must say how many proxies stand in front, or their addresses; trusting all lets anyone forge theirs
    .proxies = must be a number of proxies or their addresses, not "{ $given }"
    .hosts = must be a list of host:port, not "{ $given }"
    .elsewhere = names no address of this machine ({ $given })
    .taken = is taken by another program ({ $given })
    .kept = was { $was } when others began to follow; it can't become { $given }. Set it back
