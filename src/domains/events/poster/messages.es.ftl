### posterMessages

cancelled = Cancelado
postponed = Aplazado
tentative = Todavía no es seguro
offTitle = { $off }: { $title }
by = con { $who }
online = En línea
when = Cuándo
where = Dónde
with = Con
access = Accesibilidad
more = Más información, y si algo cambia:
missingLetters = Las letras de este servidor no pueden mostrar estas: { $letters }. Quienes cuidan el servidor pueden instalar una fuente que las tenga. Después intenta otra vez.
cost = Costo
contact = Preguntas a
