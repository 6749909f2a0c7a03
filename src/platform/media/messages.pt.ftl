### mediaStoreMessages

away = S3_URL: o armazenamento em { $endpoint } não responde ({ $why }). Confira o endereço e se ele está rodando.
refused = S3_URL: o armazenamento em { $endpoint } nos recusa ({ $why }). Confira a chave, o segredo, o bucket e a região.
noBucket = S3_URL: não há bucket “{ $bucket }” em { $endpoint }. Crie, ou corrija o nome.
notNow = No momento não dá para chegar às imagens e gravações. Nada seu se perdeu. Tente de novo daqui a um minuto.
