/** Written by `npm run messages` from the Fluent file beside it: its keys, and their arguments. */
import { catalogue } from "#platform/i18n/catalogue.ts";

interface Messages {
  readonly entry: (args: {
    title: string | number;
    line: string | number;
    text: string | number;
  }) => string;
  readonly entryMore: (args: {
    title: string | number;
    line: string | number;
    n: string | number;
  }) => string;
  readonly row: (args: {
    line: string | number;
    title: string | number;
    text: string | number;
  }) => string;
  readonly rowUntitled: (args: { line: string | number; text: string | number }) => string;
  readonly more: (args: { n: string | number }) => string;
  readonly stays: (args: { title: string | number }) => string;
  readonly brokeOff: string;
  readonly noTable: string;
  readonly noHeadings: string;
  readonly dayFirst: string;
  readonly dayFirstShown: (args: { value: string | number }) => string;
  readonly monthFirstShown: (args: { value: string | number }) => string;
  readonly shortYears: string;
  readonly noYears: string;
  readonly timeColumn: (args: { value: string | number }) => string;
  readonly rowNoTitle: string;
  readonly rowBadDay: (args: { value: string | number }) => string;
  readonly rowDayOrMonth: (args: { value: string | number }) => string;
  readonly rowBadTime: (args: { value: string | number }) => string;
  readonly rowNoSuchTime: (args: { value: string | number }) => string;
  readonly rowBadEnd: (args: { value: string | number }) => string;
  readonly rowNoSuchDay: (args: { value: string | number }) => string;
  readonly rowEndFirst: string;
  readonly rowEndNight: string;
  readonly rowBadLength: (args: { value: string | number }) => string;
  readonly rowMoreTimes: (args: { value: string | number }) => string;
  readonly rowTooLong: (args: { n: string | number }) => string;
  readonly rowDayAbove: string;
  readonly rowTitleAbove: string;
  readonly openQuote: string;
  readonly noTitle: string;
  readonly noBeginning: string;
  readonly badBeginning: (args: { value: string | number }) => string;
  readonly badReplaced: (args: { value: string | number }) => string;
  readonly badPoint: string;
  readonly brokenQuote: (args: { name: string | number }) => string;
  readonly unknownZone: (args: { value: string | number }) => string;
  readonly clockOfEnd: string;
  readonly badDate: (args: { value: string | number; name: string | number }) => string;
  readonly dateByClock: (args: { value: string | number; name: string | number }) => string;
  readonly dateOfNone: (args: { value: string | number; name: string | number }) => string;
  readonly firstOnly: (args: { text: string | number }) => string;
  readonly badEndDay: (args: { value: string | number }) => string;
  readonly badEnd: (args: { value: string | number }) => string;
  readonly endFirstDay: string;
  readonly endFirst: string;
  readonly endNight: string;
  readonly badLengthDay: (args: { value: string | number }) => string;
  readonly badLength: (args: { value: string | number }) => string;
  readonly olderVersion: string;
  readonly sharedUid: string;
  readonly tooOften: (args: { n: string | number }) => string;
  readonly noEnd: string;
  readonly ruleTooLong: string;
  readonly ruleCalendar: (args: { value: string | number }) => string;
  readonly rulePart: (args: { value: string | number }) => string;
  readonly ruleNoFreq: string;
  readonly ruleWithinHour: string;
  readonly rulePassed: (args: { value: string | number }) => string;
  readonly ruleUnread: string;
  readonly fileInside: string;
  readonly strayLine: (args: { value: string | number }) => string;
  readonly brokenLines: (args: { name: string | number }) => string;
  readonly zoneTaken: (args: { value: string | number; name: string | number }) => string;
  readonly zoneOfWorld: (args: { value: string | number }) => string;
  readonly zoneOfFile: (args: { value: string | number }) => string;
  readonly beginsAsReplaced: string;
  readonly textTooLong: (args: { n: string | number }) => string;
}

export const fileNoteMessages = catalogue<Messages>(import.meta.url);
