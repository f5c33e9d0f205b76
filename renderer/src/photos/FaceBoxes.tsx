/** Boxes on faces: drawn with the mouse, moved and sized with keys, each tied to a person. */
import type { Box } from '@common/photo/frame.ts';
import { useRef, useState, type PointerEvent } from 'react';
import { useTexts } from '../i18n/use-texts.ts';
import { boxBetween, isMeant, keyed, movedBy } from './crop.ts';
import type { Person } from './people.ts';

interface FaceBoxesProps {
  /** People with their boxes as they are seen now, 0 to 1 of what is shown. */
  readonly people: readonly { readonly person: Person; readonly name: string; readonly box: Box }[];
  readonly readOnly: boolean;
  readonly onDraw: (box: Box) => void;
  readonly onBox: (person: Person, box: Box | null) => void;
}

const css = ({ x, y, width, height }: Box): Record<string, string> => ({ left: `${String(x * 100)}%`, top: `${String(y * 100)}%`, width: `${String(width * 100)}%`, height: `${String(height * 100)}%` });

export function FaceBoxes({ people, readOnly, onDraw, onBox }: FaceBoxesProps) {
  const { t } = useTexts();
  const area = useRef<HTMLDivElement>(null);
  const [drawn, setDrawn] = useState<Box | null>(null);
  const [held, setHeld] = useState<{ readonly person: Person; readonly box: Box } | null>(null);
  const start = useRef<{ x: number; y: number } | null>(null);

  const at = (event: PointerEvent): { x: number; y: number } => {
    const rect = area.current?.getBoundingClientRect();
    return rect === undefined ? { x: 0, y: 0 } : { x: (event.clientX - rect.left) / rect.width, y: (event.clientY - rect.top) / rect.height };
  };

  return (
    <div
      ref={area}
      className="faces"
      onPointerDown={(event) => {
        if (readOnly || event.button !== 0 || event.target !== area.current) return;
        start.current = at(event);
        event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerMove={(event) => {
        if (start.current === null) return;
        if (held !== null) {
          const now = at(event);
          setHeld({ person: held.person, box: movedBy(held.box, now.x - start.current.x, now.y - start.current.y) });
          start.current = now;
        } else setDrawn(boxBetween(start.current, at(event)));
      }}
      onPointerUp={() => {
        start.current = null;
        if (held !== null) onBox(held.person, held.box);
        else if (drawn !== null && isMeant(drawn)) onDraw(drawn);
        setHeld(null);
        setDrawn(null);
      }}
    >
      {people.map(({ person, name, box }, index) => (
        <button
          key={person.id ?? String(index)}
          type="button"
          className="faces__box"
          aria-label={t('photos.box', { name })}
          style={css(held?.person === person ? held.box : box)}
          onPointerDown={(event) => {
            if (readOnly || event.button !== 0) return;
            start.current = at(event);
            setHeld({ person, box });
            area.current?.setPointerCapture(event.pointerId);
          }}
          onKeyDown={(event) => {
            if (readOnly) return;
            const next = keyed(box, event.key, event.shiftKey, null);
            if (next !== null) onBox(person, next);
            else if (event.key === 'Delete') onBox(person, null);
            else return;
            event.preventDefault();
            event.stopPropagation();
          }}
        >
          <span className="faces__place">{person.place ?? '?'}</span>
          <span className="faces__name" lang="vi">
            {name}
          </span>
        </button>
      ))}
      {drawn === null ? null : <span className="faces__box faces__box--new" style={css(drawn)} />}
    </div>
  );
}
