### libraryImportMessages

zip =
    .notZip = Esto no es un archivo zip, o está cortado.
    .large = Este zip es del tipo grande (zip64), que no aceptamos.
    .tooMany = Contiene { $n } archivos; aceptamos { $most } como máximo.
    .part = Este zip es una parte de varias. Júntalo en un solo archivo.
    .listDamaged = La lista de archivos de este zip está dañada.
    .twice = Dos archivos tienen el mismo nombre: { $name }
    .tooLarge = Descomprimido, es más grande de lo que aceptamos.
    .badName = Un archivo tiene un nombre que lleva a otro lado o que no se puede guardar.
    .isLink = { $name } es un enlace a otro archivo. Solo se aceptan archivos de verdad.
    .locked = { $name } está cerrado con una contraseña.
    .unknownWay = { $name } está comprimido de una manera que no conocemos.
    .damaged = { $name } está dañado.
    .overlap = Hay archivos superpuestos dentro.
bundle =
    .unreadable = La lista de contenido de este paquete no se puede leer.
    .newer = Este paquete se hizo con una Calendula más nueva que esta.
    .tooMany = Contiene más de { $most } guías.
    .guideTwice = Una guía está dos veces.
    .fileTwice = Un archivo está dos veces en su lista.
    .wrongFiles = Contiene archivos que su lista no nombra, o faltan algunos.
    .missing = Falta { $path }.
    .changed = { $path } se cambió después de hacer el paquete.
    .unsigned = Este paquete no está firmado, así que no podemos saber de quién es.
    .otherServer = Este paquete está firmado con una clave de otro servidor que el que nombra.
    .badSignature = La firma no coincide: el paquete se cambió, o lo hizo otra persona.
    .otherAuthor = «{ $name }» dice ser de alguien de un servidor distinto del suyo.
    .otherGuide = «{ $name }» no es la guía que nombra la lista.
article =
    .noAnswer = Su servidor no contestó como se esperaba: { $why }.
    .blocked = Bloqueamos este servidor.
    .none = No hay ningún artículo en esta dirección: { $why }.
    .ours = Esto ya está aquí.
    .notPublic = No es público.
    .otherAuthor = Quien lo escribió está en otro servidor, o tiene un bloqueo aquí.
    .gone = Quienes lo hicieron lo borraron.
    .noAuthor = No se encuentra a quien lo escribió.
file =
    .badText = { $name }: sin título o sin texto, o demasiado largo.
    .tooMany = Contiene más de { $most } textos; tomamos los primeros { $most }.
fileNone = En este archivo no hay ninguna guía.
left = Quien empezó esto ya no está en el grupo.
wordpress =
    .declares = Este archivo trae un DOCTYPE o entidades propias. WordPress no escribe ninguna; no las leemos.
    .tooMany = Contiene más de { $most } entradas; tomamos las primeras { $most }.
    .hidden = { $n } estaban en la papelera o cerradas con una contraseña, y ahí se quedan.
    .private = { $n } eran privadas allá, y allá se quedan. Un grupo lee todos sus borradores: publica allá lo que pueda ver, o cópialo a mano.
    .empty = { $n } no tenían título o texto.
    .pictures = Las imágenes no se importan; { $n } de estas tenían alguna. Agrégalas a mano.
fileOthers =
    { $n ->
        [one] { $n } archivo más que contiene, como una imagen, queda fuera.
       *[other] { $n } archivos más que contiene, como imágenes, quedan fuera.
    }
