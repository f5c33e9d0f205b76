/** One opening of the book, or one page, at the chosen size. */
import { useEffect, useRef, useState } from 'react';
import { useTexts } from '../i18n/use-texts.ts';
import { MarkLayer } from '../marks/MarkLayer.tsx';
import type { Page } from './source.ts';
import type { Spread } from './spreads.ts';
import { pageWidth, type Room, type Zoom } from './zoom.ts';

const MARGIN = 18;

interface OpeningProps {
  readonly opening: Spread<Page>;
  /** The pages' numbers can be relied on. */
  readonly settled: boolean;
  readonly facing: boolean;
  readonly zoom: Zoom;
  /** mm */
  readonly width: number;
  /** mm */
  readonly height: number;
}

export function Opening({ opening, settled, facing, zoom, width, height }: OpeningProps) {
  const { t } = useTexts();
  const box = useRef<HTMLDivElement>(null);
  const [room, setRoom] = useState<Room | null>(null);

  useEffect(() => {
    const element = box.current;
    if (element === null) return undefined;
    const observer = new ResizeObserver(() => {
      setRoom({ width: element.offsetWidth, height: element.offsetHeight });
    });
    observer.observe(element);
    return () => {
      observer.disconnect();
    };
  }, []);

  const px = room === null ? 0 : pageWidth(zoom, room, facing ? 2 : 1, width, height, MARGIN);
  const size = { width: px, height: (px * height) / width };
  const page = (each: Page | null, side: 'left' | 'right') => {
    if (each !== null) {
      const name = settled ? t('preview.image', { page: each.number }) : t('preview.imageUnsettled');
      return <img key={side} className="page" src={each.url} alt={name} style={size} decoding="sync" draggable={false} />;
    }
    return facing ? <div key={side} className="page page--blank" style={size} role="img" aria-label={t('preview.blank')} /> : null;
  };

  return (
    <div className={zoom === 'width' ? 'opening opening--across' : 'opening'} ref={box} tabIndex={0} data-region-focus role="group" aria-label={t('preview.title')}>
      {room === null ? null : (
        <div className={facing ? 'opening__pages opening__pages--facing' : 'opening__pages'}>
          {page(opening.left, 'left')}
          {page(opening.right, 'right')}
          <MarkLayer pages={facing ? [opening.left, opening.right] : [opening.left ?? opening.right]} {...size} />
        </div>
      )}
    </div>
  );
}
