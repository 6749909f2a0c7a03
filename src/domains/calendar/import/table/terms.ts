/**
 * Words of tables: headings as spreadsheets and programs write them,
 * months, yes. In many languages. Pure.
 */
import { withoutMarks } from "#commons/text.ts";
import { sayTime } from "#platform/lib/temporal.ts";
import { composedRole } from "./heading-words.ts";

/** What a column can be. */
export const columnRoles = [
  "name",
  "start",
  "startDate",
  "startTime",
  "end",
  "endDate",
  "endTime",
  "duration",
  "zone",
  "allDay",
  "place",
  "text",
  "url",
  "tags",
  "status",
] as const;
export type ColumnRole = (typeof columnRoles)[number];

/** Small letters without marks, signs and spaces. */
export const plainWord = (text: string): string =>
  withoutMarks(text).replace(/[^\p{L}\p{N}]/gu, "");

const list = (text: string): string[] => text.split(",").map(plainWord);

/** English ones stand alone: others tell that a table writes the day first. */
const english: Readonly<Record<ColumnRole, readonly string[]>> = {
  name: list(
    "title,subject,name,summary,event,event name,post title,activity,event title,event name title,what",
  ),
  start: list(
    "start,starts,begin,begins,beginning,dtstart,start datetime,start date time,start date and time,when,starts at,date and time,date time,start time,date & time,begins at,starts on,start at,start on,begins on,begin at,start date/time,event start",
  ),
  startDate: list("start date,date,day,days,dates,begin date,from date,date start,start day"),
  startTime: list(
    "start time,time,from,times,hours,begin time,time start,hour,starting time,start hour",
  ),
  end: list(
    "end,ends,dtend,end datetime,end date time,end date and time,finish,ends at,ends on,end at,end on,event end,end date/time",
  ),
  endDate: list("end date,end dates,to date,date end,finish date,end day"),
  endTime: list("end time,to,until,end times,time end,finish time,till"),
  duration: list("duration,length,lasts"),
  zone: list("timezone,time zone,zone,tz,tzid,event timezone"),
  allDay: list(
    "all day event,all day,allday,full day,whole day,is all day,is full day,all day long",
  ),
  place: list(
    "location,place,where,venue,venue name,address,venue address,location name,location address,place name,place address,physical address,street,street address,city,town",
  ),
  text: list("description,content,text,notes,note,details,body,intro text,full text,excerpt"),
  url: list("url,link,website,web site,webpage,event website,event url,more info"),
  tags: list("tags,tag,categories,category,event category,labels,keywords"),
  status: list("status,state,event status"),
};

const others: Readonly<Record<ColumnRole, readonly string[]>> = {
  // es fr de pt nl it ar
  name: list(
    "título,titulo,asunto,nombre,evento,objet,titre,sujet,nom,intitulé,événement,betreff,titel,bezeichnung,veranstaltung,name der veranstaltung,thema,assunto,nome,onderwerp,naam,evenement,activiteit,wat,was,oggetto,titolo,العنوان,عنوان,الموضوع,موضوع,الاسم,اسم الحدث,الحدث,الفعالية,quoi,qué,o que,cosa,ماذا,activité,actividad,atividade,attività,aktivität,programm,programa,programme,anlass,programmpunkt,manifestation,animation,النشاط,المناسبة",
  ),
  start: list(
    "inicio,comienzo,empieza,comienza,début,commence,beginn,anfang,beginnt,start,início,começo,começa,begin,aanvang,aanvangstijdstip,inizio,البدء,البداية,بداية,يبدأ,wanneer,wann,quand,cuándo,quando,متى,date et heure,date heure,dates et heures,datum und uhrzeit,datum uhrzeit,datum zeit,datum und zeit,fecha y hora,fecha hora,data e hora,data hora,datum en tijd,datum tijd,data e ora,data ora,التاريخ والوقت,التاريخ والساعة,الموعد,zeitpunkt,termin,startzeitpunkt,anfangszeitpunkt",
  ),
  startDate: list(
    "fecha,fechas,datas,fecha de inicio,fecha inicio,fecha de comienzo,día,date de début,date début,date du début,jour,datum,startdatum,beginnt am,anfangsdatum,beginndatum,beginn datum,tag,von datum,data,data de início,data início,data inicial,dia,begindatum,dag,data inizio,data di inizio,giorno,تاريخ البدء,تاريخ البداية,التاريخ,تاريخ,اليوم",
  ),
  startTime: list(
    "horaires,horarios,horários,heures,zeiten,uhrzeiten,tijden,orari,الأوقات,hora,hora de inicio,hora inicio,hora de comienzo,horario,heure,heure de début,heure début,horaire,uhrzeit,zeit,startzeit,beginnt um,anfangszeit,beginnzeit,beginn uhrzeit,von,hora de início,hora início,hora inicial,horário,begintijd,starttijd,aanvangstijd,tijd,tijdstip,van,ora,ora inizio,ora di inizio,وقت البدء,وقت البداية,الوقت,وقت,الساعة,desde,desde las,de,de las,du,das,من,من الساعة",
  ),
  end: list(
    "endzeitpunkt,fin,final,termina,finalización,ende,schluss,endet,fim,término,einde,eind,fine,termine,النهاية,نهاية,الانتهاء,ينتهي",
  ),
  endDate: list(
    "data de conclusão,data de finalização,date de la fin,fecha de fin,fecha fin,fecha final,fecha de finalización,date de fin,date fin,endet am,enddatum,endedatum,ende datum,bis datum,data de fim,data fim,data final,data de término,data término,einddatum,data fine,data di fine,تاريخ الانتهاء,تاريخ النهاية",
  ),
  endTime: list(
    "hora de conclusão,hora de finalização,hora de termino,heure de la fin,hora de fin,hora fin,hora final,hora de finalización,heure de fin,heure fin,endet um,endzeit,endezeit,ende uhrzeit,bis,hora de fim,hora fim,hora de término,hora término,eindtijd,tot,ora fine,ora di fine,وقت الانتهاء,وقت النهاية,hasta,hasta las,até,até às,jusqu'à,au,a,à,às,إلى,الى,إلى الساعة",
  ),
  duration: list("dauer,länge,durée,duración,duração,duur,durata,المدة,مدة"),
  zone: list(
    "zeitzone,fuseau horaire,fuseau,zona horaria,huso horario,fuso horário,fuso,tijdzone,fuso orario,المنطقة الزمنية",
  ),
  allDay: list(
    "حدث يستغرق اليوم بأكمله,evento de todo o dia,todo o dia,todo el día,evento de todo el día,día completo,journée entière,toute la journée,événement d'une journée,ganztägig,ganztägiges ereignis,ganztagig,ganzer tag,ganztags,ganztag,dia inteiro,o dia todo,evento de dia inteiro,evento dia todo,hele dag,duurt hele dag,gebeurtenis duurt hele dag,gehele dag,giornata intera,tutto il giorno,طوال اليوم,حدث طوال اليوم,يوم كامل",
  ),
  place: list(
    "lugar,ubicación,dónde,sede,dirección,lieu,emplacement,endroit,où,adresse,ort,standort,veranstaltungsort,wo,adresse,local,localização,onde,endereço,plaats,locatie,waar,adres,luogo,dove,indirizzo,المكان,أين,اين,الموقع,مكان,العنوان البريدي",
  ),
  text: list(
    "descripción,detalles,contenido,notas,texto,descriptif,détails,contenu,remarques,texte,beschreibung,inhalt,notizen,bemerkungen,bemerkung,descrição,detalhes,conteúdo,notas,beschrijving,omschrijving,inhoud,opmerkingen,notities,descrizione,dettagli,note,الوصف,وصف,التفاصيل,ملاحظات,النص",
  ),
  url: list(
    "enlace,sitio web,página web,lien,site web,site internet,webseite,internetseite,link,verweis,ligação,página,webadres,collegamento,sito web,الرابط,رابط,الموقع الإلكتروني",
  ),
  tags: list(
    "etiquetas,categoría,categorías,catégorie,catégories,étiquettes,mots-clés,kategorie,kategorien,schlagwörter,schlagworte,categoria,categorias,marcadores,categorie,categorieën,trefwoorden,etichette,التصنيف,الفئة,الفئات,وسوم",
  ),
  status: list("zustand,stand,estado,statut,état,stato,الحالة,حالة"),
};

interface NamedRoles {
  readonly roles: readonly ColumnRole[];
  readonly english: boolean;
  /** A guess by its words, where no other heading names it plainly. */
  readonly weak?: boolean;
}

/** What a heading names, and whether it is in English; no role for one that we don't know. */
export function columnRolesOf(heading: string): NamedRoles {
  const whole = plainWord(heading);
  const bare = plainWord(heading.replace(/\(.*?\)|\[.*?\]/g, ""));
  const tries = [
    whole,
    bare,
    bare.replace(/^(?:event|field|local|post)/, ""),
    bare.replace(/event$/, ""),
    // "Dauer in Minuten"
    plainWord(heading.replace(/\s(?:in|en|em) \p{L}+$/u, "")),
  ];
  for (const word of tries) {
    if (word === "") continue;
    const en = columnRoles.filter((role) => english[role].includes(word));
    if (en.length > 0) return { roles: en, english: true };
    const found = columnRoles.filter((role) => others[role].includes(word));
    if (found.length > 0) return { roles: found, english: false };
  }
  const put = composedRole(heading);
  return put === undefined
    ? { roles: [], english: false }
    : { roles: [put.role], english: put.english, weak: put.weak };
}

const yeses = new Set(
  list(
    "true,yes,y,1,10,x,s,o,on,ja,j,oui,vrai,sí,si,verdadero,sim,verdadeiro,wahr,ein,an,waar,vero,نعم,صحيح,صواب,activé,ativado,activado,ingeschakeld",
  ),
);
export const saysYes = (text: string): boolean =>
  /^\s*[✓✔☑✅]\uFE0F?\s*$/u.test(text) ||
  yeses.has(plainWord(text.replace(/\(.*\)/, ""))) ||
  columnRolesOf(text).roles.includes("allDay");

let months: ReadonlyMap<string, number> | undefined;

/** "juni", "Jun.", "يونيو", "mrt" -> 1 to 12. */
export function monthOf(word: string): number | undefined {
  if (months === undefined) {
    const found = new Map<string, number>([
      ["sept", 9],
      ["mrt", 3],
      ["mär", 3],
      ["maerz", 3],
      ["janner", 1],
      ["feber", 2],
      ["setiembre", 9],
      ["aou", 8],
    ]);
    for (const language of [
      "en",
      "es",
      "fr",
      "de",
      "pt",
      "ar",
      "ar-SY",
      "ar-MA",
      "ar-DZ",
      "nl",
      "it",
      "ca",
    ])
      for (let month = 1; month <= 12; month++)
        for (const form of ["long", "short"] as const)
          for (const more of [{}, { day: "numeric" }] as const) {
            const dateText = sayTime(new Date(Date.UTC(2027, month - 1, 5)), language, "UTC", {
              month: form,
              ...more,
            });
            const name = plainWord(dateText.replace(/\p{N}|\bde\b/gu, ""));
            if (name.length > 1 && !found.has(name)) found.set(name, month);
          }
    months = found;
  }
  return months.get(plainWord(word));
}
