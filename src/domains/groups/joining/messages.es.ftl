### joiningMessages

join = Unirse a { $group }
lead = Responde unas preguntas con tus propias palabras. Dos personas de aquí que te conocen, o que conversan contigo, dan fe de ti. Entonces ya estás en el grupo.
memberLead = Dos personas de este grupo dan fe de ti. Entonces ya estás en el grupo. Unas palabras les ayudan, pero no tienes que escribirlas.
privacy = Solo lo leen integrantes. Lo borramos 30 días después de la respuesta, o después de 90 días si nadie responde. No necesitas dirección de correo ni nombre legal.
yourName = Nombre
yourNameHint = Cómo te podemos llamar.
ask = Pedir unirme
change = Guardar cambios
changed = Guardado.
asked = Pediste unirte. Guarda esta dirección: es el único camino de vuelta a esta página.
memberAsked = Pediste unirte. Verás la respuesta en esta página.
yourAsking = Tu pedido para unirte
states =
    .asked = Espera una respuesta.
    .admitted = Ya estás en el grupo.
    .declined = Esta vez no.
    .withdrawn = Retirado.
askedText = Integrantes leen tus palabras, y puede que conversen contigo cuando se encuentren. Ahora no tienes que hacer nada más.
secret = Esta página tiene una dirección secreta. Quien la conoce puede leer y cambiar lo que escribiste, así que guárdala solo para ti.
vouched =
    { $n ->
        [one] { $n } persona dio fe de ti.
       *[other] { $n } personas dieron fe de ti.
    }
invited = Qué bueno que vienes. Ahora elige un nombre de usuario y una contraseña.
comeIn = Elegir nombre de usuario y contraseña
invitationOver = Tu invitación ya se usó o ya venció. Si todavía no te uniste, pídelo otra vez.
signIn = Entrar
toGroup = Ir al grupo
replied = Te escribieron
withdrawnText = Borramos lo que escribiste.
askAgain = Pedirlo otra vez
withdraw = Retirar
withdrawn = Tu pedido está retirado, y lo que escribiste se borró.
waiting = Personas que piden unirse a { $group }
waitingLead = Da fe de alguien a quien conoces o con quien conversaste. Solo dice que conoces a esa persona, no qué sabe hacer.
none = Nadie espera
noneText = La gente pide unirse respondiendo unas preguntas. Cuando dos integrantes que conocen a una persona, o conversaron con ella, dan fe de ella, puede unirse.
address = La página donde se pide unirse
member = @{ $handle }, del colectivo
since = Lo pidió el { $day }
vouches = Quién da fe de esta persona
nobodyYet = Todavía nadie.
needsNone = Ya dieron fe suficientes personas.
needs =
    { $n ->
        [one] Falta que { $n } persona más dé fe.
       *[other] Falta que { $n } personas más den fe.
    }
noAnswer = Todavía sin respuesta.
vouch = Doy fe de esta persona: la conozco o conversé con ella
youVouch = Diste fe de esta persona.
admit = Dejar entrar
welcomerAdmits = Quien tiene la tarea de bienvenida deja entrar a esta persona.
vouchDone = Gracias. Diste fe de esta persona.
admitted = Ya está en el grupo. Salúdala cuando venga.
decline = Esta vez no
declineWords = Palabras amables para esta persona
declineHint = Solo ella las lee. Nadie ve quién las escribió.
declineButton = Enviar
declineAgain = Otra persona del grupo respondería: { $words } Si estás de acuerdo, envíalo tal cual. Si lo cambias, esa persona lee antes tu versión.
declineMine = A tu respuesta le falta una segunda persona.
declined = Ahora puede ver tu respuesta en su página.
declineWaits = Cuando otra persona del grupo envíe la misma respuesta, la verá en su página.
waitingCount =
    { $n ->
        [one] { $n } persona pide unirse
       *[other] { $n } personas piden unirse
    }
joiningTitle = Cómo unirse
see = Leer y dar fe
errors =
    .thisAskingIsOver = Este pedido ya terminó.
    .manyPeopleWaitForAn = Muchas personas esperan respuesta en este momento. Vuelve en unos días, por favor.
    .somebodyVouchedForYouAs = Alguien dio fe de ti como { $name }. No puedes cambiar este nombre hasta que te hayas unido.
    .nobodyVouchesForThemselvesAsk = No puedes dar fe de ti: pide a dos personas que te conozcan.
    .youVouchForThemAlready = Ya diste fe de esta persona.
    .somebodyElseLetsYouIn = Otra persona tiene que dejarte entrar.
    .itTakesOneMoreMember = Falta que otra persona del grupo dé fe.
    .writeSomeKindWordsThey = Escribe unas palabras amables: es todo lo que esa persona lee.
    .takeYourOwnAskingBack = Mejor retira tu propio pedido.
    .chooseSomebodyWhoWaitsFor = Elige a alguien que espera respuesta.
    .thisAskingToJoinIs = Este pedido para unirse ya terminó. Nadie espera entrar.
    .chooseANameThatWe = Elige un nombre para que te llamemos.
    .aFewWords = Bastan unas pocas palabras.
    .keepItUnder = Que no pase de { $most } caracteres.

effectGone = Cuando esto se acuerde, no entra nadie: el pedido ya no existe.
effect = Cuando esto se acuerde, { $name } entra a { $group }.
