### seenMessages

title = ¿Qué pueden ver de mí las personas de afuera?
lead = Esta página mira lo que hay aquí como lo haría alguien de afuera. Solo la ves tú.
toSeen = ¿Qué pueden ver de mí las personas de afuera?
strangers = Lo que ven las personas de afuera
noPage = No ven tu página: quien no es integrante y la pide recibe la misma respuesta que para un nombre que nadie tiene.
page = Ven tu página. No debería ser así: por favor, avisa a quienes cuidan este servidor.
noRoles = No ven tu nombre, ni tus tareas, ni en qué grupos estás.
inGroupsName = Lo que escribiste e hiciste público se muestra en nombre de su grupo, nunca en el tuyo.
things = Lo que escribiste y todo el mundo puede leer
nothing = Nada. Cuando publiques un encuentro, una guía o un ofrecimiento para todo el mundo, estará en esta lista.
kinds =
    .event = Encuentro
    .guide = Guía
    .offer = Ofrecimiento o necesidad
    .story = Historia
    .note = Lo que la gente encontró, en esta guía
by = en nombre de { $group }
credit = Autoría: { $credit }
named = Contiene tu nombre o tu nombre de usuario
more = Solo se muestran los { $n } más nuevos.
texts = Un nombre en un texto público o en una autoría es público. Cambia el texto para quitarlo; las versiones viejas de una guía se pueden seguir leyendo. Miramos solo lo que escribiste tú: otra persona puede haber puesto tu nombre en un texto suyo. Si es así, habla con ella, o repórtalo.
members = Lo que ven integrantes
name = Tu nombre y tu nombre de usuario.
lines =
    .words = Lo que escribiste sobre ti
    .languages = Tus idiomas
    .offers = Lo que ofreces
    .groups = Grupos en los que están las dos personas
    .roles = Tus tareas, y cuándo terminan
shown = se muestra
hidden = no se muestra
letters = Integrantes pueden escribirte aquí.
noLetters = Integrantes no pueden escribirte aquí.
rolesInGroups = Integrantes que ven un grupo también ven quién tiene qué tarea en él. Integrantes de tus grupos ven que estás en ellos.
look = Mirar tu página como la ven integrantes
change = Cambiar lo que ven integrantes
servers = Lo que tienen otros servidores
serversText = Lo público va a los servidores de quienes siguen al grupo, sin tu nombre. Cuando borras u ocultas algo, pedimos a esos servidores que también lo borren. No podemos obligarlos.
serversOf =
    { $n ->
        [0] { $group }: no lo sigue nadie
        [one] { $group }: lo siguen desde { $n } servidor
       *[other] { $group }: lo siguen desde { $n } servidores
    }
noServers = Nada de lo que escribiste se envió a otros servidores: nadie de otro lado sigue a estos grupos.
reader = Quien cuida este servidor puede leer su base de datos. También puede quien reciba una copia de ella.
kept = Qué guardamos, y por cuánto tiempo
