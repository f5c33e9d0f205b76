/** One photo, chosen among those of the book or taken from a file. */
import { folded, wordsOf } from '@common/know/exemplars.ts';
import type { KnowPhoto } from '@common/know/shapes.ts';
import { useEffect, useMemo, useState, type ReactNode } from 'react';
import { GridLayout, ListBox, ListBoxItem, Size, Virtualizer } from 'react-aria-components';
import { call } from '../client/call.ts';
import { photoUrl } from '../client/photo-url.ts';
import { report, run } from '../errors/report.ts';
import { useTexts } from '../i18n/use-texts.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { SearchField } from '../ui/Field.tsx';

interface ChoosePhotoDialogProps {
  readonly title: string;
  readonly intro?: string;
  /** The photo that stands there now. */
  readonly current: string | null;
  readonly onClose: () => void;
  /** The caller closes the dialog. */
  readonly onChoose: (photoId: string) => void;
  /** More to do, at the foot. */
  readonly children?: ReactNode;
}

const TILE = { minItemSize: new Size(132, 132), maxItemSize: new Size(180, 150), minSpace: new Size(6, 6) };

export function ChoosePhotoDialog({ title, intro, current, onClose, onChoose, children }: ChoosePhotoDialogProps) {
  const { t } = useTexts();
  const photos = usePhotosOfBook();
  const [query, setQuery] = useState('');
  const shown = useMemo(() => {
    const words = wordsOf(query);
    return (photos ?? []).filter(({ name, caption }) => words.every((word) => folded(`${name} ${caption}`).includes(word)));
  }, [photos, query]);
  return (
    <Dialog title={title} {...(intro === undefined ? {} : { intro })} wide onClose={onClose}>
      <div className="dialog__body" aria-busy={photos === null}>
        <SearchField label={t('photos.chooseSearch')} clearLabel={t('photos.clearSearch')} value={query} onChange={setQuery} />
        {photos === null ? null : photos.length === 0 ? (
          <p className="quiet">{t('photos.chooseNone')}</p>
        ) : (
          <Virtualizer layout={GridLayout} layoutOptions={TILE}>
            <ListBox
              className="photo-list"
              layout="grid"
              aria-label={t('photos.chooseList')}
              items={shown}
              selectionMode="single"
              selectedKeys={current === null ? [] : [current]}
              onSelectionChange={(keys) => {
                const [chosen] = keys === 'all' ? [] : [...keys].map(String);
                if (chosen !== undefined) onChoose(chosen);
              }}
              renderEmptyState={() => <p className="quiet">{t('photos.nothingFound')}</p>}
            >
              {({ id, name, caption }) => (
                <ListBoxItem id={id} className="photo-list__tile" textValue={caption === '' ? name : caption}>
                  <img src={photoUrl(id)} alt="" loading="lazy" draggable={false} />
                  <span lang="vi">{caption === '' ? name : caption}</span>
                </ListBoxItem>
              )}
            </ListBox>
          </Virtualizer>
        )}
      </div>
      <footer className="dialog__foot">
        {children}
        <Button
          onPress={() => {
            run(async () => {
              const photo = await call('app.choosePhoto', {});
              if (photo !== null) onChoose(photo.id);
            });
          }}
        >
          {t('photos.chooseFile')}
        </Button>
        <Button onPress={onClose}>{t('app.cancel')}</Button>
      </footer>
    </Dialog>
  );
}

/** Null: they are being fetched. */
function usePhotosOfBook(): readonly KnowPhoto[] | null {
  const [photos, setPhotos] = useState<readonly KnowPhoto[] | null>(null);
  useEffect(() => {
    let wanted = true;
    call('know.photos', {}).then((answer) => { if (wanted) setPhotos(answer); }, (thrown: unknown) => { if (wanted) report(thrown); });
    return () => { wanted = false; };
  }, []);
  return photos;
}
