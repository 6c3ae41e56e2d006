import { h } from 'preact';
import type { EntryFault, RuleEntry } from '../call-in/readers-rule.ts';
import type { CallInRule } from '../call-in/state.ts';
import { send } from '../messages/send.ts';
import type { PartProps } from '../overlay/view.ts';
import { text } from '../ui/text.ts';

/** Kinds of day and starts of the period, in the order to offer them; `call-in/readers-rule.ts` checks them. */
const units = ['working', 'clear', 'calendar', 'clearCalendar'] as const;
const starts = ['publication', 'decision', 'meeting'] as const;

interface Props extends PartProps {
  /** The rule that the reader entered for this site before; null where there is none. */
  kept: CallInRule | null;
}

/** The reader's own rule for the council: for one whose rule is not known here, or not rightly. */
export function YourRule({ view: { record }, actions, kept }: Props) {
  const keep = async (entry: RuleEntry | null) => {
    const result = await send('rule', { record, entry });
    const fault = result.ok ? Object.entries(result.value.faults)[0] : undefined;
    if (fault) actions.say(faultWords(...(fault as [keyof RuleEntry, EntryFault])));
    else actions.say(text(!result.ok ? 'actionFailed' : entry ? 'ruleKept' : 'ruleGone'));
    if (result.ok && !fault) actions.refresh();
  };
  const drop = async (button: HTMLElement) => {
    // The button goes with the rule: the focus does not.
    button.closest('details')?.querySelector('summary')?.focus();
    await keep(null);
  };
  return (
    <details>
      <summary>{text(kept ? 'yourRuleChange' : 'yourRule')}</summary>
      <form
        class="rule"
        onSubmit={(event) => {
          event.preventDefault();
          void keep(entryOf(event.currentTarget));
        }}
      >
        <label>
          {text('ruleDays')}{' '}
          <input name="days" type="number" min={0} max={60} required defaultValue={kept?.days ?? ''} />
        </label>
        <label>
          {text('ruleUnit')}{' '}
          <select name="unit">
            {units.map((unit) => (
              <option key={unit} value={unit} selected={unit === kept?.unit}>
                {text(`ruleUnit_${unit}`)}
              </option>
            ))}
          </select>
        </label>
        <label>
          {text('ruleFrom')}{' '}
          <select name="from">
            {starts.map((start) => (
              <option key={start} value={start} selected={start === kept?.from}>
                {text(`ruleFrom_${start}`)}
              </option>
            ))}
          </select>
        </label>
        <label>
          {text('ruleCutOff')} <input name="cutOff" type="time" defaultValue={kept?.cutOff ?? ''} />
        </label>
        <button class="act">{text('ruleKeep')}</button>{' '}
        {kept && (
          <button class="act" type="button" onClick={({ currentTarget }) => void drop(currentTarget)}>
            {text('ruleDrop')}
          </button>
        )}
        <p class="soft">{text('ruleNote')}</p>
      </form>
    </details>
  );
}

function entryOf(form: HTMLFormElement): RuleEntry {
  const data = new FormData(form);
  const field = (name: keyof RuleEntry) => {
    const value = data.get(name);
    return typeof value === 'string' ? value : '';
  };
  return { days: field('days'), unit: field('unit'), from: field('from'), cutOff: field('cutOff') };
}

function faultWords(field: keyof RuleEntry, fault: EntryFault): string {
  if (field === 'cutOff') return text('ruleFaultTime');
  return text(field === 'days' && fault !== 'missing' ? 'ruleFaultDays' : 'ruleFaultMissing');
}
