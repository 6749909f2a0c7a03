### subscriptionMessages

title = Seguir en contacto
byMail = Por correo, o por un mensaje en Mastodon y parecidos
byMailText = No necesitas una cuenta. Guardamos tu dirección, cifrada, y lo que elegiste. Cada mensaje trae un enlace para cancelar la suscripción.
byNote = Por un mensaje en Mastodon y parecidos
address = Tu dirección
addressHint = Como you@mail.example, o @name@server. Enviamos un mensaje para preguntar si es tuya, y nada más hasta que digas que sí.
handle = Tu dirección del fediverso
handleHint = Como @name@server. Enviamos un mensaje para preguntar si es tuya, y nada más hasta que digas que sí.
rhythm = ¿Con qué frecuencia?
rhythms =
    .new = Cuando haya algo nuevo
    .weekly = Una vez a la semana, con lo que viene
send = Suscribirme
asked = Si podemos llegar a esta dirección, un mensaje con un enlace va en camino.
wrongAddress = Escribe una dirección de correo, o una dirección del fediverso como @name@server.
wrongFilter = Este calendario no se puede filtrar por { $what }.
guideAlone = Los avisos sobre una guía no se pueden combinar con un grupo ni con un filtro.
feeds = En tu calendario o lector de novedades
webcal = Suscribirse en una aplicación de calendario
calendarFile = Archivo de calendario
feed = Canal RSS
question =
    .subject = ¿Quieres recibir nuestras novedades?
    .lead = Alguien nos pidió enviar novedades sobre { $what } ({ $host }) a esta dirección. Si fuiste tú, abre esta página y confirma.
    .button = Sí, envíenmelas
    .notYou = Si no fuiste tú, no hagas nada. No enviaremos nada más.
confirm =
    .title = ¿Quieres recibir nuestras novedades?
    .lead = Si confirmas, te enviamos novedades sobre { $what }.
    .button = Sí, envíenmelas
    .done = Desde ahora recibirás nuestras novedades.
    .doneLead = Cada mensaje trae un enlace para cancelar la suscripción.
end =
    .title = ¿Cancelar la suscripción?
    .lead = Borramos tu dirección de aquí y no enviamos nada más.
    .button = Cancelar la suscripción
    .done = La suscripción está cancelada, y tu dirección está borrada.
calendarOf = el calendario de { $name }
guideOf = la guía «{ $name }»
subjects =
    .one = { $name }: { $title }
    .many =
        { $n ->
            [one] { $name }: { $n } cosa nueva
           *[other] { $name }: { $n } cosas nuevas
        }
    .weekly = { $name }: lo que viene
states =
    .moved = Nueva hora o nuevo lugar: { $title }
    .cancelled = Cancelado: { $title }
    .postponed = Aplazado: { $title }
    .on-again = Sí se hace, después de todo: { $title }
severities =
    .info = Nota
    .caution = Por favor, ten cuidado
    .urgent = Urgente
footer = Recibes esto porque alguien que lee el correo de esta dirección lo pidió en { $host }.
endLink = Cancelar la suscripción

keeps =
    .ofANeighbourWho = De quien se suscribe desde el vecindario guardamos una dirección cifrada y lo que eligió, hasta que lo termina o la dirección rechaza nuestros mensajes. La que nadie confirma se borra a los siete días.
