/** "Giao bài": which units, how many of what, by when. */
import type { Input } from '@common/contract/channels.ts';
import type { UnitRow } from '@common/collect/list.ts';
import { WANTED, type Wanted } from '@common/collect/shapes.ts';
import { dayFrom } from '@common/collect/words.ts';
import { useState } from 'react';
import { useTexts } from '../i18n/use-texts.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { Field } from '../ui/Field.tsx';
import { Select } from '../ui/Select.tsx';
import { DayField, isDayText } from './DayField.tsx';
import { DialogFoot } from './dialogs.tsx';
import { kindName } from './words.ts';

const MOST = 50;
type Scope = 'selected' | 'unasked' | 'all';

interface AskDialogProps {
  readonly rows: readonly UnitRow[];
  readonly selected: readonly string[];
  readonly today: string;
  readonly onClose: () => void;
  readonly onAsk: (input: Input<'collect.ask'>) => void;
}

/** "2" → 2; null: no number from 0 to the most. */
function numberOf(text: string): number | null {
  const number = text.trim() === '' ? 0 : Number(text);
  return Number.isInteger(number) && number >= 0 && number <= MOST ? number : null;
}

export function AskDialog({ rows, selected, today, onClose, onAsk }: AskDialogProps) {
  const { t } = useTexts();
  const unasked = rows.filter(({ state }) => state.standing === 'none').map(({ unit }) => unit.id);
  const scopes: Readonly<Record<Scope, readonly string[]>> = { selected, unasked, all: rows.map(({ unit }) => unit.id) };
  const [scope, setScope] = useState<Scope>(selected.length > 0 ? 'selected' : unasked.length > 0 ? 'unasked' : 'all');
  const [numbers, setNumbers] = useState<Readonly<Record<Wanted, string>>>({ text: '1', photo: '', decision: '', other: '' });
  const [title, setTitle] = useState('');
  const [due, setDue] = useState('');
  const unitIds = scopes[scope];
  const wants = WANTED.map((wanted) => ({ wanted, count: numberOf(numbers[wanted]), title: title.trim() }));
  const asked = wants.flatMap((want) => (want.count === null || want.count === 0 ? [] : [{ ...want, count: want.count }]));
  const right = wants.every(({ count }) => count !== null) && asked.length > 0 && isDayText(due, today, false) && unitIds.length > 0;
  const scopeNames = { selected: 'collect.askSelected', unasked: 'collect.askUnasked', all: 'collect.askAll' } as const;
  return (
    <Dialog title={t('collect.askTitle')} onClose={onClose}>
      <div className="dialog__body">
        <Select
          label={t('collect.askWho')}
          value={scope}
          onChange={setScope}
          options={(['selected', 'unasked', 'all'] as const).filter((id) => scopes[id].length > 0).map((id) => ({ id, label: t(scopeNames[id], { count: scopes[id].length }) }))}
        />
        <fieldset className="collect__numbers">
          <legend className="field__label">{t('collect.askNumber')}</legend>
          {WANTED.map((wanted) => (
            <Field
              key={wanted}
              label={kindName(t, wanted)}
              value={numbers[wanted]}
              inputMode="decimal"
              placeholder="0"
              problem={numberOf(numbers[wanted]) === null ? t('collect.numberProblem') : ''}
              onChange={(value) => {
                setNumbers({ ...numbers, [wanted]: value });
              }}
            />
          ))}
        </fieldset>
        <Field label={t('collect.askAbout')} value={title} onChange={setTitle} hint={t('collect.askAboutHint')} />
        <DayField label={t('collect.askDue')} value={due} onChange={setDue} today={today} />
      </div>
      <DialogFoot
        action={t('collect.askDo', { count: unitIds.length })}
        isDisabled={!right}
        onClose={onClose}
        onDo={() => {
          onAsk({ unitIds: [...unitIds], wants: asked, askedOn: today, dueOn: dayFrom(due, today) });
        }}
      />
    </Dialog>
  );
}
