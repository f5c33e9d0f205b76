/** The number of the pages that lie open; pressed, it takes the number of another page of the book. */
import { pageOfLabel } from '@common/book/page-label.ts';
import { useRef, useState } from 'react';
import { useTexts } from '../i18n/use-texts.ts';
import { tell } from '../ui/toasts.ts';

interface PageFieldProps {
  /** "86–87" */
  readonly name: string;
  /** Why the number cannot be relied on yet. */
  readonly doubt: string | undefined;
  /** See `book/page-label.ts`. */
  readonly lastRoman: number;
  /** Last page of the book; null while it is not known. */
  readonly last: number | null;
  readonly onPage: (page: number) => void;
}

export function PageField({ name, doubt, lastRoman, last, onPage }: PageFieldProps) {
  const { t } = useTexts();
  const [typed, setTyped] = useState<string | null>(null);
  const button = useRef<HTMLButtonElement>(null);
  if (typed === null) {
    return (
      <button ref={button} type="button" className="preview-pages__number" title={doubt} aria-label={t('preview.goToPageFrom', { name })} disabled={last === null} onClick={() => { setTyped(''); }}>
        {name}
      </button>
    );
  }
  const leave = (): void => {
    setTyped(null);
    requestAnimationFrame(() => button.current?.focus());
  };
  return (
    <input
      className="input preview-pages__field"
      aria-label={t('preview.goToPage')}
      placeholder={name}
      title={t('preview.goToPageHint')}
      value={typed}
      autoFocus
      onChange={({ target }) => { setTyped(target.value.replace(/[^\divxlc]/giu, '').slice(0, 8)); }}
      onBlur={() => { setTyped(null); }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') leave();
        if (event.key !== 'Enter' || typed === '' || last === null) return;
        event.preventDefault();
        const page = pageOfLabel(typed, lastRoman, last);
        if (page === null) {
          tell(t('preview.noSuchPage', { pages: last }));
          return;
        }
        leave();
        onPage(page);
      }}
    />
  );
}
