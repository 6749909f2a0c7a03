### upkeepMessages

title = Este servidor
allWell = Está tudo em ordem.
look =
    { $n ->
        [1] Uma coisa precisa de atenção.
       *[other] { $n } coisas precisam de atenção.
    }
fine = Em ordem
servers = Envios a outros servidores
backup =
    .title = Backups
    .none = Ainda não foi feito nenhum backup.
    .last = O último backup foi feito em
    .size = { $megabytes } MB
    .withKeys = As chaves estão nele, protegidas pela sua frase secreta.
    .withoutKeys = As chaves não estão nele: guarde uma cópia do arquivo instance.key em um lugar seguro.
    .notScheduled = Nenhum backup é feito sozinho. Para ter um por dia, defina BACKUP_DIR.
held =
    .title = Retidas
    .lead =
        { $n ->
            [1] Uma mensagem esperava para ser enviada quando o backup foi feito. Talvez já tenha saído depois. Envie agora, ou apague.
           *[other] { $n } mensagens esperavam para ser enviadas quando o backup foi feito. Talvez já tenham saído depois. Envie agora, ou apague.
        }
    .people = E-mails, notificações e o que os grupos ainda vão publicar
    .count =
        { $n ->
            [1] uma mensagem
           *[other] { $n } mensagens
        }
    .send = Enviar
    .drop = Apagar
    .sent =
        { $n ->
            [1] Uma mensagem está sendo enviada.
           *[other] { $n } mensagens estão sendo enviadas.
        }
    .dropped =
        { $n ->
            [1] Uma mensagem foi apagada.
           *[other] { $n } mensagens foram apagadas.
        }
forgets =
    .deletions = Lembramos por 90 dias que algo foi apagado, só por um número, para que um backup não o traga de volta.
    .held = O que esperava para ser enviado em um backup restaurado é apagado depois de 30 dias, a não ser que alguém envie.
checks =
    .version = Calendula { $version }
    .mail = servidor de e-mail: { $host }
    .noMail = servidor de e-mail: nenhum; tudo funciona sem ele
    .mailAdvice = calendula federation mostra o que não pôde ser enviado, com o motivo: { $n }
    .node = Node { $version }
    .nodeAdvice = o Calendula precisa do Node 24 ou mais novo; npm start traz o seu
    .publicUrl = PUBLIC_URL { $url }
    .publicUrlAdvice = defina seu endereço https, para que outros encontrem vocês
    .database = banco de dados: PostgreSQL { $version }
    .databaseAdvice = o Calendula precisa do PostgreSQL { $least } ou mais novo
    .upToDate = o banco de dados está em dia
    .upToDateAdvice = execute calendula migrate
    .founded = o coletivo foi criado
    .foundedAdvice = execute calendula setup-link e abra o link
    .dead = desistimos: { $n }
    .deadAdvice = calendula federation mostra a lista
    .waiting = esperando: { $n }
    .waitingAdvice = o mais antigo espera há { $seconds } s; o trabalho de fundo está rodando?
    .worker = o trabalho de fundo está rodando
    .clock = o relógio está certo
    .keys = o arquivo de chaves é deste banco de dados
    .media = a pasta media é deste banco de dados
    .hostsDown = outros servidores que não respondem agora: { $n }
    .disk = { NUMBER($free, maximumFractionDigits: 1) } GB livres no disco de DATA_DIR
    .backup = um backup foi feito no último dia
    .backupOld = o último backup tem { $hours } horas; veja no registro o que deu errado
    .backupNone = ainda não há backup: defina BACKUP_DIR, ou execute calendula backup todo dia
    .backupSoon = ainda não há backup: o primeiro é feito até uma hora depois do início; se não vier, veja no registro
    .held = nada está retido de um backup
    .heldAdvice = { $n } mensagens que esperavam em um backup estão retidas: envie ou apague com calendula held
