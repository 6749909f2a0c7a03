### lineageMessages

severities =
    .info = Bueno saberlo
    .caution = Ten cuidado
    .urgent = Urgente
fromUpstream = De la guía original
by =
    { GIVEN($name) ->
        [yes] { $name }, { $day }
       *[no] { $day }
    }
answerIt = Decir qué hiciste al respecto
answered = Avisos con respuesta
answerLabel = Tu respuesta
answerHint = Qué cambiaste, o por qué no afecta a tu versión. Entonces el aviso pasa abajo del texto.
answerSend = Enviar respuesta
answerDone = Respuesta enviada. El aviso ahora está abajo del texto.
notice = Escribir un aviso de seguridad
noticeText = Para lo que la gente tiene que saber si leyó, imprimió o adaptó esto. Llega a todas las personas que los siguen y a quienes hicieron una versión. No lo puedes retirar, pero un aviso posterior puede decir más.
severity = ¿Qué tan grave es?
content = ¿Qué debe saber la gente, y qué debe hacer ahora?
noticeSend = Enviar el aviso
noticeSent = El aviso se envió.
languages = En otros idiomas
translate = Traducir
translateText = Pasa a ser un borrador de tu grupo en ese idioma. Las dos guías se enlazan.
into = A qué idioma
intoHint = Por ejemplo es, ar o pt-BR.
forGroup = Para qué grupo
translationOf = Traducción de
stale =
    { $n ->
        [one] { $n } parte del original cambió desde que se tradujo esto.
       *[other] { $n } partes del original cambiaron desde que se tradujo esto.
    }
staleCautions = Las precauciones del original cambiaron desde entonces. Ahora son:
noCautions = Ya no hay ninguna.
seeStale = Ver qué cambió
before = Antes
now = Ahora
gone = Se quitó.
print = En papel
printIt = Imprimirla
family = Versiones de esta guía
familyOf = Versiones de { $name }
familyLead = De dónde vino, y qué hicieron otras personas con ella. Aquí no hay mejores ni peores.
familyAlone = No conocemos otras versiones de esta guía.
here = esta
translation = traducción
credits = De dónde viene
version = versión { $n }
wishes = Cómo nos gustaría que se comparta
sources = Fuentes
time = Tiempo
costsNothing = No cuesta nada
take = Copiar los cambios que quieras
takeText = Te preguntamos por las partes que cambiaron las dos versiones. Las partes que solo cambiaron allá se pueden copiar como están.
creditTooLong = Con la suya, la autoría pasa de { $max } caracteres, y nunca cortamos el nombre de nadie. Acorta primero la autoría de la guía, y después copia esto.
moved = Alguien guardó cambios mientras tanto. Así está ahora; elige otra vez, por favor.
notTakeable = Su licencia cambió, así que no puedes copiar lo nuevo de ahí. Lo que ya tienes lo puedes seguir usando.
piece = Parte { $n }
yours = La tuya
theirs = La de allá
choices =
    .ours = Dejar la nuestra
    .theirs = Usar la de allá
    .both = Dejar las dos, una después de la otra
takeCautions = Copiar también sus precauciones
theirCautions = Sus precauciones
takeSubmit = Guardar estos cambios
takeNote = Después de cambios en «{ $name }»
taken = Guardada como revisión nueva.
translated = Actualicé la traducción
nothingNew = Ahí no cambió nada desde entonces.
suggest = Sugerirles nuestros cambios
suggestText = Ven tu texto junto al suyo y eligen lo que quieren. Lo que usan queda bajo la licencia de su guía. Ahí no cambia nada si no quieren.
suggestNote = ¿Qué cambiaste, y por qué?
suggestSend = Enviar sugerencia
suggested = Enviada. Su respuesta aparecerá aquí.
suggestions = Cambios sugeridos
heldVersions = Versiones que esperan revisión
heldText = Las hicieron, a partir de su guía, personas a quienes nadie aquí sigue. Aquí nadie las ve hasta que las pongas en la lista.
listIt = Poner en la lista
forgetIt = No poner en la lista
listed = Ahora está en la lista junto a tu guía.
forgotten = No está en la lista, y no te la mostraremos otra vez.
suggestionsNone = Todavía no hay sugerencias. Cuando un colectivo hermano mejora su versión, les puede sugerir los cambios aquí.
suggestionFrom = Una sugerencia de { $name }
takeSuggestion = Usarla
refuse = Esta vez no
refuseWord = Por qué no, en una frase amable
word = Un mensaje para quien la envió
decided = Ya le avisamos.
creditSuggested = Con cambios de { $who }
states =
    .open = espera respuesta
    .accepted = aceptada
    .rejected = no aceptada
    .withdrawn = retirada
errors =
    .guides = /guides/{ $id }
