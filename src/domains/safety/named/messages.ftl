### namedMessages

title = Named servers only
lead = For collectives who want to speak with their siblings and nobody else.
how =
    .line1 = Only your siblings, and the servers that you name here, can follow you, answer you or send you anything.
    .line2 = Nothing is sent to anybody else, and nobody else is asked for anything. Your public pages stay public.
    .line3 = Nothing is deleted. Followers from elsewhere stay, and hear of you again when you switch it off.
on = Speak with named servers only
onHint = Siblings are named by being siblings.
hosts = More servers
hostsHint = One on each line, such as friends.example.
save = Save
savedOn = You speak with named servers only.
savedOff = You speak with everybody whom you have not blocked.
onAct = Speak with siblings and named servers only.
offAct = Speak with everybody who is not blocked.
wrong = This is no server: { $line }
tooMany = These are too many. Name at most 500.
