### referenceMessages

title = Para quem programa
lead = Tudo o que uma página faz, um programa também pode fazer. Entre com seu apelido e sua senha (POST /api/v1/session) e envie o token como Bearer.
spec = Descrição que máquinas leem (OpenAPI)
nouns = Chamadas por assunto
calls =
    { $n ->
        [one] { $n } chamada
       *[other] { $n } chamadas
    }
problems = Erros
problemsText = Qualquer chamada pode responder com um problema (RFC 9457) e um status de 400 para cima: o que está errado, o que se pode fazer, e em “errors” o que está errado em qual parte do corpo.
all = Todas as chamadas
onPage = Na página
parameters = Parâmetros
required = obrigatório
sends = Envia
answers = Responde { $status }
sameAs = O mesmo que
nothing = Um corpo vazio.
