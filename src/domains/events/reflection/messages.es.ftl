### reflectionMessages

title = ¿Cómo fue?
lead = Tres preguntas para quienes organizaron. Las respuestas quedan en el grupo. No guardamos quién las escribió.
nourished = ¿Qué nos hizo bien?
hard = ¿Qué fue difícil?
missing = ¿Quién faltó, y qué le hizo difícil venir?
missingHint = Sin nombres.
barriers = Qué hizo difícil venir
barriersHint = Solo contamos esto en sumas de tres o más.
answer = Responder a las preguntas
keep = Guardar
kept = Guardado para el grupo.
story = Hacer de esto una historia
storyHint = Hacemos un borrador con tu respuesta a la primera pregunta. Lo editas, y lo publicas cuando esté listo.
forget = Borrar
forgotten = Borrado.
all = Cómo fueron nuestros encuentros
allLead = Solo para integrantes de este grupo.
none = Aquí todavía no hay nada
noneText = Después de un encuentro, quienes lo organizaron encuentran tres preguntas debajo.
errors =
    .itIsNotOverYet = Todavía no terminó.
    .writeAFewWordsTo = Responde al menos una de las preguntas con unas pocas palabras.

barrierNames =
    .time = La hora
    .place = El lugar
    .stairs = Las escaleras
    .language = El idioma
    .money = El dinero
    .childcare = El cuidado infantil
    .travel = El camino
    .safety = La seguridad
    .not-told = No se enteró
    .illness = Peligro de contagio
    .tone = El trato entre la gente de aquí
