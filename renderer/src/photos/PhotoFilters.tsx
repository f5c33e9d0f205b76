/** Which photos are shown: chips with how many each lets through, the order, and the field that narrows as one types. */
import { PHOTO_FILTERS, type PhotoFilter } from '@common/photo/filters.ts';
import { ImagePlus } from 'lucide-react';
import { memo, type RefObject } from 'react';
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { useTexts } from '../i18n/use-texts.ts';
import { Button } from '../ui/Button.tsx';
import { SearchField } from '../ui/Field.tsx';
import { Select } from '../ui/Select.tsx';

const NAMES = {
  all: 'photos.all',
  uncaptioned: 'photos.uncaptioned',
  uncredited: 'photos.uncredited',
  unused: 'photos.unused',
  coarse: 'photos.coarse',
  blurred: 'photos.blurred',
  alike: 'photos.alike',
  nobody: 'photos.nobody',
  doubtful: 'photos.doubtful',
  removed: 'photos.removed',
} as const satisfies Readonly<Record<PhotoFilter, string>>;

export type Order = 'page' | 'added';

interface PhotoFiltersProps {
  readonly shown: PhotoFilter;
  readonly counts: Readonly<Record<PhotoFilter, number>>;
  readonly onShow: (shown: PhotoFilter) => void;
  readonly order: Order;
  readonly onOrder: (order: Order) => void;
  readonly query: string;
  readonly onQuery: (query: string) => void;
  /** Holds the field, so that letters typed in the grid can go there. */
  readonly field: RefObject<HTMLDivElement | null>;
  /** Enter or the arrow down in the field: back to the grid. */
  readonly onGrid: () => void;
  readonly readOnly: boolean;
  readonly onAdd: () => void;
}

/** Drawn anew only when something of it changes: not with every key in the grid. */
export const PhotoFilters = memo(function PhotoFilters({ shown, counts, onShow, order, onOrder, query, onQuery, field, onGrid, readOnly, onAdd }: PhotoFiltersProps) {
  const { t } = useTexts();
  return (
    <div className="photos__filters">
      <ToggleButtonGroup
        className="chips"
        aria-label={t('photos.filters')}
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={[shown]}
        onSelectionChange={(keys) => {
          const next = PHOTO_FILTERS.find((each) => keys.has(each));
          if (next !== undefined) onShow(next);
        }}
      >
        {PHOTO_FILTERS.filter((each) => each === 'all' || each === shown || counts[each] > 0).map((each) => (
          <ToggleButton key={each} id={each} className="chip">
            {t(NAMES[each])} <span className="chip__count">{counts[each]}</span>
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      <div
        className="photos__tools"
        ref={field}
        onKeyDown={(event) => {
          if ((event.key !== 'Enter' && event.key !== 'ArrowDown') || !(event.target instanceof HTMLInputElement) || event.nativeEvent.isComposing) return;
          event.preventDefault();
          onGrid();
        }}
      >
        <SearchField label={t('photos.search')} clearLabel={t('photos.clearSearch')} value={query} onChange={onQuery} />
        <Select label={t('photos.order')} bare value={order} options={[{ id: 'page', label: t('photos.byPage') }, { id: 'added', label: t('photos.byAdded') }]} onChange={onOrder} />
        <Button icon={ImagePlus} isDisabled={readOnly} onPress={onAdd}>
          {t('photos.add')}
        </Button>
      </div>
    </div>
  );
});
