### webMessages

skip = Ir al contenido
languages = Idioma
problem = Algo salió mal.
