### libraryMessages

searchHint = Los errores pequeños de ortografía en los títulos no importan.
language = Idioma
group = Qué grupo
time = Tiempo que toma
upToMinutes = Hasta { $n } minutos
upToHours = Hasta { $n } horas
costs = Cuánto cuesta
costsNothing = Nada que comprar
free = no cuesta nada
sibling = colectivo hermano
best = Lo más parecido
close = Nada tiene exactamente estas palabras. Estos títulos se parecen.
notFound = No se encontró nada
notFoundText = Prueba con menos palabras o con otras, o quita un filtro.
takeAlong = Suscribirse
stories = Historias para escuchar
bundle = Descargar la biblioteca
importGuides = Importar guías
overdue = Por revisar
takeAlongText = Lo que ves ahora, con estos filtros, para lectores de novedades y de libros electrónicos.
atom = Canal de novedades (Atom)
json = Canal de novedades (JSON)
catalogue = Catálogo para lectores de libros (OPDS)
searchIn = Buscar en la biblioteca de { $name }
glossary = Glosario
glossaryLead = Palabras que no todo el mundo conoce, y qué queremos decir con ellas.
term = Palabra
meaning = Qué significa
meaningHint = Dilo como se lo explicarías a alguien del barrio.
addWord = Agregar una palabra
add = Agregar
change = Cambiar
changeWord = Cambiar «{ $term }»
save = Guardar
remove = Quitar
wordAdded = Palabra agregada.
wordSaved = Palabra guardada.
wordRemoved = Palabra quitada.
noWords = Todavía no hay palabras
noWordsText = Una tintura, una ronda de inicio, un temazcal: lo que para ti es claro, para otra persona es nuevo. Cualquier integrante puede agregar una palabra.
wordsUsed = Palabras que se usan aquí
noTerm = Escribe la palabra.
noMeaning = Di qué significa.
badLanguage = Escribe el idioma como código, por ejemplo en o pt-BR.
termKnown = Esta palabra ya está aquí. Cámbiala ahí.
tooManyWords = El glosario está lleno. Quita una palabra que ya nadie necesite.
plain = Ayuda con palabras sencillas
plainLead = Esto cuenta palabras y muestra lo que a algunas personas les cuesta leer. Tú decides qué cambiar. Nadie más lo ve, y no se guarda nada.
plainOf = Ayuda con palabras sencillas: { $name }
text = Tu texto
look = Revisar
edit = Editar la guía
back = Volver a la guía
nothingYet = Todavía no hay nada que revisar
nothingYetText = Pon tu texto en el campo.
howItReads = Cómo se lee
levels =
    .very-easy = Muy fácil de leer, como un libro infantil
    .easy = Fácil de leer, como un cuento
    .middle = Bastante fácil, como un periódico
    .hard = Difícil, como una carta oficial
    .very-hard = Muy difícil, como una ley
lix = índice de lectura (LIX) { $n }
sentencesAndWords = Oraciones y palabras
counted =
    { $all ->
        [one] { $all } palabra
       *[other] { $all } palabras
    } en { $sentences ->
        [one] { $sentences } oración
       *[other] { $sentences } oraciones
    }
perSentence = { $n } palabras por oración, en promedio
longShare = { $percent } de cada 100 palabras son largas (más de seis letras)
tooShort = Demasiado corto para saber.
longSentences = Oraciones largas
longSentencesText = De cada una se podrían hacer dos.
ofWords =
    { $n ->
        [one] { $n } palabra
       *[other] { $n } palabras
    }
longWords = Palabras largas que usas mucho
longWordsText = ¿Hay una palabra más corta? Si no, tal vez sea una para el glosario.
times =
    { $n ->
        [one] { $n } vez
       *[other] { $n } veces
    }
abbreviations = Abreviaturas sin explicar
abbreviationsText = Escríbela completa una vez, con la abreviatura después entre paréntesis.
pictures = Imágenes sin descripción
picturesText = Quienes no pueden ver la imagen leen su descripción. Ponla entre los corchetes.
line = Línea { $n }
allWell = Nada llama la atención. Léelo una vez en voz alta: donde te trabas, otras personas también se traban.
