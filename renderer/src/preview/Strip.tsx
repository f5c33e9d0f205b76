/** All openings of the article, small; a click goes there. */
import { useEffect, useRef } from 'react';
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
  readonly onChoose: (opening: Spread<Page>) => void;
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
        <ToggleButton
          key={`${String(opening.left?.number ?? '')}-${String(opening.right?.number ?? '')}`}
          className="strip__item"
          isSelected={index === current}
          onPress={() => {
            onChoose(opening);
          }}
        >
          <span className="strip__pages">
            {[opening.left, opening.right].map((page, side) =>
              page === null ? (
                facing ? <span key={side} className="strip__page strip__page--blank" /> : null
              ) : (
                <Small key={side} picture={smalls.get(page.key)} />
              ),
            )}
          </span>
          <span>{nameOf(opening, settled, t)}</span>
        </ToggleButton>
      ))}
    </div>
  );
}

/** px; twice the size at which they are shown, for screens with two points a px. */
export const SMALL_WIDTH = 108;
const SMALL_HEIGHT = 162;

/** A page that has changed keeps its picture until the next is there. */
function Small({ picture }: { readonly picture: ImageBitmap | undefined }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const element = canvas.current;
    if (element !== null && picture !== undefined) element.getContext('2d')?.drawImage(picture, 0, 0, element.width, element.height);
  }, [picture]);
  return <canvas ref={canvas} className="strip__page" width={SMALL_WIDTH} height={SMALL_HEIGHT} />;
}
