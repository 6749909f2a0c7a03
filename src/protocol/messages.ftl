### protocolMessages

# Why something can't be done, or what to change in a field.
errors =
    .sayWhichResourceEG = Say which resource, e.g. ?resource=acct:moss@moss.example
    .thereIsNoBody = The request has no body.
