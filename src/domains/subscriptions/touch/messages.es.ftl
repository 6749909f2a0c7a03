### touchMessages

title = Seguir en contacto
fediverse =
    .follow = Seguir desde el fediverso
    .reply = Responder o compartir desde el fediverso
text = Si tienes una cuenta en Mastodon o en otro servidor, escribe su dirección. Tu propio servidor te pregunta entonces qué quieres hacer. Solo la recordamos en este dispositivo.
address = Tu dirección allá
hint = Como @name@server.
wrong = Esto no es una dirección en otro servidor. Una dirección es así: @name@server.
go = Continuar
known = Seguir desde { $server }
reply = Responder
share = Compartir
replyFrom = Responder desde { $server }
shareFrom = Compartir desde { $server }
forget = Olvidarla en este dispositivo
forgotten = Olvidada en este dispositivo.
down = Tu servidor no contesta en este momento. Inténtalo más tarde, o busca allá nuestra dirección.
ourAddress = Nuestra dirección allá
