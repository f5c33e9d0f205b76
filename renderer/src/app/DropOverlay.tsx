/** Files dragged over the window: says what dropping them will do. Pictures alone are left to the text under the pointer. */
import { FileDown } from 'lucide-react';
import { useEffect, useEffectEvent, useState } from 'react';
import { findPart } from '../outline/model.ts';
import { useTexts } from '../i18n/use-texts.ts';
import { useDesk } from './desk-context.ts';

/** True when the drag brings files that are not all pictures. Types are all one may know before the drop. */
function bringsArticles(data: DataTransfer | null): boolean {
  if (data === null) return false;
  const files = [...data.items].filter((item) => item.kind === 'file');
  return files.length > 0 && !files.every((item) => item.type.startsWith('image/'));
}

export function DropOverlay({ onDrop }: { readonly onDrop: (files: File[]) => void }) {
  const { t } = useTexts();
  const { outline, targetPart, book } = useDesk();
  const [over, setOver] = useState(false);
  const take = useEffectEvent(onDrop);

  useEffect(() => {
    if (book.readOnly) return undefined;
    const follow = (event: DragEvent): void => {
      if (!bringsArticles(event.dataTransfer)) return;
      event.preventDefault();
      event.stopPropagation();
      if (event.dataTransfer !== null) event.dataTransfer.dropEffect = 'copy';
      setOver(true);
    };
    const leave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent): void => {
      setOver(false);
      if (!bringsArticles(event.dataTransfer)) return;
      event.preventDefault();
      event.stopPropagation();
      take([...(event.dataTransfer?.files ?? [])]);
    };
    const capture = { capture: true };
    window.addEventListener('dragenter', follow, capture);
    window.addEventListener('dragover', follow, capture);
    window.addEventListener('dragleave', leave, capture);
    window.addEventListener('drop', drop, capture);
    return () => {
      window.removeEventListener('dragenter', follow, capture);
      window.removeEventListener('dragover', follow, capture);
      window.removeEventListener('dragleave', leave, capture);
      window.removeEventListener('drop', drop, capture);
    };
  }, [book.readOnly]);

  if (!over) return null;
  const part = findPart(outline.get(), targetPart() ?? '');
  return (
    <div className="drop" role="status">
      <div className="drop__card">
        <FileDown size={30} strokeWidth={1.5} aria-hidden />
        <strong>{t('desk.dropTitle', { part: part === undefined || part.title === '' ? t('outline.newPart') : part.title })}</strong>
        <span>{t('desk.dropBody')}</span>
      </div>
    </div>
  );
}
