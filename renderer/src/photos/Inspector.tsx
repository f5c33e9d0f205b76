/** The panel at the right: one photo with all that is known of it, or what several have in common. */
import { titleOf } from '@common/article/read.ts';
import type { PhotoDoubtLine } from '@common/contract/photo-channels.ts';
import type { DeskPhoto } from '@common/photo/filters.ts';
import { lookName } from '@common/photo/frame.ts';
import { BookOpenText, Crop, Ellipsis, Expand, FileInput, Newspaper, RotateCcw, Trash2 } from 'lucide-react';
import { useArticle, useDesk } from '../app/desk-context.ts';
import { pictureUrl } from '../client/photo-url.ts';
import { useTexts } from '../i18n/use-texts.ts';
import { Button, IconButton } from '../ui/Button.tsx';
import { MenuButton, type MenuEntry } from '../ui/Menu.tsx';
import { Doubts } from './Doubts.tsx';
import { People } from './People.tsx';
import type { Known } from './people.ts';
import { lookOf } from './PhotoCell.tsx';
import { Printed } from './Printed.tsx';
import type { PhotoActions } from './use-photo-actions.ts';
import { Words } from './Words.tsx';

interface InspectorProps {
  /** Selected photos, at least one. */
  readonly photos: readonly DeskPhoto[];
  /** Which of all shown it is, from 1. */
  readonly number: number;
  readonly count: number;
  readonly doubts: readonly PhotoDoubtLine[];
  readonly known: readonly Known[];
  readonly actions: PhotoActions;
  readonly large: boolean;
  readonly onLarge: () => void;
  readonly onEdit: () => void;
  readonly onEssay: () => void;
  readonly onNext: () => void;
}

export function Inspector({ photos, number, count, doubts, known, actions, large, onLarge, onEdit, onEssay, onNext }: InspectorProps) {
  const { t } = useTexts();
  const { book } = useDesk();
  const { view } = useArticle();
  const ids = photos.map(({ line }) => line.id);
  const [one] = photos;
  if (one === undefined) return null;
  const single = photos.length === 1;
  const removed = photos.every(({ line }) => line.removed);
  const entries: MenuEntry[] = [
    ...(view === null ? [] : [{ id: 'into', label: t('photos.putInto', { title: titleOf(view.document) === '' ? t('photos.untitled') : titleOf(view.document) }), icon: FileInput, disabled: book.readOnly || removed, run: () => { actions.putInto(ids, view.id); } }]),
    { id: 'essay', label: t('photos.essay'), icon: Newspaper, disabled: book.readOnly || removed, run: onEssay },
    removed
      ? { id: 'restore', label: t('photos.restore'), icon: RotateCcw, disabled: book.readOnly, run: () => { actions.restore(ids); } }
      : { id: 'remove', label: t('photos.remove'), icon: Trash2, danger: true, disabled: book.readOnly, keys: 'Delete', run: () => { actions.remove(ids); } },
  ];
  return (
    <div
      className="inspector"
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
        event.preventDefault();
        onNext();
      }}
    >
      <header className="inspector__head">
        <h2>{single ? t('photos.ofAll', { number, count }) : t('photos.several', { count: photos.length })}</h2>
        {single && !removed ? <IconButton icon={Crop} label={t('photos.edit')} isDisabled={book.readOnly} onPress={onEdit} /> : null}
        {single && !large ? <IconButton icon={Expand} label={t('photos.look')} onPress={onLarge} /> : null}
        <MenuButton label={t('photos.more')} groups={[{ entries }]}>
          <IconButton icon={Ellipsis} label={t('photos.more')} />
        </MenuButton>
      </header>
      <div className="inspector__body">
        {single && !large ? (
          <div className="inspector__picture">
            <img src={pictureUrl(one.line.id, { look: lookName(lookOf(one)) })} alt={t('photos.picture', { name: one.line.name })} draggable={false} />
          </div>
        ) : null}
        {single ? <Doubts doubts={doubts} readOnly={book.readOnly} onRight={actions.decide} /> : null}
        <section className="photo-part">
          <Words key={ids.join(' ')} lines={photos.map(({ line }) => line)} onWrite={(patch) => { actions.write(ids, patch); }} onPut={single && !book.readOnly ? () => { actions.putWords(one.line.id); } : null} />
        </section>
        {single ? <Single photo={one} known={known} actions={actions} /> : null}
        {single ? null : (
          <section className="photo-part">
            <Button icon={Newspaper} isDisabled={book.readOnly || removed} onPress={onEssay}>
              {t('photos.essay')}
            </Button>
          </section>
        )}
      </div>
      {single ? (
        <footer className="inspector__foot">
          <Button look="primary" keys="Ctrl+Enter" isDisabled={number === count} onPress={onNext}>
            {t('photos.next')}
          </Button>
        </footer>
      ) : null}
    </div>
  );
}

function Single({ photo, known, actions }: { readonly photo: DeskPhoto; readonly known: readonly Known[]; readonly actions: PhotoActions }) {
  const { t } = useTexts();
  const { book, openArticle } = useDesk();
  const { line, printed } = photo;
  return (
    <>
      <People key={line.id} line={line} known={known} readOnly={book.readOnly} onChange={(persons) => { actions.setPersons(line.id, persons.map((person) => ({ ...person }))); }} />
      {printed === null ? null : <Printed line={line} printed={printed} />}
      <section className="photo-part">
        <h3>{t('photos.stands')}</h3>
        {line.stands.length === 0 ? <p className="photo-words__hint">{t('photos.standsNowhere')}</p> : null}
        {line.stands.map(({ articleId, title, block }) => (
          <Button key={`${articleId} ${String(block)}`} look="link" icon={BookOpenText} onPress={() => { openArticle(articleId, { block }); }}>
            {t('photos.goTo', { title: title === '' ? t('photos.untitled') : title })}
          </Button>
        ))}
        <p className="photo-words__hint">{t('photos.file', { name: line.name, size: (line.size / 1e6).toFixed(1) })}</p>
      </section>
    </>
  );
}
