### importMessages

importTitle = Importar encuentros de un archivo
importLead = Un archivo .ics de otro calendario, o una tabla (CSV) con al menos un título y un comienzo. Puedes revisar lo que contiene antes de importarlo.
file = Archivo
paste = O pégalo aquí
orAddress = ¿Tienes la dirección de un calendario? Síguelo
look = Revisar el archivo
preview = Esto está en el archivo
found =
    { $n ->
        [one] { $n } encuentro que viene
       *[other] { $n } encuentros que vienen
    }
andMore = y { $n } más
which = Qué encuentros importar
whichHint = Desmarca lo que no quieras.
comeToo = y { $n } más, que también se importan
off =
    { $n ->
        [one] { $n } encuentro cancelado o aplazado queda fuera.
       *[other] { $n } encuentros cancelados o aplazados quedan fuera.
    }
more = El archivo es más largo de lo que podemos importar de una vez; lo demás queda fuera.
placeHint = Si un lugar es la casa de alguien, muéstralo solo a quienes vienen. Lo que está en las descripciones se muestra con los encuentros, elijas lo que elijas aquí.
place = Quién ve los lugares del archivo
places =
    .open = Todas las personas que pueden ver los encuentros
    .sealed = Solo quienes tienen un lugar confirmado, e integrantes de este grupo
visibility = Quién los puede leer
visibilities =
    .public = Todo el mundo, también en otros servidores
    .members = Integrantes del colectivo
    .group = Integrantes de este grupo
publish = Cómo
publishes =
    .no = Como borradores, para revisarlos uno por uno
    .yes = Publicados enseguida; se avisa a quienes siguen al grupo cuando se acercan las fechas
take = Importar
running = Importando encuentros
progress = { $done } de { $total }
reload = Puedes salir de esta página. La importación sigue.
again = Revisar otra vez
done = Importación terminada
cameIn =
    { $n ->
        [one] Se importó { $n } encuentro.
       *[other] Se importaron { $n } encuentros.
    }
stoodHere =
    { $n ->
        [one] { $n } ya estaba aquí.
       *[other] { $n } ya estaban aquí.
    }
undo = Deshacer esta importación
undoLead =
    { $n ->
        [one] Se quita { $n } encuentro. Se queda lo que se cambió después, lo que alguien respondió y lo que ya se anunció a otros servidores.
       *[other] Se quitan { $n } encuentros. Se queda lo que se cambió después, lo que alguien respondió y lo que ya se anunció a otros servidores.
    }
undoNow = Quitarlos
undone =
    { $n ->
        [0] No quedaba nada que quitar.
        [one] Deshecho: se quitó { $n } encuentro.
       *[other] Deshecho: se quitaron { $n } encuentros.
    }
toGroup = Ir al grupo
# What somebody gave us instead of a calendar or a table.
mistaken =
    .address = Esto es una dirección, no el calendario mismo. Mejor síguelo con el enlace de abajo: así sus encuentros se mantienen al día.
    .page = Esto es una página web, no un calendario. Busca en ella un enlace que termine en .ics, o «Exportar».
    .otherExport = Esto es una exportación en otro formato, como las de WordPress (XML) o de un programa (JSON). Exporta los encuentros como .ics o CSV.
    .spreadsheet = Esto es una hoja de cálculo. Guárdala como CSV con «Guardar como» y elige ese archivo.
    .document = Esto es un documento o una imagen, no un calendario ni una tabla.
errors =
    .thisFileTakesLongerTo = Este archivo toma demasiado tiempo de lectura.
    .chooseAFileOrPaste = Elige un archivo, o pega lo que contiene.
    .thereIsNoEventTo = En este archivo no hay encuentros que vengan.
    .chooseAtLeastOne = Elige al menos un encuentro.
    .sayFirstWhichTimeZones = Di primero a qué zonas horarias se refiere el archivo.
    .sayFirstWhichColumnIs = Di primero qué columna es el título y cuál es el comienzo.
