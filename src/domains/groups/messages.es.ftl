### groupMessages

groups = Grupos
groupsLead = Personas que hacen algo juntas. Cualquiera puede seguir los grupos abiertos; los grupos cerrados son para integrantes del colectivo; los grupos ocultos son solo para sus propios integrantes, y nadie más sabe que existen.
noGroups = Todavía no hay grupos
noGroupsText = Un grupo empieza con dos o tres personas y algo que quieren hacer juntas.
begin = Crear un grupo
kinds =
    .open = Abierto
    .closed = Cerrado
    .tender = Oculto
kindWords =
    .open = Abierto: cualquiera puede leer y seguir lo que publica.
    .closed = Cerrado: para integrantes del colectivo.
    .tender = Oculto: solo sus propios integrantes saben que existe.
root = El colectivo
people =
    { $n ->
        [one] { $n } persona
       *[other] { $n } personas
    }
followers =
    { $n ->
        [one] { $n } cuenta lo sigue
       *[other] { $n } cuentas lo siguen
    }
handle = Nombre de usuario
handleHint = El @nombre del grupo. Letras minúsculas, números y _. Después no lo puedes cambiar, y nadie más lo puede tener nunca.
name = Nombre
summary = Qué es, en pocas palabras
summaryHint = Lo leen todas las personas que ven el grupo.
kind = Quién puede saber de él
kindHint = Después puedes hacerlo más cerrado, pero nunca más abierto.
quotable = ¿Otras personas pueden citar sus encuentros y guías?
quotableHint = En otros servidores, en sus propias publicaciones. Lo que habla de una persona, como una necesidad, nunca se cita. Puedes retirar el permiso de cada cita.
quotables =
    .yes = Sí, y aparecen con un enlace a lo citado
    .no = No
save = Guardar
edit = Editar grupo
join = Unirme
leave = Dejar el grupo
joined = Ahora estás en este grupo.
left = Dejaste el grupo.
beginMore = Empezar otra cosa
paused = Tienes un tiempo aparte de este grupo.
pauseRead = Por qué, y qué puedes hacer
follow = Seguir y suscribirse
stay = Seguir en contacto
followThis = Seguir
followTitle = Seguir desde tu propio servidor
followText = ¿Usas Mastodon, Mobilizon, Lemmy u otra parte del fediverso? Busca ahí esta dirección, o escribe la tuya aquí.
yourAddress = Tu dirección
yourAddressHint = Por ejemplo @rosa@mastodon.example
followButton = Continuar
followReady = Un paso más
followReadyText = Tu servidor te preguntará si quieres seguir. Este enlace te lleva fuera de nuestras páginas.
followGo = Continuar a { $host }
followFailed = No pudimos alcanzar tu servidor. Busca ahí nuestra dirección.
address = Dirección
feeds = Suscribirse
feed = Canal de novedades (RSS)
calendarFeed = Calendario (iCalendar)
members = Integrantes
roles = Tareas
rolesHeld = { $n } con alguien
rolesMine =
    { $n ->
        [one] tienes una
       *[other] tienes { $n }
    }
how = Cómo lo hacemos
joining = Cómo unirse
keys = Falta una segunda persona
ways = Cómo hacemos las cosas
care = Tiempo aparte
handedBack = Devolviste la tarea. Gracias por hacerla.
until = hasta el { $day }
askIn = Agregar a alguien
memberHandle = Su nombre de usuario
askInButton = Agregar
askedIn = Ahora está en el grupo.
askedForThem = Diste fe de esta persona. Cuando otras más también lo hagan, estará en el grupo.
yours = Tus grupos
invite = Invitar a alguien
safety = Respuestas, reportes y bloqueos
inviteLead = Una invitación es un enlace. Quien lo abre puede elegir un nombre de usuario y una contraseña, y unirse.
uses = Cuántas personas lo pueden usar
days = Cuántos días funciona
inGroups = Agregarlas también a estos grupos
makeInvitation = Crear enlace
invitationMade = Aquí está el enlace
invitationMadeText = Puedes verlo aquí mientras funcione. Envíalo por un medio en el que confíes.
openInvitations = Enlaces que todavía funcionan
takeBack = Cancelar
takenBack = La invitación ya no funciona.
usesLeft =
    { $n ->
        [one] Para { $n } persona, hasta el { $day }
       *[other] Para { $n } personas, hasta el { $day }
    }
welcome = Te damos la bienvenida a { $name }
welcomeLead = Alguien te invitó. Elige cómo quieres que te llamen aquí; no tiene que ser tu nombre legal.
yourName = Nombre
yourNameHint = Cómo te llama la gente. Lo puedes cambiar cuando quieras.
password = Contraseña
passwordHint = Al menos 10 caracteres. Cuatro palabras seguidas son fáciles de recordar.
joinCollective = Unirme
found = Crear su colectivo
foundLead = Esto toma dos minutos. Después puedes cambiar todo, menos el nombre de usuario.
collective = El colectivo
you = Tú, la primera persona
collectiveHandle = Nombre de usuario del colectivo
collectiveHandleHint = Otras personas los siguen como @handle@your.address. Letras minúsculas, números y _. Después no lo puedes cambiar.
language = Idioma
languageHint = Un código corto como es o pt.
timeZone = Zona horaria
yourHandle = Tu nombre de usuario (con el que entras)
yourHandleHint = Letras minúsculas, números y _. No hace falta que sea tu nombre real. Después no lo puedes cambiar, y nadie más lo puede tener nunca.
foundButton = Crear colectivo
founded = Su colectivo está listo. Ahora: crea un grupo, planea un encuentro, invita a alguien.
errors =
    .thisHandleIsTakenHandles = Este nombre de usuario ya está ocupado. Un nombre de usuario nunca se da a otra persona.
    .somebodyOfThisGroupAsks = Solo alguien de este grupo te puede agregar.
    .yourPartRestsForSome = Tienes un tiempo aparte de este grupo. Tu propia página dice hasta cuándo.
    .nobodyHereHasThisHandle = Nadie aquí tiene este nombre de usuario.
    .toLeaveTheCollectiveItself = Para dejar el colectivo mismo, usa tu propia página.
    .thisTakesTwoPeopleWho = Para esto hacen falta dos personas que lleven { $settledDays } días en el grupo. Tal vez otras personas de aquí puedan hacerlo.
    .thisTakesTwoWhoCame = Para esto hacen falta dos personas que llegaron de forma independiente entre sí, y de la persona de quien se trata: no por una invitación o una tarea en los últimos { $tieDays } días. Tal vez otras personas de aquí puedan hacerlo.
    .everybodyInTheGroupWas = Ya se avisó de esto a todo el grupo. Lo encuentras en «Falta una segunda persona», y ahí ves si alguien lo detuvo para conversar antes.
    .thisIsOverNothingIs = Esto ya terminó: no queda nada que detener.
    .whoHoldsThisForA = Solo quien detuvo esto para conversar puede dejar que siga.
    .onlyWhoTurnedAKey = Solo alguien que pidió esto puede retirarlo.
    .aTimeZoneIsWritten = Escribe la zona horaria así: Europe/Amsterdam.
    .aLanguageIsWrittenLike = Escribe el idioma como código, por ejemplo en o pt-BR.
    .from1To50People = De 1 a 50 personas.
    .withinTheNext90Days = Elige un tiempo dentro de los próximos 90 días.
    .giveTheGroupAName = Ponle un nombre al grupo.
    .keepItUnder2000Characters = Que no pase de 2000 caracteres.
    .chooseOpenClosedOrTender = Elige abierto, cerrado u oculto.
    .aHandleHas1To = Un nombre de usuario tiene de 1 a 30 letras minúsculas (de la a a la z), números y _.
    .thisHandleCouldBeTaken = Este nombre de usuario se podría confundir con el servidor mismo. Elige otro.
    .onlyMoreSheltered = Un grupo solo puede volverse más protegido, nunca menos: la gente confió en lo que era.
    .staysOpen = El colectivo mismo sigue abierto: así lo encuentran los colectivos hermanos.
    .toldFirst = Nadie aquí podría hacer esto como dos personas que llegaron de forma independiente entre sí, hace una semana o más. Por eso se avisa a todo el grupo. Se hace el { $day } a las { $time } UTC, a menos que alguien lo detenga para conversar antes.
    .byVouches = Una persona se une a { $name } cuando dos integrantes dan fe de ella. Lo puede pedir cuando ya está aquí.
    .byQuestions = Una persona se une a { $name } con unas preguntas, y cuando dos integrantes dan fe de ella, en esta dirección: { $url }

keeps =
    .whatWaitsForA = Lo que espera a una segunda persona se borra después de siete días.
    .whatEverybodyInA = Lo que se avisa a todo un grupo antes de hacerlo se borra una semana después de que se hizo, se detuvo o no se pudo hacer.
    .throughWhomSomebodyCame = Por medio de quién llegó alguien, y quién confió una tarea a quién, se guarda 30 días, para que dos personas que confirman algo sean independientes entre sí. No se muestra a nadie.
    .invitationsAreDeletedWhen = Las invitaciones se borran cuando se usaron o cuando pasa su tiempo. Quién llegó por medio de quién se guarda 30 días, para que dos personas que confirman algo sean independientes entre sí, y no se muestra a nadie.
    .askingsForARole = Los pedidos de una tarea se borran después de 14 días.
    .whoIsNew = Quién acaba de llegar, y su saludo, se muestra en la página de su grupo por 14 días, y entonces se borra.
    .messagesToAll = Los mensajes a todo el colectivo se borran después de un año. No se guarda quién los escribió.
    .whoHeldARole = Quién tuvo una tarea se olvida un año después de que terminó.
namePlaceholder = Colectivo Musgo
