### mediaStoreMessages

away = S3_URL: the store at { $endpoint } is not answering ({ $why }). Check the address and whether it runs.
refused = S3_URL: the store at { $endpoint } refuses us ({ $why }). Check the key, the secret, the bucket and the region.
noBucket = S3_URL: there is no bucket "{ $bucket }" at { $endpoint }. Make it, or correct its name.
notNow = Pictures and recordings can't be reached at the moment. Nothing of yours is lost. Please try again in a minute.
