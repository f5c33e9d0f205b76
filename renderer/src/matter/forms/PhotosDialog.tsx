/** Photos of the book, several of which are chosen. */
import type { KnowPhoto } from '@common/know/shapes.ts';
import { useState } from 'react';
import { GridLayout, ListBox, ListBoxItem, Size, Virtualizer } from 'react-aria-components';
import { photoUrl } from '../../client/photo-url.ts';
import { DialogFoot } from '../../collect/dialogs.tsx';
import { useTexts } from '../../i18n/use-texts.ts';
import { Dialog } from '../../ui/Dialog.tsx';

interface PhotosDialogProps {
  readonly photos: readonly KnowPhoto[];
  readonly onClose: () => void;
  /** In the order of the list. */
  readonly onChoose: (ids: string[]) => void;
}

const TILE = { minItemSize: new Size(132, 132), maxItemSize: new Size(180, 150), minSpace: new Size(6, 6) };

export function PhotosDialog({ photos, onClose, onChoose }: PhotosDialogProps) {
  const { t } = useTexts();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  return (
    <Dialog title={t('making.choosePhotos')} wide onClose={onClose}>
      <div className="dialog__body">
        {photos.length === 0 ? (
          <p className="quiet">{t('making.noMorePhotos')}</p>
        ) : (
          <Virtualizer layout={GridLayout} layoutOptions={TILE}>
            <ListBox
              className="photo-list"
              aria-label={t('making.choosePhotos')}
              layout="grid"
              items={photos}
              selectionMode="multiple"
              autoFocus
              selectedKeys={chosen}
              onSelectionChange={(keys) => {
                setChosen(keys === 'all' ? new Set(photos.map(({ id }) => id)) : new Set([...keys].map(String)));
              }}
            >
              {({ id, name, caption }) => (
                <ListBoxItem id={id} className="photo-list__tile" textValue={caption === '' ? name : caption}>
                  <img src={photoUrl(id)} alt="" draggable={false} />
                  <span lang="vi">{caption === '' ? name : caption}</span>
                </ListBoxItem>
              )}
            </ListBox>
          </Virtualizer>
        )}
      </div>
      <DialogFoot action={t('making.takePhotos', { count: chosen.size })} isDisabled={chosen.size === 0} onClose={onClose} onDo={() => { onChoose(photos.map(({ id }) => id).filter((id) => chosen.has(id))); }} />
    </Dialog>
  );
}
