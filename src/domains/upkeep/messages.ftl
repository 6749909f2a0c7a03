### upkeepMessages

checks =
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
    .disk = { $free } GB free
    .diskAdvice = less than half a gigabyte is free in DATA_DIR
