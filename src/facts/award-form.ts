/*
 * Awards told as a form: "Supplier: Acorn Ltd", "Total value: £5,000". A price on a line of its own says whose it is
 * only by the line that names who got the work.
 */

const supplierLabel = String.raw`(?:name of (?:the )?)?(?:(?:contract )?award(?:ed)? to|(?:(?:awarded|successful|winning|appointed|chosen|selected) )?(?:supplier|contractor|provider|company|bidder|tenderer|consultant)\b(?! (?:rate|cost|saving))[^:|£.;]{0,20}) ?[:|] ?(?!tbc|to be|n/?a\b|none|not )[^\s:|]`;
const supplierLine = new RegExp(String.raw`^\W{0,4}${supplierLabel}`, 'i');

/** Whether a line of a form, with its label, names who got the work. */
export function isSupplierLine(line: string): boolean {
  return supplierLine.test(line);
}

/**
 * The label of the prices, where a line is the head of a table of awards: "Lot, Provider, Contract value".
 *
 * @returns the label with a colon; '' where it is none. Tables of tenders are none: not all of them were accepted
 */
export function priceColumn(line: string): string {
  if (line.length > 120 || !/\b(?:supplier|contractor|provider|company|awarded to)\b/i.test(line)) return '';
  return /\b(?:contract|award|awarded|agreed) (?:value|price|sum|cost|amount)(?: \(£\))?$/i.test(line)
    ? 'Contract value: '
    : '';
}
