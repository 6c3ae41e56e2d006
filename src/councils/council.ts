/*
 * Which council runs the ModernGov site at an address. Only addresses that the directory lists answer: no
 * suffix and no likeness counts, so a host made to look like a council's is nobody's.
 */

/** A council, or another body that publishes its decisions with ModernGov, as directory.json has it. */
export interface Council {
  readonly id: string;
  /** Its official name, such as "Leeds City Council". */
  readonly name: string;
  /** England, Wales, Scotland, Northern Ireland or Ireland. */
  readonly nation: string;
  /** Such as "district", "london-borough" or "combined-authority". */
  readonly type: string;
  /** Host and base path of each address in use, the main one first: "www.fenland.gov.uk/localgov". */
  readonly sites: readonly string[];
  /** Addresses the council has left; an archive may still answer there. */
  readonly formerSites?: readonly string[];
}

/** The list of councils in directory.json, which scripts/directory.mjs makes. */
export interface Directory {
  readonly about: string;
  /** ISO date of the source data. */
  readonly made: string;
  readonly councils: readonly Council[];
}

/** Who runs one ModernGov installation. */
export interface CouncilSite {
  /**
   * One key for the installation, whichever of its addresses the reader uses: the main host and base path.
   * Twin names, Welsh names, path variants and left addresses of the same councils share it.
   */
  readonly site: string;
  /** One council, or several where they share an installation. */
  readonly councils: readonly Council[];
}

/** Sites by address (host without "www.", then base path). Made by `buildCouncilIndex`. */
export type CouncilIndex = ReadonlyMap<string, CouncilSite>;

/** An address in lower case, with a leading "www." dropped: councils answer with and without it. */
function keyOf(address: string): string {
  return address.toLowerCase().replace(/^www\./, '');
}

/** Makes the index that `councilsAt` looks things up in. */
export function buildCouncilIndex({ councils }: Directory): CouncilIndex {
  const holders = new Map<string, { site: string; councils: Council[] }>();
  const enter = (addressesOf: (council: Council) => readonly string[]) => {
    const taken = new Set(holders.keys());
    for (const council of councils) {
      for (const site of addressesOf(council)) {
        const key = keyOf(site);
        // An address in use belongs to those who use it now, not to the council they replaced.
        if (taken.has(key)) continue;
        const holder = holders.get(key);
        if (!holder) holders.set(key, { site, councils: [council] });
        else if (!holder.councils.includes(council)) holder.councils.push(council);
      }
    }
  };
  enter(({ sites }) => sites);
  enter(({ formerSites = [] }) => formerSites);

  // The same councils at several addresses: one installation, keyed by the first, which is the main one.
  const installations = new Map<string, CouncilSite>();
  const index = new Map<string, CouncilSite>();
  for (const [key, holder] of holders) {
    const ids = holder.councils.map(({ id }) => id).join(' ');
    const installation = installations.get(ids) ?? holder;
    installations.set(ids, installation);
    index.set(key, installation);
  }
  return index;
}

/**
 * The site and its councils at a host (such as "democracy.leeds.gov.uk", no port) and base path ("" or
 * "/moderngov": no session segment, file name or slash at the end), or null if the directory has none. On a host given
 * over to ModernGov (listed without a path) any base path answers, since councils move their pages about
 * (DemocracyClub/LGSF #312, #313); on a shared website only the path that is listed does.
 */
export function councilsAt(
  index: CouncilIndex,
  { host, basePath }: { host: string; basePath: string },
): CouncilSite | null {
  return index.get(keyOf(host + basePath)) ?? index.get(keyOf(host)) ?? null;
}

/**
 * The gov.uk list of bank holidays that applies to a council; null for Ireland and for a nation we do not
 * know, whose working days must not be guessed.
 */
export function divisionOf(council: Council): 'england-and-wales' | 'scotland' | 'northern-ireland' | null {
  switch (council.nation) {
    case 'England':
    case 'Wales':
      return 'england-and-wales';
    case 'Scotland':
      return 'scotland';
    case 'Northern Ireland':
      return 'northern-ireland';
    default:
      return null;
  }
}
