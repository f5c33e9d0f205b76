/** A photo in the text: the picture, which is no text, beside its caption and credit, which are. */
import { ImageOff, ImagePlus, Replace, Trash2 } from 'lucide-react';
import { useContext, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ReactEditor, useReadOnly, useSlateStatic, type RenderElementProps } from 'slate-react';
import type { PhotoBlock } from '@common/article/document.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { removePhoto } from '../commands/remove-photo.ts';
import { PhotoDeskContext } from '../photos.ts';

interface PhotoProps {
  readonly attributes: RenderElementProps['attributes'] & { readonly className: string };
  readonly element: PhotoBlock;
  readonly children: ReactNode;
}

export function Photo({ attributes, element, children }: PhotoProps) {
  return (
    <figure {...attributes} data-photo="">
      <div className="photo__picture" contentEditable={false}>
        {element.photoId === null ? <EmptyPlace element={element} /> : <Picture element={element} photoId={element.photoId} />}
      </div>
      <div className="photo__words">{children}</div>
    </figure>
  );
}

function EmptyPlace({ element }: { readonly element: PhotoBlock }) {
  const { t } = useTranslation();
  const editor = useSlateStatic();
  const desk = useContext(PhotoDeskContext);
  const readOnly = useReadOnly();
  return (
    <div className="photo__empty">
      <ImagePlus size={22} strokeWidth={1.5} aria-hidden />
      <span>{t('editor.photoMissing')}</span>
      {readOnly ? null : (
        <Button look="link" onPress={() => desk.choose(ReactEditor.findPath(editor, element))}>
          {t('editor.choosePhoto')}
        </Button>
      )}
    </div>
  );
}

function Picture({ element, photoId }: { readonly element: PhotoBlock; readonly photoId: string }) {
  const { t } = useTranslation();
  const editor = useSlateStatic();
  const desk = useContext(PhotoDeskContext);
  const readOnly = useReadOnly();
  const [broken, setBroken] = useState<string | null>(null);
  return (
    <>
      {broken === photoId ? (
        <div className="photo__empty">
          <ImageOff size={22} strokeWidth={1.5} aria-hidden />
          <span>{t('editor.photoLost')}</span>
        </div>
      ) : (
        // The caption beside it says what the picture shows; said twice it would only delay a screen reader.
        <img src={desk.photoUrl(photoId)} alt="" loading="lazy" decoding="async" draggable={false} onError={() => setBroken(photoId)} />
      )}
      {readOnly ? null : (
        <div className="photo__tools">
          <IconButton icon={Replace} label={t('editor.replacePhoto')} onPress={() => desk.choose(ReactEditor.findPath(editor, element))} />
          <IconButton icon={Trash2} label={t('editor.removePhoto')} onPress={() => removePhoto(editor, ReactEditor.findPath(editor, element))} />
        </div>
      )}
    </>
  );
}
