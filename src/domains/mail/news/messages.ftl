### newsMailMessages

subject = { $n } things for you at { $place }
open = Open it
all = See everything waiting for you
footer = You get this because you gave your address at { $place } ({ $host }). You choose how often.
settings = Choose what we mail you
stop = Stop all mail
