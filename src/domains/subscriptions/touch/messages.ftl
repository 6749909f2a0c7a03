### touchMessages

title = Stay in touch
fediverse =
    .follow = Follow from the fediverse
    .reply = Reply or share from the fediverse
text = If you have an account on Mastodon or another server, enter its address. Your own server then asks what you want to do. We only remember it on this device.
address = Your address there
hint = Like @name@server.
wrong = This is no address on another server. One looks like @name@server.
go = Continue
known = Follow from { $server }
reply = Reply
share = Share
replyFrom = Reply from { $server }
shareFrom = Share from { $server }
forget = Forget it on this device
forgotten = Forgotten on this device.
down = Your server is not answering at the moment. Try again later, or search there for our address.
ourAddress = Our address there
