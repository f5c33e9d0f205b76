/** Which units are shown: chips with how many each lets through, and a field that narrows as one types. */
import { FILTERS, type Filter } from '@common/collect/list.ts';
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { useTexts } from '../i18n/use-texts.ts';
import { SearchField } from '../ui/Field.tsx';

/** What the middle of the desk shows: units that pass a filter, or the articles that are nobody's. */
export type Shown = Filter | 'strays';

const KEYS = { all: 'collect.all', missing: 'collect.missing', overdue: 'collect.overdue', 'nothing-sent': 'collect.nothing-sent', strays: 'collect.strays' } as const;

interface CollectFiltersProps {
  readonly shown: Shown;
  readonly counts: Readonly<Record<Shown, number>>;
  readonly onShow: (shown: Shown) => void;
  readonly query: string;
  readonly onQuery: (query: string) => void;
}

export function CollectFilters({ shown, counts, onShow, query, onQuery }: CollectFiltersProps) {
  const { t } = useTexts();
  const all: readonly Shown[] = [...FILTERS, 'strays'];
  return (
    <div className="collect__filters">
      <ToggleButtonGroup
        className="chips"
        aria-label={t('collect.filters')}
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={[shown]}
        onSelectionChange={(keys) => {
          const next = all.find((each) => keys.has(each));
          if (next !== undefined) onShow(next);
        }}
      >
        {all
          .filter((each) => each === 'all' || each === shown || counts[each] > 0)
          .map((each) => (
            <ToggleButton key={each} id={each} className="chip">
              {t(KEYS[each])} <span className="chip__count">{counts[each]}</span>
            </ToggleButton>
          ))}
      </ToggleButtonGroup>
      {shown === 'strays' ? null : <SearchField label={t('collect.search')} clearLabel={t('collect.clearSearch')} value={query} onChange={onQuery} />}
    </div>
  );
}
