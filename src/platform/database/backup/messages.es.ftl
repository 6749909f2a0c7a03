### backupMessages

damaged =
    .noBackup = { $file } está dañado, o no es una copia de seguridad de Calendula.
    .other = { $file } no es una copia de seguridad de Calendula.
    .parts = { $file } está dañado: no todo lo que contiene está como se escribió.
    .keys = Las claves de esta copia de seguridad están dañadas.
    .table = La copia de seguridad no nombra ninguna tabla { $name }.
newer =
    .program = { $file } lo escribió una Calendula más nueva ({ $version }). Primero actualiza.
    .table = Esto lo escribió una Calendula más nueva (aquí no se conoce { $name }). Primero actualiza.
write =
    .changed = { $name } cambió mientras se copiaba.
    .longName = El nombre { $name } es demasiado largo para una copia de seguridad.
restore =
    .passphrase = BACKUP_PASSPHRASE no es la que se usó para hacer esta copia de seguridad.
    .lives = En esta base de datos ya vive un colectivo. Para poner la copia de seguridad en su lugar: calendula restore --replace, con el archivo. No se cambió nada.
    .twice = En este momento otro proceso está restaurando una copia de seguridad en esta base de datos.
move =
    .runs = Calendula funciona con esta base de datos: lo que escriba mientras tanto se perdería. Detenla y después haz la mudanza. No se cambió nada.
    .nothing = En esta base de datos no hay ningún colectivo que mudar.
    .lives = En la otra base de datos ya vive un colectivo. Para poner este en su lugar, añade --replace. No se cambió nada.
    .rows = No llegaron todas las filas de { $table }. No se cambió nada.
