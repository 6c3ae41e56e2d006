/** Every payload in what readers give to the extension themselves: pasted texts, saved pages, PDFs and backups. */
import { makePdf } from '../demo-council/pdf.mjs';
import { sampleFollow } from '../sample-follow.ts';
import { asText, payloads } from './payloads.ts';
import { spoiledRecord } from './spoiled-record.ts';

/** Characters of a payload; of the long ones the beginning attacks already. */
const enough = 200;

/** How many payloads share a record. */
const together = 24;

/** The payloads in groups, each in one line. */
const groups: readonly string[] = Array.from({ length: Math.ceil(payloads.length / together) }, (_, group) =>
  payloads
    .slice(group * together, (group + 1) * together)
    .map(({ text }) => text.slice(0, enough))
    .join(' / '),
);

/** A council's own form with payloads in each of its parts, and a number of its own. */
function formWith(number: string, part: (nth: number) => string): string {
  return [
    `WESTERLEA COUNTY COUNCIL – RECORD OF DECISION`,
    `DECISION TAKEN BY:`,
    `Alex Sample, Cabinet Member for Ferries ${part(0)}`,
    `DECISION NO:${number}`,
    `Key decision: No`,
    `Subject Matter / Title of Decision: Moorings at Cold Harbour ${part(1)}`,
    `Decision:`,
    `As Cabinet Member I agree to award the contract. ${part(2)}`,
    `Reason(s) for decision:`,
    `The moorings are worn. ${part(3)}`,
    `Any alternatives considered and rejected:`,
    part(4),
    `Any interest declared when the decision was taken and any dispensation granted by the Proper Officer:`,
    `None`,
  ].join('\n');
}

/** The parts of a form that hold payloads. */
const formParts = 5;

/** Texts of forms, each with its number: together they hold every payload, each in one part. */
export const payloadForms: readonly { number: string; text: string }[] = Array.from(
  { length: Math.ceil(groups.length / formParts) },
  (_, nth) => {
    const number = `21/0041${String(nth)}`;
    return { number, text: formWith(number, (part) => groups[nth * formParts + part] ?? '') };
  },
);

/** The text of a form as a PDF; what its letters cannot say stands there as question marks, and long words are cut. */
export function payloadPdf(form: string): Buffer {
  return makePdf(
    '<script>__pwned=1</script>',
    form.split('\n').map((text) => ({ text: text.replace(/\s+/g, ' ').replace(/\S{60}/g, '$& ') })),
  );
}

/** The text of a form as a file: what has a zero in it is no text file, and is refused. */
export function payloadTextFile(form: string): Buffer {
  return Buffer.from(form.replaceAll('\0', ''));
}

/**
 * A saved page of a decision whose markup itself is a payload, after all that is read from it; its number is in its
 * title.
 */
export function payloadMarkup(text: string, number: number): string {
  return `<!-- saved from url=(0065)https://democracy.exampleshire.example/ieDecisionDetails.aspx?ID=${String(number)} -->
<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Decision</title></head><body><div id="modgov">
<h2 class="mgSubTitleTxt">Sale of plot ${String(number)}.</h2><div class="mgContent">
<p><span class="mgLabel">Decision Maker: </span>Cabinet</p><p><span class="mgLabel">Decision status: </span>Approved</p>
<p><span class="mgLabel">Is subject to call in?: </span>Yes</p><p><span class="mgLabel">Publication date: </span>02/12/2025</p>
<p><span class="mgLabel">Contact: </span>${text.replaceAll('\0', '')}</p></div></div></body></html>`;
}

/** A decision whose attached documents are named by payloads, and served as PDFs of the same site. */
export function pageWithAttachments(): string {
  const links = payloads.map(
    ({ text }, at) =>
      `<li><a href="documents/s${String(at)}/a.pdf">Paper ${String(at)} ${asText(text.slice(0, enough))}</a></li>`,
  );
  return `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Decision details</title></head><body>
<div id="modgov"><h2 class="mgSubTitleTxt">Sale of land</h2><div class="mgContent">
<p><span class="mgLabel">Decision Maker: </span>Cabinet</p><p><span class="mgLabel">Decision status: </span>Approved</p>
<p><span class="mgLabel">Is subject to call in?: </span>Yes</p>
<p class="mgLabel">Accompanying Documents:</p><ul class="mgBulletList">${links.join('\n')}</ul></div></div></body></html>`;
}

const moment = '2025-12-03T10:00:00.000Z';

/** How many decisions the backup holds. */
export const payloadDecisions = groups.length;

/**
 * A backup that somebody hostile wrote: payloads in every text of its decisions, in what is followed, the reader's
 * words, the sites of panels and of rules.
 *
 * @param lastDay of what is followed (ISO)
 */
export function payloadBackup(lastDay: string): string {
  const decisions = groups.map((text, nth) => {
    // Every third is of a site that is itself a payload.
    const site =
      nth % 3 === 0
        ? (payloads[nth]?.text ?? '').slice(0, 60).trim() || 'x'
        : 'democracy.exampleshire.example';
    const key = `${site} decision:${String(nth + 1)}`;
    const address = `https://democracy.exampleshire.example/ieDecisionDetails.aspx?ID=${String(nth + 1)}&x="onclick=__pwned=1`;
    const said = { state: 'stated', words: text } as const;
    return {
      key,
      site,
      identities: [key],
      addresses: [address],
      record: spoiledRecord(text, { address, ids: { decision: String(nth + 1), issue: '31417' } }),
      reading: 'moderngov-decision 1',
      changes: [
        { field: 'status', before: said, after: said, lastSeenBefore: moment, seenAt: moment },
        {
          field: 'documents',
          before: null,
          after: { title: text, address, restricted: false },
          lastSeenBefore: moment,
          seenAt: moment,
        },
      ],
      changesDropped: 0,
      firstSeen: moment,
      lastSeen: moment,
      previousVisit: moment,
    };
  });
  const follows = decisions.slice(0, 9).map(({ key, record }, nth) =>
    sampleFollow({
      key,
      address: record.address,
      title: groups[nth] ?? '',
      council: (groups[nth] ?? '').slice(0, 900),
      callIn: { lastDay },
    }),
  );
  const words = payloads.map(({ text }) => text.slice(0, 90).trim()).filter((text) => text !== '');
  return JSON.stringify({
    scrutineer: 1,
    made: moment,
    decisions,
    follows,
    settings: {
      reminders: null,
      rules: words.slice(0, 40).map((site) => ({
        site,
        entry: { days: '5', unit: 'working', from: 'publication', cutOff: '' },
        enteredOn: '2025-12-01',
      })),
      panels: words.map((host, nth) => ({ host, state: nth % 2 === 0 ? 'hidden' : 'folded' })),
    },
    watchWords: words,
  });
}
