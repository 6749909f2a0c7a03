### cliMessages

again = O banco de dados foi restaurado de um backup: começando de novo com ele.
media =
    .how = Se está certo, diga assim: calendula media adopt. Para o armazenamento de S3_URL: calendula media move. De volta: calendula media move --back.
    .adopted = As imagens e gravações que estão ali agora são deste banco de dados.
    .noStore = Defina S3_URL primeiro.
    .moved =
        { $n ->
            [one] Um arquivo está agora no armazenamento. De agora em diante, inicie tudo com S3_URL.
           *[other] { $n } arquivos estão agora no armazenamento. De agora em diante, inicie tudo com S3_URL.
        }
    .back =
        { $n ->
            [one] Um arquivo está de novo na pasta. De agora em diante, inicie sem S3_URL.
           *[other] { $n } arquivos estão de novo na pasta. De agora em diante, inicie sem S3_URL.
        }
backup =
    .made = Escrito e conferido: { $file } ({ NUMBER($megabytes, minimumFractionDigits: 1, maximumFractionDigits: 1) } MB; linhas: { $rows }, imagens e gravações: { $media }).
    .withKeys = As chaves estão nele, protegidas por BACKUP_PASSPHRASE. Guarde a frase secreta em outro lugar.
    .withoutKeys = As chaves não estão nele: guarde uma cópia de { $dataDir }/instance.key em um lugar seguro, ou defina BACKUP_PASSPHRASE. Sem ela ninguém mais acredita no seu servidor.
restore =
    .how = Diga qual: calendula restore FILE, e --replace para colocar no lugar de um coletivo que vive aqui.
    .before = O que havia aqui está guardado em { $file }.
    .done = { $origin } voltou a ser como era em { $made } (linhas: { $rows }, imagens e gravações: { $media }).
    .deleted =
        { $n ->
            [1] Uma coisa que foi apagada depois disso foi apagada de novo.
           *[other] { $n } coisas que foram apagadas depois disso foram apagadas de novo.
        }
    .noKeys = Faltam as chaves. Coloque instance.key de volta em { $dataDir } antes de iniciar: o que é deste backup, ou defina BACKUP_PASSPHRASE e restaure de novo.
    .held =
        { $n ->
            [1] Uma mensagem que esperava para ser enviada está retida: talvez já tenha saído depois. calendula held mostra; calendula held send envia; calendula held drop apaga.
           *[other] { $n } mensagens que esperavam para ser enviadas estão retidas: talvez já tenham saído depois. calendula held mostra; calendula held send envia; calendula held drop apaga.
        }
held =
    .how = Diga assim: calendula held; calendula held send; calendula held drop
    .none = Nada está retido.
    .line =
        { GIVEN($host) ->
            [yes] { $host }: { $n }
           *[no] e-mails, notificações e o que os grupos ainda vão publicar: { $n }
        }
    .sent = { $n } a caminho.
    .dropped = { $n } apagadas.
move =
    .how = Diga para onde: calendula move-database postgres://name:password@host/calendula, ou calendula move-database embedded; --replace se já vive lá um coletivo.
    .same = O banco de dados já está lá.
    .done = Mudou para { $where }: { $rows } linhas de { $tables } tabelas, contadas dos dois lados.
    .nowServer = Agora defina DATABASE_URL com esse endereço, e inicie. O banco de dados antigo fica como está, marcado como mudado; ele não inicia mais.
    .nowEmbedded = Agora tire DATABASE_URL das configurações, e inicie. O banco de dados antigo fica como está, marcado como mudado; ele não inicia mais.
closing =
    .how = Escreva assim: calendula closing; calendula closing stop --member rosa; calendula closing archive --member rosa --out moss.json
    .open = O coletivo não está fechando. Integrantes começam isso na página /collective/closing, com uma decisão de todo mundo e duas pessoas. Nenhum comando faz isso.
    .deciding = Pergunta-se a todo mundo se o coletivo deve fechar.
    .agreed = Todo mundo concordou em fechar o coletivo. Duas pessoas precisam começar as duas semanas de espera.
    .waiting = O coletivo fecha para sempre em { $day } (se ninguém parar). Qualquer integrante pode parar.
    .held = O fechamento está parado, para que se converse antes.
    .goes = O que sairia: { $members } integrantes, { $events } encontros, { $guides } guias, { $pictures } imagens e arquivos.
    .closed = { $name } fechou para sempre em { $day }. Não dá para desfazer; um backup feito antes pode ser restaurado (calendula restore).
    .erasing = As despedidas estão sendo escritas. Depois tudo é apagado.
    .erased =
        { $n ->
            [0] Tudo foi apagado. Todas as despedidas foram enviadas; depois vão as chaves.
            [one] Tudo foi apagado. Falta enviar { $n } despedida. Deixe o servidor rodando.
           *[other] Tudo foi apagado. Faltam { $n } despedidas para enviar. Deixe o servidor rodando.
        }
    .done = Todo mundo foi avisado e as chaves já não existem. Você pode parar o servidor e apagar a pasta dele.
    .stopped = O fechamento está parado. Todo mundo pode conversar antes.
    .archived =
        { $n ->
            [one] Escrito: { $n } texto, em { $file }. Dê só a essa pessoa.
           *[other] Escrito: { $n } textos, em { $file }. Dê só a essa pessoa.
        }
bounce =
    .none = Este não é um aviso de um e-mail nosso que não pôde ser entregue. Nada foi feito.
    .later = O aviso não diz que o endereço deixou de existir. Nada foi feito.
    .done = Não há ninguém nesse endereço: ele não recebe mais e-mails.
migrated = O banco de dados está em dia.
pending = Ainda esperando: { LIST($names) }
foundedAlready = Este coletivo já foi criado. Entre, ou crie um convite: calendula invite
noCommand = Não existe o comando “{ $name }”. calendula --help mostra todos.
portTaken = PORT está em uso por outro programa ({ $port }). Pare esse programa, ou escolha outra. Exemplo: PORT=3001
notAllowed = O Calendula não pode usar o que precisa: { $message }. Confira de quem é DATA_DIR, e se PORT é maior que 1023.
readOnly = O Calendula precisa gravar num disco que é só de leitura: { $message }. Ponha DATA_DIR em um disco em que se possa gravar, e confira se este não está com defeito: nesse caso o sistema o deixa só para leitura.
diskFull = Não há mais espaço no disco ({ $message }). Libere espaço onde estão DATA_DIR e o banco de dados, e tente de novo.
lost = O banco de dados parou e não pode ser iniciado de novo: { $message }
lostForSpace = O banco de dados parou e não pode ser iniciado de novo: não há mais espaço no disco de { $folder }. O que foi salvo continua lá. Libere espaço e inicie o Calendula de novo.
keyDamaged = O arquivo de chaves { $file } está danificado. Coloque-o de volta a partir do seu backup.
noFile = Esse arquivo não existe: { $name }
noDatabase = DATABASE_URL: o banco de dados não nos deixa entrar ({ $message }). Confira o endereço, o nome e a senha.
misspelt = { $message } calendula --help mostra o que você pode escrever.
notThere = Não há um Calendula em { $folder }. Dê o DATA_DIR que o servidor usa, ou inicie um lá: calendula start
foundFirst = Primeiro crie o coletivo: calendula setup-link
ready = O Calendula está pronto: { $url }
background = O trabalho de fundo do Calendula começou.
trial = Isto é um teste nesta máquina. Para que outros encontrem vocês, defina PUBLIC_URL, por exemplo PUBLIC_URL=https://moss.example
passwordHow = A senha é lida da entrada padrão, para não ficar em nenhum histórico: … found --password-stdin < password.txt
plantHow = Diga de quem é o kit: calendula plant --from https://moss.example
noKit = Não há kit para começar em { $url }.
cantFetch = Não foi possível buscar { $url }: { $why }.
readyOn = O Calendula está pronto: { $url } (escutando em { $address })
founded = Criado: { $name }, { $address }. Entre em { $page } como { $member }.
noGroup = Não há aqui um grupo { $handle } para o qual isto possa ser feito.
makeHow = Diga para onde vai: calendula bundle make --out library.zip
isThere = { $file } já existe. Escolha outro nome, ou apague primeiro.
written = Escrito: { $file }, { NUMBER($megabytes, minimumFractionDigits: 1, maximumFractionDigits: 1) } MB. Abra o zip em qualquer lugar e veja index.html, ou leve a outro Calendula.
takeHow = Diga o quê, para qual grupo e em nome de quem: calendula bundle take library.zip --group herbs --member rosa
noMember = Não há ninguém com o apelido { $handle } aqui.
isNoFile = { $path } não é um arquivo.
waits = Nada foi importado ainda. Dentro de uma hora { $member } pode ver o que há dentro, e dizer sim: { $page }
late = Nada acontece: o servidor está rodando (calendula start)? Como está indo: { $page }
bundleHow = Diga make ou take: calendula bundle make --out library.zip
federationHow = Escreva: calendula federation; calendula federation retry; ou retry com um número que o primeiro deles mostra
retried = Vamos tentar { $n } de novo.
sibling = Coletivo irmão { $address }: { $state }
givenUp = Desistimos { $id }: { $text }
doctorGood = bem
doctorLook = veja
server = Servidor { $text }
siblingWith = Coletivo irmão { $address }: { $state } ({ $problem })
status =
    Endereço: { $address }
    Quem nos segue: { $followers }
    Esperando: { $waiting }, dos quais { $held } para servidores que não respondem agora (dos outros, o mais antigo espera há { $lag } s)
    Desistimos: { $dead }
passwordWhose = Diga de quem; a senha nova é lida da entrada padrão: calendula password --member rosa --password-stdin < password.txt
passwordDone = @{ $handle } tem uma senha nova, e saiu em todos os lugares. Peça que a mude na própria página, em “Você”.
setup =
    { "" }
    Crie seu coletivo: { $link }
    (O link vale por 30 minutos. Outro: { $command } setup-link)
    { "" }
setupLink =
    { $link }
    Vale por 30 minutos.
planted =
    { $n ->
        [one] Esperando revisão: { $n } peça
       *[other] Esperando revisão: { $n } peças
    }{ $refused ->
        [0] { "" }
       *[other] ; { $refused } não puderam ser lidas
    }. Nada foi adotado. Escolha o que serve: { $page }
nothingNew =
    { $n ->
        [one] { $n } guia; { $text }
       *[other] { $n } guias; { $text }
    }
