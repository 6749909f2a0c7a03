### upkeepMessages

title = Este servidor
allWell = Todo está en orden.
look =
    { $n ->
        [one] Hay una cosa por mirar.
       *[other] Hay { $n } cosas por mirar.
    }
fine = En orden
servers = Entregas a otros servidores
backup =
    .title = Copias de seguridad
    .none = Todavía no se ha hecho ninguna copia de seguridad.
    .last = La última copia de seguridad se hizo el
    .size = { $megabytes } MB
    .withKeys = Incluye las claves, bajo tu frase de contraseña.
    .withoutKeys = No incluye las claves: guarda una copia del archivo instance.key en un lugar seguro.
    .notScheduled = No se hacen copias de seguridad por sí solas. Para tener una cada día, define BACKUP_DIR.
held =
    .title = Retenido
    .lead =
        { $n ->
            [one] Un mensaje esperaba su envío cuando se hizo la copia de seguridad. Puede que haya salido desde entonces. Envíalo ahora, o bórralo.
           *[other] { $n } mensajes esperaban su envío cuando se hizo la copia de seguridad. Puede que hayan salido desde entonces. Envíalos ahora, o bórralos.
        }
    .people = Correo, notificaciones y lo que los grupos aún no publicaron
    .count =
        { $n ->
            [one] un mensaje
           *[other] { $n } mensajes
        }
    .send = Enviar
    .drop = Borrar
    .sent =
        { $n ->
            [one] Se está enviando un mensaje.
           *[other] Se están enviando { $n } mensajes.
        }
    .dropped =
        { $n ->
            [one] Se borró un mensaje.
           *[other] Se borraron { $n } mensajes.
        }
forgets =
    .deletions = Que algo se borró se recuerda 90 días, solo por un número, para que una copia de seguridad no lo traiga de vuelta.
    .held = Lo que esperaba su envío en una copia de seguridad que se restauró se borra a los 30 días, salvo que alguien lo envíe.

checks =
    .version = Calendula { $version }
    .mail = servidor de correo: { $host }
    .noMail = servidor de correo: ninguno; todo funciona sin él
    .mailAdvice = calendula federation muestra lo que no se pudo enviar, con el motivo: { $n }
    .node = Node { $version }
    .nodeAdvice = Calendula necesita Node 24 o más nuevo; npm start trae el suyo
    .publicUrl = PUBLIC_URL { $url }
    .publicUrlAdvice = pon tu dirección https, para que otros puedan encontrarte
    .database = base de datos: PostgreSQL { $version }
    .databaseAdvice = Calendula necesita PostgreSQL { $least } o más nuevo
    .upToDate = la base de datos está al día
    .upToDateAdvice = ejecuta calendula migrate
    .founded = el colectivo está creado
    .foundedAdvice = ejecuta calendula setup-link y abre el enlace
    .dead = ya no se intenta: { $n }
    .deadAdvice = calendula federation los muestra
    .waiting = en espera: { $n }
    .waitingAdvice = el más viejo espera desde hace { $seconds } s; ¿está en marcha el worker?
    .worker = el trabajo de fondo está en marcha
    .clock = el reloj está bien
    .keys = el archivo de claves es de esta base de datos
    .media = la carpeta media es de esta base de datos
    .hostsDown = otros servidores que no contestan ahora: { $n }
    .disk = { NUMBER($free, maximumFractionDigits: 1) } GB libres en el disco de DATA_DIR
    .backup = se hizo una copia de seguridad en el último día
    .backupOld = la última copia de seguridad tiene { $hours } horas; mira en el registro qué falló
    .backupNone = todavía no se hizo ninguna copia de seguridad: define BACKUP_DIR, o ejecuta calendula backup cada día
    .backupSoon = todavía no se hizo ninguna copia de seguridad: la primera se hace en la hora que sigue al arranque; si no llega, mira en el registro
    .held = no hay nada retenido de una copia de seguridad
    .heldAdvice = hay { $n } mensajes retenidos que esperaban en una copia de seguridad: envíalos o bórralos con calendula held
