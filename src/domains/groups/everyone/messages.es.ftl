### everyoneMessages

title = Mensajes a todo el colectivo
lead = Un mensaje para todas las personas del colectivo. Lo envían dos integrantes en conjunto, y como máximo uno por semana.
none = Todavía no hay mensajes
noneText = Cuando algo les toca a todas las personas, escríbelo aquí. Otra persona lo confirma, y entonces llega a cada integrante en sus notificaciones, y por correo si así lo eligió.
write = Escribir a todo el colectivo
subject = Asunto
subjectHint = Se muestra en notificaciones y correos. No pongas nombres de personas, por favor.
content = Mensaje
contentHint = Texto simple o Markdown. Solo lo leen integrantes. Lo borramos después de un año.
send = Pedir a una segunda persona que confirme
asked = Guardado. Se envía cuando otra persona del colectivo lo confirme, en una semana como máximo.
sent = Enviado a todo el colectivo.
next = El último mensaje se envió hace menos de una semana. Puedes escribir el próximo desde el { $day }.
way = Mensajes a todo el colectivo
last = último el { $day }
act = Enviar esto a todo el colectivo: «{ $name }». { $content }
errors =
    .giveItASubject = Escribe un asunto, de { $most } caracteres como máximo.
    .writeSomething = Escribe el mensaje, de { $most } caracteres como máximo.
    .onceAWeek = Se envía como máximo un mensaje por semana a todo el colectivo. El próximo se puede enviar desde el { $day }.
