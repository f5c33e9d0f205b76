/** Who is on the photo, from the left to the right, and what the caption says of it. */
import type { PhotoLine } from '@common/contract/photo-channels.ts';
import { captionOf } from '@common/photo/filters.ts';
import { ChevronLeft, ChevronRight, X } from 'lucide-react';
import { useState } from 'react';
import { useTexts } from '../i18n/use-texts.ts';
import { Button, IconButton } from '../ui/Button.tsx';
import { inOrder, moved, offersOf, withPerson, type Known, type Offer, type Person } from './people.ts';
import { PersonField } from './PersonField.tsx';

interface PeopleProps {
  readonly line: PhotoLine;
  readonly known: readonly Known[];
  readonly readOnly: boolean;
  readonly onChange: (persons: readonly Person[]) => void;
}

export function People({ line, known, readOnly, onChange }: PeopleProps) {
  const { t } = useTexts();
  const [adding, setAdding] = useState(false);
  const persons = inOrder(line.persons);
  const names = new Map(known.map(({ id, name }) => [id, name]));
  const gone = new Set(known.flatMap(({ id, withdrawn }) => (withdrawn === true ? [id] : [])));
  const nameOf = ({ exemplarId, name }: Person): string => (exemplarId === null ? undefined : names.get(exemplarId)) ?? (name === '' ? t('photos.nameless') : name);
  const offers = readOnly ? [] : offersOf(captionOf(line), line.persons, known);
  const take = (taken: readonly Offer[]): void => {
    onChange(taken.reduce<Person[]>((all, { name, place, exemplarId }) => withPerson(all, { name, exemplarId, box: null, place }), persons));
  };
  return (
    <section className="photo-part">
      <h3>{t('photos.people')}</h3>
      {persons.length === 0 ? null : (
        <ol className="photo-people">
          {persons.map((person, index) => (
            <li key={person.id ?? `${person.name} ${String(index)}`} className="photo-people__one">
              <span className="photo-people__place">{person.place ?? '–'}</span>
              <span className={person.exemplarId === null ? 'photo-people__name photo-people__name--free' : 'photo-people__name'} lang="vi">
                {person.exemplarId !== null && gone.has(person.exemplarId) ? <del title={t('know.withdrawn')}>{nameOf(person)}</del> : nameOf(person)}
              </span>
              {readOnly ? null : (
                <span className="photo-people__do">
                  <IconButton icon={ChevronLeft} label={t('photos.moveLeft', { name: nameOf(person) })} isDisabled={index === 0} onPress={() => { onChange(moved(persons, index, -1)); }} />
                  <IconButton icon={ChevronRight} label={t('photos.moveRight', { name: nameOf(person) })} isDisabled={index === persons.length - 1} onPress={() => { onChange(moved(persons, index, 1)); }} />
                  <IconButton icon={X} label={t('photos.removePerson', { name: nameOf(person) })} onPress={() => { onChange(persons.filter((each) => each !== person)); }} />
                </span>
              )}
            </li>
          ))}
        </ol>
      )}
      {offers.length === 0 ? null : (
        <div className="photo-offers">
          <p className="photo-words__hint">{t('photos.offered')}</p>
          {offers.map((offer) => (
            <p key={`${offer.name} ${String(offer.place)}`} className="photo-offers__one">
              <span lang="vi">{offer.place === null ? t('photos.offerRow', { name: offer.name }) : t('photos.offer', { name: offer.name, place: offer.place })}</span>
              <Button look="link" onPress={() => { take([offer]); }}>
                {t('photos.takeOffer')}
              </Button>
            </p>
          ))}
          {offers.length < 2 ? null : <Button onPress={() => { take(offers); }}>{t('photos.takeAllOffers')}</Button>}
        </div>
      )}
      {readOnly ? null : adding ? (
        <PersonField
          label={t('photos.personName')}
          known={known}
          autoFocus
          onTake={(name, exemplarId) => {
            setAdding(false);
            onChange(withPerson(persons, { name, exemplarId, box: null }));
          }}
          onCancel={() => { setAdding(false); }}
        />
      ) : (
        <Button look="link" onPress={() => { setAdding(true); }}>
          {t('photos.addPerson')}
        </Button>
      )}
    </section>
  );
}
