### takeDownMessages

title = Nehmt dieses Bild herunter
lead = Bist du auf diesem Bild, oder eine Person, die nicht einverstanden war? Bitte uns, es herunterzunehmen. Du brauchst kein Konto und keinen Grund.
which = Es geht um dieses Bild:
why = Was wir wissen sollten
whyHint = Zum Beispiel: „Ich bin darauf und war nicht einverstanden.“ Deinen Namen kannst du weglassen.
send = Darum bitten
whoReads = Es lesen die, die sich hier um das Miteinander kümmern. Wer das Bild hier eingestellt hat, liest es nie. Ein Bild mit Menschen ist sofort ausgeblendet, bis sie es angesehen haben. Nach 90 Tagen wird es gelöscht.
stateTitle = Das Bild, um das es dir geht
askedOn = Du hast am { $day } darum gebeten.
keep = Heb dir die Adresse dieser Seite auf: Hier siehst du, wie es steht. Sie gilt 90 Tage.
whereToTurn = Wohin du dich wenden kannst, wenn du jetzt jemanden brauchst
states =
    .waiting = Es wird angesehen. Noch ist es zu sehen.
    .hidden = Es ist ausgeblendet, bis es angesehen wurde.
    .taken-down = Es wurde heruntergenommen und hier gelöscht.
    .stays = Es wurde angesehen, und es bleibt.
