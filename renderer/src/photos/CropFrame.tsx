/** The part that is kept: dragged by its middle or its corners, moved and sized by keys. */
import type { Box } from '@common/photo/frame.ts';
import { useRef, type PointerEvent } from 'react';
import { useTexts } from '../i18n/use-texts.ts';
import { CORNERS, keyed, movedBy, sizedBy, type Corner } from './crop.ts';

interface CropFrameProps {
  readonly crop: Box;
  /** Wanted width / height in shares of the picture; null: free. */
  readonly ratio: number | null;
  readonly onChange: (crop: Box) => void;
}

export function CropFrame({ crop, ratio, onChange }: CropFrameProps) {
  const { t } = useTexts();
  const frame = useRef<HTMLDivElement>(null);
  const held = useRef<{ readonly what: Corner | 'all'; readonly x: number; readonly y: number; readonly crop: Box } | null>(null);
  const hold = (what: Corner | 'all', event: PointerEvent): void => {
    if (event.button !== 0) return;
    event.stopPropagation();
    held.current = { what, x: event.clientX, y: event.clientY, crop };
    frame.current?.setPointerCapture(event.pointerId);
  };
  return (
    <div
      ref={frame}
      className="crop"
      role="group"
      tabIndex={0}
      aria-label={t('photos.crop')}
      aria-description={t('photos.cropHint')}
      style={{ left: `${String(crop.x * 100)}%`, top: `${String(crop.y * 100)}%`, width: `${String(crop.width * 100)}%`, height: `${String(crop.height * 100)}%` }}
      onPointerDown={(event) => { hold('all', event); }}
      onPointerMove={(event) => {
        const from = held.current;
        const place = frame.current?.parentElement?.getBoundingClientRect();
        if (from === null || place === undefined) return;
        const [dx, dy] = [(event.clientX - from.x) / place.width, (event.clientY - from.y) / place.height];
        onChange(from.what === 'all' ? movedBy(from.crop, dx, dy) : sizedBy(from.crop, from.what, dx, dy, ratio));
      }}
      onPointerUp={() => { held.current = null; }}
      onKeyDown={(event) => {
        const next = keyed(crop, event.key, event.shiftKey, ratio);
        if (next === null) return;
        event.preventDefault();
        event.stopPropagation();
        onChange(next);
      }}
    >
      <span className="crop__thirds" aria-hidden />
      {CORNERS.map((corner) => (
        <span key={corner} className={`crop__corner crop__corner--${corner}`} aria-hidden onPointerDown={(event) => { hold(corner, event); }} />
      ))}
    </div>
  );
}
