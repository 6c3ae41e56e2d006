import { groupsByWord } from './word-groups.ts';

/*
 * Words of council English that mean the same for a sum or a company near them. A word that the labelled sentences
 * hardly use counts as the others of its group do.
 */
const groups = {
  budget:
    'budget allocation funding fund grant programme provision contribution virement pot envelope money monies cil s106 donation endowment lottery allowance aid resources bequest subsidy sponsorship appropriation settlement',
  store: 'reserve balance contingency holding underspend headroom carry-forward receipts borrowing',
  give: 'allocate release transfer contribute earmark add ring-fence vire grant provide inject donate commit drawn draw top-up passport distribute share bid apply secure received receive',
  apply: 'fund finance met meet use spend spent cover charge defray towards',
  saving: 'saving save efficiency avoid avoidance economy economies cashable',
  less: 'reduction reduce cut lower cheaper less fall fell drop decrease trim shave shed down below',
  more: 'increase rise rose grow growth uplift raise additional extra further up higher dearer above pressure overspend',
  cost: 'cost price fee charge spend spending expenditure bill premium tariff outlay figure sum amount total value worth',
  pay: 'pay paid payment payable cost costs costing charge salary wage remuneration honorarium pension',
  estimate:
    'estimate estimated anticipate expected forecast projected indicative guide likely budgeted assumed modelled approximate provisional',
  past: 'previous former existing current original last expire old then earlier incumbent outgoing since',
  apart:
    'gap shortfall deficit variance surplus outturn turnover profit loss valuation insurance indemnity cover guarantee bond deposit liability interest asset proceeds dividend stood stand holds',
  debt: 'debt arrears owed owe write-off irrecoverable loan borrowing mortgage repay repayment invoice refund',
  wrong:
    'fine penalty damages compensation settlement claim ombudsman redress injury award prosecution court',
  income:
    'income receipt raise yield takings revenue levy precept band toll ticket admission licence permit rent',
  bid: 'tender bid quotation quote offer submission proposal price',
  award:
    'award appoint engage commission instruct order purchase let place buy bought hire procure contract sign enter win won retain chosen choose select pick accept successful winning preferred proceed place',
  renew: 'extend extension renew renewal vary variation novate call-off',
  contract: 'contract agreement framework lot order call-off commission appointment works service supply',
  firm: 'ltd limited llp plc cic supplier provider bidder contractor company firm tenderer consultant architect surveyor builder operator partner associate & sons',
  reject:
    'reject discount dismiss discard decline unsuccessful losing lose rule unaffordable prohibitive unviable refuse pass unacceptable abandon ruled disregard second-placed runner-up non-compliant',
  option: 'option alternative instead rather considered nothing scenario route model choice',
  chosen: 'recommend recommended preferred chosen favour adopt',
  limit: 'threshold limit exceed ceiling maximum minimum level cap beyond above over below under',
  power:
    'delegate authority authorise officer power may permitted constitution discretion sign-off approve empower',
  rule: 'must require requires procurement standing rule policy key decision quotation regulation code scheme any all every each whenever where',
  year: 'annum annual annually yearly year pa p.a',
  unit: 'hour week month day night bed place visit person child tonne session head pupil household mile square',
  land: 'land sale sell sold disposal dispose freehold leasehold lease site plot acquire acquisition valuation market house dwelling property',
  staff: 'post staff salary redundancy pension employee officer wage restructure vacancy',
  now: 'current existing present incumbent currently presently now today ongoing continue remain still',
  former: 'former previous previously formerly past outgoing originally old',
  do: 'run operate provide deliver carry supply maintain undertake manage perform service clean collect install print build repair cater support fit',
  lose: 'lost lose second third reserve runner withdrew withdrawn late exclude disqualify unsuccessful fail dearer dearest',
  party:
    'applicant landlord owner own developer tenant lessee licensee objector guarantor parent subsidiary author bank client customer member shareholder',
  not: 'not never no defer refuse reject rescind withdraw against nor neither without unless',
  ask: 'invite seek sought ask request shortlist approach receive submit quote bid tender',
  win: 'win won winner winning successful prefer preferred first lowest cheapest highest best top accept accepted most',
  prolong:
    'extend extension prolong renew renewal continue further additional vary variation another more roll',
  end: 'end terminate termination expire expiry notice cease finish lapse novate assign transfer',
  grant: 'grant grant-aid donation loan lease licence permission consent sale disposal sponsor',
  treasury: 'investment invest loan lend deposit bond gilt treasury counterparty borrowing',
};

/** The groups of words that a word without its ending belongs to. */
export const groupsFor = groupsByWord(groups);
