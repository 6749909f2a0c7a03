### addressMessages

title = Notifications by mail
lead = Give us your mail address, and we mail you what is waiting for you, as often as you choose. Nobody here sees the address; we store it encrypted.
none = This server sends no mail, so it doesn't ask for your address. Your notifications are on your own page, and you can subscribe to your calendar.
field = Your mail address
hint = First we send one mail to ask whether the address is yours. We send nothing else until you say yes.
wrong = Enter a mail address, like you@mail.example.
give = Send the mail
change = Use another address
asked = We have sent you a mail with a link. Open it and confirm that the address is yours.
waiting = We have asked { $address } whether it is yours. We wait seven days for the answer.
goes = Mail goes to { $address }.
forget = Delete my address
forgotten = Your address is deleted.
refused = Mail to { $address } came back, so we no longer send anything there. Check the address and enter it again.
stopped = You stopped mail to { $address } through a link in one of our mails. Enter it again to start again.
question =
    .subject = Is this your address?
    .lead = Someone entered this address at { $place } ({ $host }) to get notifications by mail. If that was you, open this page and confirm.
    .button = Yes, this is my address
    .notYou = If it was not you, do nothing. We won't send anything more.
confirm =
    .title = Is this your address?
    .lead = If you confirm, we mail you your notifications.
    .button = Yes, this is my address
    .done = We now mail you your notifications.
    .doneLead = You can choose how often on your own page.
stop =
    .title = Stop all mail?
    .lead = We won't send anything more to this address. Your notifications stay on your own page.
    .button = Stop all mail
    .done = We won't send you any more mail.

keeps =
    .aMailAddressThat = A mail address that a member leaves is kept encrypted, with a key that is not in the database, until they delete it or leave. One that nobody confirms is deleted after seven days.
    .linksToSignIn = Links to sign in again, sent by mail, work once and are deleted after an hour.
