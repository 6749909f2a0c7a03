### recoveryMessages

title = I can't sign in
lead = Enter your handle, or the mail address that you gave here. If you have confirmed an address, we send a link to it with which you can choose a new password.
noMail = Ask the people who run this server to give you a new password.
ways = These are the ways back in. Any one of them is enough.
byMail = With a link by mail
byServer = If nothing else works
who = Handle or mail address
send = Send me a link
asked = If we know you and you have confirmed an address, a link is on its way. It works for one hour.
otherwise = No mail arriving? Then we have no confirmed address of yours. Ask the people who run this server to give you a new password.
mail =
    .subject = A link to sign in
    .lead = Someone asked for a new password for @{ $handle } at { $place } ({ $host }). If that was you, open this page and choose one. The link works once, for one hour.
    .button = Choose a new password
    .notYou = If it was not you, do nothing. Your password stays the same.
choose = Choose a new password
chooseLead = This signs you out everywhere else.
password = New password
passwordHint = At least 10 characters. Four words in a row are easy to remember.
set = Save and sign in
done = Your password is changed. You are signed out everywhere else.
