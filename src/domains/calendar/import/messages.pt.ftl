### importMessages

importTitle = Importar encontros de um arquivo
importLead = Um arquivo .ics de outro calendário, ou uma tabela (CSV) com pelo menos um título e um começo. Você pode conferir o que há nele antes de importar.
file = Arquivo
paste = Ou cole aqui
orAddress = Você tem o endereço de um calendário? Siga-o
look = Conferir o arquivo
preview = Isto está no arquivo
found =
    { $n ->
        [one] { $n } próximo encontro
       *[other] { $n } próximos encontros
    }
andMore = e mais { $n }
which = Quais encontros importar
whichHint = Desmarque o que você não quer.
comeToo = e mais { $n }, que também são importados
off =
    { $n ->
        [one] { $n } encontro cancelado ou adiado fica de fora.
       *[other] { $n } encontros cancelados ou adiados ficam de fora.
    }
more = O arquivo é mais longo do que conseguimos importar de uma vez; o resto fica de fora.
placeHint = Se um lugar é a casa de alguém, mostre só a quem vem. O que está nas descrições aparece com os encontros, não importa o que você escolher aqui.
place = Quem vê os lugares do arquivo
places =
    .open = Quem pode ver os encontros
    .sealed = Só pessoas com vaga confirmada, e integrantes deste grupo
visibility = Quem pode ler
visibilities =
    .public = Todo mundo, também em outros servidores
    .members = Integrantes do coletivo
    .group = Integrantes deste grupo
publish = Como
publishes =
    .no = Como rascunhos, para conferir um por um
    .yes = Publicados na hora; avisamos quem segue o grupo quando as datas chegam perto
take = Importar
running = Importando encontros
progress = { $done } de { $total }
reload = Você pode sair desta página. A importação continua.
again = Conferir de novo
done = Importação terminada
cameIn =
    { $n ->
        [one] { $n } encontro foi importado.
       *[other] { $n } encontros foram importados.
    }
stoodHere =
    { $n ->
        [one] { $n } já estava aqui.
       *[other] { $n } já estavam aqui.
    }
undo = Desfazer esta importação
undoLead =
    { $n ->
        [one] { $n } encontro é removido. Fica o que foi alterado depois, o que alguém respondeu e o que já foi anunciado a outros servidores.
       *[other] { $n } encontros são removidos. Fica o que foi alterado depois, o que alguém respondeu e o que já foi anunciado a outros servidores.
    }
undoNow = Remover
undone =
    { $n ->
        [0] Não havia mais nada para remover.
        [one] Desfeito: { $n } encontro foi removido.
       *[other] Desfeito: { $n } encontros foram removidos.
    }
toGroup = Ir para o grupo
# What somebody gave us instead of a calendar or a table.
mistaken =
    .address = Isto é um endereço, não o próprio calendário. Melhor segui-lo pelo link abaixo: assim os encontros dele ficam atualizados.
    .page = Isto é uma página da web, não um calendário. Procure nela um link que termine em .ics, ou “Exportar”.
    .otherExport = Isto é uma exportação em outro formato, como a do WordPress (XML) ou de um programa (JSON). Exporte os encontros como .ics ou CSV.
    .spreadsheet = Isto é uma planilha. Salve-a como CSV com “Salvar como” e escolha esse arquivo.
    .document = Isto é um documento ou uma imagem, não um calendário nem uma tabela.
errors =
    .thisFileTakesLongerTo = Este arquivo demora demais para ser lido.
    .chooseAFileOrPaste = Escolha um arquivo, ou cole o que há nele.
    .thereIsNoEventTo = Não há próximos encontros neste arquivo.
    .chooseAtLeastOne = Escolha pelo menos um encontro.
    .sayFirstWhichTimeZones = Primeiro diga quais são os fusos horários do arquivo.
    .sayFirstWhichColumnIs = Primeiro diga qual coluna é o título, e qual é o começo.
