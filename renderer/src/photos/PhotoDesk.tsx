/** "Ảnh": every photo of the book, found, looked at, described and put right. */
import { byPage, chosenPhotos, filterCounts, type DeskPhoto, type PhotoFilter } from '@common/photo/filters.ts';
import { ImagePlus } from 'lucide-react';
import { useCallback, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { useDesk } from '../app/desk-context.ts';
import { useTexts } from '../i18n/use-texts.ts';
import { Button } from '../ui/Button.tsx';
import { EditView } from './EditView.tsx';
import { EssayDialog } from './EssayDialog.tsx';
import { Inspector } from './Inspector.tsx';
import { LargeView } from './LargeView.tsx';
import { PhotoFilters, type Order } from './PhotoFilters.tsx';
import { NOTHING, PhotoGrid, type Selection } from './PhotoGrid.tsx';
import { useExamine } from './use-examine.ts';
import { useKnown } from './use-known.ts';
import { usePhotoActions } from './use-photo-actions.ts';
import { usePhotos, type Photos } from './use-photos.ts';
import { wantedPhoto, wantPhoto } from './wanted.ts';
import './photos.css';

export function PhotoDesk() {
  const photos = usePhotos();
  return photos.photos === null ? <section className="photos" aria-busy /> : <Desk all={photos.photos} photos={photos} />;
}

/** The photo that was asked for from elsewhere, or none. */
function first(): Selection {
  const id = wantedPhoto();
  return id === null ? NOTHING : { active: id, ids: [id], anchor: id };
}

type View = 'grid' | 'large' | 'edit';

function Desk({ all, photos }: { readonly all: readonly DeskPhoto[]; readonly photos: Photos }) {
  const { t } = useTexts();
  const { book } = useDesk();
  const [filter, setFilter] = useState<PhotoFilter>('all');
  const [order, setOrder] = useState<Order>('page');
  const [query, setQuery] = useState('');
  const [selection, setSelection] = useState<Selection>(first);
  const [view, setView] = useState<View>('grid');
  const [from, setFrom] = useState<View>('grid');
  const [asking, setAsking] = useState(false);
  useEffect(() => {
    wantPhoto(null);
  }, []);
  const main = useRef<HTMLElement>(null);
  const field = useRef<HTMLDivElement>(null);
  const known = useKnown();
  const added = useCallback((ids: readonly string[]) => {
    setFilter('all');
    setQuery('');
    setOrder('added');
    setSelection({ active: ids[0] ?? null, ids, anchor: ids[0] ?? null });
  }, []);
  const actions = usePhotoActions(photos, added);
  const left = useExamine(all.length, photos.reload);
  const sorted = useMemo(() => (order === 'page' ? byPage(all) : all), [all, order]);
  const shown = useMemo(() => chosenPhotos(sorted, filter, query), [sorted, filter, query]);
  const counts = useMemo(() => filterCounts(all), [all]);
  const byId = useMemo(() => new Map(all.map((photo) => [photo.line.id, photo])), [all]);
  const used = useMemo(() => all.filter(({ line }) => line.stands.length > 0).length, [all]);
  // The grid answers a key at once; the panel follows when there is time, so that a key that is held down is never waited for.
  const settled = useDeferredValue(selection);
  const index = shown.findIndex(({ line }) => line.id === selection.active);
  const active = shown[index];

  const toGrid = useCallback(() => {
    main.current?.querySelector<HTMLElement>('[role="grid"]')?.focus();
  }, []);
  const go = useCallback(
    (next: number): void => {
      const id = shown[next]?.line.id;
      if (id !== undefined) setSelection({ active: id, ids: [id], anchor: id });
    },
    [shown],
  );
  const edit = useCallback((): void => {
    setFrom(view === 'large' ? 'large' : 'grid');
    setView('edit');
  }, [view]);
  const nowhere = index === -1;
  const enterGrid = useCallback((): void => {
    if (nowhere) go(0);
    toGrid();
  }, [nowhere, go, toGrid]);
  // The keyboard is the grid's when it comes into sight.
  useEffect(() => {
    if (view === 'grid') toGrid();
  }, [view, toGrid]);

  const middle = (): View => (active === undefined ? 'grid' : view);
  const large = middle() !== 'grid';
  const { doubts } = photos;
  const panel = useMemo(() => {
    const selected = settled.ids.flatMap((id) => byId.get(id) ?? []);
    const at = shown.findIndex(({ line }) => line.id === settled.active);
    if (selected.length === 0) return <p className="photos__choose">{t('photos.chooseOne')}</p>;
    return (
      <Inspector
        photos={selected}
        number={at + 1}
        count={shown.length}
        doubts={doubts.filter(({ photoId }) => photoId === selected[0]?.line.id)}
        known={known}
        actions={actions}
        large={large}
        onLarge={() => { setView('large'); }}
        onEdit={edit}
        onEssay={() => { setAsking(true); }}
        onNext={() => { go(at + 1); }}
      />
    );
  }, [settled, byId, shown, doubts, known, actions, large, edit, go, t]);
  return (
    <section className="photos" ref={main} aria-label={t('photos.title')}>
      <div className="photos__main">
        {middle() === 'grid' ? (
          <>
            <PhotoFilters
              shown={filter}
              counts={counts}
              onShow={setFilter}
              order={order}
              onOrder={setOrder}
              query={query}
              onQuery={setQuery}
              field={field}
              onGrid={enterGrid}
              readOnly={book.readOnly}
              onAdd={actions.choose}
            />
            {shown.length === 0 && all.length > 0 ? (
              <div className="photos__empty">
                <p>{t('photos.nothingFound')}</p>
                <Button onPress={() => { setFilter('all'); setQuery(''); }}>{t('photos.showAll')}</Button>
              </div>
            ) : null}
            {all.length === 0 ? (
              <section className="empty photos__none">
                <h2>{t('photos.none')}</h2>
                <p>{t('photos.noneHint')}</p>
                <div className="empty__actions">
                  <Button look="primary" icon={ImagePlus} isDisabled={book.readOnly} onPress={actions.choose}>
                    {t('photos.add')}
                  </Button>
                </div>
              </section>
            ) : null}
            <PhotoGrid
              photos={shown}
              selection={selection}
              readOnly={book.readOnly}
              onSelect={setSelection}
              onLarge={() => { setView('large'); }}
              onRemove={actions.remove}
              onType={() => { field.current?.querySelector('input')?.focus(); }}
              onFiles={actions.addFiles}
            />
            <p className="photos__foot">
              {t('photos.counts', { all: all.length, used })}
              {left > 0 ? <span role="status">{t('photos.examining', { count: left })}</span> : null}
            </p>
          </>
        ) : null}
        {middle() === 'large' && active !== undefined ? (
          <LargeView
            photo={active}
            known={known}
            first={index === 0}
            last={index === shown.length - 1}
            onStep={(by) => { go(index + by); }}
            onBack={() => { setView('grid'); }}
            onEdit={edit}
            onPersons={(persons) => { actions.setPersons(active.line.id, persons.map((person) => ({ ...person }))); }}
          />
        ) : null}
        {middle() === 'edit' && active !== undefined ? (
          <EditView
            key={active.line.id}
            photo={active}
            onApply={({ crop, edits }) => {
              actions.edit(active.line.id, { crop, edits });
              setView(from);
            }}
            onCancel={() => { setView(from); }}
          />
        ) : null}
      </div>
      <aside className="photos__panel" aria-label={t('photos.details')}>
        {panel}
      </aside>
      {asking ? (
        <EssayDialog
          onMake={(title) => {
            setAsking(false);
            // In the order in which they are shown.
            actions.makeEssay(shown.filter(({ line }) => selection.ids.includes(line.id)).map(({ line }) => line.id), title);
          }}
          onClose={() => { setAsking(false); }}
        />
      ) : null}
    </section>
  );
}
