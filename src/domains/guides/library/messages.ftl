### libraryMessages

# The library
searchHint = Small spelling mistakes in titles are fine.
language = Language
group = Which group
time = Time it takes
upToMinutes = Up to { $n } minutes
upToHours = Up to { $n } hours
costs = What it costs
costsNothing = Nothing to buy
free = costs nothing
sibling = sibling
best = Best match
close = Nothing has exactly these words. These titles are similar.
notFound = Nothing found
notFoundText = Try fewer or different words, or remove a filter.
takeAlong = Subscribe
stories = Stories to listen to
bundle = Download the library
importGuides = Import guides
overdue = To review
takeAlongText = What you see now, with these filters, for feed readers and e-readers.
atom = News feed (Atom)
json = News feed (JSON)
catalogue = Catalogue for e-readers (OPDS)
searchIn = Search the library of { $name }
# The glossary
glossary = Glossary
glossaryLead = Words that not everyone knows, and what we mean by them.
term = Word
meaning = What it means
meaningHint = Say it the way you would explain it to a neighbour.
addWord = Add a word
add = Add
change = Change
changeWord = Change “{ $term }”
save = Save
remove = Remove
wordAdded = Word added.
wordSaved = Word saved.
wordRemoved = Word removed.
noWords = No words yet
noWordsText = A tincture, a check-in, a go-round: what is clear to you is new to someone else. Any member can add a word.
wordsUsed = Words used here
noTerm = Enter the word.
noMeaning = Say what it means.
badLanguage = Write the language as a code, like en or pt-BR.
termKnown = This word is already here. Change it there.
tooManyWords = The glossary is full. Remove a word that nobody needs any more.
# Plain words
plain = Help with plain words
plainLead = This counts words and shows what some readers find hard. You decide what to change. Nobody else sees it, and nothing is saved.
plainOf = Help with plain words: { $name }
text = Your text
look = Check
edit = Edit the guide
back = Back to the guide
nothingYet = Nothing to check yet
nothingYetText = Put your text in the field.
howItReads = How it reads
levels =
    .very-easy = Very easy to read, like a children's book
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
longSentencesText = Each of these could be two.
ofWords =
    { $n ->
        [one] { $n } word
       *[other] { $n } words
    }
longWords = Long words you use often
longWordsText = Is there a shorter word? If not, it may be one for the glossary.
times =
    { $n ->
        [one] { $n } time
       *[other] { $n } times
    }
abbreviations = Abbreviations that are not explained
abbreviationsText = Write it in full once, with the abbreviation after it in brackets.
pictures = Pictures without a description
picturesText = People who can't see the picture read its description. Put it between the square brackets.
line = Line { $n }
allWell = Nothing stands out. Read it aloud once: where you stumble, others will too.
