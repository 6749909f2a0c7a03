### blockMessages

title = Antes de bloquear
lead = Qué desaparecería, y para quién.
whom = Se trata de { $value }
nothing = Ahora no hay nada de ahí aquí.
vanishes = Esto ya no se mostraría
stays = Esto se queda hasta que lo arreglen ustedes
ends = Colectivos hermanos que dejarían de serlo
endsText = Perderían un colectivo hermano, así que hacen falta dos de ustedes. Mientras tanto puedes silenciar, por tu cuenta y enseguida.
counts =
    .people =
        { $n ->
            [one] Alcanza a una cuenta
           *[other] Alcanza a { $n } cuentas
        }
    .followers =
        { $n ->
            [one] Una cuenta que nos sigue ya no recibe nada de nosotros
           *[other] { $n } cuentas que nos siguen ya no reciben nada de nosotros
        }
    .events =
        { $n ->
            [one] Un encuentro por venir
           *[other] { $n } encuentros por venir
        }
    .guides =
        { $n ->
            [one] Una guía o historia
           *[other] { $n } guías e historias
        }
    .offers =
        { $n ->
            [one] Un ofrecimiento o necesidad
           *[other] { $n } ofrecimientos y necesidades
        }
    .exchanges =
        { $n ->
            [one] Un intercambio en marcha: habla con quienes lo esperan
           *[other] { $n } intercambios en marcha: habla con quienes los esperan
        }
    .answers =
        { $n ->
            [one] Una respuesta a un encuentro nuestro
           *[other] { $n } respuestas a encuentros nuestros
        }
    .words =
        { $n ->
            [one] Una respuesta
           *[other] { $n } respuestas
        }
    .questions =
        { $n ->
            [one] Una pregunta que nos hicieron
           *[other] { $n } preguntas que nos hicieron
        }
undo = Durante 30 días se puede deshacer, y todo vuelve. Después se borra.
severity = Qué hacer
severities =
    .silence = Silenciar: se guarda, pero no se muestra ni se pasa a nadie
    .suspend = Bloquear: no entra nada, y no se envía nada ahí
reason = Por qué
until = Hasta
untilHint = Un día en el que termina por sí solo. Déjalo vacío por todo el tiempo que quieras.
look = Ver qué desaparecería
do = Hacerlo
silenced = Silenciado. Lo que viene de ahí se guarda, y no se muestra a nadie.
silences = Silenciados
noSilences = No hay nadie silenciado.
endSilence = Dejar de silenciar
endedSilence = Ya no está silenciado. Lo que llegó mientras tanto se muestra.
endsOn = hasta el { $day }
silenceAct = Silenciar { $value }: guardar lo que viene de ahí, y no mostrarlo a nadie.
endSilenceAct = Mostrar de nuevo lo que viene de { $value }.
lists = Listas
listsText = Los colectivos comparten listas de servidores que hacen daño. No se toma nada sin que mires cada uno.
download = Descargar nuestra lista (CSV)
bring = Traer una lista
named = Hablar solo con servidores nombrados
bringTitle = Una lista de otra gente
bringLead = Pégala aquí. Se entienden las listas de Mastodon y parecidos, y también un servidor en cada línea.
list = La lista
read = Mirarla
each = Mirar cada uno
eachLead = Elige los que miraste y quieres tomar. Las razones son de quienes hicieron la lista.
unread =
    { $n ->
        [one] Una línea no se puede leer, o esconde su servidor.
       *[other] { $n } líneas no se pueden leer, o esconden su servidor.
    }
none = En esta lista no hay ningún servidor que no esté ya bloqueado.
wouldEnd = se pierde un colectivo hermano
covers =
    { $n ->
        [0] aquí no se conoce a nadie de ahí
        [one] aquí se conoce una cuenta de ahí
       *[other] aquí se conocen { $n } cuentas de ahí
    }
take = Tomar lo que elegí
took =
    { $n ->
        [one] Se tomó uno.
       *[other] Se tomaron { $n }.
    }
wait =
    { $n ->
        [one] Uno espera a una segunda persona.
       *[other] { $n } esperan a una segunda persona.
    }
keptEnds = Los bloqueos y silencios que tienen un final se levantan y se olvidan en su día.
errors =
    .list = No hay ningún servidor en ella. Pega la lista completa.
