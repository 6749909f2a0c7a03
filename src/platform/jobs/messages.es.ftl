### healthMessages

noWorker = No hay ningún proceso de trabajo en marcha, así que no se envía ni se recibe nada. Funciona como parte de calendula start, o aparte con calendula start --worker.
silentWorker = El proceso de trabajo lleva { $seconds } segundos en silencio, así que no se envía ni se recibe nada. Funciona como parte de calendula start, o aparte con calendula start --worker.
clockAhead = El reloj de este servidor está mal: otros servidores van { $seconds } segundos adelante. Rechazan lo que enviamos hasta que esté bien. Ajústalo con NTP.
clockBehind = El reloj de este servidor está mal: otros servidores van { $seconds } segundos atrás. Rechazan lo que enviamos hasta que esté bien. Ajústalo con NTP.
keys = El archivo de claves en DATA_DIR no abre las claves de la base de datos: es de otro servidor. No se puede firmar nada hasta que vuelva el archivo correcto.
noKeys = Falta el archivo de claves en DATA_DIR. Vuelve a poner instance.key desde tu copia de seguridad: hasta entonces no se envía nada.
media = La carpeta «media» en DATA_DIR no es de esta base de datos: faltan imágenes y grabaciones. Comparte la carpeta correcta, o cópiala de donde esté.
store = El almacén de S3_URL no responde, o nos rechaza: no se pueden mostrar ni guardar imágenes y grabaciones. Mira si está en marcha, y ejecuta otra vez calendula doctor.
disk = Solo quedan { $megabytes } MB libres en el disco de DATA_DIR. Cuando se llene no se podrá guardar nada, y la base de datos puede detenerse. Haz espacio, o dale un disco más grande.

keeps =
    .deliveriesThatFailedFor = Los envíos que fallaron para siempre se borran después de 30 días.
# What could not be delivered: "Create to fern.example, after 12 tries: 404".
letter =
    { GIVEN($to) ->
        [yes] { $what } a { $to }
       *[no] { $what }
    }, { $n ->
        [one] tras { $n } intento
       *[other] tras { $n } intentos
    }: { $error }
host =
    .waiting = en espera: { $n }
    .nothing = todavía no se entregó nada
    .last = última entrega: { $at }
    .answer = última respuesta: { $words }
    .failing = falla desde { $at }
    .paused = en pausa hasta { $at }, como pidió
    .again = se le pregunta otra vez: { $at }
    .dead = abandonados: { $n }
