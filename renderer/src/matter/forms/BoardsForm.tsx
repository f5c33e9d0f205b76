/** Boards: groups of people with their duty, one a line. */
import type { BoardGroup } from '@common/book/matter.ts';
import { Plus, Trash2 } from 'lucide-react';
import { run } from '../../errors/report.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { LeaveField } from '../../know/LeaveField.tsx';
import { Button, IconButton } from '../../ui/Button.tsx';
import { Segments } from '../../ui/Segments.tsx';
import type { FormProps } from '../form-props.ts';
import { peopleFrom, peopleText } from '../lines.ts';

const COLUMNS = ['1', '2'] as const;
const MOST_GROUPS = 20;

export function BoardsForm({ options, of, disabled, onChange }: FormProps<'boards'>) {
  const { t } = useTexts();
  const { groups, columns } = options;
  const put = (index: number, change: Partial<BoardGroup> | null, visit?: string): Promise<void> =>
    onChange((now) => ({ groups: now.groups.flatMap((each, at) => (at === index ? (change === null ? [] : [{ ...each, ...change }]) : [each])) }), visit);
  return (
    <>
      <div className="matter-line">
        <span className="field__label">{t('making.columns')}</span>
        <Segments
          label={t('making.columns')}
          value={columns === 1 ? '1' : '2'}
          segments={COLUMNS.map((id) => ({ id, label: id }))}
          onChange={(id) => { if (!disabled) run(() => onChange({ columns: id === '1' ? 1 : 2 })); }}
        />
      </div>
      {groups.map((group, index) => (
        <fieldset className="matter-group" key={index} aria-label={group.title === '' ? t('making.group', { number: index + 1 }) : group.title}>
          <div className="matter-group__head">
            <LeaveField label={t('making.groupTitle')} value={group.title} of={of} disabled={disabled} whileTyping onSave={(title, visit) => put(index, { title }, visit)} />
            <IconButton icon={Trash2} label={t('making.removeGroup')} isDisabled={disabled} onPress={() => { run(() => put(index, null)); }} />
          </div>
          <LeaveField
            label={t('making.people')}
            value={peopleText(group.people)}
            of={of}
            rows={Math.min(12, Math.max(4, group.people.length + 1))}
            hint={t('making.peopleHint')}
            disabled={disabled}
            whileTyping
            stands={(text) => peopleText(peopleFrom(text))}
            onSave={(text, visit) => put(index, { people: peopleFrom(text) }, visit)}
          />
        </fieldset>
      ))}
      <div>
        <Button icon={Plus} isDisabled={disabled || groups.length >= MOST_GROUPS} onPress={() => { run(() => onChange((now) => ({ groups: [...now.groups, { title: '', people: [] }] }))); }}>
          {t('making.addGroup')}
        </Button>
      </div>
    </>
  );
}
