/** What people and programs write in a field of states: called off, postponed, planned. Pure. */
import { withoutMarks } from "#commons/text.ts";
import type { CalendarEntry } from "../entry.ts";

type State = CalendarEntry["status"];

const list = (text: string): ReadonlySet<string> => new Set(text.split(",").map(withoutMarks));

const words: Readonly<Record<"cancelled" | "postponed" | "tentative", ReadonlySet<string>>> = {
  cancelled: list(
    "cancelled,canceled,called off,eventcancelled,abgesagt,fällt aus,entfällt,annulé,annulée,cancelado,cancelada,suspendido,suspendida,anulado,anulada,afgelast,geannuleerd,annullato,annullata,ملغى,ملغي,ملغاة,ألغي,ألغيت",
  ),
  postponed: list(
    "postponed,eventpostponed,verschoben,aufgeschoben,reporté,reportée,repoussé,repoussée,aplazado,aplazada,pospuesto,pospuesta,adiado,adiada,uitgesteld,rinviato,rinviata,مؤجل,مؤجلة,تأجل,تأجلت",
  ),
  tentative: list(
    "tentative,unconfirmed,eventtentative,provisional,unbestätigt,vorläufig,provisoire,à confirmer,provisorio,provisoria,por confirmar,provisório,provisória,a confirmar,voorlopig,مبدئي",
  ),
};
/** It takes place, or says nothing of that; also what iCalendar has for tasks and askings. */
const fine = list(
  "confirmed,scheduled,eventscheduled,planned,active,live,open,on,ok,yes,published,publish,public,approved,free,busy,new,upcoming,future,started,completed,complete,done,past,ended,needs-action,in-process,accepted,declined,sent,delegated,final,opaque,transparent,none,normal,standard,full,sold out,bestätigt,geplant,findet statt,veröffentlicht,öffentlich,aktiv,ja,offen,neu,ausgebucht,confirmé,confirmée,prévu,prévue,publié,publiée,oui,ouvert,complet,confirmado,confirmada,programado,programada,publicado,publicada,activo,activa,abierto,sí,completo,agendado,agendada,ativo,ativa,aberto,sim,bevestigd,gepland,gepubliceerd,confermato,confermata,pubblicato,مؤكد,مؤكدة,منشور,نشط",
);
/** "not cancelled" is no state that a word in it could tell. */
const not = list("not,no,nicht,non,pas,no,não,niet,غير,لا,never,nie");

interface ReadState {
  readonly state: State;
  /** Nobody knows what it means. */
  readonly unknown: boolean;
}

/** "Cancelled", "wurde abgesagt", "EventPostponed", "https://schema.org/EventCancelled" */
export function readState(text: string): ReadState {
  const written = withoutMarks(text.slice(0, 200)).trim();
  const tokens = written.split(/[^\p{L}\p{N}]+/u).filter((one) => one !== "");
  const bare = tokens.join(" ");
  if (!/\p{L}/u.test(written)) return { state: "scheduled", unknown: false };
  if (tokens.some((one) => not.has(one))) return { state: "scheduled", unknown: tokens.length > 1 };
  const has = (terms: ReadonlySet<string>): boolean =>
    terms.has(written) || [...terms].some((one) => ` ${bare} `.includes(` ${one} `));
  for (const state of ["cancelled", "postponed", "tentative"] as const)
    if (has(words[state])) return { state, unknown: false };
  return { state: "scheduled", unknown: !has(fine) };
}
