### personalMessages

feed = Dein eigener Kalender
feedText = Mit einer geheimen Adresse zeigt deine Kalender-App die Treffen, zu denen du ja oder vielleicht gesagt hast, deine Schichten und die Besprechungen deiner Gruppen. An Treffen und Schichten erinnert sie dich zwei Stunden vorher. Ein genauer Ort steht nie darin.
make = Geheime Adresse erstellen
again = Eine neue erstellen; die alte gilt dann nicht mehr
end = Ausschalten
made = Das ist deine geheime Adresse. Wir zeigen sie nur jetzt: Kopiere sie in deine Kalender-App.
ended = Ausgeschaltet. Apps mit dieser Adresse bekommen nichts mehr.
back = Zurück zu deiner Seite
