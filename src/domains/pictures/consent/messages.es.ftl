### consentMessages

title = Quién dio permiso para esta imagen
lead = Muestra una imagen de personas solo mientras den su permiso. Pregúntales de nuevo, y escribe cómo lo dieron y hasta cuándo. Si no, elige otra imagen.
leadOthers = Solo lo ven quienes integran el colectivo.
nobody = Quien la puso aquí dijo que no hay personas en ella.
noEnd = Dieron permiso sin último día.
ends = Dieron permiso para mostrarla hasta el { $day }.
isOver = Dieron permiso para mostrarla hasta el { $day }. Desde entonces nadie más ve la imagen. Se borra 30 días después de ese día.
consent = Quién dio su permiso, y cómo
consentHint = Por ejemplo: «Preguntamos de nuevo a todo el mundo por carta».
until = El último día en que dieron permiso para mostrarla
untilHint = Opcional. Te avisamos una semana antes.
save = Dieron permiso de nuevo
saved = Guardado. La imagen se muestra.
here = Quién dio permiso, y hasta cuándo
