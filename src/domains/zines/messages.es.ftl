### zineMessages

untitled = Sin título
version = versión { $n }
draft = borrador
guides =
    { $n ->
        [one] { $n } guía
       *[other] { $n } guías
    }
andOthers =
    { $n ->
        [one] { $name } y { $n } guía más
       *[other] { $name } y { $n } guías más
    }
by = de { $who }
takeCare = Precauciones
contents = Contenido
notes = Notas
about = Sobre este documento
aboutOf = Sobre «{ $name }»
credit = Autoría
license = Licencia
cautions = Precauciones
cautionsSee = Hay más en la sección antes del texto.
family = Basado en
ancestor =
    { GIVEN($credit) ->
        [yes] «{ $name }» de { $credit } ({ $license })
       *[no] «{ $name }» ({ $license })
    }
wishes = Cómo quisieran que se use quienes lo hicieron
sources = Fuentes
notice =
    { $severity ->
        [urgent] URGENTE ({ $date }, { $by }):
        [caution] Precaución ({ $date }, { $by }):
       *[other] Bueno saberlo ({ $date }, { $by }):
    }
current = ¿Esta copia sigue al día? Míralo aquí:
qr = Un código que lleva a { $address }
edition = Versión { $version }, { $date }
print = Imprimir
printLead = En papel, como fanzine, como libro electrónico o como texto simple.
reading = Para leer o imprimir en hojas sueltas
readingText = La letra grande es de 18 puntos o más. Estos archivos funcionan bien con un lector de pantalla.
a4 = en A4 (PDF)
letter = en tamaño carta (PDF)
large = Letra grande
booklet = Un fanzine para engrapar
bookletText = La mitad de tu papel, doblado una vez. Imprime por los dos lados, dobla el montón por la mitad, y engrapa por el doblez.
paper = Tu papel
papers =
    .a4 = A4
    .letter = Carta
duplex = Cómo voltea el papel tu impresora
duplexes =
    .short = Por el lado corto
    .long = Por el lado largo
    .single = Imprime solo por un lado: primero la primera mitad del archivo, después volteo el montón
reversed = Después de voltear, la última hoja de mi montón va primero
spine = Dónde está el doblez
spines =
    .left = A la izquierda (la mayoría de los idiomas)
    .right = A la derecha (árabe, hebreo, persa …)
makeBooklet = Crear fanzine (PDF)
mini = Un mini fanzine de una sola hoja
miniText = Ocho páginas pequeñas en un lado de una hoja: un corte, unos dobleces, sin grapas. Para textos cortos.
ebook = Libro electrónico y texto
epub = Libro electrónico (EPUB)
text = Texto simple
markdown = Markdown
testPage = ¿No conoces bien tu impresora? Imprime primero la página de prueba; te dice qué elegir.
testA4 = Página de prueba en A4 (PDF)
testLetter = Página de prueba en tamaño carta (PDF)
testSheet =
    .title = Página de prueba para tu impresora
    .side = Lado { $n }
testSheet-side1 =
    .line1 = Imprime este archivo como piensas imprimir el fanzine: por los dos lados si tu impresora puede, al 100 %, acostado (horizontal).
    .line2 = Después toma la hoja 1 con este lado hacia ti, y voltéala como la página de un libro, sobre su borde izquierdo o derecho.
testSheet-side2 =
    .line1 = ¿La flecha apunta hacia arriba, como en el lado 1? Entonces elige «Por el lado corto».
    .line2 = ¿Apunta hacia abajo? Entonces elige «Por el lado largo».
    .line3 = ¿El lado 2 está en una hoja aparte? Entonces tu impresora imprime solo por un lado: sigue con el lado 3.
testSheet-side3 =
    .line1 = Para impresoras de un solo lado: imprime solo las páginas 1 y 3 de este archivo, voltea el montón como la página de un libro, ponlo de nuevo, e imprime las páginas 2 y 4.
    .line2 = Mira qué hay detrás de este lado.
testSheet-side4 =
    .line1 = ¿Detrás de este está el lado 3? Entonces elige «Imprime solo por un lado».
    .line2 = ¿Detrás de este está el lado 1? Entonces elígelo también, y marca «Después de voltear, la última hoja de mi montón va primero».
testSheet-ruler = La línea de arriba mide 100 mm. Si la tuya no, quita «ajustar a la página». Los dos marcos están a 5 y 10 mm del borde: lo que no ves, tu impresora no lo puede imprimir.
howBooklet = Cómo doblar el fanzine
howBookletSteps =
    .line1 = Imprime al 100 %, no «ajustar a la página».
    .line2 = Deja las hojas en el orden en que salen. La portada está afuera de la primera.
    .line3 = Dobla todo el montón por la mitad, con la portada hacia afuera.
    .line4 = Engrapa dos veces por el doblez, desde afuera, o cóselo. Un fanzine de más de 40 páginas sale como varios pequeños: dobla cada uno, y después ponlos uno tras otro.
howMini = Cómo doblar el mini fanzine
howMiniSteps =
    .line1 = Dobla por la mitad larga, abre; dobla por la mitad corta, abre; dobla los dos cuartos de afuera hacia el centro, abre. Ahora hay ocho campos.
    .line2 = Dobla por la mitad corta y corta desde el doblez hasta la siguiente marca, por la línea de puntos. Abre: hay una ranura en el centro.
    .line3 = Dobla por la mitad larga, con lo impreso hacia afuera.
    .line4 = Junta los extremos hasta que la ranura se abra en rombo y después en cruz. Dobla las páginas alrededor, con la portada adelante.
several = Varias guías en un fanzine
severalText = Escribe las direcciones o los números de otras guías, con espacios entre ellos. Van después de esta.
severalWith = Otras guías
severalSubmit = Juntar
together = En este fanzine
onlyThis = Solo esta guía
tooMini = Es demasiado largo para ocho páginas pequeñas: las letras serían de menos de 7 puntos. Imprime mejor el fanzine.
tooLong = Es demasiado largo para imprimir de una vez. Elige menos guías.
missingScript = Ningún tipo de letra de este servidor tiene estas letras: { $letters } ({ $script }). Quienes cuidan el servidor pueden agregar uno a la carpeta «fonts» de sus datos.
busy = En este momento se hacen muchos fanzines. Por favor, inténtalo en un minuto.
check = ¿Tu copia sigue al día?
checkCurrent = Sí. Tu copia tiene la versión { $version }, y es la última.
checkOld = No. Tu copia tiene la versión { $paper }; la última es la versión { $now }. Por favor, usa la nueva.
checkUnknown = No conocemos esta versión. Mira la última.
checkNotices = Avisos de seguridad
checkNoticesText = Mira si tu copia tiene estas palabras. Si no, escríbelas en ella, y avisa a quienes les diste una copia.
checkNoNotices = No ha habido avisos de seguridad desde que se escribió, aparte de sus propias precauciones.
mayNot = { $who } no ha dicho que otras personas puedan hacer copias de esta guía. Puedes leerla en su propia página. Antes de imprimirla, por favor, pregúntales.
wrongWith = No encontramos una de las otras guías. Escribe sus direcciones o números, con espacios entre ellos.
tooMany = Un fanzine puede tener { $max } guías como máximo.
checkSince = Se cambió por última vez el { $date }.
checkCautions = Precauciones
checkRead = Leer la última versión
checkPrint = Imprimir de nuevo
