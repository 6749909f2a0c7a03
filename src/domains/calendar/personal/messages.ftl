### personalMessages

feed = Your own calendar
feedText = With a secret address, your calendar app shows the events you said yes or maybe to, your shifts and your groups' meetings. It reminds you of events and shifts two hours before. It never contains an exact place.
make = Create secret address
again = Create a new one; the old one stops working
end = Switch it off
made = This is your secret address. We only show it now: copy it into your calendar app.
ended = Switched off. Apps that use the address no longer get anything.
back = Back to your page
