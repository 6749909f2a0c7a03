/**
 * Headings that are put together from words: "Event start date", "Datum von", "Beginn
 * (Uhrzeit)", "Fecha y hora de inicio". Pure.
 */
import { withoutMarks } from "#commons/text.ts";
import type { ColumnRole } from "./terms.ts";

const list = (text: string): readonly string[] => text.split(" ").map(withoutMarks);

type Sense =
  | "day"
  | "time"
  | "both"
  | "month"
  | "year"
  | "minute"
  | "start"
  | "end"
  | "from"
  | "to"
  | "title"
  | "event"
  | "place"
  | "room"
  | "text"
  | "url"
  | "nothing";

/** Words that English has too come first: others tell that a table writes the day first. */
const english: Readonly<Record<Sense, readonly string[]>> = {
  day: list("date dates day days"),
  time: list("time times hour hours clock"),
  both: list("datetime timestamp"),
  month: list("month months"),
  year: list("year"),
  minute: list("minute minutes"),
  start: list("start starts starting begin begins beginning commences"),
  end: list("end ends ending finish finishes finishing"),
  from: list("from"),
  to: list("to until till"),
  title: list("title name subject summary"),
  event: list("event events activity session workshop meeting course gathering"),
  place: list("location place venue"),
  room: list("room hall"),
  text: list("description details"),
  url: list("link url website"),
  nothing: list(
    "of the a and at on in is for what which format dd mm yyyy yy d m y hh ss h ap am pm 24h 12h 24 12 local gmt utc utf",
  ),
};

const others: Readonly<Record<Sense, readonly string[]>> = {
  day: list(
    "datum tag tage fecha fechas dia dias jour jours data datas giorno dag dagen datums تاريخ يوم veranstaltungsdatum veranstaltungstag eventdatum",
  ),
  time: list(
    "uhrzeit uhrzeiten uhr zeit stunde stunden hora horas horario horarios heure heures horaire horaires tijd tijdstip uur ora orario وقت ساعة توقيت",
  ),
  both: list("zeitpunkt"),
  month: list("monat mes mois maand mese شهر"),
  year: list("jahr ano annee jaar anno سنة عام"),
  minute: list("minuto minutos minuten minuut minuti دقيقة دقائق"),
  start: list(
    "beginn beginnt anfang inicio comienzo inicial empieza debut commencement commence aanvang begint inizio بدء بداية بدا بدأ انطلاق veranstaltungsbeginn",
  ),
  end: list(
    "ende endet schluss fin final finalizacion termina termino fim conclusao finalizacao fine einde eind eindigt نهاية انتهاء veranstaltungsende",
  ),
  from: list("von ab desde van dal das من du"),
  to: list("bis hasta ate tot alle as إلى الى حتى au"),
  title: list(
    "titel titre titulo nom nombre nome naam titolo bezeichnung intitule betreff asunto assunto objet عنوان اسم veranstaltungstitel veranstaltungsname kursname kurstitel",
  ),
  event: list(
    "veranstaltung veranstaltungen termin termine evento eventos evenement evenements manifestation actividad activite atividade attivita aktivitat activiteit angebot kurs treffen workshop cours curso taller reunion reuniao reunion atelier oficina حدث فعالية نشاط مناسبة ورشة اجتماع لقاء",
  ),
  place: list(
    "ort lieu lugar local luogo plaats locatie sede مكان موقع veranstaltungsort ubicacion emplacement",
  ),
  room: list("raum saal sala salle ruimte zaal lokal قاعة"),
  text: list(
    "beschreibung descripcion descricao descrizione beschrijving وصف veranstaltungsbeschreibung detalles details detalhes تفاصيل",
  ),
  url: list("enlace lien رابط webseite"),
  nothing: list(
    "de del des der die das den do da dos la le les el los las l d dell dello della di und y e et en zur zum am um an em a o om het van het voor في و jj aaaa tt jjjj ss utc mesz mez cet",
  ),
};

/** Every sense of a word, with its language. */
const senses = new Map<string, { sense: Sense; english: boolean }[]>();
for (const [words, isEnglish] of [
  [english, true],
  [others, false],
] as const)
  for (const [sense, all] of Object.entries(words) as [Sense, readonly string[]][])
    for (const word of all)
      senses.set(word, [...(senses.get(word) ?? []), { sense, english: isEnglish }]);

/** Arabic writes "the", "and", "of the" into the word. */
const forms = (word: string): readonly string[] => [
  word,
  ...["ال", "وال", "و", "لل", "بال"].flatMap((head) =>
    word.startsWith(head) && word.length > head.length + 1 ? [word.slice(head.length)] : [],
  ),
];

const wordsOf = (heading: string): string[] =>
  withoutMarks(heading.replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2"))
    .split(/[^\p{L}\p{N}]+/u)
    // "start/enddatum"
    .flatMap((word) => {
      const [, side = "", kind = ""] =
        /^(start|end|beginn|anfangs|begin|eind)(datum|date|zeit|time|tijd|uhrzeit)$/.exec(word) ??
        [];
      return side === "" ? [word] : [side.replace(/^anfangs$/, "anfang"), kind];
    })
    .filter((word) => word !== "");

interface Composed {
  readonly role: ColumnRole;
  readonly english: boolean;
  /** It may be about something else beside a plainer heading. */
  readonly weak: boolean;
}

/** What the words of a heading are about; undefined where one of them is not known. */
function sensesOf(heading: string): { found: ReadonlySet<Sense>; foreign: boolean } | undefined {
  const words = wordsOf(heading.slice(0, 120));
  if (words.length === 0 || words.length > 12) return undefined;
  const found = new Set<Sense>();
  let foreign = false;
  for (const word of words) {
    const all = forms(word).map((form) => senses.get(form));
    const known = all.find((one) => one !== undefined);
    if (known === undefined) return undefined;
    for (const { sense } of known) found.add(sense);
    foreign ||= !known.some((one) => one.english);
  }
  return { found, foreign };
}

export const headingSenses = (heading: string): ReadonlySet<Sense> | undefined =>
  sensesOf(heading)?.found;

/**
 * The column that the words of a heading mean; undefined where one of them is
 * not known, or they mean no column.
 */
export function composedRole(heading: string): Composed | undefined {
  const all = sensesOf(heading);
  if (all === undefined) return undefined;
  const { found, foreign } = all;
  const role = roleOf(found);
  const plainly = [...found].every((one) => one !== "event" && one !== "room");
  return role === undefined
    ? undefined
    : { role, english: !foreign, weak: !plainly || role === "name" || role === "place" };
}

function roleOf(found: ReadonlySet<Sense>): ColumnRole | undefined {
  const has = (...all: Sense[]): boolean => all.some((one) => found.has(one));
  // A month alone, a year, minutes: parts of something (parts.ts), or what was said at a meeting.
  if (has("month", "year", "minute")) return undefined;
  const [day, time] = [has("day", "both"), has("time", "both")];
  // "Date from" is a beginning, "from" alone may be anybody.
  const begins = has("start") || (has("from") && (day || time));
  const ends = has("end") || (has("to") && (day || time) && !has("start"));
  const about = (["place", "room", "text", "url"] as const).filter((one) => found.has(one));
  if (about.length > 1) return undefined;
  if (about.length === 1) {
    if (begins || ends || day || time || has("title")) return undefined;
    return about[0] === "room" ? "place" : about[0];
  }
  if (day || time || has("start", "end")) {
    if (has("title")) return undefined;
    if (ends && has("start")) return undefined;
    return timeRole(
      ends && !has("start") && !(has("from") && !has("end")) ? "end" : "start",
      day,
      time,
      begins || ends,
    );
  }
  return has("title", "event") ? "name" : undefined;
}

function timeRole(
  side: "start" | "end",
  day: boolean,
  time: boolean,
  explicit: boolean,
): ColumnRole | undefined {
  if (day && time) return side;
  if (day) return `${side}Date`;
  if (time) return `${side}Time`;
  return explicit ? side : undefined;
}
