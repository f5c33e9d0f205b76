/** One opening of the book, or one page, at the chosen size. */
import { useEffect, useEffectEvent, useMemo, useRef, useState } from 'react';
import { useTexts } from '../i18n/use-texts.ts';
import type { Neighbour } from './neighbour.ts';
import type { PagePlace } from './printed.ts';
import { PageFrame } from './PageFrame.tsx';
import type { PageScreen } from './screen.ts';
import { MarkLayer } from '../marks/MarkLayer.tsx';
import type { Page } from './source.ts';
import type { Spread } from './spreads.ts';
import { nextZoom, pageWidth, type Room, type Zoom } from './zoom.ts';

const MARGIN = 18;

interface OpeningProps {
  /** null: there are no pages. */
  readonly opening: Spread<Page> | null;
  readonly screen: PageScreen;
  /** What stands in the place of a page that is not the article's. */
  readonly neighbour: { readonly page: Neighbour; readonly label: string; readonly onOpen: (() => void) | undefined } | null;
  /** Keys of the pages as they are painted. */
  readonly painted: readonly (string | null)[];
  /** The pages' numbers can be relied on. */
  readonly settled: boolean;
  /** They are none of the book yet. */
  readonly pale: boolean;
  readonly facing: boolean;
  readonly zoom: Zoom;
  /** mm */
  readonly width: number;
  /** mm */
  readonly height: number;
  /** A line that is pointed out. */
  readonly place: PagePlace | null;
  readonly onZoom: (zoom: Zoom) => void;
  /** A point of a page was pressed, mm from its top left. */
  readonly onPoint: (page: number, x: number, y: number) => void;
}

export function Opening({ opening, screen, neighbour, painted, settled, pale, facing, zoom, width, height, place, onZoom, onPoint }: OpeningProps) {
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
  const turn = useEffectEvent((event: WheelEvent) => {
    if (!event.ctrlKey || px === 0 || event.deltaY === 0) return;
    event.preventDefault();
    onZoom(nextZoom(px, width, event.deltaY < 0 ? 1 : -1));
  });
  useEffect(() => {
    const element = box.current;
    const listen = (event: WheelEvent): void => { turn(event); };
    // A wheel that only scrolls is the browser's: it must not wait for us, but the one that enlarges must be stopped.
    element?.addEventListener('wheel', listen, { passive: false });
    return () => { element?.removeEventListener('wheel', listen); };
  }, []);
  const size = { width: px, height: (px * height) / width };
  const pages = useMemo((): readonly (Page | null)[] => {
    if (opening === null) return [];
    return facing ? [opening.left, opening.right] : [opening.left ?? opening.right];
  }, [opening, facing]);
  const paper = (each: Page | null, index: number) => {
    if (each !== null) {
      const name = settled ? t('preview.image', { page: each.label }) : t('preview.imageUnsettled');
      return (
        <div
          key={index}
          className="page"
          role="img"
          aria-label={name}
          style={size}
          data-painted={painted[index] ?? undefined}
          onClick={({ currentTarget, clientX, clientY }) => {
            const { left, top } = currentTarget.getBoundingClientRect();
            onPoint(each.number, ((clientX - left) * width) / px, ((clientY - top) * width) / px);
          }}
        />
      );
    }
    if (neighbour === null) return <div key={index} className="page page--blank" style={size} role="img" aria-label={t('preview.blank')} />;
    const { page, label, onOpen } = neighbour;
    // By press alone: the keyboard goes by the buttons over the pages.
    return (
      <div key={index} className={onOpen === undefined ? 'page page--beside' : 'page page--beside page--opens'} style={size} role="img" aria-label={t('preview.beside', { page: label })} title={onOpen && t('preview.besideHint')} onClick={onOpen}>
        {page.url === null ? null : <img src={page.url} alt="" draggable={false} />}
      </div>
    );
  };

  return (
    <div className={zoom === 'width' ? 'opening opening--across' : 'opening'} ref={box} tabIndex={0} data-region-focus role="group" aria-label={t('preview.title')}>
      {/* The frame stays when there are no pages: to load it again would take as long as the pages. */}
      <div className={['opening__pages', ...(facing ? ['opening__pages--facing'] : []), ...(pale ? ['opening__pages--pale'] : [])].join(' ')} hidden={pages.length === 0 || room === null}>
        {pages.map(paper)}
        <PageFrame screen={screen} pages={pages} />
        {place === null ? null : <PointedOut place={place} shown={pages} px={px} scale={px / width} />}
        <MarkLayer pages={pages} {...size} />
      </div>
    </div>
  );
}

/** mm round the line. */
const AIR = 1;

/** The line in which the caret stands. */
function PointedOut({ place, shown, px, scale }: { readonly place: PagePlace; readonly shown: readonly (Page | null)[]; readonly px: number; readonly scale: number }) {
  const mark = useRef<HTMLDivElement>(null);
  const index = shown.findIndex((page) => page?.number === place.page);
  useEffect(() => {
    mark.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [place]);
  if (index < 0) return null;
  const style = { left: index * px + (place.x - AIR) * scale, top: (place.y - AIR / 2) * scale, width: (place.width + 2 * AIR) * scale, height: (place.height + AIR) * scale };
  return <div ref={mark} className="pointed-out" style={style} />;
}
