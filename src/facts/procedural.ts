/*
 * Items that every meeting has and that decide nothing of weight: apologies, interests, the minutes, the public asked
 * to leave. No law asks for their options or their wards, and a reader who asked for them would look foolish.
 */

const heading = new RegExp(
  String.raw`^(?:(?:item )?\d{1,3}[a-z]?[.)]? ?[-–]? ?)?(?:apologies(?: for absence)?|declarations? of (?:(?:members['’]?|disclosable|pecuniary) )*interests?|disclosure of interests?|minutes|(?:(?:confirmation|approval|signing) of (?:the )?)?minutes of (?:the )?(?:previous|last) meetings?|(?:confirmation|approval|signing) of (?:the )?minutes|exclusion of (?:the )?(?:press|public)(?: and (?:the )?(?:press|public))?|date (?:and time )?of (?:the )?next meeting|chair(?:man|person)?['’]?s announcements?|(?:fire|emergency) procedures?|ymddiheuriadau(?: am absenoldeb)?|datgan(?:iadau)? o? ?fuddiant|cofnodion(?: y cyfarfod blaenorol)?|gwahardd (?:y wasg a['’]r cyhoedd|y cyhoedd))(?: ?[-–(].*)?\W*$`,
  'i',
);
const words =
  /\bminutes\b[^.;]{0,160}\b(?:approved|agreed|confirmed|signed|accepted|adopted)\b|\b(?:approve|agree|confirm|sign)\b[^.;]{0,40}\bminutes\b|\bapologies\b[^.;]{0,60}\b(?:received|given|noted|submitted|accepted)\b|\b(?:press|public)\b[^.;]{0,80}\b(?:be|is|are|were|was) excluded\b|\bexclude the (?:press|public)\b|\bno (?:declarations?|disclosures?|interests?|apologies)\b|\bcofnodion\b[^.;]{0,80}\b(?:cadarnhau|cymeradwyo|derbyn|llofnodi)/i;

/** Whether a record is of such an item, by its title or by all that it decides. */
export function isProcedural(title: string, decided: readonly string[]): boolean {
  return heading.test(title) || (decided.length > 0 && decided.every((sentence) => words.test(sentence)));
}
