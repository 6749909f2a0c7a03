### commandHelpMessages

about = Calendula: un servidor federado para un colectivo de cuidado comunitario.
commands =
    .start = inicia el servidor (páginas web y trabajo de fondo)
    .web = solo las páginas web
    .worker = solo el trabajo de fondo
    .setupLink = imprime un enlace nuevo para crear el colectivo
    .found = crea el colectivo sin navegador
    .invite = imprime un enlace de invitación
    .password = da una contraseña nueva a quien perdió la suya
    .bounce = recibe, de la entrada estándar, un correo que no se pudo entregar
    .plant = mira el kit para empezar de otro colectivo; no se adopta nada
    .bundleMake = escribe la biblioteca pública en un archivo
    .bundleTake =
        da a un grupo un paquete, Markdown o una exportación de WordPress;
        con --yes se importa, sin eso rosa lo mira primero
    .federation = cómo va el intercambio con otros servidores
    .federationRetry =
        intenta de nuevo lo que ya no se intentaba: todo, o uno por el
        número que aparece en la lista
    .closing =
        cómo va el cierre del colectivo; lo empiezan integrantes, nunca
        un comando
    .closingStop = lo para en nombre de alguien del colectivo, para que se hable primero
    .closingArchive = escribe en un archivo lo que rosa puede conservar del colectivo
    .migrate = pone al día la base de datos (start también lo hace)
    .doctor = revisa que todo esté en su lugar
    .backup = escribe todo en un archivo, mientras funciona, y lo vuelve a leer
    .restore = lo trae de vuelta; --replace en el lugar de lo que vive aquí
    .held =
        lo que esperaba su envío en una copia de seguridad que se
        restauró
    .moveDatabase = lleva la base de datos a un servidor PostgreSQL, o de vuelta
    .mediaAdopt =
        toma la carpeta media en DATA_DIR como la de esta base de datos,
        si se perdió la que tenía
    .mediaMove =
        lleva imágenes y grabaciones al almacén de S3_URL, o de vuelta
    .help = esta página
share =
    .line1 = para repartir el trabajo
    .line2 = entre varios procesos
settingsTitle = Ajustes (variables de entorno; cada uno también como NAME_FILE con la ruta de un archivo):
settings =
    .PUBLIC_URL = La dirección web de tu colectivo; el único ajuste que necesitas para federar
    .PORT = El puerto en el que escucha el servidor
    .HOST = La dirección en la que escucha; 0.0.0.0 para todas (la imagen de contenedor la define)
    .DATABASE_URL = Un servidor PostgreSQL propio; si falta, Calendula trae el suyo dentro de DATA_DIR
    .DATABASE_DIRECT_URL = La misma base de datos sin pasar por un pooler como PgBouncer, para avisos y copias de seguridad
    .DATABASE_POOL = Cuántas conexiones a la base de datos tiene un proceso como máximo
    .WORKER_HANDS = Tareas que trabajan a la vez con la base de datos; al menos dos conexiones quedan libres para las páginas
    .DATA_DIR = Dónde se guardan las claves, la base de datos integrada y las copias de seguridad
    .SMTP_URL = Un servidor de correo, para integrantes y gente del barrio que dejan una dirección; todo funciona sin él
    .MAIL_FROM = La dirección desde la que salen los correos
    .MAIL_BOUNCES = A dónde vuelven los correos que no se pudieron entregar, con * para saber de quién: bounces+*@moss.example
    .LOG_LEVEL = fatal, error, warn, info, debug, trace o silent
    .TRUST_PROXY = Cuántos proxies hay delante (1), o sus direcciones
    .FEDERATION_ALLOW = host:port de direcciones privadas que se pueden alcanzar, para probar dos instancias en una máquina
    .METRICS_PORT = Un puerto en 127.0.0.1 que muestra cifras para vigilar el servidor
    .PAGE_CACHE = on u off: hace una sola vez lo que se ve sin cuenta, para quienes lo piden en un mismo momento
    .PICTURE_CACHE_MB = Megabytes de imágenes de colectivos hermanos que se conservan; las más viejas se van primero, y 0 no conserva ninguna
    .S3_URL = Un almacén compatible con S3 para imágenes y grabaciones, https://KEY:SECRET@host/bucket; si falta, están en DATA_DIR
    .S3_CACHE_MB = Megabytes de lo que está en el almacén que se conservan también en DATA_DIR; lo más viejo se va primero
    .BACKUP_DIR = Dónde se escribe cada día una copia de seguridad; se conservan las de 7 días y de 4 semanas
    .BACKUP_PASSPHRASE = Cifra las claves en una copia de seguridad; si falta, no las incluye y hay que guardar instance.key aparte
    .TRANSLATIONS_DIR = Una carpeta con catálogos propios, ordenada como src
unset =
    .none = (nada)
    .embedded = (integrada)
    .same = (la de arriba)
    .half = la mitad de DATABASE_POOL
more = Más: docs/install.md
