### cliMessages

media =
    .how = Say it so: calendula media adopt
    .adopted = The media folder in DATA_DIR is the one of this database now.
