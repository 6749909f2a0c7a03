### circleMessages

title = Cómo funciona este círculo
way = Qué se queda aquí, quién escucha, cómo irse
stays = Qué se queda aquí
listens = Quién escucha
leaving = Cómo irse
notSaid = Nadie ha escrito esto todavía. Pregunta antes de venir.
needNow = Necesito a alguien ahora
edit = Editar
make = Hacer de esto un círculo de apoyo
editTitle = Un círculo de apoyo
editLead = Para círculos de apoyo mutuo, de sanación y de palabra. Antes de cada formulario de este grupo se dice a dónde acudir si hace falta.
staysHint = Qué cuenta la gente aquí, y qué de eso se puede contar en otro lado. Di también qué no puede quedarse aquí.
listensHint = Quién está, qué aprendió, y qué no puede hacer. No hacen falta nombres.
leavingHint = Cualquiera puede irse en cualquier momento, sin dar una razón. Di cómo, y quién pregunta después cómo está.
save = Guardar
saved = Guardado.
end = Esto no es un círculo de apoyo
ended = Ya no es un círculo de apoyo.
saveAct = Hacer de esto un círculo de apoyo, y decir qué se queda aquí, quién escucha y cómo irse.
endAct = Dejar de decir que esto es un círculo de apoyo.
errors =
    .stays = Escribe qué se queda aquí.
    .leaving = Escribe cómo se va alguien.
