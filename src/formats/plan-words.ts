/**
 * Words of a forward plan that are neither a label nor a title. "Rhif eitem" was seen on a Welsh agenda, which
 * ModernGov sets out the same; the rest of the Welsh is expected, and was not seen.
 */

/** What heads the items. */
export const itemsHead = /^(?:plan items|no\.? item|eitemau['’]r (?:cynllun|blaengynllun)|rhif\.? eitem)$/i;
/** What stands under a heading that has none. */
export const noItems =
  /^(?:no items on this occasion|dim eitemau (?:ar hyn o bryd|y tro hwn|ar yr achlysur hwn))\.?$/i;
/** What marks an item that the plan before did not have. */
export const newFlag = /\s*\b(?:New|Newydd)!$/;
