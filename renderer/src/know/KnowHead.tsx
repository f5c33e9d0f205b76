/** Along the top of each list: which list, the field that narrows it, making a new record. */
import { Plus } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { useTexts } from '../i18n/use-texts.ts';
import { SearchField } from '../ui/Field.tsx';
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
  /** Further things to do with the list. */
  readonly children?: ReactNode;
}

export function KnowHead({ search, query = '', onQuery, addLabel, onAdd, children }: KnowHeadProps) {
  const { t } = useTexts();
  const { tab } = useShown();
  const { exemplars, awards, units, forms, readOnly } = useKnow();
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
      {children}
      {addLabel === undefined || onAdd === undefined ? null : (
        <AriaButton className="button know__add" isDisabled={readOnly} onPress={onAdd} aria-label={addLabel}>
          <Plus size={16} strokeWidth={1.75} aria-hidden />
          {t('know.add')}
        </AriaButton>
      )}
    </header>
  );
}
