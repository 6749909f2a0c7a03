### seenMessages

title = O que pessoas de fora podem ver de mim?
lead = Esta página olha o que existe aqui como uma pessoa de fora olharia. Só você a vê.
toSeen = O que pessoas de fora podem ver de mim?
strangers = O que pessoas de fora veem
noPage = Não veem a sua página: quem não é integrante e a pede recebe a mesma resposta que para um nome que ninguém tem.
page = Veem a sua página. Não deveria ser assim: avise, por favor, as pessoas que cuidam deste servidor.
noRoles = Não veem o seu nome, as suas funções nem os seus grupos.
inGroupsName = O que você escreveu e tornou público aparece em nome do grupo, nunca no seu.
things = O que você escreveu e qualquer pessoa pode ler
nothing = Nada. Quando você publicar um encontro, um guia ou um oferecimento para todo mundo, aparece aqui.
kinds =
    .event = Encontro
    .guide = Guia
    .offer = Oferecimento ou necessidade
    .story = História
    .note = O que as pessoas perceberam, neste guia
by = em nome de { $group }
credit = Crédito: { $credit }
named = O seu nome ou apelido está no texto
more = Só os { $n } mais novos aparecem.
texts = Um nome em um texto público ou no crédito é público. Mude o texto para tirá-lo; versões antigas de um guia continuam legíveis. Só olhamos o que você escreveu: outra pessoa pode ter escrito o seu nome em um texto dela. Nesse caso, fale com ela ou denuncie.
members = O que integrantes veem
name = O seu nome e o seu apelido.
lines =
    .words = O que você escreveu sobre você
    .languages = Os seus idiomas
    .offers = O que você oferece
    .groups = Os grupos em comum
    .roles = As suas funções, e quando terminam
shown = visível
hidden = não visível
letters = Integrantes podem escrever para você aqui.
noLetters = Integrantes não podem escrever para você aqui.
rolesInGroups = Integrantes que veem um grupo também veem quem tem qual função nele. Integrantes dos seus grupos veem que você faz parte.
look = Ver a sua página como integrantes a veem
change = Mudar o que integrantes veem
servers = O que outros servidores têm
serversText = O que é público vai para os servidores de quem segue o grupo, sem o seu nome. Quando você apaga ou esconde algo, pedimos a esses servidores que também apaguem. Não podemos obrigá-los.
serversOf = { $group }: { $n ->
    [0] ninguém segue
    [one] quem segue está em { $n } servidor
   *[other] quem segue está em { $n } servidores
}
noServers = Nada do que você escreveu foi para outros servidores: ninguém de fora segue esses grupos.
reader = Quem cuida deste servidor pode ler o banco de dados. Quem receber uma cópia dele também.
kept = O que guardamos, e por quanto tempo
