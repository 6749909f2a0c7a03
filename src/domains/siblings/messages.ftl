### siblingMessages

siblings = Siblings
lead = Siblings are other collectives that we follow. Their events, guides and offers appear here beside ours. Each stays independent.
none = No siblings yet
noneText = Follow another collective by its address. A group on Mobilizon, a Gancio or WordPress site, or a Mastodon account works too.
add = Follow a sibling
address = Their address
addressHint = For example @moss@moss.example, or the web address of their page.
follow = Follow
asked = We are asking their server. This page shows when they answer.
states =
    .requested = waiting for their answer
    .following = we follow them
    .mutual = we follow each other
    .failed = did not work
    .gone = gone, or blocked here; what they published is hidden and kept for 30 days
movedFrom = Moved here from
unfollow = Unfollow
unfollowed = We no longer follow them. What they published is removed from here.
confirmTitle = Follow them?
confirmText = Your collective will follow them. What they publish will appear in your calendar, library and board.
who = Only someone with the role “bridge keeper” (who looks after contact with other servers) can do this for the collective.
troubleWaiting = Our request has not arrived yet. We keep trying. { $answer }
troubleGivenUp = We could not deliver our request, and have given up. { $answer }
aside =
    .title = Hidden, then deleted
    .lead = When someone on another server is gone, or you block them, nobody here sees what they published. We keep it for 30 days in case they come back; then we delete it.
    .none = Nobody
    .noneText = Nobody on another server is gone.
    .see = Who is gone, and until when we keep their things
    .since = since
    .kept = kept until
    .back = is back; everything is shown again. Was away from
    .sibling = we follow them
    .follower = they follow us
asideWhy =
    .gone = their own address says that they are gone (410)
    .tombstone = their own address says that they were deleted
    .said = they told us that they are leaving
    .blocked = blocked here
asideThings =
    { $n ->
        [one] { $n } thing of theirs is hidden
       *[other] { $n } things of theirs are hidden
    }
servers =
    .server = This server
    .follows = Follow requests that did not arrive
    .title = Other servers
    .lead = Where we send what we publish, and where it is not arriving at the moment.
    .none = Nothing has been sent yet.
    .dead = Given up
    .retry = Try again
    .retried = Trying again now.
    .gone = Who is gone, or was removed
    .see = Contact with other servers
posts = Posts from siblings
actAsk = Follow { $address } as a sibling, and write to them: “{ $words }”
# Why something can't be done, or what to change in a field.
errors =
    .fewerWords = Write at most { $most } characters.
    .writeItLikeNameServer = Write it like @name@server, or enter the whole web address of their page.
    .thisIsYourOwnCollective = This is your own collective.
    .youAlreadyFollowThem = You already follow them.
    .theCollectiveItselfDecidesThis = The collective decides this in its own group.

effect = When this is agreed, we follow { $address } as a sibling.
keeps =
    .looks = What we saw of another collective before following it is deleted after an hour; whom siblings name to us, when we have not heard it for 14 days.
    .whatSiblingsSayBeside = What siblings say, beside their events, guides and offers, is deleted after 30 days.
    .aside = When someone elsewhere is gone, or is blocked here, what came from them is shown to nobody any more. It is deleted after 30 days, unless they come back or the block is undone.
acts =
    .follow = Follow { $address } as a sibling.
    .unfollow = Stop following { $address }; what came from them is removed here.
