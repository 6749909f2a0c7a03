### plantMessages

title = Empezar con un kit
lead = Otro colectivo puede compartir lo que aprendió: acuerdos, tareas, turnos, preguntas, carteles. Tú eliges lo que sirve. Nada vale por sí solo: cada pieza se convierte en un borrador para que tu grupo lo hable.
url = Dirección de su kit para empezar
urlHint = Por ejemplo moss.example
urlNote = Escribe la dirección web de otro colectivo, como moss.example.
fetch = Mostrar su kit
asked = Estamos preguntando a { $host }. Tarda un momento. Abre esta página de nuevo para ver la respuesta.
again = Cargar esta página de nuevo
failed = No encontramos un kit para empezar en { $host }. Revisa la dirección, o inténtalo más tarde.
refused =
    { $n ->
        [one] No pudimos leer una pieza, así que quedó fuera.
       *[other] No pudimos leer { $n } piezas, así que quedaron fuera.
    }
none = Todavía no hay nada que elegir
noneText = Pide el kit de un colectivo que te guste. Lo que elijas se convierte en un borrador de decisión. El resto se queda allá.
from = De: { $name }
pick = Agregar estas a nuestro grupo como borradores
leave = No usar estas
pickNote = Marca de qué quieren hablar.
picked =
    { $n ->
        [0] Alguien ya las agregó, o decidió no usarlas. Los borradores están aquí.
        [one] Tu grupo tiene un borrador nuevo.
       *[other] Tu grupo tiene { $n } borradores nuevos.
    }
left = Quitadas de esta lista.
pieces = Piezas
whole = Leerlo todo
kinds =
    .plan = Primeros pasos
    .agreement = Acuerdo
    .role = Tarea
    .rota = Turnos
    .access = Accesibilidad
    .questions = Preguntas
    .poster = Cartel
decide = ¿Queremos usar esto: { $name }?
driver =
    { GIVEN($credit) ->
        [yes] De «{ $from }» ({ $url }), por { $credit }. Licencia: { $license }.
       *[no] De «{ $from }» ({ $url }). Licencia: { $license }.
    }
onlyLink = Quienes lo escribieron no permiten cambios. Léelo en su página: { $url }
decisions = Ir a las decisiones
kitTitle = Nuestro kit para empezar
kitLead = Para quien empieza un colectivo propio: usen lo que les sirva, cámbienlo, dejen el resto. No nos deben nada, y no son sucursal de nadie.
kitHow = Cómo usarlo
kitHowText = En su propia Calendula: abran «Empezar con un kit» y escriban esta dirección. O en el servidor:
kitPrint = Puedes imprimir esta página. También funciona en papel.
add = Lo que entra en el kit se elige en la página de cada acuerdo publicado y de cada tabla de turnos.
piece = Parte de nuestro kit para empezar
