/** Along the top of each list: which list, the field that narrows it, making a new record. */
import type { SheetTarget } from '@common/sheets/fields.ts';
import { Ellipsis, FileDown, Plus, Sheet } from 'lucide-react';
import { Button as AriaButton } from 'react-aria-components';
import { useTexts } from '../i18n/use-texts.ts';
import { sheetDialogs } from '../sheets/state.ts';
import { IconButton } from '../ui/Button.tsx';
import { SearchField } from '../ui/Field.tsx';
import { MenuButton, type MenuEntry } from '../ui/Menu.tsx';
import { Segments } from '../ui/Segments.tsx';
import { focusIn } from './focus.ts';
import { useKnow } from './know-context.ts';
import { showTab, useShown } from './shown.ts';

interface KnowHeadProps {
  /** What is looked for; absent: nothing can be. */
  readonly search?: string;
  readonly query?: string;
  readonly onQuery?: (query: string) => void;
  /** What is made; absent: nothing can be. */
  readonly addLabel?: string;
  readonly onAdd?: () => void;
  /** What the list is called where spreadsheets are taken in and given out; absent: it is neither. */
  readonly sheet?: SheetTarget;
  /** Further things to do with the list. */
  readonly more?: readonly MenuEntry[];
}

export function KnowHead({ search, query = '', onQuery, addLabel, onAdd, sheet, more = [] }: KnowHeadProps) {
  const { t } = useTexts();
  const { tab } = useShown();
  const { exemplars, awards, units, forms, readOnly } = useKnow();
  const sheetEntries = (target: SheetTarget): MenuEntry[] => [
    { id: 'sheet-in', label: t('sheets.in'), icon: Sheet, disabled: readOnly, run: () => { sheetDialogs.show({ kind: 'in', target }); } },
    { id: 'sheet-out', label: t('sheets.out'), icon: FileDown, run: () => { sheetDialogs.show({ kind: 'out', what: target }); } },
  ];
  return (
    <header className="know__head">
      <Segments
        label={t('know.lists')}
        value={tab}
        onChange={showTab}
        segments={[
          { id: 'exemplars', label: t('know.tabExemplars', { count: exemplars.length }) },
          { id: 'awards', label: t('know.tabAwards', { count: awards.length }) },
          { id: 'units', label: t('know.tabUnits', { count: units.length }) },
          { id: 'forms', label: t('know.tabForms', { count: forms.length }) },
          { id: 'figures', label: t('know.figures') },
        ]}
      />
      <div
        className="know__find"
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing || (event.key !== 'ArrowDown' && event.key !== 'Enter')) return;
          event.preventDefault();
          focusIn('list');
        }}
      >
        {search === undefined || onQuery === undefined ? null : <SearchField label={search} clearLabel={t('know.clearSearch')} value={query} onChange={onQuery} />}
      </div>
      {sheet === undefined && more.length === 0 ? null : (
        <MenuButton label={t('know.moreList')} groups={[{ entries: more }, { entries: sheet === undefined ? [] : sheetEntries(sheet) }]}>
          <IconButton icon={Ellipsis} label={t('know.moreList')} />
        </MenuButton>
      )}
      {addLabel === undefined || onAdd === undefined ? null : (
        <AriaButton className="button know__add" isDisabled={readOnly} onPress={onAdd} aria-label={addLabel}>
          <Plus size={16} strokeWidth={1.75} aria-hidden />
          {t('know.add')}
        </AriaButton>
      )}
    </header>
  );
}
