import { daySign, makerSign } from './told-names.ts';

/*
 * The ways in which words tell of a decision, meeting or report by its maker and its day.
 */

/** What is done with what is put to a maker. */
const done =
  'set aside|allocated|earmarked|awarded|added|agreed|amended|approved|backed|discussed|examined|signed off|decided|resolved|endorsed|adopted|authorised|determined|considered|noted|recommended|reviewed|rejected|refused|deferred|delegated|supported|declared(?: [a-z]{4,12})?|designated|appointed|chosen|selected';
/** What may be done to anything: it tells of a decision only with what was given or made. */
const loose = 'gave|signed|granted|made|took|received|confirmed|issued|heard|requested|accepted|passed|set';
const matter = String.raw`(?:(?:an?|the|its|their|this|that|formal|final|full|further|key|urgent|emergency|individual|joint|unanimous|delegated|planning|outline|listed building|conservation area) ){0,3}(?:decision|approval|permission|authority|resolution|consent|report|recommendation|update|petition|budget|precept|council tax|motion|backing|support|agreement|endorsement|order|go-ahead|sign-off|clearance|leave)s?\b`;
export const passive = `(?:${done}|signed|confirmed|heard|requested|made|taken|given|granted|accepted|passed|awarded|set|cleared)`;
/** To whom something was given: "gave the Director of Homes delegated authority". */
const someone = `(?:(?:the |its |our )?(?:${makerSign}|[a-z]{3,14} (?=its|their)|(?:[a-z'-]{2,20} ){1,6}(?=delegated )) ?)?`;
const powers =
  '(?:used|exercised) (?:(?:the|his|her|its|their|urgency|urgent|emergency|delegated|special) ){0,2}(?:powers?|authority)';
const decides = `(?:${done}|signed (?:it|this|them|these) off|${powers}|(?:${loose}) ${someone}${matter})`;
/** What a maker gives or takes, by which a loose verb behind it tells of a decision. */
const given =
  '(?:decision|approval|permission|authority|authorisation|resolution|consent|delegation|(?:urgent|emergency) action|recommendation|agreement|endorsement|position|view)s?';
const giving = '(?:made|taken|reached|given|granted|passed|expressed|obtained|secured|received|set out)';
/** "which met on 12 March 2024", "when it last met": a body's day, as good as "at its meeting". */
const met = '(?:(?:when (?:it|they)|which|that) (?:last )?(?:met|sat)|meeting|sitting)';
const noun =
  '(?:decision|resolution|approval|meeting|report|minute|authority|recommendation|order|motion|comment|view|feedback)s?';
/** The same for what a maker did: "following consideration by". */
const deed =
  'approval|authorisation|consideration|agreement|endorsement|adoption|determination|review|scrutiny|discussion|debate|confirmation|refusal|rejection';
const bracket = String.raw`(?: \([^()]{0,80}\))?`;
const meeting = String.raw`(?:,? (?:meeting|sitting|(?:at|during|in) (?:its|their|the|a)(?: [a-z]+)? meeting))?(?:,? (?:held|made|taken|reached|given|passed|expressed))?`;
const on = String.raw`${bracket}${meeting},? (?:on|in|of|dated)(?: the)?`;
const by = String.raw`(?:(?:the|its) )?(?<by>${makerSign})(?:'s?)?`;
const date = `(?<date>${daySign})`;
/** "on 12 March 2024", "(12 March 2024)". */
const when = `(?:${on} | \\((?:[^()¦]{1,30}, )?)${date}\\)?`;
const adverb =
  '(?:,? (?:has|had|have|also|previously|formally|unanimously|then|therefore|subsequently|initially|first|already|recently|last|twice|once)){0,2}';

/** What a body does at a sitting, though anybody may do it elsewhere. */
const sits =
  'asked|voted|heard|received|saw|took evidence|looked (?:again )?at|called for|debated|scrutinised|concluded|instructed|commissioned|directed|ratified|confirmed|accepted|passed|granted|gave|made|set|turned down|dismissed|carried|introduced|increased|reduced|lifted|waived|signed off|settled|established|created|renewed|extended|withdrew|chose|sought|had (?:no|some|several|many) (?:[a-z]+ )?(?:comments?|objections?|concerns?|questions?)';
const sat = `(?<sat>${sits})`;

/** How words tell of what a maker did on a day; each with the flags d, g and i, to be tried on words with signs. */
export const patterns = [
  // agreed by Cabinet on 12 March 2024; agreed at Cabinet in May 2024
  `\\b(?:${passive}|${noun}(?: (?=[a-z]{0,6}[/-]?\\d)[\\w/-]{1,20})?)(?: (?:under|in|as|to|for|with|leave|clearance|(?<=given )(?:permission|approval|authority|consent)) (?:(?! (?:passed|agreed|approved|made|signed) by )[^;:,()]){1,60}?)? (?:by|at|of|(?<=deferred )from),? ${by}(?: in (?:its|their|the) [a-z]{3,12})?${when}`,
  `\\b(?<deed>${deed})(?: of [^;:,()]{1,60}?)? (?:by|at) ${by}${when}`,
  // report to Cabinet, 12 March 2024; approved: Cabinet, 12 March 2024
  `\\b(?:(?<to>report|paper) to|(?:report|decision|resolution) (?:of|by)|${passive}(?: by| at:?|:)|(?:(?:previously|first|last|originally) ${passive}|considered|discussed|reviewed|examined|endorsed|supported|scrutinised) by:) ${by},? ${date}`,
  // agreed by officers and then by Cabinet on 12 March 2024
  `(?<also>(?:and|then|again|later)(?: (?:the|its|their)(?: [a-z'-]{2,20}){1,5})?) by ${by}${when}`,
  // fixed by the Committee in March 2024: by a body, and nothing that is done outside a meeting
  `\\b(?<sat>(?!(?:open|visit|inspect|chair|attend|host|organis|publish|issu|serv|own|manag|maintain|employ|fund|us|receiv|ask|need|requir|expect|sign|lodg|own|occupi|leas)ed )[a-z]{2,12}ed|set|heard|given|told|sent|shown|chosen|carried out|called for|turned down|thrown out|drawn up|put off|let) by ${by}${when}`,
  // presented the plan to Cabinet on 12 March 2024
  `\\b(?<sat>presented|took|brought|reported|submitted) (?:an?|the|its|their|his|her) [^;:.,¤]{1,60}? to ${by}${on} ${date}`,
  // Cabinet met on 12 March 2024 and agreed
  `${by} (?<sat>met|(?:was|were) (?:consulted|briefed))${on} ${date},? and (?:${done})`,
  // Approval to consult: Cabinet, 12 March 2024
  `^\\W{0,3}(?:approval|authority|decision|agreement|permission)(?: [a-z]{2,14}){0,6}: ?${by},? ${date}(?=[,;.(]|$)`,
  // reported to Cabinet on 12 March 2024
  `(?<to>reported|presented|submitted|put|(?:report|paper|update|motion|presentation)(?: (?:of|by|from) (?:the )?${makerSign})?(?:,? (?:(?:ref|no|number|reference)\\.? )?[A-Z\\d][\\w/-]{2,20})?|went|taken|referred|brought) to ${by}(?:${on}|,) ${date}`,
  // seen at the Environment Panel on 12 March 2024; the contract that Cabinet awarded on
  `\\b(?<at>at|before) ${by}${on} ${date}`,
  // (Cabinet, 12 March 2024)
  `\\(${by},? (?:on )?${date}`,
  // the decision taken on 12 March 2024 by the Leader
  `\\b(?:${passive}|${noun})${on} ${date}(?: (?:made|taken|given|reached))? by ${by}`,
  // On 12 March 2024, the Executive approved; at its meeting of 12 March 2024 the Committee resolved
  `(?:on|in|(?<=\\b(?:meeting|sitting|session|minutes?|decision|resolution|order|record|report|approval|held)s? )(?:of|dated))(?: the)? ${date}${bracket}(?:, [^;:,.]{1,60},|,?) ${by}(?:, in an? [^;:,.]{1,30},|,?)${adverb} (?:${decides}|${sat})\\b`,
  // Cabinet, at its meeting on 12 March 2024, agreed
  `${by}${on} ${date}${bracket},?(?: that| which)?${adverb} (?:${decides}|${sat})\\b`,
  // The Panel, at its meeting on 12 March 2024, asked officers to look again
  `${by},?(?: (?:at|during|in) (?:its|their|the|a)(?: [a-z]+)?)? meeting (?:held )?(?:on|in|of)(?: the)? ${date}${bracket},?${adverb} (?:[a-z]{2,12}ed|heard|gave|took|made|saw|sent|chose)\\b`,
  // Cabinet, when it met on 12 March 2024, agreed
  `${by},? ${met},?(?: on| in)(?: the)? ${date}${bracket},?${adverb} (?:[a-z]{2,12}ed|heard|gave|took|made|saw|sent|chose|sought|set|put)\\b`,
  // Cabinet had, at its meeting on 12 March 2024, referred it
  `${by} (?:had|has|have),(?: at (?:its|their|his|her|the|a)(?: [a-z]+)? meeting)?(?: held)? (?:on|in|of)(?: the)? ${date},${adverb} (?:[a-z]{2,12}ed|heard|gave|given|taken|made|seen|sent|chosen|sought|set|put|kept|found|held)\\b`,
  // Cabinet (minute 67, 12 March 2024) agreed
  `${by}(?: \\((?:[^()]{1,40}, )?|, )${date}(?:[),]{1,2}|, [^()]{1,40}\\))${adverb} ${decides}`,
  // Cabinet gave its consent (12 March 2024)
  `${by},?${adverb} ${decides} \\((?:[^()¦]{1,30}, )?${date}\\)`,
  `\\(${passive} ${by},? ${date}`,
  // Cabinet's approval of the scheme on 12 March 2024
  `${by} (?:(?:formal|earlier|final|later|full) )?(?:${deed}|consent)(?<gap>(?: (?:of|to|for) [^;:.,¤¦()]{1,80}?)?)${bracket},?(?: at (?:its|their|the) meeting)?,? (?:on|in) ${date}`,
  // the decision which the Leader took on 12 March 2024
  `\\b${given}(?: (?:that|which))? ${by}${adverb} (?:${loose}|reached|secured)(?: (?:him|her|them|it|officers))?${on} ${date}`,
  // the consent of the Committee was obtained on 12 March 2024; Cabinet's position, reached on
  `\\b(?<gift>${given}) (?:from|of|by) ${by},? (?:(?:was|were|has been|had been) )?${giving}${on} ${date}`,
  `(?<gift>)${by} ${given},? (?:(?:was|were|has been|had been) )?${giving}${on} ${date}`,
  `\\b(?<gift>${given})(?: in principle| to [^;:.,¤¦]{1,40}?)? (?:came|(?:was|were|has been|had been|is) (?:obtained|secured|received)) (?:from|by|at) ${by}${on} ${date}`,
  // Cabinet papers for 12 March 2024
  `${by} (?:papers?|agenda|report) (?:for|from) ${date}`,
  // Having considered the replies on 12 March 2024, Cabinet; Standing by its decision of 12 March 2024, Cabinet
  `\\bhaving (?:${decides}|${sat})(?<gap>[^;:.¤¦]{0,80}?)${on} ${date},? ${by}`,
  `(?<between>^[^;:.¤]{0,80}?\\b(?:its|their|his|her)) (?:[a-z]+ )?(?:decision|resolution)${on} ${date},? ${by}`,
  // the Executive, whose decision of 12 March 2024; since 12 March 2024, when Cabinet agreed
  `${by}, whose (?:[a-z]+ )?(?:decision|resolution)${on} ${date}`,
  `${date}, when ${by}${adverb} (?:${decides}|${sat})\\b`,
  // Cabinet was told on 12 March 2024; the Committee was minded to refuse when it considered it on
  `${by} (?<sat>(?:was|were) (?:told|shown|advised|informed))${on} ${date}`,
  `${by} [^;:.¤¦]{1,60}? when (?:it|they|he|she)${adverb} (?:${decides}|${sat})(?<gap>[^;:.¤¦]{0,80}?)${on} ${date}`,
  // it was on 12 March 2024 that Cabinet agreed
  `\\bit was (?:on|in) ${date} that ${by}${adverb} (?:${decides}|${sat})\\b`,
  // looked at this twice: Cabinet on 12 March 2024
  `\\b(?:looked at|considered|seen|approved|agreed|discussed|reviewed|debated|examined|endorsed)(?: (?!by:)[a-z]{1,12}){0,4}: ?${by}(?:${on}|,)? ${date}`,
  // the Cabinet decision of 12 March 2024; the Mayor's decision of
  `${by} (?:key |urgent |emergency |delegated )?${noun}(?: and ${noun})?(?: [a-z]{0,4}\\d[\\w/-]{0,16}| [a-z]{1,5}/[\\w/-]{1,16})?(?:(?:${on}|,)? | \\((?:[^()]{1,30}, )?(?:meeting (?:of|on) )?)${date}`,
  // Cabinet stands by its decision of 12 March 2024
  `${by}(?<between>[^;:.]{1,90}?) (?:(?:its|their|his|her) (?:[a-z]+ )?(?:decision|resolution|(?<=(?:since|from) its )meeting)|the decision (?:it|they|he|she) (?:took|made))${on} ${date}`,
  // the wish of Council, in a motion agreed on 12 March 2024
  `${by},? (?:in|by) (?:an?|its|the) (?:[a-z]+ )?(?:motion|resolution|decision|minute)(?: (?:agreed|passed|adopted|carried|taken|made))?${on} ${date}`,
  // Cabinet (meeting of 12 March 2024); minutes of Council, 12 March 2024
  `${by} \\((?:at )?(?:its |the |their )?(?:meeting|sitting|minutes?) (?:of|on|held on)(?: the)? ${date}\\)`,
  `\\bminutes?(?: (?:no\\.? )?\\d[\\w/-]{0,12})?(?:,| of) ${by},? (?:of |on )?${date}`,
  // Cabinet's March 2024 meeting; agreed by Cabinet at its March 2024 meeting
  `${by} ${date} (?:meeting|report|decision)`,
  `${date} (?:meeting|sitting) of ${by}`,
  `${by}(?:,?${adverb} (?:${decides})[^;:.¤]{0,80}?)? at (?:its|their|the) ${date} (?:meeting|sitting)`,
  // 12 March 2024 Cabinet: the first line of a history; Earlier decision: Cabinet, 12 March 2024
  // Alone in its line it is where an issue itself was decided.
  `(?<listed>^\\W{0,3})${date}[ ,:-]{1,3}${by}(?= -|: | (?:approv|agree|consider|decision|report|meeting|note|resol))`,
  `(?<listed>\\b(?:earlier|previous|prior|related|past)(?: [a-z]+){0,4}(?::| -) ?)${date}[ ,:-]{1,3}${by}(?=[,;:-]| -|$)`,
  `(?<listed>\\b(?:earlier|previous|prior|last|first|related|past)(?: [a-z]+){0,4}(?::| -) ?)${by}(?: meeting)?,? (?:of |on )?${date}`,
  `(?<listed>^\\W{0,3})${by}(?: meeting)?(?: -|,)? (?:of |on )?${date}(?=:| - |,? \\(?(?:minutes?|min|decision|report|ref)\\b)`,
  `(?<listed>\\bdate of )${by} (?:approval|agreement|resolution): ?${date}`,
  // Cabinet looked at the plans on 12 March 2024
  `${by},?(?: (?:who|which))?${adverb} ${sat}(?<gap>[^;:.¤]{0,100}?)${on} ${date}`,
  // Cabinet approved the purchase on 12 March 2024
  `${by},?(?: (?:who|which))?${adverb} ${decides}(?<gap>[^;:.]{0,100}?)${on} ${date}`,
  // considered: Cabinet, 12 March 2024; Audit Committee, 14 March 2024
  `(?<next>;|,|,? and)(?: (?:then|again|later))?(?: (?:by|at|to))? ${by}(?:${on}|,)? ${date}(?! (?:will|would|is|are|was|were|has|had)\\b)`,
  // 12 March 2024 - Cabinet; 14 March 2024 - Council
  `(?<next>;) ${date}[ ,:-]{1,3}${by}(?=[,;:.]|$| -)`,
  // Cabinet considered the site on 12 March 2024 and again on 14 May 2024
  `(?<next>,? and) (?:(?:again|then|later|also|once more)(?:,? (?:at|in) (?:its|their|the) [a-z]+)? (?:on|in)|on(?= [^ ]+(?:[.;)]|$)))(?: the)? ${date}`,
  // on 12 March 2024 and 14 May 2024
  `(?<next>,? and) ${date}(?=[.;)]|$)`,
  // Cabinet agreed the design on 12 March 2024, the price on 9 April 2024 and the contract on 14 May 2024
  `(?<next>,)(?<listedGap> (?:the|its|their|an?|from) [^;:.,¤¦()]{1,60}?) (?:on|in) ${date}(?=,? and )`,
  `(?<next>,? and)(?<listedGap> (?:the|its|their|an?|from) [^;:.,¤¦()]{1,60}?) (?:on|in) ${date}(?=[.;)]|, (?:but|so|with)\\b|$)`,
].map((pattern) => new RegExp(pattern, 'dgi'));

/** Capitals that may stand for a body, once the record says for which. */
export const byInitials = new RegExp(
  String.raw`(?:${passive}) (?:by|at) (?:the )?(?<by>[a-z][a-z&]{1,7})${on} ${date}`,
  'dgi',
);
