### bundleMessages

severities =
    { $severity ->
        [info] Nota
        [caution] Precaución
        [urgent] Urgente
       *[other] Nota
    }
cautions = Precauciones
sources = Fuentes
wishes = Cómo quisieran que se use quienes lo hicieron
version = revisión { $n }
credit = Hecho por
by = Publicado por
license = Licencia
original = Original
lineage = De dónde viene
after = de
updated = Último cambio
translationOf = Traducción de
basedOn = Versión de
alsoAs = Igual que
files =
    .guide-epub = libro para lectores electrónicos (EPUB)
    .guide-pdf = para leer o imprimir (PDF)
    .guide-txt = texto simple
    .guide-md = Markdown
    .guide-json = ActivityStreams (para programas)
    .lineage-json = de dónde viene (para programas)
toAll = Todo lo de este paquete
stories = Historias habladas
transcript = Transcripción
saidYes = El { $day }, { $who } aceptó que todo el mundo pueda oír esto.
yesBack = Puede cambiar de opinión. Si esta página dice que la historia ya no está, por favor borra tu copia:
aboutGuide = Va con la guía
bundleOf = Biblioteca de { $name }
bundleLead = Puedes leer estas páginas sin red y sin servidor. Pasa la carpeta completa: incluye autoría y licencia.
madeOn = Descargado de { $origin } el { $day }. Los cambios posteriores no están incluidos.
ours = Lo nuestro
ofSiblings = De colectivos hermanos
leftOut = No cupo todo en un paquete. Descarga el resto grupo por grupo.
empty = No había guías públicas cuando se hizo este paquete.
howTo = Para agregarlo a otra Calendula: entra ahí, abre Biblioteca, después Importar guías, y elige el archivo zip.
title = Descargar la biblioteca
lead = Todas las guías en un archivo. Se pueden leer en cualquier dispositivo sin red: en una memoria USB, en una carpeta compartida, en un teléfono.
which = Las guías de quién
everyGroup = Todos nuestros grupos
siblings = Guías de colectivos hermanos
siblingsNo = Solo las nuestras
siblingsYes = También las de colectivos hermanos cuya licencia nos deja pasarlas
download = Descargar
inside = Qué contiene
insideText = Una página para cada guía que se abre en cualquier navegador, con sus imágenes, como libro y PDF, como texto simple y Markdown; historias habladas que todo el mundo puede oír y pasar; de dónde viene cada guía; y todo lo que otra Calendula necesita para importarlas. Sus grupos lo firman todo, para que nadie pueda cambiarlo sin que se note.
counts =
    { $siblings ->
        [0]
            { $ours ->
                [one] { $ours } guía nuestra
               *[other] { $ours } guías nuestras
            }
       *[other]
            { $ours ->
                [one] { $ours } guía nuestra
               *[other] { $ours } guías nuestras
            }, { $siblings } de colectivos hermanos
    }
none = Todavía no hay nada que descargar
noneText = En cuanto un grupo publique una guía para todo el mundo, puedes descargarla aquí.
library = Biblioteca
takeIn = Importar guías
importLead = De otra Calendula, de una carpeta de textos, o de WordPress. Puedes revisar todo antes de importarlo. Lo que pasa a ser de ustedes empieza como borrador.
needsGroup = Todavía no estás en un grupo que pueda importar guías.
group = Para qué grupo
groupHint = Los borradores son de este grupo. Nadie más los ve.
file = Archivo
fileHint = Un paquete (.zip), un zip de archivos Markdown, varios archivos Markdown a la vez, o una exportación de WordPress (.xml). Como máximo 50 MB.
look = Revisar el archivo
fromFile = De un archivo
fromAddress = De una dirección
addressHint = La dirección de un artículo en el fediverso, o en WordPress, Ghost, WriteFreely, Lemmy u otra Calendula.
address = Dirección
fetch = Traer
reading = Lo estamos leyendo
reload = Esto sigue por sí solo, aunque salgas de la página.
lookAgain = Ver cómo va
kinds =
    .bundle = Un paquete de otra Calendula
    .markdown = Archivos Markdown
    .wordpress = Una exportación de WordPress
    .article = Un artículo
found =
    { $n ->
        [one] { $n } guía
       *[other] { $n } guías
    }
refused = No podemos importar esto
nothingChanged = No se importó nada.
again = Probar con otro archivo
signedBy = Firmado por { $name } ({ $origin }), y sin cambios desde entonces.
signedByUnknown = No pudimos comprobar quién firmó esto: { $origin } no contestó, o no conoce la clave. Los archivos coinciden con su lista, pero cualquiera pudo escribir esa lista. Por eso no guardamos estas guías como suyas: se convierten en borradores de tu grupo, con la autoría y la fuente que nombra el paquete.
fates =
    .theirs = se guardará como suya
    .known = ya está aquí
    .ours = es nuestra
    .blocked = queda fuera: bloqueamos ese servidor
    .ask = preguntaremos a su propio servidor; si no contesta, se convierte en un borrador con un enlace
    .draft = se convierte en un borrador con su autoría y su fuente
    .link = se convierte en un borrador con solo un enlace: su licencia no permite más
    .new = se convierte en un borrador
    .closed = queda fuera: no era para todo el mundo
    .gone = queda fuera: quienes la hicieron la quitaron
andMore = y { $n } más
problems = Lo que no pudimos leer
licenseUnsaid = Licencia para donde el archivo no nombra ninguna
licenseHint = Puedes cambiarla en cada borrador.
take = Importar
running = Importando guías
progress = { $done } de { $total }
done = Importación terminada
keptTheirs =
    { $n ->
        [one] { $n } guía está en la biblioteca, guardada como suya.
       *[other] { $n } guías están en la biblioteca, guardadas como suyas.
    }
draftsMade =
    { $n ->
        [one] Se hizo { $n } borrador.
       *[other] Se hicieron { $n } borradores.
    }
stayedOut =
    { $n ->
        [one] { $n } quedó fuera o ya estaba aquí.
       *[other] { $n } quedaron fuera o ya estaban aquí.
    }
nothingTaken = No había nada que importar.
toGroup = Ir al grupo
toGroups = Todos los grupos
toLibrary = Ir a la biblioteca
originLine =
    { GIVEN($credit) ->
        [yes] De { $name }: <{ $iri }>{ "\u000A" }{ "\u000A" }Autoría: { $credit }
       *[no] De { $name }: <{ $iri }>
    }
noteBundle = Importado de un paquete que no se pudo comprobar
noteFile = Importado de un archivo
creditTo = A partir de «{ $name }» de { $who }
errors =
    .chooseAFile = Elige un archivo.
    .chooseOneZipAtA = Elige solo un zip a la vez.
    .thisExportIsLargerThan = Esta exportación es de más de 20 MB. Expórtala por partes, por ejemplo año por año.
    .weTakeAZipMarkdown = Puedes subir un zip, archivos Markdown (.md, .txt) o una exportación de WordPress (.xml).
    .writeTheWholeAddressBeginning = Escribe la dirección completa, que empiece con https://
    .thisStandsHereAlready = Esto ya está aquí.
    .chooseALicence = Elige una licencia.
keeps =
    .aFileOfGuides = Un archivo de guías que se revisó se borra después de una hora; lo que se importó, después de un día.
