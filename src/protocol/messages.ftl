### protocolMessages

# Why something can't be done, or what to change in a field.
errors =
    .sayWhichResourceEG = Say which resource, e.g. ?resource=acct:moss@moss.example
    .thereIsNoBody = The request has no body.

keeps =
    .marksOfMessagesFrom = Marks of messages from other servers are deleted after 30 days.
    .thatSomebodyElsewhereEnded = That someone elsewhere ended a follow is remembered for two days.
    .followersWhomNothingCould = Followers whom nothing could reach for 30 days are let go. Notes on that, and on servers that we no longer send to, are deleted after 90 days.
discover =
    .form = Write your address like @name@server.
    .notFound = We could not find you there. Search for our address on your own server instead.
    .noWay = Your server does not say where to follow. Search for our address there instead.
noAnswer = Their server did not answer as expected: { $why }.
# What is noted of servers and followers.
notes =
    .gone = Their inbox answered 410, and their own address that they are gone.
    .silent = Nothing could be delivered there for 30 days
    .blocked = We don't connect to such an address.
# To a server whose delivery is refused.
deliveryRefused = This delivery was not taken.
