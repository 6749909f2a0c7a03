### reflectionMessages

title = Wie war es?
lead = Drei Fragen an alle, die es veranstaltet haben. Die Antworten bleiben in der Gruppe. Wir behalten nicht, wer sie geschrieben hat.
nourished = Was hat gutgetan?
hard = Was war schwer?
missing = Wer hat gefehlt, und was hat es ihnen schwer gemacht zu kommen?
missingHint = Keine Namen.
barriers = Was hat es schwer gemacht zu kommen
barriersHint = Wir zählen das nur in Summen ab drei.
answer = Fragen beantworten
keep = Speichern
kept = Für die Gruppe gespeichert.
story = Eine Geschichte daraus machen
storyHint = Aus deiner Antwort auf die erste Frage machen wir einen Entwurf. Du bearbeitest ihn und veröffentlichst ihn, wenn er fertig ist.
forget = Löschen
forgotten = Gelöscht.
all = Wie unsere Treffen waren
allLead = Nur für Mitglieder dieser Gruppe.
none = Hier ist noch nichts
noneText = Nach einem Treffen finden alle, die es veranstaltet haben, darunter drei Fragen.
# Warum etwas nicht geht, oder was in einem Feld zu ändern ist.
errors =
    .itIsNotOverYet = Es ist noch nicht vorbei.
    .writeAFewWordsTo = Beantworte mindestens eine der Fragen mit ein paar Worten.

# Was Leuten im Weg stand.
barrierNames =
    .time = Die Zeit
    .place = Der Ort
    .stairs = Treppen
    .language = Sprache
    .money = Geld
    .childcare = Kinderbetreuung
    .travel = Der Weg dorthin
    .safety = Sicherheit
    .not-told = Sie wussten nichts davon
    .illness = Ansteckungsgefahr
    .tone = Der Ton unter uns
