### referenceMessages

title = Para quienes programan
lead = Todo lo que hace una página lo puede hacer un programa. Entra con tu nombre de usuario y contraseña (POST /api/v1/session), y envía el token como Bearer.
spec = Descripción legible para máquinas (OpenAPI)
nouns = Llamadas por tema
calls =
    { $n ->
        [one] { $n } llamada
       *[other] { $n } llamadas
    }
problems = Errores
problemsText = Cualquier llamada puede responder con un problema (RFC 9457) y un estado de 400 o más: qué está mal, qué se puede hacer, y en «errors» qué está mal en qué parte del contenido.
all = Todas las llamadas
onPage = En la página
parameters = Parámetros
required = obligatorio
sends = Envía
answers = Responde { $status }
sameAs = Lo mismo que
nothing = Un contenido vacío.
