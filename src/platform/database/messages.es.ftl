### databaseMessages

running = Calendula ya funciona en { $folder }. Detén primero la otra, o dale a esta otro DATA_DIR y otro PORT.
runsOlder = Esta Calendula es más nueva que la base de datos en { $folder }, y otra todavía funciona con ella. Detén esa, y después inicia esta.
movedTo = Esta base de datos se mudó a { $where }. Sigue con aquella, o tráela de vuelta de allí: docs/backup.md dice cómo.
foreignFolder = La carpeta { $folder } es de otra persona, u otras personas pueden llegar a ella. Quítala, o dale a Calendula un DATA_DIR más corto.
key =
    .missing = No hay ningún archivo de claves { $file }, y esta base de datos se hizo con uno. Copia ahí instance.key del DATA_DIR del proceso que funciona con esta base de datos, o de tu copia de seguridad. No se inició nada.
    .other = El archivo de claves { $file } no es el que se usó para hacer esta base de datos. Copia ahí instance.key del DATA_DIR del proceso que funciona con esta base de datos, o de tu copia de seguridad. No se inició nada.
media =
    .store = El almacén de S3_URL no es donde esta base de datos tiene sus imágenes y grabaciones. Si están en la carpeta de DATA_DIR: calendula media move las lleva al almacén. Si se perdieron para siempre: calendula media adopt. No se inició nada.
    .folder = { $folder } no es la carpeta donde esta base de datos tiene sus imágenes y grabaciones. Comparte la carpeta «media» del DATA_DIR del proceso que funciona con esta base de datos, o cópiala toda ahí. Si están en un almacén: define S3_URL, o tráelas de vuelta con él: calendula media move --back. Si se perdieron para siempre: calendula media adopt. No se inició nada.
postgres =
    .none = No hay un PostgreSQL incluido para esta máquina ({ $name }). Pon en DATABASE_URL un servidor de PostgreSQL tuyo.
    .musl = En sistemas con musl, como Alpine, no viene ningún PostgreSQL incluido. Pon en DATABASE_URL un servidor PostgreSQL tuyo, o ejecuta Calendula con su imagen o en un sistema con glibc.
    .notWhole = El PostgreSQL incluido no está completo: no se puede leer { $file }. Instálalo de nuevo (npm ci), o define DATABASE_URL.
    .root = PostgreSQL no funciona como root. Inicia Calendula con una cuenta común, o define DATABASE_URL.
    .rootHome = PostgreSQL no funciona como root, y ninguna otra cuenta puede llegar a esta carpeta. Inicia Calendula con una cuenta común, sácala de la carpeta de root, o define DATABASE_URL.
    .madeBy = La base de datos en { $folder } se hizo con PostgreSQL { $version }; este es { $ours }. docs/upgrade.md dice cómo traerla.
    .old = Calendula necesita PostgreSQL { $least } o más nuevo, y este servidor es { $version }. No se cambió nada.
    .noFiles = El PostgreSQL incluido no pudo crear sus archivos: { $why }
    .noStart = El PostgreSQL incluido no arrancó: { $why }. Su registro ({ $log }) dice: { $tail }
    .noEnd = PostgreSQL (proceso { $pid }) no se detiene.
migrations =
    .missing = Falta la carpeta de migraciones ({ $folder }).
    .notCopied = Hay que cambiar la base de datos, y antes no se pudo copiar: { $why }. No se cambió nada.
    .failed =
        No se pudo poner al día la base de datos{ GIVEN($name) ->
            [yes] { " " }(en { $name })
           *[no] { "" }
        }: { $why }
