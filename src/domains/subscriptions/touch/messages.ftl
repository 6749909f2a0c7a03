### touchMessages

title = Stay in touch
fediverse =
    .follow = Follow from the fediverse
    .reply = Reply or share from the fediverse
text = If you have an account on Mastodon or another server, type its address. Your own server then asks what you want. It is remembered on this device only.
address = Your address there
hint = Like @name@server.
go = Take me there
known = Follow from { $server }
reply = Reply
share = Share
replyFrom = Reply from { $server }
shareFrom = Share from { $server }
forget = Forget it on this device
forgotten = It is forgotten on this device.
down = Your server does not answer at the moment. Try again later, or search for our address there.
ourAddress = Our address there
