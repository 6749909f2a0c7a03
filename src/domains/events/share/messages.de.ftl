### shareMessages

share = Teilen
copy = Link kopieren
copied = Kopiert
title = Dieses Treffen teilen
lead = Schick diese Adresse weiter, zeig den Code jemandem neben dir, oder schreib sie auf Papier.
address = Die Adresse
mail = Per E-Mail schicken
mailText =
    { $name }
    { $when }
    { $url }
qr = Ein Code mit der Adresse des Treffens, für die Kamera eines Telefons
