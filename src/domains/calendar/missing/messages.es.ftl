### missingMessages

title = ¿Quién falta?
lead = A quién dejan fuera nuestros propios encuentros, desde el { $from } hasta el { $to }. Aquí no contamos personas, solo lo que los encuentros dicen de sí mismos.
gaps = Qué hace difícil venir
kinds = Tipos de encuentros que no tenemos
barriers = Lo que la gente nombró después de los encuentros
barriersText = Nombrado tres veces o más en los últimos 90 días. No guardamos quién lo dijo.
times = { $n } veces
none = No tenemos nada planeado en este tiempo
noneText = Cuando lo tengamos, esta página dice quién tal vez no puede venir todavía.
fine = No encontramos ningún vacío. Pregunta a quienes no vinieron.
calendar = Ir al calendario

noEvent =
    .step-free = Ningún encuentro es sin escalones
    .toilet = Ningún encuentro tiene baño para silla de ruedas
    .sign-language = Ningún encuentro tiene lengua de señas
    .captions = Ningún encuentro tiene subtítulos
    .masks = En ningún encuentro se usan mascarillas
    .scent-free = Ningún encuentro es sin perfumes
    .quiet-room = Ningún encuentro tiene un cuarto tranquilo
    .children = Ningún encuentro dice que niñas y niños pueden venir
    .childcare = Ningún encuentro tiene cuidado infantil
    .free = Ningún encuentro dice que no cuesta nada
    .id-needed = Ningún encuentro dice que nadie pide documentos
who =
    .step-free = Personas que usan silla de ruedas, llevan un cochecito o tienen dificultad con las escaleras
    .toilet = Personas que necesitan baño para silla de ruedas
    .sign-language = Personas sordas que usan lengua de señas
    .captions = Personas que oyen mal, y muchas para quienes no es su idioma
    .masks = Personas para quienes un contagio es peligroso
    .scent-free = Personas a quienes los olores enferman
    .quiet-room = Personas que necesitan salir del ruido
    .children = Personas que vienen con niñas y niños
    .childcare = Personas que cuidan niñas y niños
    .free = Personas sin dinero
    .id-needed = Personas sin papeles
withRest = { $text }; { $rest }.
withoutRest = { $text }.
someDontSay = { $some } de { $n } no lo dicen
inPart = { $n } lo son en parte
otherLanguages =
    .who = Personas que hablan otros idiomas
    .text = Todo es en un solo idioma ({ $language }).
afar =
    .who = Personas que no pueden salir de casa
    .text = En nada se puede participar por teléfono o en línea.
weekend =
    .who = Personas que trabajan entre semana
    .text = No hay nada en fin de semana.
week =
    .who = Personas que trabajan los fines de semana
    .text = Todo es en fin de semana.
evening =
    .who = Personas que trabajan de día
    .text = No hay nada por la noche.
day =
    .who = Personas que de noche tienen cansancio o cuidan niñas y niños
    .text = No hay nada de día.
noneSay =
    { $n ->
        [1] el único encuentro no lo dice
       *[other] los { $n } encuentros no lo dicen
    }
