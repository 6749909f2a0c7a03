### shareMessages

share = Share
copy = Copy link
copied = Copied
title = Share this event
lead = Send this address, show the code to someone next to you, or write it on paper.
address = Its address
mail = Send by mail
# Subject and text of a letter that the reader's own mail program writes.
mailText =
    { $name }
    { $when }
    { $url }
qr = A code with the address of the event, for the camera of a phone
