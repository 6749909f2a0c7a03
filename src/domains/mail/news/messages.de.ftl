### newsMailMessages

subject = { $n } Dinge für dich bei { $place }
open = Öffnen
all = Alles ansehen, was auf dich wartet
footer = Du bekommst das, weil du bei { $place } ({ $host }) deine Adresse angegeben hast. Wie oft, wählst du selbst.
settings = Wählen, was wir dir schicken
stop = Keine E-Mails mehr
