/** A photo in the text: the picture, which is no text, beside its caption and credit, which are. */
import { ArrowLeft, ArrowRight, Crop, ImageOff, ImagePlus, Images, Replace, Trash2, X } from 'lucide-react';
import { useContext, useState, useSyncExternalStore, type ReactNode } from 'react';
import { ReactEditor, useReadOnly, useSlateStatic, type RenderElementProps } from 'slate-react';
import { currentLooks, subscribeLooks } from '../../client/photo-url.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { MOST_PICTURES, pictureIds, type PhotoBlock } from '@common/article/document.ts';
import { movePicture, removePicture } from '../commands/group-photo.ts';
import { removePhoto } from '../commands/remove-photo.ts';
import { PhotoDeskContext } from '../photos.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { useCarried } from './use-carried.ts';
import { useOrder } from './use-order.ts';
import { usePicked } from './use-picked.ts';

interface PhotoProps {
  readonly attributes: RenderElementProps['attributes'] & { readonly className: string };
  readonly element: PhotoBlock;
  readonly children: ReactNode;
}

export function Photo({ attributes, element, children }: PhotoProps) {
  const { one, frame } = usePicked(element);
  const { carried, onPointerDown } = useCarried(element, useReadOnly());
  return (
    <figure {...attributes} data-photo="">
      <div {...frame} className="photo__picture" data-one={one !== null || undefined} data-carried={carried || undefined} onPointerDown={onPointerDown} contentEditable={false}>
        {element.photoId === null ? <EmptyPlace element={element} /> : <Pictures element={element} picked={one} />}
      </div>
      <div className="photo__words">{children}</div>
    </figure>
  );
}

function EmptyPlace({ element }: { readonly element: PhotoBlock }) {
  const { t } = useTexts();
  const editor = useSlateStatic();
  const desk = useContext(PhotoDeskContext);
  const readOnly = useReadOnly();
  return (
    <div className="photo__empty">
      <ImagePlus size={22} strokeWidth={1.5} aria-hidden />
      <span>{t(readOnly ? 'editor.photoNone' : 'editor.photoMissing')}</span>
      {readOnly ? null : (
        <span className="photo__ways">
          <Button look="link" onPress={() => desk.choose(ReactEditor.findPath(editor, element))}>
            {t('editor.choosePhoto')}
          </Button>
          <Button look="link" onPress={() => desk.pick(ReactEditor.findPath(editor, element))}>
            {t('editor.bookPhoto')}
          </Button>
        </span>
      )}
    </div>
  );
}

function Pictures({ element, picked }: { readonly element: PhotoBlock; readonly picked: number | null }) {
  const { t } = useTexts();
  const editor = useSlateStatic();
  const desk = useContext(PhotoDeskContext);
  const readOnly = useReadOnly();
  const ids = pictureIds(element);
  const place = (): ReturnType<typeof ReactEditor.findPath> => ReactEditor.findPath(editor, element);
  const move = (from: number, to: number): void => { movePicture(editor, place(), from, to); };
  const { dragged, onPointerDown } = useOrder(move);
  const fixed = readOnly || ids.length < 2;
  return (
    <>
      <div className="photo__group" data-count={ids.length} data-moving={dragged !== null || undefined}>
        {ids.map((photoId, index) => (
          <div
            key={photoId}
            className="photo__one"
            data-picture={index}
            data-picked={picked === index || undefined}
            data-dragged={dragged === index || undefined}
            onPointerDown={fixed ? undefined : (event) => { onPointerDown(event, index); }}
            onDoubleClick={() => desk.show(photoId)}
          >
            <Picture photoId={photoId} />
            {fixed ? null : (
              <div className="photo__order">
                <IconButton icon={ArrowLeft} label={t('blocks.pictureEarlier')} isDisabled={index === 0} onPress={() => { move(index, index - 1); }} />
                <IconButton icon={ArrowRight} label={t('blocks.pictureLater')} isDisabled={index === ids.length - 1} onPress={() => { move(index, index + 1); }} />
                <IconButton icon={X} label={t('blocks.removePicture')} onPress={() => removePicture(editor, place(), index)} />
              </div>
            )}
          </div>
        ))}
      </div>
      {readOnly ? null : (
        <div className="photo__tools">
          {ids.length === 1 ? <IconButton icon={Crop} label={t('editor.showPhoto')} onPress={() => desk.show(ids[0] ?? '')} /> : null}
          {ids.length === 1 ? <IconButton icon={Replace} label={t('editor.replacePhoto')} onPress={() => desk.choose(place())} /> : null}
          <IconButton
            icon={Images}
            label={ids.length < MOST_PICTURES ? t('blocks.addPicture') : t('blocks.groupFull', { most: MOST_PICTURES })}
            isDisabled={ids.length >= MOST_PICTURES}
            onPress={() => desk.add(place())}
          />
          <IconButton icon={Trash2} label={t('editor.removePhoto')} onPress={() => removePhoto(editor, place())} />
        </div>
      )}
    </>
  );
}

function Picture({ photoId }: { readonly photoId: string }) {
  const { t } = useTexts();
  const desk = useContext(PhotoDeskContext);
  const [broken, setBroken] = useState<string | null>(null);
  useSyncExternalStore(subscribeLooks, currentLooks);
  if (broken === photoId) {
    return (
      <div className="photo__empty">
        <ImageOff size={22} strokeWidth={1.5} aria-hidden />
        <span>{t('editor.photoLost')}</span>
      </div>
    );
  }
  // The caption beside it says what the picture shows; said twice it would only delay a screen reader.
  return <img src={desk.photoUrl(photoId)} alt="" loading="lazy" decoding="async" draggable={false} onError={() => setBroken(photoId)} />;
}
