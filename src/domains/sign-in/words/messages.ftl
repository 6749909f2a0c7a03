### wordsMessages

title = Your recovery words
lead = With these words you can choose a new password when you have lost yours. You don't need a mail address for this.
write = Print this page, or copy the words onto paper, and keep them where no one else looks. They are shown this once.
handleLine = For @{ $handle } at { $host }
how = To use them: open { $url }, choose “I can't sign in”, and type your handle and the words. Capitals and hyphens don't matter. They work once; then you can make new ones here.
have = You made recovery words on { $day }.
none = You have none at the moment.
make = Make recovery words
renew = Make new ones
renewText = When you make new ones, these stop working.
forget = Delete my recovery words
forgotten = Your recovery words are deleted.
toMe = Go on
lostTitle = With recovery words
lostLead = Seven words that you printed or wrote down when you joined, or later.
lostLink = I have my words
handle = Handle
words = Your recovery words
wordsHint = All seven, in their order.
password = New password
passwordHint = At least 10 characters. Four words in a row are easy to remember.
use = Save and sign in
used = Your password is changed, and you are signed out everywhere else. Your recovery words are used up: here you can make new ones.
wrong = The handle and the words don't match, or the words were used before.
