### passkeyMessages

title = Llaves de acceso
lead = Con una llave de acceso, tu teléfono o computadora te deja entrar: con tu dedo, tu cara o su propio código. Tu contraseña sigue funcionando como antes.
none = Todavía no tienes ninguna
noneText = Agrega una en cada dispositivo que uses. Si pierdes un dispositivo, quita aquí su llave de acceso.
yours = Tus llaves de acceso
made = desde el { $day }
used = usada por última vez el { $day }
never = todavía sin usar
remove = Quitar
removed = Esa llave de acceso ya no abre nada aquí. Bórrala también en el dispositivo.
add = Agregar este dispositivo
name = ¿Cómo llamas a este dispositivo?
nameHint = Por ejemplo: mi teléfono.
needsScript = Para agregar una hace falta JavaScript. Todo lo demás funciona sin él.
cannot = Este navegador no tiene llaves de acceso.
failed = No funcionó. Tu contraseña sigue funcionando como antes.
signIn = Entrar con una llave de acceso
lostTitle = Con una llave de acceso
lostText = Si un teléfono o una computadora tuya tiene una llave de acceso para este lugar, te deja entrar sin la contraseña. Después elige una nueva en tu propia página.
nameIt = Dale un nombre con el que reconozcas el dispositivo.
refused = Esta llave de acceso no se puede usar aquí. Tal vez se quitó, o esto tardó demasiado.
many = { $most } es el máximo. Quita una que ya no uses.
toPasskeys = Llaves de acceso
toWords = Palabras de recuperación
section = Maneras de entrar
sectionLead = Para que puedas volver a entrar cuando pierdas tu contraseña.
