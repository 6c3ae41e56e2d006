/*
 * Acts and instruments that local government cites most, as enacted or made, with their numbers on
 * legislation.gov.uk. Each was looked up in November 2026 in public copies of that site's lists and pages, and every
 * number agreed. One string, since it ships in the service worker: a line a year,
 * in it "year: name=number" with "; " between names. "|" brings in a short form that councils write.
 */

/** Acts of the UK Parliament; " Act" is left off. Before 1963 the number is that of the session. */
const acts = `1906: Open Spaces=Edw7/6/25
1908: Small Holdings and Allotments=Edw7/8/36
1936: Public Health=Geo5and1Edw8/26/49
1948: National Assistance=Geo6/11-12/29
1949: National Parks and Access to the Countryside=Geo6/12-13-14/97
1954: Landlord and Tenant=Eliz2/2-3/56
1960: Caravan Sites and Control of Development=Eliz2/8-9/62
1961: Land Compensation=Eliz2/9-10/33
1964: Public Libraries and Museums=75
1965: Compulsory Purchase=56
1970: Local Authority Social Services=42; Local Authorities (Goods and Services)=39; Chronically Sick and Disabled Persons=44
1972: Local Government=70
1973: Land Compensation=26; Local Government (Scotland)=65
1974: Health and Safety at Work etc.=37; Local Government=7; Rehabilitation of Offenders=53; Control of Pollution=40
1976: Local Government (Miscellaneous Provisions)=57
1977: Protection from Eviction=43; Rent=42
1980: Highways=66; Local Government, Planning and Land=65
1981: Wildlife and Countryside=69; Acquisition of Land=67
1982: Local Government (Miscellaneous Provisions)=30
1983: Mental Health=20; Representation of the People=2
1984: Road Traffic Regulation=27; Building=55
1985: Housing=68; Landlord and Tenant=70; Transport=67; Local Government=51; Local Government (Access to Information)=43
1986: Local Government=10; Insolvency=45
1987: Landlord and Tenant=31
1988: Local Government=9; Local Government Finance=41; Housing=50; Road Traffic=52
1989: Children=41; Local Government and Housing=42
1990: Town and Country Planning=8; Planning (Listed Buildings and Conservation Areas)=9; Environmental Protection=43; National Health Service and Community Care=19|NHS and Community Care Act; Food Safety=16
1991: New Roads and Street Works=22; Road Traffic=40; Planning and Compensation=34; Land Drainage=59; Water Industry=56
1992: Local Government Finance=14
1993: Leasehold Reform, Housing and Urban Development=28; Clean Air=11
1994: Local Government (Wales)=19; Local Government etc. (Scotland)=39
1995: Environment=25; Disability Discrimination=50
1996: Housing=52; Housing Grants, Construction and Regeneration=53; Education=56; Employment Rights=18; Party Wall etc.=40
1997: Local Government (Contracts)=65; Town and Country Planning (Scotland)=8
1998: Crime and Disorder=37; Human Rights=42; School Standards and Framework=31; Data Protection=29
1999: Local Government=27; Greater London Authority=29
2000: Local Government=22; Freedom of Information=36|FOIA|FOI Act; Transport=38; Countryside and Rights of Way=37; Regulation of Investigatory Powers=23; Children (Leaving Care)=35; Care Standards=14
2002: Homelessness=7; Education=32; Adoption and Children=38; Commonhold and Leasehold Reform=15; Police Reform=30; Enterprise=40; Proceeds of Crime=29
2003: Local Government=26; Licensing=17; Anti-social Behaviour=38
2004: Housing=34; Children=31; Planning and Compulsory Purchase=5; Traffic Management=18; Civil Contingencies=36
2005: Mental Capacity=9; Gambling=19; Clean Neighbourhoods and Environment=16; Education=18
2006: National Health Service=41|NHS Act; National Health Service (Wales)=42; Companies=46; Equality=3; Childcare=21; Education and Inspections=40; Commons=26; Safeguarding Vulnerable Groups=47; Animal Welfare=45; Natural Environment and Rural Communities=16; Government of Wales=32
2007: Local Government and Public Involvement in Health=28
2008: Planning=29; Housing and Regeneration=17; Climate Change=27; Children and Young Persons=23; Health and Social Care=14; Education and Skills=25
2009: Local Democracy, Economic Development and Construction=20; Apprenticeships, Skills, Children and Learning=22
2010: Equality=15; Flood and Water Management=29; Academies=32
2011: Localism=20; Police Reform and Social Responsibility=13; Education=21
2012: Health and Social Care=7; Public Services (Social Value)=3|Social Value Act; Local Government Finance=17; Welfare Reform=5; Protection of Freedoms=9
2013: Growth and Infrastructure=27; Mobile Homes=14; Public Service Pensions=25
2014: Care=23; Children and Families=6; Anti-social Behaviour, Crime and Policing=12; Local Audit and Accountability=2; Immigration=22
2015: Small Business, Enterprise and Employment=26; Modern Slavery=30; Deregulation=20; Counter-Terrorism and Security=6; Consumer Rights=15
2016: Housing and Planning=22; Cities and Local Government Devolution=1; Welfare Reform and Work=7; Immigration=19
2017: Children and Social Work=16; Homelessness Reduction=13; Neighbourhood Planning=20; Bus Services=21
2018: Data Protection=12; Homes (Fitness for Human Habitation)=34; European Union (Withdrawal)=16
2020: Coronavirus=7
2021: Domestic Abuse=17; Fire Safety=24; Environment=30
2022: Building Safety=30; Health and Care=31; Police, Crime, Sentencing and Courts=32; Subsidy Control=23; Elections=37
2023: Procurement=54; Levelling-up and Regeneration=55; Social Housing (Regulation)=36; Online Safety=50
2024: Leasehold and Freehold Reform=22`;

/** Laws whose numbers begin with their series: of Wales, Scotland and Northern Ireland, and instruments. */
const others = `1987: Town and Country Planning (Use Classes) Order=uksi/764
1996: Local Authorities’ Traffic Orders (Procedure) (England and Wales) Regulations=uksi/2489
2000: Local Authorities (Executive Arrangements) (Access to Information) (England) Regulations=uksi/3272; Local Authorities (Functions and Responsibilities) (England) Regulations=uksi/2853; NHS Bodies and Local Authorities Partnership Arrangements Regulations=uksi/617
2001: Local Authorities (Standing Orders) (England) Regulations=uksi/3384; Local Authorities (Executive Arrangements) (Decisions, Documents and Meetings) (Wales) Regulations=wsi/2290
2003: Local Government in Scotland Act=asp/1; Local Authorities (Capital Finance and Accounting) (England) Regulations=uksi/3146
2004: Environmental Information Regulations=uksi/3391|EIR; Business Improvement Districts (England) Regulations=uksi/2443
2005: Licensing (Scotland) Act=asp/16; Regulatory Reform (Fire Safety) Order=uksi/1541
2006: Local Government (Access to Information) (Variation) Order=uksi/88; Transfer of Undertakings (Protection of Employment) Regulations=uksi/246|TUPE Regulations|TUPE
2007: Local Authorities (Executive Arrangements) (Functions and Responsibilities) (Wales) Regulations=wsi/399
2009: Local Government (Wales) Measure=mwa/2
2010: Community Infrastructure Levy Regulations=uksi/948|CIL Regulations; Care Planning, Placement and Case Review (England) Regulations=uksi/959; Children and Families (Wales) Measure=mwa/1; Building Regulations=uksi/2214
2011: Local Government (Wales) Measure=mwa/4; Welsh Language (Wales) Measure=mwa/1; Waste (England and Wales) Regulations=uksi/988
2012: Local Authorities (Executive Arrangements) (Meetings and Access to Information) (England) Regulations=uksi/2089; Relevant Authorities (Disclosable Pecuniary Interests) Regulations=uksi/1464; Neighbourhood Planning (General) Regulations=uksi/637; Town and Country Planning (Local Planning) (England) Regulations=uksi/767; Council Tax Reduction Schemes (Prescribed Requirements) (England) Regulations=uksi/2885; Homelessness (Suitability of Accommodation) (England) Order=uksi/2601
2013: School Standards and Organisation (Wales) Act=anaw/1; Active Travel (Wales) Act=anaw/7; Local Government Pension Scheme Regulations=uksi/2356|LGPS Regulations; School Organisation (Prescribed Alterations to Maintained Schools) (England) Regulations=uksi/3110
2014: Social Services and Well-being (Wales) Act=anaw/4; Housing (Wales) Act=anaw/7; Openness of Local Government Bodies Regulations=uksi/2095; Local Government Act (Northern Ireland)=nia/8; Public Bodies (Joint Working) (Scotland) Act=asp/9; Special Educational Needs and Disability Regulations=uksi/1530; Care and Support (Charging and Assessment of Resources) Regulations=uksi/2672
2015: Well-being of Future Generations (Wales) Act=anaw/2; Planning (Wales) Act=anaw/4; Local Government (Wales) Act=anaw/6; Community Empowerment (Scotland) Act=asp/6; Public Contracts Regulations=uksi/102|PCR; Accounts and Audit Regulations=uksi/234; Town and Country Planning (General Permitted Development) (England) Order=uksi/596|GPDO; Town and Country Planning (Development Management Procedure) (England) Order=uksi/595|DMPO; Children’s Homes (England) Regulations=uksi/541
2016: Environment (Wales) Act=anaw/3; Renting Homes (Wales) Act=anaw/1; Historic Environment (Wales) Act=anaw/4; Traffic Signs Regulations and General Directions=uksi/362; Concession Contracts Regulations=uksi/273
2017: Town and Country Planning (Environmental Impact Assessment) Regulations=uksi/571; Conservation of Habitats and Species Regulations=uksi/1012
2018: Additional Learning Needs and Education Tribunal (Wales) Act=anaw/2
2021: Local Government and Elections (Wales) Act=asc/1
2023: Supported Accommodation (England) Regulations=uksi/416; Health Care Services (Provider Selection Regime) Regulations=uksi/1348
2024: Procurement Regulations=uksi/692`;

/** A law in the table. Days are ISO. */
export interface KnownLaw {
  /** As enacted or made, with its year. */
  title: string;
  year: number;
  /** On legislation.gov.uk. */
  address: string;
  /** The day from which it was law no longer; only where that is certain, and was without exception that matters. */
  revokedOn?: string;
  /** The day on which its main part came into force, where that was years after it was passed. */
  inForceOn?: string;
}

const days: Record<string, Pick<KnownLaw, 'revokedOn' | 'inForceOn'>> = {
  // Revoked by the Regulations of 2012 (S.I. 2012/2089), which took their place.
  'uksi/2000/3272': { revokedOn: '2012-09-10' },
  // Replaced by the Act of 2018, which S.I. 2018/625 brought into force.
  'ukpga/1998/29': { revokedOn: '2018-05-25' },
  // S.I. 2024/959. The Public Contracts Regulations 2015 live on for procurements begun before: no day for them.
  'ukpga/2023/54': { inForceOn: '2025-02-24' },
};

let known: Map<string, KnownLaw> | null = null;

/**
 * The law of a name and year, in the forms that councils give it ("Children's Act", "LGA", "TUPE Regulations").
 *
 * @returns null where the table has none: nothing near it is offered instead
 */
export function lawNamed(name: string, year: string): KnownLaw | null {
  known ??= readTable();
  return known.get(key(name) + year) ?? null;
}

/** One spelling: letters alone, so that commas, hyphens, "&" and "Children's" make no difference, nor "etc.". */
function key(name: string): string {
  return name
    .toLowerCase()
    .replace(/[’']s?\b/g, '')
    .replace(/&/g, 'and')
    .replace(/\((?:england|england and wales)\)|\b(?:the|etc)\b|[^a-z]/g, '');
}

function readTable(): Map<string, KnownLaw> {
  const laws = new Map<string, KnownLaw>();
  const read = (table: string, isAct: boolean) => {
    for (const line of table.trim().split('\n')) {
      const [year = '', names = ''] = line.split(': ');
      for (const each of names.split('; ')) {
        const [short = '', numbers = ''] = each.split('=');
        const [number = '', ...variants] = numbers.split('|');
        const name = isAct ? `${short} Act` : short;
        const [series = '', ...rest] = (isAct ? `ukpga/${number}` : number).split('/');
        // Before 1963 the session stands for the year.
        const path = [series, ...(rest.length > 1 ? [] : [year]), ...rest].join('/');
        const law = {
          title: `${name} ${year}`,
          year: Number(year),
          address: `https://www.legislation.gov.uk/${path}`,
          ...days[path],
        };
        const initials = isAct ? name.replace(/[^A-Z]/g, '') : '';
        for (const form of [name, ...variants, ...(initials.length > 2 ? [initials] : [])])
          if (!laws.has(key(form) + year)) laws.set(key(form) + year, law);
      }
    }
  };
  read(acts, true);
  read(others, false);
  return laws;
}
