/** Files dragged over the window: says what dropping them will do. Pictures alone are left to the text under the pointer. */
import { FileDown } from 'lucide-react';
import { useEffect, useEffectEvent, useState } from 'react';
import type { Outline } from '@common/book/outline.ts';
import { findEntry } from '../outline/entries.ts';
import { findPart } from '../outline/model.ts';
import { useTexts } from '../i18n/use-texts.ts';
import { useDesk } from './desk-context.ts';

/** True when the drag brings files that are not all pictures. Types are all one may know before the drop. */
function bringsArticles(data: DataTransfer | null): boolean {
  if (data === null) return false;
  const files = [...data.items].filter((item) => item.kind === 'file');
  return files.length > 0 && !files.every((item) => item.type.startsWith('image/'));
}

/** The part whose row, or a row of which, lies at a point of the window; undefined where none does. */
function partAt(outline: Outline, x: number, y: number): string | undefined {
  for (const element of document.elementsFromPoint(x, y)) {
    const key = element.closest<HTMLElement>('.outline-tree [role="row"][data-key]')?.dataset['key'];
    if (key !== undefined) return findPart(outline, key)?.id ?? findEntry(outline, key)?.part?.id;
  }
  return undefined;
}

/** @param onDrop `partId`: the part under the mouse; undefined: the one that is in use */
export function DropOverlay({ onDrop }: { readonly onDrop: (files: File[], partId: string | undefined) => void }) {
  const { t } = useTexts();
  const { outline, targetPart, book } = useDesk();
  const [over, setOver] = useState<{ readonly partId: string | undefined } | null>(null);
  const take = useEffectEvent(onDrop);

  useEffect(() => {
    if (book.readOnly) return undefined;
    const follow = (event: DragEvent): void => {
      if (!bringsArticles(event.dataTransfer)) return;
      event.preventDefault();
      event.stopPropagation();
      if (event.dataTransfer !== null) event.dataTransfer.dropEffect = 'copy';
      const partId = partAt(outline.get(), event.clientX, event.clientY);
      setOver((before) => (before !== null && before.partId === partId ? before : { partId }));
    };
    const leave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setOver(null);
    };
    const drop = (event: DragEvent): void => {
      setOver(null);
      if (!bringsArticles(event.dataTransfer)) return;
      event.preventDefault();
      event.stopPropagation();
      take([...(event.dataTransfer?.files ?? [])], partAt(outline.get(), event.clientX, event.clientY));
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
  }, [book.readOnly, outline]);

  if (over === null) return null;
  const part = findPart(outline.get(), over.partId ?? targetPart() ?? '');
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
