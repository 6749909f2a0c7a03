### cliMessages

again = La base de datos se restauró de una copia de seguridad: se empieza de nuevo con ella.

media =
    .how = Si es correcto, dilo así: calendula media adopt. Al almacén de S3_URL: calendula media move. De vuelta: calendula media move --back.
    .adopted = Las imágenes y grabaciones que están ahí ahora son de esta base de datos.
    .noStore = Primero define S3_URL.
    .moved =
        { $n ->
            [one] Un archivo está ahora en el almacén. Desde ahora inicia todo con S3_URL.
           *[other] { $n } archivos están ahora en el almacén. Desde ahora inicia todo con S3_URL.
        }
    .back =
        { $n ->
            [one] Un archivo está de nuevo en la carpeta. Desde ahora inicia sin S3_URL.
           *[other] { $n } archivos están de nuevo en la carpeta. Desde ahora inicia sin S3_URL.
        }
backup =
    .made = Escrito y vuelto a leer: { $file } ({ NUMBER($megabytes, minimumFractionDigits: 1, maximumFractionDigits: 1) } MB; filas: { $rows }, imágenes y grabaciones: { $media }).
    .withKeys = Incluye las claves, bajo BACKUP_PASSPHRASE. Guarda la frase de contraseña en otro lugar.
    .withoutKeys = No incluye las claves: guarda una copia de { $dataDir }/instance.key en un lugar seguro, o define BACKUP_PASSPHRASE. Sin ella nadie le cree ya a tu servidor.
restore =
    .how = Di cuál: calendula restore FILE, y --replace para ponerla en el lugar de un colectivo que vive aquí.
    .before = Lo que había aquí se guarda en { $file }.
    .done = { $origin } está de vuelta como estaba el { $made } (filas: { $rows }, imágenes y grabaciones: { $media }).
    .deleted =
        { $n ->
            [one] Una cosa que se borró desde entonces se borró de nuevo.
           *[other] { $n } cosas que se borraron desde entonces se borraron de nuevo.
        }
    .noKeys = Faltan las claves. Pon instance.key de vuelta en { $dataDir } antes de empezar: el archivo que es de esta copia de seguridad, o define BACKUP_PASSPHRASE y restaura de nuevo.
    .held =
        { $n ->
            [one] Un mensaje que esperaba su envío está retenido: puede que haya salido desde entonces. calendula held lo muestra; calendula held send lo envía; calendula held drop lo borra.
           *[other] { $n } mensajes que esperaban su envío están retenidos: puede que hayan salido desde entonces. calendula held los muestra; calendula held send los envía; calendula held drop los borra.
        }
held =
    .how = Dilo así: calendula held; calendula held send; calendula held drop
    .none = No hay nada retenido.
    .line =
        { GIVEN($host) ->
            [yes] { $host }: { $n }
           *[no] correo, notificaciones y lo que los grupos aún no publicaron: { $n }
        }
    .sent = En camino: { $n }.
    .dropped = Borrados: { $n }.
move =
    .how = Di a dónde: calendula move-database postgres://name:password@host/calendula, o calendula move-database embedded; --replace si ahí ya vive un colectivo.
    .same = Ahí está ya la base de datos.
    .done = Mudada a { $where }: { $rows } filas de { $tables } tablas, contadas en los dos lados.
    .nowServer = Ahora pon su dirección en DATABASE_URL, e inicia el servidor. La base de datos vieja queda como está, marcada como mudada; ya no arranca.
    .nowEmbedded = Ahora quita DATABASE_URL de los ajustes, e inicia el servidor. La base de datos vieja queda como está, marcada como mudada; ya no arranca.
closing =
    .how = Escríbelo así: calendula closing; calendula closing stop --member rosa; calendula closing archive --member rosa --out moss.json
    .open = El colectivo no se está cerrando. Lo empiezan integrantes en la página /collective/closing, con una decisión de todo el mundo y dos personas. Ningún comando lo hace.
    .deciding = Se pregunta a todo el mundo si cerrar el colectivo.
    .agreed = Todo el mundo estuvo de acuerdo en cerrar el colectivo. Dos personas tienen que empezar las dos semanas de espera.
    .waiting = El colectivo se cierra para siempre el { $day } (si nadie lo para). Cualquier integrante puede pararlo.
    .held = El cierre está parado, para que se hable primero.
    .goes = Lo que se iría: { $members } integrantes, { $events } encuentros, { $guides } guías, { $pictures } imágenes y archivos.
    .closed = { $name } se cerró para siempre el { $day }. No se puede deshacer; se puede restaurar una copia de seguridad hecha antes (calendula restore).
    .erasing = Se están escribiendo las despedidas. Después se borra todo.
    .erased =
        { $n ->
            [0] Todo está borrado. Todas las despedidas se enviaron; después se van las claves.
            [one] Todo está borrado. Falta enviar { $n } despedida. Deja el servidor en marcha.
           *[other] Todo está borrado. Faltan por enviar { $n } despedidas. Deja el servidor en marcha.
        }
    .done = Se avisó a todo el mundo y las claves ya no están. Puedes parar el servidor y borrar su carpeta.
    .stopped = El cierre está parado. Todo el mundo puede hablar primero.
    .archived =
        { $n ->
            [one] Escrito: { $n } texto, en { $file }. Dáselo solo a esa persona.
           *[other] Escrito: { $n } textos, en { $file }. Dáselo solo a esa persona.
        }
bounce =
    .none = Esto no es un aviso de un correo nuestro que no se pudo entregar. No se hizo nada.
    .later = El aviso no dice que la dirección ya no exista. No se hizo nada.
    .done = En esa dirección no hay nadie: ya no recibirá correos.
migrated = La base de datos está al día.
pending = Todavía en espera: { LIST($names) }
foundedAlready = Este colectivo ya está creado. Entra, o imprime una invitación: calendula invite
noCommand = No hay ningún comando «{ $name }». calendula --help los muestra todos.
portTaken = Otro programa usa PORT ({ $port }). Detenlo, o elige otro. Ejemplo: PORT=3001
notAllowed = Calendula no puede usar lo que necesita: { $message }. Mira de quién es DATA_DIR, y que PORT sea mayor que 1023.
readOnly = Calendula tiene que escribir en un disco que es de solo lectura: { $message }. Pon DATA_DIR en uno en el que se pueda escribir, y comprueba que este no esté dañado: en ese caso el sistema lo deja en solo lectura.
diskFull = No queda espacio en el disco ({ $message }). Haz espacio donde están DATA_DIR y la base de datos, e inténtalo de nuevo.
lost = La base de datos se detuvo y no se puede volver a iniciar: { $message }
lostForSpace = La base de datos se detuvo y no se puede volver a iniciar: no queda espacio en el disco de { $folder }. Lo que se guardó sigue ahí. Haz espacio y vuelve a iniciar Calendula.
keyDamaged = El archivo de claves { $file } está dañado. Vuelve a ponerlo desde tu copia de seguridad.
noFile = No existe ese archivo: { $name }
noDatabase = DATABASE_URL: la base de datos no nos deja entrar ({ $message }). Revisa la dirección, el nombre y la contraseña.
misspelt = { $message } calendula --help muestra lo que puedes escribir.
notThere = No hay ninguna Calendula en { $folder }. Da el DATA_DIR que tiene el servidor, o empieza una ahí: calendula start
foundFirst = Primero crea el colectivo: calendula setup-link
ready = Calendula está lista: { $url }
background = El trabajo de fondo de Calendula empezó.
trial = Esto es una prueba en esta máquina. Para que otros te encuentren, define PUBLIC_URL, por ejemplo PUBLIC_URL=https://moss.example
passwordHow = La contraseña se lee de la entrada estándar, para que no quede en ningún historial: … found --password-stdin < password.txt
plantHow = Di de quién es el kit: calendula plant --from https://moss.example
noKit = No hay ningún kit para empezar en { $url }.
cantFetch = No se puede traer { $url }: { $why }.
readyOn = Calendula está lista: { $url } (escucha en { $address })
founded = Creado: { $name }, { $address }. Entra en { $page } como { $member }.
noGroup = Aquí no hay ningún grupo { $handle } para el que se pueda hacer esto.
makeHow = Di a dónde va: calendula bundle make --out library.zip
isThere = { $file } ya existe. Elige otro nombre, o bórralo primero.
written = Escrito: { $file }, { NUMBER($megabytes, minimumFractionDigits: 1, maximumFractionDigits: 1) } MB. Descomprímelo donde quieras y abre index.html, o llévalo a otra Calendula.
takeHow = Di qué, para qué grupo y en nombre de quién: calendula bundle take library.zip --group herbs --member rosa
noMember = Aquí no hay ninguna persona con el nombre { $handle }.
isNoFile = { $path } no es un archivo.
waits = Todavía no se importó nada. Durante una hora { $member } puede ver qué contiene, y decir que sí: { $page }
late = No pasa nada: ¿está en marcha el servidor (calendula start)? Cómo va: { $page }
bundleHow = Di make o take: calendula bundle make --out library.zip
federationHow = Escribe: calendula federation; calendula federation retry; o retry con un número de los que muestra el primero
retried = Se intentará de nuevo: { $n }.
sibling = Colectivo hermano { $address }: { $state }
givenUp = Ya no se intenta { $id }: { $text }
doctorGood = bien
doctorLook = mira
server = Servidor { $text }
siblingWith = Colectivo hermano { $address }: { $state } ({ $problem })
status =
    Dirección: { $address }
    Quienes siguen: { $followers }
    En espera: { $waiting }, de ellos { $held } para servidores que no contestan ahora (de los demás, el más viejo espera desde hace { $lag } s)
    Ya no se intenta: { $dead }
passwordWhose = Di de quién; la nueva contraseña se lee de la entrada estándar: calendula password --member rosa --password-stdin < password.txt
passwordDone = @{ $handle } tiene una nueva contraseña, y su sesión está cerrada en todas partes. Pídele que la cambie en su propia página, en «Tú».
setup =
    { "" }
    Crea tu colectivo: { $link }
    (El enlace sirve durante 30 minutos. Para otro: { $command } setup-link)
    { "" }
setupLink =
    { $link }
    Sirve durante 30 minutos.
planted =
    { $n ->
        [one] Espera que lo miren: { $n } pieza
       *[other] Esperan que las miren: { $n } piezas
    }{ $refused ->
        [0] { "" }
       *[other] ; no se pudieron leer { $refused }
    }. No se adopta nada. Elige lo que sirve: { $page }
nothingNew =
    { $n ->
        [one] { $n } guía; { $text }
       *[other] { $n } guías; { $text }
    }
