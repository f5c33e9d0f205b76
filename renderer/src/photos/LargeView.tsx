/** One photo as large as there is room, with boxes on the faces. */
import type { DeskPhoto } from '@common/photo/filters.ts';
import { boxToShown, boxToUpright, lookName, shownSize, type Box } from '@common/photo/frame.ts';
import { ArrowLeft, ChevronLeft, ChevronRight, Crop, ScanFace } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useDesk } from '../app/desk-context.ts';
import { pictureUrl } from '../client/photo-url.ts';
import { useTexts } from '../i18n/use-texts.ts';
import { Button, IconButton } from '../ui/Button.tsx';
import { FaceBoxes } from './FaceBoxes.tsx';
import { inOrder, withPerson, type Known, type Person } from './people.ts';
import { PersonField } from './PersonField.tsx';
import { lookOf } from './PhotoCell.tsx';
import { useFitted } from './use-fitted.ts';

interface LargeViewProps {
  readonly photo: DeskPhoto;
  readonly known: readonly Known[];
  readonly first: boolean;
  readonly last: boolean;
  readonly onStep: (by: 1 | -1) => void;
  readonly onBack: () => void;
  readonly onEdit: () => void;
  readonly onPersons: (persons: readonly Person[]) => void;
}

/** Where a box drawn without a mouse begins: in the middle, as large as a face in a group. */
const MIDDLE: Box = { x: 0.44, y: 0.36, width: 0.12, height: 0.18 };

export function LargeView({ photo, known, first, last, onStep, onBack, onEdit, onPersons }: LargeViewProps) {
  const { t } = useTexts();
  const { book } = useDesk();
  const { line } = photo;
  const look = lookOf(photo);
  const size = shownSize(line, look);
  const stage = useRef<HTMLDivElement>(null);
  const place = useRef<HTMLDivElement>(null);
  const { width, height } = useFitted(place, size.width / size.height);
  /** A box that is drawn and has nobody yet, 0 to 1 of what is shown. */
  const [open, setOpen] = useState<{ readonly of: string; readonly box: Box } | null>(null);
  const asked = open !== null && open.of === line.id ? open.box : null;
  const names = new Map(known.map(({ id, name }) => [id, name]));
  const nameOf = ({ exemplarId, name }: Person): string => (exemplarId === null ? undefined : names.get(exemplarId)) ?? (name === '' ? t('photos.nameless') : name);
  const people = line.persons.flatMap((person) => (person.box === null ? [] : [{ person, name: nameOf(person), box: boxToShown(person.box, line, look) }]));

  useEffect(() => { stage.current?.focus(); }, []);

  const put = (box: Box, name: string, exemplarId: string | null): void => {
    const upright = boxToUpright(box, line, look);
    // Somebody who is named on the photo already and has no box yet gets it.
    const there = line.persons.find((person) => person.box === null && (exemplarId === null ? person.name === name : person.exemplarId === exemplarId));
    onPersons(there === undefined ? withPerson(line.persons, { name, exemplarId, box: upright }) : inOrder(line.persons.map((person) => (person === there ? { ...person, box: upright } : person))));
  };

  return (
    <div
      ref={stage}
      className="large"
      tabIndex={-1}
      role="group"
      aria-label={t('photos.picture', { name: line.name })}
      onKeyDown={(event) => {
        if (event.target instanceof HTMLInputElement) return;
        if (event.key === 'ArrowRight' && !last) onStep(1);
        else if (event.key === 'ArrowLeft' && !first) onStep(-1);
        else if (event.key === 'Escape' || ((event.key === 'Enter' || event.key === ' ') && event.target === stage.current)) onBack();
        else return;
        event.preventDefault();
      }}
    >
      <div className="large__bar">
        <Button look="plain" icon={ArrowLeft} onPress={onBack}>
          {t('photos.backToGrid')}
        </Button>
        <span className="large__name">{line.name}</span>
        <Button icon={ScanFace} isDisabled={book.readOnly} onPress={() => { setOpen({ of: line.id, box: MIDDLE }); }}>
          {t('photos.addBox')}
        </Button>
        <Button icon={Crop} isDisabled={book.readOnly} onPress={onEdit}>
          {t('photos.edit')}
        </Button>
        <IconButton icon={ChevronLeft} label={t('photos.previous')} isDisabled={first} onPress={() => { onStep(-1); }} />
        <IconButton icon={ChevronRight} label={t('photos.next')} isDisabled={last} onPress={() => { onStep(1); }} />
      </div>
      <div className="large__place" ref={place}>
        <div className="large__picture" style={{ width, height }}>
          <img key={line.id} src={pictureUrl(line.id, { look: lookName(look), as: 'large' })} alt={t('photos.picture', { name: line.name })} draggable={false} />
          <FaceBoxes
            people={people}
            readOnly={book.readOnly}
            onDraw={(box) => { setOpen({ of: line.id, box }); }}
            onBox={(person, box) => { onPersons(inOrder(line.persons.map((each) => (each === person ? { ...each, box: box === null ? null : boxToUpright(box, line, look) } : each)))); }}
          />
          {asked === null ? null : (
            <>
              <span className="faces__box faces__box--new" style={{ left: `${String(asked.x * 100)}%`, top: `${String(asked.y * 100)}%`, width: `${String(asked.width * 100)}%`, height: `${String(asked.height * 100)}%` }} />
              <div className="large__who" style={{ left: `${String(Math.min(asked.x, 0.7) * 100)}%`, top: `${String(Math.min(asked.y + asked.height, 0.82) * 100)}%` }}>
                <PersonField
                  label={t('photos.who')}
                  known={known}
                  autoFocus
                  onTake={(name, exemplarId) => {
                    setOpen(null);
                    put(asked, name, exemplarId);
                    stage.current?.focus();
                  }}
                  onCancel={() => {
                    setOpen(null);
                    stage.current?.focus();
                  }}
                />
              </div>
            </>
          )}
        </div>
      </div>
      <p className="large__hint">{book.readOnly ? '' : t('photos.boxHint')}</p>
    </div>
  );
}
