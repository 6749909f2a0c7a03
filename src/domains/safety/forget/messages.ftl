### forgetMessages

title = Forget me
lead = You have no account here, but you answered an event, subscribed, or asked something? Type the address that you used. We send one message there, with a link that deletes everything.
address = Your address
addressHint = The email address, or the fediverse address like @name@server.
send = Send me the link
what = What we delete
goes =
    .line1 = your answers to events, and your place there
    .line2 = your subscriptions
    .line3 = what you asked our groups, and what they answered
    .line4 = what you wrote to us from another server, and what waits to be confirmed
bySecret = If you have the secret link that you got when you answered or asked, open it: you can delete everything there, without a message.
members = You have an account?
toMine = Your own page shows everything about you, and how to leave.
elsewhere = Other servers keep what you wrote there. Only they can delete it.
asked = If we have something with this address, a message is on its way. It has a link that works for two days. If we have nothing, nobody gets a message.
confirmLead = Everything that we have with this address is deleted. It can't be undone.
confirm = Delete everything
done = Done. We have nothing more about you.
letter =
    .subject = Should we forget you?
    .lead = Someone asked at { $host } that everything with this address is deleted: answers, subscriptions, questions.
    .button = Yes, delete everything
    .notYou = If it wasn't you, do nothing. The link works for two days.
# Why something can't be done, or what to change in a field.
errors =
    .address = Write an email address, or a fediverse address like @name@server.
