### settingMessages

sentence = { $name } { $wrong }. Exemplo: { $example }
wrong =
    .number = deve ser um número de { $least } a { $most }, não “{ $given }”
    .wholeNumber = deve ser um número inteiro
    .file = indica um arquivo que não pode ser lido ({ $file })
    .onOrOff = deve ser on ou off, não “{ $given }”
    .short = deve ter pelo menos { $n } caracteres
    .address = deve ser um endereço web completo, não “{ $given }”
    .web = deve começar com https:// (ou http:// para um teste), não “{ $given }”
    .secret = não deve levar nome nem senha
    .path = deve terminar depois do nome do servidor, sem caminho, não “{ $given }”
    .begins = deve começar com { LIST($schemes, type: "or") }
    .bucket = deve indicar a chave, o segredo, o servidor e o bucket
    .mail = deve ser um só endereço simples, não “{ $given }”
    .bounces = deve ser um só endereço curto com um asterisco, não “{ $given }”
    .level = deve ser um destes: { LIST($levels) }, não “{ $given }”
    .allProxies = deve dizer quantos proxies ficam na frente, ou os endereços deles; confiando em todos, qualquer pessoa pode falsificar o seu
    .proxies = deve ser um número de proxies ou os endereços deles, não “{ $given }”
    .hosts = deve ser uma lista de servidor:porta, não “{ $given }”
    .elsewhere = não indica nenhum endereço desta máquina ({ $given })
    .taken = está em uso por outro programa ({ $given })
    .kept = era { $was } quando outros começaram a seguir; não pode virar { $given }. Volte ao que era
