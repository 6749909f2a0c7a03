### lineageMessages

severities =
    .info = Good to know
    .caution = Take care
    .urgent = Urgent
fromUpstream = From the guide this came from
by =
    { GIVEN($name) ->
        [yes] { $name }, { $day }
       *[no] { $day }
    }
answerIt = Say what you did about it
answered = Notices that were answered
answerLabel = Your answer
answerHint = What you changed, or why it does not concern your version. From then on the notice stands below the text.
answerSend = Answer
answerDone = Answered. The notice stands below the text now.
notice = Write a safety notice
noticeText = For what people must know who have read, printed or adapted this. It reaches everybody who follows you and everybody who made something of it, and it can't be taken back; a later one can say more.
severity = How grave is it
content = What should people know, and what should they do now?
noticeSend = Send the notice
noticeSent = The notice is out.
languages = In other languages
translate = Translate it
translateText = It becomes a draft of your group in that language, linked to this one both ways.
into = Into which language
intoHint = Such as es, ar or pt-BR.
forGroup = For which group
translationOf = It is a translation of
stale =
    { $n ->
        [one] { $n } part of the original changed since this was translated.
       *[other] { $n } parts of the original changed since this was translated.
    }
staleCautions = The cautions of the original changed since. As they stand there now:
noCautions = None stand there any more.
seeStale = See what changed
before = Then
now = Now
gone = It was taken out.
print = On paper
printIt = Print it, fold it, take it along
family = Its family
familyOf = The family of { $name }
familyLead = What it came from, and what others made of it. Nobody is counted, and nobody comes first.
familyAlone = This guide has no relatives that we know of.
here = this one
translation = translation
credits = What it came from
version = version { $n }
wishes = How we wish it to be shared
sources = Sources
time = Time
costsNothing = Costs nothing
take = Take over what you want
takeText = What both of you changed is asked about. What only they changed can be taken as it is.
creditTooLong = With theirs, the credit is longer than { $max } characters, and nobody’s name is cut off. Make the credit of the guide shorter first, then take this over.
moved = Somebody saved meanwhile. Here is what stands now; please choose again.
notTakeable = Its licence is another now, so what is new there can't be taken over. What you have already stays yours to use.
piece = Part { $n }
yours = Yours
theirs = Theirs
choices =
    .ours = Keep ours
    .theirs = Take theirs
    .both = Keep both, one after the other
takeCautions = Take over their cautions too
theirCautions = Their cautions
takeSubmit = Save it like this
takeNote = After changes in “{ $name }”
taken = Saved as a new revision.
translated = I brought the translation up to date
nothingNew = Nothing changed there since.
suggest = Suggest our changes to them
suggestText = They see your text beside theirs and take what they like. What they take stands under the licence of their guide. Nothing changes there without them.
suggestNote = What did you change, and why?
suggestSend = Send it
suggested = Sent. Their answer will stand here.
suggestions = Changes that were suggested
heldVersions = Versions that wait for your look
heldText = People whom nobody here follows made these of your guide. Nobody sees them here until you list them.
listIt = List it
forgetIt = Don't list it
listed = It is listed with your guide.
forgotten = It is not listed, and won't come back.
suggestionsNone = Nobody suggested anything. When a sibling improves their version, they can offer it to you here.
suggestionFrom = A suggestion from { $name }
takeSuggestion = Take it over
refuse = Not this time
refuseWord = Why not, in a kind sentence
word = A word to them
decided = They are told.
creditSuggested = With changes from { $who }
states =
    .open = waits for an answer
    .accepted = was taken over
    .rejected = was not taken over
    .withdrawn = was taken back
# Why something can't be done, or what to change in a field.
errors =
    .guides = /guides/{ $id }
