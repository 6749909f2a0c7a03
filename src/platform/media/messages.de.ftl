### mediaStoreMessages

away = S3_URL: Der Speicher unter { $endpoint } antwortet nicht ({ $why }). Prüf die Adresse, und ob er läuft.
refused = S3_URL: Der Speicher unter { $endpoint } weist uns ab ({ $why }). Prüf Schlüssel, Geheimnis, Bucket und Region.
noBucket = S3_URL: Unter { $endpoint } gibt es keinen Bucket „{ $bucket }“. Leg ihn an, oder berichtige den Namen.
notNow = Bilder und Aufnahmen sind gerade nicht erreichbar. Nichts von dir ist verloren. Versuch es bitte in einer Minute noch einmal.
