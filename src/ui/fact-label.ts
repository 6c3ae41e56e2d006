import type { Fact, MoneyRole } from '../facts/fact.ts';
import { text } from './text.ts';

/** What a fact's words are about; null for what stands in no words. The words themselves say the rest. */
export function factLabel(fact: Fact): string | null {
  switch (fact.kind) {
    case 'money':
      return roleWords(fact.role);
    case 'supplier':
      return text(fact.role === 'incumbent' ? 'supplierPresent' : 'supplier');
    case 'delegation':
      return text(fact.value.direction === 'granted' ? 'delegation_granted' : 'delegation_received');
    case 'citation':
      return text(citations[fact.value.relation]);
    case 'term':
    case 'exemption':
    case 'legislation':
    case 'note':
      return text(fact.kind);
    case 'gap':
      return null;
  }
}

const citations = {
  cites: 'citation_cites',
  'taken-under': 'citation_taken_under',
  reconsiders: 'citation_reconsiders',
  varies: 'citation_varies',
  supersedes: 'citation_supersedes',
  'recommends-to': 'citation_recommends_to',
  'called-in': 'citation_called_in',
  notice: 'citation_notice',
} as const;

/** What an amount is for; that it is one, where its words do not tell more for sure. */
export function roleWords(role: MoneyRole | undefined): string {
  const names = {
    'contract-value': 'money_contract_value',
    'annual-value': 'money_annual_value',
    threshold: 'money_threshold',
    'rejected-option': 'money_rejected_option',
    saving: 'money_saving',
    budget: 'money_budget',
    other: 'money_other',
  } as const;
  return text(role ? names[role] : 'money_no_role');
}
