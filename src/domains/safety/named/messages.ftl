### namedMessages

title = Named servers only
lead = For collectives who want to speak with their siblings and nobody else.
how =
    .line1 = Only your siblings, and the servers that you name here, can follow you, answer you or send you anything.
    .line2 = Nothing is sent to anyone else, and we ask nobody else for anything. Your public pages stay public.
    .line3 = Nothing is deleted. Followers from elsewhere stay, and hear from you again when you switch it off.
on = Speak with named servers only
onHint = Siblings are always included.
hosts = More servers
hostsHint = One on each line, such as friends.example.
save = Save
savedOn = You speak with named servers only.
savedOff = You speak with everyone you have not blocked.
onAct = Speak with siblings and named servers only.
offAct = Speak with everyone who is not blocked.
wrong = This is not a server: { $line }
tooMany = That is too many. Name 500 at most.
