/** All openings of the article, small; a click goes there. */
import { memo, useEffect, useRef } from 'react';
import { ToggleButton } from 'react-aria-components';
import { useTexts } from '../i18n/use-texts.ts';
import { nameOf } from './PreviewPanel.tsx';
import type { Page } from './source.ts';
import type { Spread } from './spreads.ts';

interface StripProps {
  readonly openings: readonly Spread<Page>[];
  /** Pictures of the pages, by key. */
  readonly smalls: ReadonlyMap<string, ImageBitmap>;
  readonly settled: boolean;
  readonly current: number;
  readonly facing: boolean;
  /** A page's place in the book. */
  readonly onChoose: (page: number) => void;
  /** Indices of the openings that can be seen, or nearly. */
  readonly onInSight: (openings: ReadonlySet<number>) => void;
}

/** So far outside the strip an opening is taken for seen: as much as one turn of the wheel brings in. */
const NEAR = '0px 200px';

export function Strip({ openings, smalls, settled, current, facing, onChoose, onInSight }: StripProps) {
  const { t } = useTexts();
  const list = useRef<HTMLDivElement>(null);

  useEffect(() => {
    list.current?.querySelector('[data-selected]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [current]);

  useEffect(() => {
    const strip = list.current;
    if (strip === null) return undefined;
    const items = [...strip.children];
    const seen = new Set<number>();
    const watch = new IntersectionObserver(
      (changes) => {
        for (const { target, isIntersecting } of changes) {
          if (isIntersecting) seen.add(items.indexOf(target));
          else seen.delete(items.indexOf(target));
        }
        onInSight(new Set(seen));
      },
      { root: strip, rootMargin: NEAR },
    );
    for (const item of items) watch.observe(item);
    return () => { watch.disconnect(); };
  }, [openings, onInSight]);

  return (
    <div className="strip" ref={list} role="group" aria-label={t('preview.strip')}>
      {openings.map((opening, index) => (
        <Item
          key={`${String(opening.left?.number ?? '')}-${String(opening.right?.number ?? '')}`}
          page={(opening.left ?? opening.right)?.number ?? 0}
          left={pictureOf(opening.left, smalls)}
          right={pictureOf(opening.right, smalls)}
          name={nameOf(opening, settled, t)}
          isCurrent={index === current}
          facing={facing}
          onChoose={onChoose}
        />
      ))}
    </div>
  );
}

const pictureOf = (page: Page | null, smalls: ReadonlyMap<string, ImageBitmap>): ImageBitmap | 'later' | null => (page === null ? null : (smalls.get(page.key) ?? 'later'));

interface ItemProps {
  /** The first page of the opening that there is, its place in the book. */
  readonly page: number;
  /** The small picture of the page, once it is there; null: there is no page. */
  readonly left: ImageBitmap | 'later' | null;
  readonly right: ImageBitmap | 'later' | null;
  readonly name: string;
  readonly isCurrent: boolean;
  readonly facing: boolean;
  readonly onChoose: (page: number) => void;
}

/** Drawn anew only where something is seen to be another: an article may have half a hundred openings, and all of them come anew while one types. */
const Item = memo(function Item({ page, left, right, name, isCurrent, facing, onChoose }: ItemProps) {
  return (
    <ToggleButton className="strip__item" isSelected={isCurrent} onPress={() => { onChoose(page); }}>
      <span className="strip__pages">
        {[left, right].map((picture, side) =>
          picture === null ? (
            facing ? <span key={side} className="strip__page strip__page--blank" /> : null
          ) : (
            <Small key={side} picture={picture === 'later' ? undefined : picture} />
          ),
        )}
      </span>
      <span>{name}</span>
    </ToggleButton>
  );
});

/** px; twice the size at which they are shown, for screens with two points a px. */
export const SMALL_WIDTH = 108;
const SMALL_HEIGHT = 162;

/** A page that has changed keeps its picture until the next is there. */
function Small({ picture }: { readonly picture: ImageBitmap | undefined }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const element = canvas.current;
    const paper = element?.getContext('2d');
    if (element === null || picture === undefined || paper === undefined || paper === null) return;
    // A picture has no ground of its own: what was there before would be seen through it.
    paper.clearRect(0, 0, element.width, element.height);
    paper.drawImage(picture, 0, 0, element.width, element.height);
  }, [picture]);
  return <canvas ref={canvas} className="strip__page" width={SMALL_WIDTH} height={SMALL_HEIGHT} />;
}
