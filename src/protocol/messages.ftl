### protocolMessages

# Why something can't be done, or what to change in a field.
errors =
    .sayWhichResourceEG = Say which resource, e.g. ?resource=acct:moss@moss.example
    .thereIsNoBody = The request has no body.

keeps =
    .marksOfMessagesFrom = Marks of messages from other servers are deleted after 30 days.
    .thatSomebodyElsewhereEnded = That someone elsewhere ended a follow is remembered for two days.
    .followersWhomNothingCould = Followers whom nothing could reach for 30 days are let go. Notes on that, and on servers that we no longer send to, are deleted after 90 days.
