### memberMessages

signIn = Entrar
signInLead = Qué bueno verte de nuevo.
handle = Nombre de usuario
password = Contraseña
noAccount = ¿Todavía no tienes cuenta? Pide una invitación a alguien del colectivo.
lost = No puedo entrar
you = Tu página
nothingWaits = Nada te espera
nothingWaitsText = Cuando alguien te pide algo, o te llega una respuesta, lo ves primero aquí: decisiones, turnos, préstamos, ayuda.
unread =
    { $n ->
        [one] { $n } notificación nueva
       *[other] { $n } notificaciones nuevas
    }
settings = Ajustes
toNews = Idioma y notificaciones
toAccount = Cuenta: nombre, contraseña, formas de entrar, tus datos
account = Cuenta
yourName = Nombre
yourNameHint = Cómo te llama la gente. Lo puedes cambiar cuando quieras.
language = Idioma de las páginas
languageHint = Las páginas, las notificaciones y los correos para ti están en este idioma.
changeLanguage = Cambiar idioma
save = Guardar
saved = Guardado.
changePassword = Cambiar tu contraseña
current = Contraseña actual
newPassword = Nueva contraseña
newPasswordHint = Al menos 10 caracteres. Cuatro palabras seguidas son fáciles de recordar.
passwordChanged = Tu contraseña cambió. Se cerraron tus sesiones en todos los demás lugares.
sessions = Dónde tienes sesiones abiertas
thisOne = Este aparato
browser = Un navegador
program = Un programa
until = hasta el { $day }
end = Salir
endAll = Salir en todos los demás lugares
ended = Sesión cerrada.
signOut = Salir
signedOut = Tu sesión está cerrada. Cuídate.
leave = Dejar el colectivo
takeAlong = Descarga primero tus datos.
leaveText = Puedes irte cuando quieras, sin dar un motivo. Borramos enseguida tu nombre, tu contraseña, tus pertenencias a grupos y tus tareas. Los encuentros, guías y ofrecimientos que escribiste para un grupo se quedan ahí, sin tu nombre; lo que dijiste en las decisiones se borra.
leaveButton = Irme ahora
left = Te fuiste, y no guardamos nada personal sobre ti. Que te vaya muy bien.
groupsTitle = Tus grupos
invite = Invitar a alguien
errors =
    .thisHandleIsTakenChoose = Este nombre de usuario ya está ocupado. Elige otro.
    .chooseANameThatOthers = Elige cómo quieres que te llamen.
    .aLanguageIsWrittenLike = Escribe el idioma como código, por ejemplo en o pt-BR.
    .thisIsNotYourPassword = Esta no es tu contraseña actual.
    .thereIsNoMemberHere = Aquí no hay ninguna persona con el nombre { $handle }.
    .thisIsNotYourPassword2 = Esta no es tu contraseña.
    .aHandleHas1To = Un nombre de usuario tiene de 1 a 30 letras minúsculas (de la a a la z), números y _.
    .chooseANameThatOthers2 = Elige cómo quieres que te llamen. No tiene que ser tu nombre legal.
    .useAtLeastCharactersFour = Usa al menos { $shortestPassword } caracteres. Cuatro palabras seguidas son fáciles de recordar.
    .thisIsTooLongUp = Es demasiado larga. Puedes usar hasta 500 caracteres.
    .chooseSomethingOtherThanYour = Elige algo distinto de tu nombre de usuario.
    .chooseSomethingThatIsHarder = Elige algo más difícil de adivinar.
    .text = { $title } { $detail }
keeps =
    .wrongPasswordsAreCounted = Las contraseñas equivocadas se cuentan por una hora como máximo, bajo un resumen con clave del nombre de usuario y de la red de donde vinieron; del mismo modo, por un día, cuántas veces se preguntó si una dirección es de alguien con invitación, cuánto escriben visitantes y cuántas veces se envían desde una red los formularios que tienen un límite. La clave cambia cada día y se olvida con eso.
    .signinsEndAfterDays = Las sesiones terminan después de 30 días, o cuando sales, y se borran.
    .whatWasSentIs = Lo que se envió se reconoce por un día, para que dos toques hagan una sola cosa; la respuesta está cifrada, y las dos cosas se borran.
    .setupLinksAreDeleted = Los enlaces de instalación se borran después de 30 minutos.
