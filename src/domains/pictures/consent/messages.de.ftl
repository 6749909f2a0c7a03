### consentMessages

title = Wer diesem Bild zugestimmt hat
lead = Zeig ein Bild von Menschen nur, solange sie einverstanden sind. Frag sie noch einmal und schreib auf, wie sie zugestimmt haben und bis wann. Sonst nimm ein anderes Bild.
leadOthers = Nur Mitglieder sehen das.
nobody = Wer es hierher gestellt hat, sagt: Darauf sind keine Menschen.
noEnd = Sie haben ohne letzten Tag zugestimmt.
ends = Sie sind einverstanden, bis { $day } gezeigt zu werden.
isOver = Sie waren einverstanden, bis { $day } gezeigt zu werden. Seitdem sieht sonst niemand das Bild. 30 Tage nach diesem Tag wird es gelöscht.
consent = Wer einverstanden ist, und wie
consentHint = Zum Beispiel: „Wir haben alle noch einmal per Brief gefragt.“
until = Der letzte Tag, bis zu dem sie einverstanden sind
untilHint = Freiwillig. Eine Woche vorher sagen wir es dir.
save = Sie haben neu zugestimmt
saved = Gespeichert. Das Bild wird gezeigt.
here = Wer einverstanden ist, und bis wann
