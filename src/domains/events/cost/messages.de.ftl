### costMessages

cost = Kosten
contact = Kontakt
kinds =
    .free = Kostenlos
    .sliding = Zahl, was du kannst (gestaffelt)
    .fixed = Fester Preis
    .donation = Gegen Spende
# In einer Zeile mit Tag und Ort: „kostenlos“.
short =
    .free = kostenlos
    .sliding = zahl, was du kannst
    .fixed = kostet etwas
    .donation = gegen Spende
unsaid = Keine Angabe
kindLabel = Was es kostet
words = Kosten, in Worten
wordsHint = Zum Beispiel: 5 bis 15 €, niemand wird weggeschickt.
contactLabel = Kontakt
contactHint = Ein Name und ein Weg, die Person zu erreichen; alle dürfen es lesen. Lass weg, was nicht öffentlich sein soll.
