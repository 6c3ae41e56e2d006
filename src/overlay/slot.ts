/*
 * The panel comes in two scripts. The first shows what the page states, at once. The second shows what the
 * background answered; it is loaded when the panel is open, after the first look has been drawn, so that no page
 * waits for it and a folded panel never loads it. Both run in the extension's own world, where this is the one
 * name they share; the page cannot see it.
 */
export const sharedName = 'scrutineer';
