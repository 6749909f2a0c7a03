### mediaStoreMessages

away = S3_URL: el almacén en { $endpoint } no responde ({ $why }). Revisa la dirección y si está en marcha.
refused = S3_URL: el almacén en { $endpoint } nos rechaza ({ $why }). Revisa la clave, el secreto, el bucket y la región.
noBucket = S3_URL: no hay ningún bucket «{ $bucket }» en { $endpoint }. Créalo, o corrige su nombre.
notNow = En este momento no se llega a las imágenes y grabaciones. No se perdió nada tuyo. Intenta otra vez en un minuto, por favor.
