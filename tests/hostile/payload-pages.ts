import { asText, payloads } from './payloads.ts';

/** The title that pages of payloads give themselves: only something that runs could change it. */
export const payloadTitle = 'Decision details';

/** How many fields share a page's payloads. */
const fields = 10;

/** Paths of the payloads' pages at the hostile council, with their pages. */
export const payloadPages: Readonly<Record<string, string>> = Object.fromEntries([
  ...Array.from({ length: 4 }, (_, nth) => [
    `/ieDecisionDetails.aspx?ID=${String(9001 + nth)}`,
    decisionPage(nth),
  ]),
  ['/mgDelegatedDecisions.aspx?payloads=1', listPage()],
  ['/ieListDocuments.aspx?CId=1&MId=1&payloads=1', agendaPage()],
  ['/mgCommitteeDetails.aspx?ID=1&payloads=1', committeePage()],
]) as Record<string, string>;

/** Every fourth payload from a number on, shared out over the fields of a decision, as text. */
function decisionPage(nth: number): string {
  const own = payloads.filter((_, at) => at % 4 === nth).map(({ text }) => asText(text.slice(0, 200)));
  const part = (field: number) => own.filter((_, at) => at % fields === field).join(' / ');
  const line = (label: string, value: string) => `<p><span class="mgLabel">${label}: </span>${value}</p>`;
  const prose = (label: string, value: string) =>
    `<h3 class="mgSubSubTitleTxt">${label}:</h3><div class="mgWordPara"><p>${value}</p></div>`;
  return page(
    `<h2 class="mgSubTitleTxt">Sale of land ${part(0)}</h2><div class="mgContent">
${line('Decision Maker', `Cabinet ${part(1)}`)}${line('Decision status', `Approved ${part(2)}`)}
${line('Is Key decision?', 'Yes')}${line('Is subject to call in?', 'Yes')}
${prose('Purpose', part(3))}${prose('Decision', `Award to Ash Grove Ltd for £5 ${part(4)}`)}
${prose('Reasons for the decision', part(5))}${prose('Alternative options considered', part(6))}
${line('Wards Affected', part(7))}${line('Contact', part(8))}${line(part(9).slice(0, 80), part(9))}
${line('Publication date', '02/12/2025')}${line('Date of decision', '01/12/2025')}
<p class="mgLabel">Accompanying Documents:</p><ul class="mgBulletList"><li><a href="javascript:__pwned=1">${part(0)}</a></li>
<li><a href="https://clerk:secret@canary.example/a.pdf">${part(1)}</a></li></ul></div>`,
  );
}

/** A list with a row for each payload. */
function listPage(): string {
  const rows = payloads.map(
    ({ text }, at) =>
      `<tr><td class="mgMainTxt"><a href="ieDecisionDetails.aspx?ID=${String(8000 + at)}">Row ${String(at)} ${asText(text.slice(0, 200))}</a></td><td>11/03/2024</td><td>19/03/2024</td><td>Not for call-in</td></tr>`,
  );
  return page(
    `<h1 class="mgMainTitleTxt">Decisions</h1><div class="mgContent"><table class="mgTabTable"><thead><tr><th>Title</th><th>Date</th><th>Effective from</th><th>Call-ins</th></tr></thead><tbody>${rows.join('\n')}</tbody></table></div>`,
  );
}

/** A meeting with an item for each payload, its number, title and papers. */
function agendaPage(): string {
  const items = payloads.map(({ text }, at) => {
    const words = asText(text.slice(0, 200));
    return `<tr><td class="mgItemNumberCell"><a name="AI${String(at)}"></a><p class="mgAiTitleTxt">${String(at + 1)}. </p></td><td><p class="mgAiTitleTxt"><a class="mgAiTitleLnk" href="documents/s${String(at)}/a.pdf">Item ${String(at)} ${words}</a></p><ul class="mgActionList"><li><a href="ieDecisionDetails.aspx?AIId=${String(6000 + at)}">View the decision</a></li><li><a href="javascript:__pwned=1">${words}</a></li></ul><p class="mgSubItemTitleTxt">Decision:</p><div class="mgWordPara"><p>${words}</p></div></td></tr>`;
  });
  return page(
    `<h1 class="mgMainTitleTxt">Agenda and decisions</h1><h2 class="mgSubTitleTxt">Cabinet - Monday, 1st December, 2025 10.00 am</h2><div class="mgContent"><h2 class="mgSectionTitle">Items</h2><table class="mgItemTable"><tbody><tr><th>No.</th><th>Item</th></tr>${items.join('\n')}</tbody></table></div>`,
  );
}

/** A committee's page that leads to a decision by each payload. */
function committeePage(): string {
  const links = payloads.map(
    ({ text }, at) =>
      `<li><a href="ieDecisionDetails.aspx?ID=${String(5000 + at)}">Paper ${String(at)} ${asText(text.slice(0, 200))}</a></li>`,
  );
  return page(
    `<h1 class="mgMainTitleTxt">Committee details</h1><div class="mgContent"><ul class="mgBulletList">${links.join('\n')}</ul></div>`,
  );
}

function page(content: string): string {
  return `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>${payloadTitle}</title></head><body><div id="modgov">${content}</div></body></html>`;
}
