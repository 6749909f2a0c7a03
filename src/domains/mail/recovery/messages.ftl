### recoveryMessages

title = I can't sign in
ways = These are the ways back in. Any one of them is enough.
byMail = With a link by mail
byServer = If nothing else works
lead = Say your handle, or the mail address that you left here. If an address of yours is confirmed, a link comes there with which you choose a new password.
noMail = Ask the people who run this server to give you a new password.
who = Handle or mail address
send = Send me a link
asked = If we know you and have a confirmed address of yours, a link is on its way. It works for one hour.
otherwise = No mail comes? Then no address of yours is kept. Ask whoever looks after this server to give you a new password.
mail =
    .subject = A link to sign in
    .lead = Somebody asked for a new password for @{ $handle } at { $place } ({ $host }). If that was you, open this page and choose one. The link works once, for one hour.
    .button = Choose a new password
    .notYou = If it was not you, do nothing. Your password stays as it is.
choose = Choose a new password
chooseLead = You are signed out everywhere else then.
password = New password
passwordHint = At least 10 characters. Four words in a row are easy to keep in mind.
set = Set it and sign in
done = Your password is changed. Everywhere else you are signed out.
