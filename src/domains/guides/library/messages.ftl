### libraryMessages

# The library
searchHint = Small slips of the pen are forgiven in titles.
language = Language
group = From which group
time = Time it takes
upToMinutes = Up to { $n } minutes
upToHours = Up to { $n } hours
costs = What it costs
costsNothing = Nothing has to be bought
free = costs nothing
best = What fits best
close = Nothing here has exactly these words. These titles come close.
notFound = Nothing fits
notFoundText = Try fewer or other words, or leave one of the choices out.
takeAlong = Take it along
stories = Stories to listen to
bundle = Take the library with you
importGuides = Take in guides
overdue = To look at again
takeAlongText = What you look at, with its filter, for feed readers and e-readers.
atom = News feed (Atom)
json = News feed (JSON)
catalogue = Catalogue for e-readers (OPDS)
searchIn = Search the library of { $name }
# The glossary
glossary = Words we use
glossaryLead = Words that not everybody knows, and what we mean by them.
term = Word
meaning = What it means
meaningHint = As you would say it to a neighbour.
addWord = Add a word
add = Add it
change = Change
changeWord = Change “{ $term }”
save = Save
remove = Remove it
wordAdded = The word is added.
wordSaved = The word is saved.
wordRemoved = The word is removed.
noWords = No words yet
noWordsText = A tincture, a check-in, a go-round: what is plain to you is new to somebody. Any member can add a word.
wordsUsed = Words used here
noTerm = Write the word.
noMeaning = Say what it means.
badLanguage = A language is written like en or pt-BR.
termKnown = This word is here already. Change it there.
tooManyWords = The glossary is full. Remove a word that nobody needs any more.
# Plain words
plain = Help with plain words
plainLead = It counts, and points at what some readers stumble over. You decide. Nobody else sees it, and nothing is kept.
plainOf = Help with plain words: { $name }
text = Your text
look = Look at it
edit = Edit the guide
back = Back to the guide
nothingYet = Nothing to look at yet
nothingYetText = Put a text into the field.
howItReads = How it reads
levels =
    .very-easy = Very easy to read, like a book for children
    .easy = Easy to read, like a story
    .middle = Fairly easy, like a newspaper
    .hard = Hard, like an official letter
    .very-hard = Very hard, like a law
lix = readability index (LIX) { $n }
sentencesAndWords = Sentences and words
counted =
    { $all ->
        [one] { $all } word
       *[other] { $all } words
    } in { $sentences ->
        [one] { $sentences } sentence
       *[other] { $sentences } sentences
    }
perSentence = { $n } words in a sentence, on average
longShare = { $percent } of 100 words are long (more than six letters)
tooShort = Too short to say.
longSentences = Long sentences
longSentencesText = Each of them may be two.
ofWords =
    { $n ->
        [one] { $n } word
       *[other] { $n } words
    }
longWords = Long words that come often
longWordsText = Is there a shorter one? If not, it may be a word for the glossary.
times =
    { $n ->
        [one] { $n } time
       *[other] { $n } times
    }
abbreviations = Abbreviations that are not explained
abbreviationsText = Write the whole name once, with the short one after it in brackets.
pictures = Pictures without a description
picturesText = Who can't see the picture reads its description. It stands between the square brackets.
line = Line { $n }
allWell = Nothing stands out. Read it aloud once: what you stumble over, others do too.
