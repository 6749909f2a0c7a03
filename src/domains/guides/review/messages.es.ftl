### reviewMessages

title = ¿Sigue estando bien?
by = Su grupo la revisará antes del { $day }.
since = Había que revisarla antes del { $day }; de eso pasó { $late }. Puede que mucho siga estando bien, pero pregunta a alguien que sepa antes de confiar en ella.
reviewed = Última revisión el { $day }.
never = No hay fecha de revisión.
flag = Esto parece viejo
flagText = ¿Qué parece estar mal o ser viejo?
flagHint = Bastan unas pocas palabras. Las leen quienes cuidan esta guía. No guardamos nada sobre ti.
trap = Deja esto vacío
send = Enviar
sent = Gracias. Quienes cuidan esta guía lo revisarán.
full = Gracias. Varias personas ya nos lo dijeron.
flags = Lo que nos dijo quien la leyó
dismiss = Hecho
dismissed = Quitado de la lista.
keep = Revisar
byLabel = Próxima revisión antes del
byHint = Una fecha futura. Si está vacío: el tiempo de siempre para este tipo de guía, o ninguno.
setDay = Poner la fecha
done = La revisamos: sigue estando bien
saved = Guardado.
library = Biblioteca
overdue = Por revisar
overdueLead = Las guías de tus grupos que hay que revisar ahora o pronto, avisos de seguridad y sugerencias que necesitan respuesta, y lo que dicen quienes las leyeron y las probaron.
none = Nada por revisar
noneText = Cuando hay que revisar una guía, cuando alguien dice que algo parece viejo, o cuando espera una nota, un aviso de seguridad o una sugerencia, lo ves aquí.
waiting =
    { $n ->
        [one] { $n } nota espera revisión
       *[other] { $n } notas esperan revisión
    }
notices =
    { $n ->
        [one] { $n } aviso de seguridad necesita tu respuesta
       *[other] { $n } avisos de seguridad necesitan tu respuesta
    }
suggestions =
    { $n ->
        [one] { $n } sugerencia necesita tu respuesta
       *[other] { $n } sugerencias necesitan tu respuesta
    }
someFlags =
    { $n ->
        [one] { $n } persona dice que algo parece viejo
       *[other] { $n } personas dicen que algo parece viejo
    }
overdueBadge = Atrasada
soonBadge = Pronto
theirs = Esto es de personas de otro lugar. Avísales donde se publicó.
errors =
    .giveADayOrSay = Elige una fecha, o di que la revisaste.
    .writeAFewWords = Escribe unas pocas palabras.
    .thatIsFarAwayChoose = Eso está demasiado lejos. Elige una fecha dentro de diez años.
    .aDayToCome = Da un día futuro, por ejemplo 2027-05-03.
