### siblingMessages

siblings = Colectivos hermanos
lead = Los colectivos hermanos son otros colectivos que seguimos. Sus encuentros, guías y ofrecimientos aparecen aquí junto a los nuestros. Cada uno sigue siendo independiente.
none = Todavía no hay colectivos hermanos
noneText = Sigue a otro colectivo por su dirección. También funciona un grupo en Mobilizon, un sitio de Gancio o WordPress, o una cuenta de Mastodon.
add = Seguir a un colectivo hermano
address = Su dirección
addressHint = Por ejemplo @moss@moss.example, o la dirección web de su página.
follow = Seguir
asked = Estamos preguntando a su servidor. Esta página muestra cuándo contestan.
states =
    .requested = espera su respuesta
    .following = les seguimos
    .mutual = nos seguimos mutuamente
    .failed = no funcionó
    .gone = se fueron, o están bloqueados aquí; lo que publicaron está oculto y se guarda 30 días
movedFrom = Se mudó aquí desde
unfollow = Dejar de seguir
unfollowed = Ya no les seguimos. Lo que publicaron se quitó de aquí.
confirmTitle = ¿Seguirles?
confirmText = Tu colectivo les seguirá. Lo que publiquen aparecerá en su calendario, biblioteca y tablero.
who = Solo quien tiene la tarea de «cuidado del puente» (que cuida el contacto con otros servidores) puede hacer esto por el colectivo.
troubleWaiting = Nuestro pedido todavía no llegó. Seguimos intentando. { $answer }
troubleGivenUp = No pudimos entregar nuestro pedido, y dejamos de intentarlo. { $answer }
aside =
    .title = Oculto, después borrado
    .lead = Cuando alguien de otro servidor se va, o ustedes le bloquean, nadie de aquí ve lo que publicó. Lo guardamos 30 días por si vuelve; después lo borramos.
    .none = Nadie
    .noneText = Nadie de otro servidor se ha ido.
    .see = Quién se fue, y hasta cuándo guardamos sus cosas
    .since = desde
    .kept = se guarda hasta
    .back = está de vuelta; todo se muestra de nuevo. No estuvo desde
    .sibling = le seguimos
    .follower = nos sigue
asideWhy =
    .gone = su propia dirección dice que ya no está (410)
    .tombstone = su propia dirección dice que se borró
    .said = nos dijo que se va
    .blocked = bloqueado aquí
asideThings =
    { $n ->
        [one] { $n } cosa suya está oculta
       *[other] { $n } cosas suyas están ocultas
    }
servers =
    .server = Este servidor
    .follows = Pedidos de seguir que no llegaron
    .title = Otros servidores
    .lead = A dónde enviamos lo que publicamos, y a dónde no llega en este momento.
    .none = Todavía no se ha enviado nada.
    .dead = Ya no se intenta
    .retry = Intentar de nuevo
    .retried = Se intenta de nuevo ahora.
    .gone = Quién se fue, o se quitó
    .see = Contacto con otros servidores
posts = Publicaciones de colectivos hermanos
actAsk = Seguir a { $address } como colectivo hermano, y escribirles: «{ $words }»
errors =
    .fewerWords = Escribe como máximo { $most } caracteres.
    .writeItLikeNameServer = Escríbelo como @name@server, o pon la dirección web completa de su página.
    .thisIsYourOwnCollective = Este es tu propio colectivo.
    .youAlreadyFollowThem = Ya les siguen.
    .theCollectiveItselfDecidesThis = Esto lo decide el colectivo en su propio grupo.

effect = Cuando esto se acuerde, seguimos a { $address } como colectivo hermano.
keeps =
    .looks = Lo que vimos de otro colectivo antes de seguirle se borra después de una hora; a quién nos nombran los colectivos hermanos, cuando no lo hemos oído en 14 días.
    .whatSiblingsSayBeside = Lo que dicen los colectivos hermanos, además de sus encuentros, guías y ofrecimientos, se borra a los 30 días.
    .aside = Cuando alguien de otro lado se va, o se le bloquea aquí, lo que vino de ahí ya no se muestra a nadie. Se borra a los 30 días, salvo que vuelva o se deshaga el bloqueo.
acts =
    .follow = Seguir a { $address } como colectivo hermano.
    .unfollow = Dejar de seguir a { $address }; lo que vino de ahí se quita de aquí.
