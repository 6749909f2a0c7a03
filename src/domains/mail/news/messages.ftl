### newsMailMessages

subject = { $n } things for you at { $place }
open = Open it
all = All that waits for you
footer = You get this because you left your address at { $place } ({ $host }). How often is yours to choose.
settings = Choose what comes by mail
stop = Stop all mail
