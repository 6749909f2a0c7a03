### inboxMessages

# Why something can't be done, or what to change in a field.
errors =
    .thereIsNoBody = There is no body.
