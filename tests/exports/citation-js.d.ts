/** What the tests use of Citation.js, which has no types of its own. */
declare module '@citation-js/core' {
  export interface Item {
    type: string;
    title?: string;
    number?: string;
    publisher?: string;
    URL?: string;
    author?: { family?: string; literal?: string }[];
    issued?: { 'date-parts': number[][] };
  }
  export class Cite {
    constructor(input: string);
    data: Item[];
  }
}
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-ris';
