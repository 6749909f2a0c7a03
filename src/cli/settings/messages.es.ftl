### settingMessages

sentence = { $name } { $wrong }. Ejemplo: { $example }
wrong =
    .number = debe ser un número de { $least } a { $most }, no «{ $given }»
    .wholeNumber = debe ser un número entero
    .file = indica un archivo que no se puede leer ({ $file })
    .onOrOff = debe ser on u off, no «{ $given }»
    .short = debe tener al menos { $n } caracteres
    .address = debe ser una dirección web completa, no «{ $given }»
    .web = debe empezar con https:// (o con http:// para una prueba), no «{ $given }»
    .secret = no debe llevar nombre ni contraseña
    .path = debe terminar después del nombre del servidor, sin ruta, no «{ $given }»
    .begins = debe empezar con { LIST($schemes, type: "or") }
    .bucket = debe indicar la clave, el secreto, el servidor y el bucket
    .mail = debe ser una sola dirección simple, no «{ $given }»
    .bounces = debe ser una sola dirección corta con un asterisco, no «{ $given }»
    .level = debe ser uno de estos: { LIST($levels) }, no «{ $given }»
    .allProxies = debe decir cuántos proxies hay delante, o sus direcciones; si se confía en todos, cualquiera puede falsear la suya
    .proxies = debe ser un número de proxies o sus direcciones, no «{ $given }»
    .hosts = debe ser una lista de servidor:puerto, no «{ $given }»
    .elsewhere = no indica ninguna dirección de esta máquina ({ $given })
    .taken = lo usa otro programa ({ $given })
    .kept = era { $was } cuando otros empezaron a seguirles; no puede pasar a ser { $given }. Ponlo como estaba
