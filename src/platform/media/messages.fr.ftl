### mediaStoreMessages

away = S3_URL : le stockage à { $endpoint } ne répond pas ({ $why }). Vérifie l’adresse, et s’il tourne.
refused = S3_URL : le stockage à { $endpoint } nous refuse ({ $why }). Vérifie la clé, le secret, le bucket et la région.
noBucket = S3_URL : il n’y a pas de bucket « { $bucket } » à { $endpoint }. Crée-le, ou corrige son nom.
notNow = Les images et les enregistrements ne sont pas joignables pour le moment. Rien de ce qui est à toi n’est perdu. Réessaie dans une minute.
