### siblingMessages

siblings = Siblings
lead = Other collectives whose events, guides and offers appear here beside ours. Siblings, not branches: everybody keeps their own.
none = No siblings yet
noneText = Follow another collective by its address. A group on Mobilizon, a Gancio, a WordPress site or a Mastodon account will do as well.
add = Follow a sibling
address = Their address
addressHint = For example @moss@moss.example, or the web address of their page.
follow = Follow
asked = We ask their server now. This page shows when they answer.
states =
    .requested = asked, waiting for their answer
    .following = we follow them
    .mutual = we follow each other
    .failed = did not work
    .gone = gone, or blocked here; what came from them is put aside for 30 days
movedFrom = Moved here from
unfollow = Stop following
unfollowed = We no longer follow them; what came from them is removed.
confirmTitle = Follow this?
confirmText = Your collective will follow it, and what it publishes appears in your calendar, library and board.
who = Only a bridge keeper can do this for the collective.
troubleWaiting = Our request has not arrived yet; it is tried again. { $answer }
troubleGivenUp = Our request could not be delivered, and was given up. { $answer }
aside =
    .title = Put aside
    .lead = Somebody elsewhere who is gone, or whom you blocked, is shown to nobody any more, with all that came from them. It is kept for 30 days: whoever comes back has it back, then it is deleted.
    .none = Nobody
    .noneText = Nobody elsewhere is gone.
    .see = Who is gone, and until when their things are kept
    .since = since
    .kept = kept until
    .back = is back; everything is shown again. Was away from
    .sibling = we follow them
    .follower = they follow us
asideWhy =
    .gone = their own address answers that they are gone (410)
    .tombstone = a mark that they were deleted stands at their own address
    .said = they said themselves that they go
    .blocked = blocked from here
asideThings =
    { $n ->
        [one] { $n } thing of theirs is hidden
       *[other] { $n } things of theirs are hidden
    }
servers =
    .follows = Follows that did not arrive
    .title = Other servers
    .lead = To whom what we publish goes, and where it does not arrive now.
    .none = Nothing has been sent yet.
    .dead = Given up
    .retry = Try again
    .retried = It is tried again now.
    .gone = Who is gone, or was let go
    .see = How it goes with other servers
posts = What siblings say
# Why something can't be done, or what to change in a field.
errors =
    .writeItLikeNameServer = Write it like @name@server, or the whole web address of their page.
    .thisIsYourOwnCollective = This is your own collective.
    .youAlreadyFollowThem = You already follow them.
    .theCollectiveItselfDecidesThis = The collective itself decides this, in its own group.
effect = When this is agreed, we follow { $address } as a sibling.
keeps =
    .whatSiblingsSayBeside = What siblings say, beside their events, guides and offers, is deleted after 30 days.
    .aside = When somebody elsewhere is gone, or is blocked here, what came from them is shown to nobody any more. It is deleted after 30 days, unless they come back or the block is undone.
