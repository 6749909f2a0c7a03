### commandHelpMessages

about = Calendula: um servidor federado para um coletivo de cuidado comunitário.
commands =
    .start = inicia o servidor (páginas web e trabalho de fundo)
    .web = só as páginas web
    .worker = só o trabalho de fundo
    .setupLink = mostra um link novo para criar o coletivo
    .found = cria o coletivo sem navegador
    .invite = mostra um link de convite
    .password = dá uma senha nova a quem perdeu a sua
    .bounce =
        recebe, da entrada padrão, um e-mail que não pôde ser entregue
    .plant =
        olha o kit para começar de outro coletivo; nada é adotado
    .bundleMake = escreve a biblioteca pública em um arquivo
    .bundleTake =
        dá a um grupo um pacote, Markdown ou uma exportação do
        WordPress; com --yes é importado, sem isso rosa olha primeiro
    .federation = como vai a troca com outros servidores
    .federationRetry =
        tenta de novo o que já não se tentava: tudo, ou um pelo número
        que aparece na lista
    .closing =
        como está o fechamento do coletivo; integrantes o começam, nunca
        um comando
    .closingStop = para o fechamento em nome de integrante, para conversar antes
    .closingArchive = escreve em um arquivo o que rosa pode guardar do coletivo
    .migrate = põe o banco de dados em dia (start também faz isso)
    .doctor = confere se tudo está no lugar
    .backup = escreve tudo em um arquivo, sem parar, e lê de volta
    .restore = traz de volta; --replace no lugar do que vive aqui
    .held =
        o que esperava para ser enviado em um backup que foi restaurado
    .moveDatabase =
        leva o banco de dados para um servidor PostgreSQL, ou de volta
    .mediaAdopt =
        toma a pasta media em DATA_DIR como a deste banco de dados, se
        a que ele tinha se perdeu
    .mediaMove =
        leva imagens e gravações para o armazenamento de S3_URL, ou de
        volta
    .help = esta página
share =
    .line1 = para dividir o trabalho
    .line2 = entre vários processos
settingsTitle = Configurações (variáveis de ambiente; cada uma também como NAME_FILE com o caminho de um arquivo):
settings =
    .PUBLIC_URL = O endereço web do seu coletivo; a única configuração necessária para federar
    .PORT = A porta em que o servidor escuta
    .HOST = O endereço em que ele escuta; 0.0.0.0 para todos (a imagem de contêiner já define)
    .DATABASE_URL = Um servidor PostgreSQL próprio; sem ele, o Calendula traz o seu dentro de DATA_DIR
    .DATABASE_DIRECT_URL = O mesmo banco de dados sem passar por um pooler como o PgBouncer, para avisos e backups
    .DATABASE_POOL = Quantas conexões um processo tem no máximo com o banco de dados
    .WORKER_HANDS = Tarefas que trabalham ao mesmo tempo com o banco de dados; ao menos duas conexões ficam livres para as páginas
    .DATA_DIR = Onde ficam as chaves, o banco de dados embutido e os backups
    .SMTP_URL = Um servidor de e-mail, para integrantes e gente da vizinhança que deixam um endereço; tudo funciona sem ele
    .MAIL_FROM = O endereço de onde saem os e-mails
    .MAIL_BOUNCES = Para onde voltam os e-mails que não puderam ser entregues, com * para saber de quem: bounces+*@moss.example
    .LOG_LEVEL = fatal, error, warn, info, debug, trace ou silent
    .TRUST_PROXY = Quantos proxies ficam na frente (1), ou os endereços deles
    .FEDERATION_ALLOW = host:port de endereços privados que podem ser alcançados, para testar duas instâncias em uma máquina
    .METRICS_PORT = Uma porta em 127.0.0.1 que mostra números para monitorar o servidor
    .PAGE_CACHE = on ou off: faz uma só vez o que se vê sem conta, para todo mundo que pede no mesmo momento
    .PICTURE_CACHE_MB = Megabytes de imagens de coletivos irmãos que são guardados; as mais antigas saem primeiro, e 0 não guarda nenhuma
    .S3_URL = Um armazenamento compatível com S3 para imagens e gravações, https://KEY:SECRET@host/bucket; sem ele, ficam em DATA_DIR
    .S3_CACHE_MB = Megabytes do que está no armazenamento que também ficam em DATA_DIR; o mais antigo sai primeiro
    .BACKUP_DIR = Onde um backup é escrito a cada dia; ficam guardados os de 7 dias e de 4 semanas
    .BACKUP_PASSPHRASE = Criptografa as chaves em um backup; sem ela, as chaves não estão nele e instance.key precisa ser guardado à parte
    .TRANSLATIONS_DIR = Uma pasta com catálogos próprios, arrumada como src
unset =
    .none = (nada)
    .embedded = (embutido)
    .same = (o de cima)
    .half = a metade de DATABASE_POOL
more = Mais: docs/install.md
