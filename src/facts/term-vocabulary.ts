import { groupsByWord } from './word-groups.ts';

/*
 * Words that mean the same for a length or a date near them. A word that the labelled terms hardly use counts as the
 * others of its group do.
 */
const groups = {
  contract:
    'contract contractual agreement lease underlease sublease sub-lease licence license tenancy framework concession call-off sla dps arrangement hire deal partnership wayleave easement pact rental subscription retainer',
  let: 'award let letting grant appoint procure procurement commission tender re-tender retender relet re-let enter approve agree place sign accept engage buy bought purchase take taken complete authorise dispose novate join make made give given strike struck set secure conclude choose chosen select win won seal issue receive get go ahead sell sold',
  more: 'extend extension extendable extensible option optional renew renewal renewable prolong prolongation lengthen roll rollover further additional another extra plus add longer more continue continuation final stretch carry remain stay second third fourth choice possible potential possibility scope right provision',
  start:
    'from commence commencement start begin beginning begins effective between live effect operative onward go-live starting since mobilise',
  end: 'to until till through end ending ends expire expiry finish conclude cease completion close up terminate latest final runs',
  term: 'term period duration length life run runs running last lasts lasting cover covering span',
  first: 'initial fixed core first minimum basic primary firm',
  whole: 'total overall maximum max aggregate altogether all full latest most possible including whole',
  old: 'current existing previous former outgoing present expiring old prior incumbent original originally last previously already ago began expired earlier',
  past: 'was were had ended ran began expired lasted took held been procured since anno has came',
  not: 'not no never without nor neither instead rather than only',
  if: 'would could might if unless were should whether until may',
  refuse:
    'reject discount dismiss refuse withdraw withdrawn abandon drop dropped turned defer discard decline consider suggest ask propose request want prefer explore test lost lose fail fell thrown throw oppose unsuccessful model rule ruled out',
  rule: 'must need require policy rule should any every each all over above exceed whenever where threshold standing order regulation consent constitution guidance normally',
  else: 'rent notice review warranty guarantee plan strategy budget loan post staff secondment consultation save saving cost pay payment repay recover experience old age report monitor keep kept record retain retention permission closure closed road trial governor councillor officer employ employment apprentice fund funding break defect price mobilisation work build built construction training survey inspect inspection hold stood empty people child children resident taxi insurance accounts trade invoice standstill advertise publish evaluate evaluation bid fee consent assignment board member chair trustee worker programme release overage bond register experiment pilot scheme spending timetable deadline forecast holiday fallow suspend ban',
  person:
    'councillor cllr officer chair governor trustee member worker manager director assistant apprentice teacher head',
  firm: 'ltd limited llp plc cic company contractor supplier provider operator tenant bidder lot firm trust partner society',
  job: 'work build built building construction repair resurfacing programme demolition refurbish install installation site',
};

/** The groups of words that a word without its ending belongs to. */
export const groupsFor = groupsByWord(groups);
