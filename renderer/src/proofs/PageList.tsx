/** The pages of a comparison at the left: which they are, what differs. Arrows go from one to the other. */
import { Equal, FileMinus, FilePlus, Image, Type } from 'lucide-react';
import { ListBox, ListBoxItem } from 'react-aria-components';
import type { PageState } from '@common/proof/shapes.ts';
import { useTexts } from '../i18n/use-texts.ts';
import type { ListedPage } from './model.ts';
import { differenceOf, pairName } from './words.ts';

const SIGNS = { same: Equal, text: Type, looks: Image, removed: FileMinus, added: FilePlus } as const satisfies Record<PageState, unknown>;

interface PageListProps {
  readonly pages: readonly ListedPage[];
  readonly chosen: number | null;
  readonly onChoose: (index: number) => void;
}

export function PageList({ pages, chosen, onChoose }: PageListProps) {
  const { t } = useTexts();
  return (
    <ListBox
      className="pick"
      aria-label={t('twoProofs.list')}
      autoFocus
      selectionMode="single"
      selectionBehavior="replace"
      disallowEmptySelection
      selectedKeys={chosen === null ? [] : [String(chosen)]}
      onSelectionChange={(keys) => {
        const first = keys === 'all' ? undefined : [...keys][0];
        if (first !== undefined) onChoose(Number(first));
      }}
    >
      {pages.map(({ index, page }) => {
        const Sign = SIGNS[page.state];
        const name = pairName(page, t);
        return (
          <ListBoxItem key={index} id={String(index)} className="pick__item" textValue={name}>
            <span className="pick__sign">
              <Sign size={15} strokeWidth={1.75} aria-hidden />
            </span>
            <span className="pick__name">{name}</span>
            <span className="pick__detail">{differenceOf(page, t)}</span>
          </ListBoxItem>
        );
      })}
    </ListBox>
  );
}
