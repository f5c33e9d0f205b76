/** The portrait of an exemplar, chosen among the photos of the book. */
import type { KnowPhoto } from '@common/know/shapes.ts';
import { UserRound } from 'lucide-react';
import { useEffect, useMemo, useState } from 'react';
import { Button as AriaButton, GridLayout, ListBox, ListBoxItem, Size, Virtualizer } from 'react-aria-components';
import { folded, wordsOf } from '@common/know/exemplars.ts';
import { call } from '../../client/call.ts';
import { photoUrl } from '../../client/photo-url.ts';
import { report, run } from '../../errors/report.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { SearchField } from '../../ui/Field.tsx';
import { useKnow } from '../know-context.ts';

interface PortraitProps {
  /** Of the photo; null: there is none. */
  readonly id: string | null;
  readonly name: string;
  readonly onChoose: (photoId: string | null) => void;
}

export function Portrait({ id, name, onChoose }: PortraitProps) {
  const { t } = useTexts();
  const { readOnly } = useKnow();
  const [choosing, setChoosing] = useState(false);
  return (
    <>
      <AriaButton className="know__portrait" aria-label={t(id === null ? 'know.choosePortrait' : 'know.changePortrait')} isDisabled={readOnly} onPress={() => { setChoosing(true); }}>
        {id === null ? (
          <>
            <UserRound size={28} strokeWidth={1.25} aria-hidden />
            <span>{t('know.portrait')}</span>
          </>
        ) : (
          <img src={photoUrl(id)} alt={t('know.portraitOf', { name })} draggable={false} />
        )}
      </AriaButton>
      {choosing ? <PortraitDialog current={id} onClose={() => { setChoosing(false); }} onChoose={onChoose} /> : null}
    </>
  );
}

const TILE = new Size(112, 132);

function PortraitDialog({ current, onClose, onChoose }: { readonly current: string | null; readonly onClose: () => void; readonly onChoose: PortraitProps['onChoose'] }) {
  const { t } = useTexts();
  const [photos, setPhotos] = useState<readonly KnowPhoto[] | null>(null);
  const [query, setQuery] = useState('');
  useEffect(() => {
    let wanted = true;
    call('know.photos', {}).then(
      (answer) => {
        if (wanted) setPhotos(answer);
      },
      (thrown: unknown) => {
        if (wanted) report(thrown);
      },
    );
    return () => {
      wanted = false;
    };
  }, []);
  const shown = useMemo(() => {
    const words = wordsOf(query);
    return (photos ?? []).filter(({ name, caption }) => words.every((word) => folded(`${name} ${caption}`).includes(word)));
  }, [photos, query]);
  const take = (photoId: string | null): void => {
    onClose();
    onChoose(photoId);
  };
  return (
    <Dialog title={t('know.portraitTitle')} intro={t('know.portraitIntro')} wide onClose={onClose}>
      <div className="dialog__body">
        <SearchField label={t('know.searchPhotos')} clearLabel={t('know.clearSearch')} value={query} onChange={setQuery} />
        {photos === null ? null : photos.length === 0 ? (
          <p className="know__hint">{t('know.noPhotos')}</p>
        ) : (
          <Virtualizer layout={GridLayout} layoutOptions={{ minItemSize: TILE, maxItemSize: TILE, minSpace: new Size(8, 8) }}>
            <ListBox
              className="photo-list"
              layout="grid"
              aria-label={t('know.photosOfBook')}
              items={shown}
              selectionMode="single"
              selectedKeys={current === null ? [] : [current]}
              onAction={(key) => { take(String(key)); }}
              renderEmptyState={() => <p className="know__hint">{t('know.noneFound')}</p>}
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
        {current === null ? null : <Button onPress={() => { take(null); }}>{t('know.removePortrait')}</Button>}
        <Button
          onPress={() => {
            run(async () => {
              const photo = await call('app.choosePhoto', {});
              if (photo !== null) take(photo.id);
            });
          }}
        >
          {t('know.photoFromFile')}
        </Button>
        <Button onPress={onClose}>{t('app.cancel')}</Button>
      </footer>
    </Dialog>
  );
}
