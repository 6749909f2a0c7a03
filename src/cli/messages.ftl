### cliMessages

media =
    .how = If it is right, say so: calendula media adopt
    .adopted = The media folder in DATA_DIR now belongs to this database.
