### healthMessages

noWorker = O trabalho de fundo não está rodando, por isso nada é enviado nem recebido. Ele roda com calendula start, ou separado, com calendula start --worker.
silentWorker = O trabalho de fundo está em silêncio há { $seconds } segundos, por isso nada é enviado nem recebido. Ele roda com calendula start, ou separado, com calendula start --worker.
clockAhead = O relógio deste servidor está errado: outros servidores estão { $seconds } segundos adiantados. Eles recusam o que enviamos até o relógio ficar certo. Acerte com NTP.
clockBehind = O relógio deste servidor está errado: outros servidores estão { $seconds } segundos atrasados. Eles recusam o que enviamos até o relógio ficar certo. Acerte com NTP.
keys = O arquivo de chaves em DATA_DIR não abre as chaves do banco de dados: é de outro servidor. Nada pode ser assinado até o arquivo certo voltar.
noKeys = Falta o arquivo de chaves em DATA_DIR. Coloque instance.key de volta a partir do seu backup: até lá nada é enviado.
media = A pasta “media” em DATA_DIR não é deste banco de dados: faltam imagens e gravações. Compartilhe a pasta certa, ou copie de onde ela está.
store = O armazenamento de S3_URL não responde, ou nos recusa: não dá para mostrar nem guardar imagens e gravações. Veja se ele está rodando, e rode calendula doctor de novo.
disk = Só há { $megabytes } MB livres no disco de DATA_DIR. Quando ele encher, nada poderá ser salvo, e o banco de dados pode parar. Libere espaço, ou use um disco maior.
keeps =
    .deliveriesThatFailedFor = Envios que falharam de vez são apagados depois de 30 dias.
# What could not be delivered: "Create to fern.example, after 12 tries: 404".
letter =
    { GIVEN($to) ->
        [yes] { $what } para { $to }
       *[no] { $what }
    }, { $n ->
        [one] após { $n } tentativa
       *[other] após { $n } tentativas
    }: { $error }
host =
    .waiting = esperando: { $n }
    .nothing = nada foi entregue ainda
    .last = última entrega: { $at }
    .answer = última resposta: { $words }
    .failing = falhando desde { $at }
    .paused = em pausa até { $at }, como pediu
    .again = perguntamos de novo: { $at }
    .dead = desistimos de: { $n }
