### hourMessages

title = La primera hora
lead = Con estas cuatro cosas, otras personas pueden encontrar su colectivo y venir. Sirve cualquier orden, y cada una toma unos minutos.
done = Hecho
open = Por hacer
steps =
    .words = Digan quiénes son
    .event = Planeen su primer encuentro
    .invite = Inviten a alguien
    .sibling = Sigan a otro colectivo
texts =
    .words = Unas palabras en su página, y una imagen si quieren. Es lo primero que lee la gente del barrio.
    .event = Qué, cuándo y dónde. Enseguida está en el calendario, y se entera todo el mundo que les sigue.
    .invite = Haz un enlace y envíalo a alguien de confianza. Muchas cosas aquí necesitan a dos personas.
    .sibling = Sus encuentros públicos entran en su calendario, sus guías en su biblioteca.
all = Las cuatro están hechas. Lo que sigue va más allá de este programa:
next = Los siete primeros pasos
settings = Idioma, zona horaria y página de inicio
progress = { $done } de { $all } hechas
goOn = Continuar
