### databaseMessages

running = O Calendula já está rodando em { $folder }. Pare primeiro o outro, ou dê a este outro DATA_DIR e outra PORT.
runsOlder = Este Calendula é mais novo que o banco de dados em { $folder }, e outro ainda está rodando com ele. Pare o outro, depois inicie este.
movedTo = Este banco de dados foi mudado para { $where }. Continue com o de lá, ou traga de volta: docs/backup.md diz como.
foreignFolder = A pasta { $folder } é de outra pessoa, ou outras pessoas têm acesso a ela. Remova a pasta, ou dê ao Calendula um DATA_DIR mais curto.
key =
    .missing = Não há um arquivo de chaves { $file }, e este banco de dados foi feito com um. Copie para lá instance.key do DATA_DIR do processo que roda com este banco de dados, ou do seu backup. Nada foi iniciado.
    .other = O arquivo de chaves { $file } não é aquele com que este banco de dados foi feito. Copie para lá instance.key do DATA_DIR do processo que roda com este banco de dados, ou do seu backup. Nada foi iniciado.
media =
    .store = O armazenamento de S3_URL não é aquele em que este banco de dados tem suas imagens e gravações. Se elas estão na pasta de DATA_DIR: calendula media move leva todas para lá. Se estão perdidas para sempre: calendula media adopt. Nada foi iniciado.
    .folder = { $folder } não é a pasta em que este banco de dados tem suas imagens e gravações. Compartilhe a pasta “media” do DATA_DIR do processo que roda com este banco de dados, ou copie toda ela para lá. Se estão em um armazenamento: defina S3_URL, ou traga de volta com ele: calendula media move --back. Se estão perdidas para sempre: calendula media adopt. Nada foi iniciado.
postgres =
    .none = Não há um PostgreSQL incluído para esta máquina ({ $name }). Coloque em DATABASE_URL um servidor PostgreSQL seu.
    .musl = Em sistemas com musl, como o Alpine, nenhum PostgreSQL vem junto. Aponte DATABASE_URL para um servidor PostgreSQL seu, ou rode o Calendula pela imagem ou em um sistema com glibc.
    .notWhole = O PostgreSQL incluído não está completo: { $file } não pode ser lido. Instale de novo (npm ci), ou defina DATABASE_URL.
    .root = O PostgreSQL não roda como root. Inicie o Calendula com uma conta comum, ou defina DATABASE_URL.
    .rootHome = O PostgreSQL não roda como root, e nenhuma outra conta tem acesso a esta pasta. Inicie o Calendula com uma conta comum, tire-o da pasta de root, ou defina DATABASE_URL.
    .madeBy = O banco de dados em { $folder } foi feito pelo PostgreSQL { $version }; este é o { $ours }. docs/upgrade.md diz como trazer.
    .old = O Calendula precisa do PostgreSQL { $least } ou mais novo, e este servidor é o { $version }. Nada foi mudado.
    .noFiles = O PostgreSQL incluído não conseguiu criar seus arquivos: { $why }
    .noStart = O PostgreSQL incluído não iniciou: { $why }. O registro dele ({ $log }) diz: { $tail }
    .noEnd = O PostgreSQL (processo { $pid }) não para.
migrations =
    .missing = Falta a pasta de migrações ({ $folder }).
    .notCopied = O banco de dados precisa ser mudado, e não foi possível copiar antes: { $why }. Nada foi mudado.
    .failed =
        Não foi possível pôr em dia o banco de dados{ GIVEN($name) ->
            [yes] { " " }(em { $name })
           *[no] { "" }
        }: { $why }
