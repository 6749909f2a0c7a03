### addressMessages

title = Notificaciones por correo
lead = Danos tu dirección de correo, y te escribimos lo que te espera, con la frecuencia que elijas. Aquí nadie ve la dirección; la guardamos cifrada.
none = Este servidor no envía correo, así que no te pide la dirección. Tus notificaciones están en tu propia página, y puedes suscribirte a tu calendario.
field = Tu dirección de correo
hint = Primero enviamos un correo para preguntar si la dirección es tuya. No enviamos nada más hasta que digas que sí.
wrong = Escribe una dirección de correo, como you@mail.example.
give = Enviar el correo
change = Usar otra dirección
asked = Te enviamos un correo con un enlace. Ábrelo y confirma que la dirección es tuya.
waiting = Preguntamos a { $address } si es tuya. Esperamos la respuesta siete días.
goes = El correo va a { $address }.
forget = Borrar mi dirección
forgotten = Tu dirección está borrada.
refused = El correo a { $address } nos fue devuelto, así que ya no enviamos nada ahí. Revisa la dirección y escríbela de nuevo.
stopped = Detuviste el correo a { $address } con un enlace de uno de nuestros correos. Escríbela de nuevo para volver a empezar.
question =
    .subject = ¿Esta dirección es tuya?
    .lead = Alguien escribió esta dirección en { $place } ({ $host }) para recibir notificaciones por correo. Si fuiste tú, abre esta página y confirma.
    .button = Sí, esta dirección es mía
    .notYou = Si no fuiste tú, no hagas nada. No enviaremos nada más.
confirm =
    .title = ¿Esta dirección es tuya?
    .lead = Si confirmas, te enviamos tus notificaciones por correo.
    .button = Sí, esta dirección es mía
    .done = Ahora te enviamos tus notificaciones por correo.
    .doneLead = Puedes elegir con qué frecuencia en tu propia página.
stop =
    .title = ¿Detener todo el correo?
    .lead = No enviaremos nada más a esta dirección. Tus notificaciones siguen en tu propia página.
    .button = Detener todo el correo
    .done = Ya no te enviaremos correo.

keeps =
    .aMailAddressThat = La dirección de correo que deja una persona se guarda cifrada, con una clave que no está en la base de datos, hasta que la borra o se va. La que nadie confirma se borra a los siete días.
    .linksToSignIn = Los enlaces para volver a entrar, enviados por correo, sirven una sola vez y se borran después de una hora.
