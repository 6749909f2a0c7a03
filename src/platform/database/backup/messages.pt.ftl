### backupMessages

damaged =
    .noBackup = { $file } está danificado, ou não é um backup do Calendula.
    .other = { $file } não é um backup do Calendula.
    .parts = { $file } está danificado: nem tudo nele está como foi escrito.
    .keys = As chaves deste backup estão danificadas.
    .table = O backup não cita nenhuma tabela { $name }.
newer =
    .program = { $file } foi escrito por um Calendula mais novo ({ $version }). Atualize primeiro.
    .table = Isto foi escrito por um Calendula mais novo ({ $name } não é conhecido aqui). Atualize primeiro.
write =
    .changed = { $name } mudou enquanto era copiado.
    .longName = O nome { $name } é longo demais para um backup.
restore =
    .passphrase = BACKUP_PASSPHRASE não é aquela com que este backup foi feito.
    .lives = Já vive um coletivo neste banco de dados. Para colocar o backup no lugar dele: calendula restore --replace, com o arquivo. Nada foi mudado.
    .twice = Outro processo está restaurando um backup neste banco de dados agora mesmo.
move =
    .runs = O Calendula está rodando com este banco de dados: o que ele escrever enquanto isso se perderia. Pare-o e depois faça a mudança. Nada foi mudado.
    .nothing = Neste banco de dados não há coletivo para mudar.
    .lives = Já vive um coletivo no outro banco de dados. Para colocar este no lugar dele, acrescente --replace. Nada foi mudado.
    .rows = Nem todas as linhas de { $table } chegaram. Nada foi mudado.
