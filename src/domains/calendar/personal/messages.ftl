### personalMessages

feed = Your own calendar file
feedText = With a secret address your calendar program shows the events that you said yes or maybe to, the shifts that you hold and the meetings of your groups, and reminds you of events and shifts two hours before. It holds no exact place.
make = Make the secret address
again = Make a new one; the old one ends
end = End it
made = This is your secret address. It is shown only now: copy it into your calendar program.
ended = It is ended. Programs that have it get nothing any more.
back = Back to your page
