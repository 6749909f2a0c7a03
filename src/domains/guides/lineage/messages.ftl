### lineageMessages

severities =
    .info = Good to know
    .caution = Take care
    .urgent = Urgent
fromUpstream = From the original guide
by =
    { GIVEN($name) ->
        [yes] { $name }, { $day }
       *[no] { $day }
    }
answerIt = Say what you did about it
answered = Notices with an answer
answerLabel = Your answer
answerHint = What you changed, or why it does not affect your version. The notice then moves below the text.
answerSend = Send answer
answerDone = Answer sent. The notice is now below the text.
notice = Write a safety notice
noticeText = For what people must know if they have read, printed or adapted this. It goes to everyone who follows you and everyone who made a version of it. You can't withdraw it, but a later notice can say more.
severity = How serious is it?
content = What should people know, and what should they do now?
noticeSend = Send the notice
noticeSent = The notice has been sent.
languages = In other languages
translate = Translate
translateText = It becomes a draft of your group in that language. Both guides link to each other.
into = Into which language
intoHint = Such as es, ar or pt-BR.
forGroup = For which group
translationOf = Translation of
stale =
    { $n ->
        [one] { $n } part of the original has changed since this was translated.
       *[other] { $n } parts of the original have changed since this was translated.
    }
staleCautions = The cautions in the original have changed since. They are now:
noCautions = There are none any more.
seeStale = See what changed
before = Then
now = Now
gone = It was removed.
print = On paper
printIt = Print it
family = Versions of this guide
familyOf = Versions of { $name }
familyLead = What it came from, and what others made from it. There is no ranking.
familyAlone = We don't know of any other versions of this guide.
here = this one
translation = translation
credits = Where it comes from
version = version { $n }
wishes = How we would like it to be shared
sources = Sources
time = Time
costsNothing = Costs nothing
take = Copy over the changes you want
takeText = We ask you about parts that you both changed. Parts that only they changed can be copied as they are.
creditTooLong = With theirs, the credit is longer than { $max } characters, and we never cut off anyone’s name. Shorten the guide's credit first, then copy this over.
moved = Someone saved changes in the meantime. Here is how it is now; please choose again.
notTakeable = Its licence has changed, so you can't copy what is new there. What you already have stays yours to use.
piece = Part { $n }
yours = Yours
theirs = Theirs
choices =
    .ours = Keep ours
    .theirs = Use theirs
    .both = Keep both, one after the other
takeCautions = Copy their cautions too
theirCautions = Their cautions
takeSubmit = Save these changes
takeNote = After changes in “{ $name }”
taken = Saved as a new revision.
translated = I have updated the translation
nothingNew = Nothing has changed there since.
suggest = Suggest our changes to them
suggestText = They see your text beside theirs and choose what they want. What they use is under the licence of their guide. Nothing changes there unless they want it.
suggestNote = What did you change, and why?
suggestSend = Send suggestion
suggested = Sent. Their answer will appear here.
suggestions = Suggested changes
heldVersions = Versions waiting to be checked
heldText = People whom nobody here follows made these from your guide. Nobody sees them here until you list them.
listIt = List
forgetIt = Don't list
listed = It is now listed with your guide.
forgotten = It is not listed, and won't be shown to you again.
suggestionsNone = No suggestions yet. When a sibling improves their version, they can suggest the changes to you here.
suggestionFrom = A suggestion from { $name }
takeSuggestion = Use it
refuse = Not this time
refuseWord = Why not, in a kind sentence
word = A message to them
decided = They have been told.
creditSuggested = With changes from { $who }
states =
    .open = waiting for an answer
    .accepted = accepted
    .rejected = not accepted
    .withdrawn = withdrawn
# Why something can't be done, or what to change in a field.
errors =
    .guides = /guides/{ $id }
