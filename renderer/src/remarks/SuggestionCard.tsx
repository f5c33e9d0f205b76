/** One suggestion: what would come and go, and the two answers to it. */
import { Check, X } from 'lucide-react';
import type { Suggestion } from '@common/article/remarks.ts';
import { useTexts } from '../i18n/use-texts.ts';
import { Button } from '../ui/Button.tsx';
import type { OpenRemarks } from './open-remarks.ts';
import { Initials } from './ThreadCard.tsx';

/** Longer than this a suggestion is told by its beginning. */
const SHOWN = 240;
const shortened = (text: string): string => {
  const shown = text.replaceAll('\n', '¶');
  return shown.length > SHOWN ? `${shown.slice(0, SHOWN)}…` : shown;
};

export function SuggestionCard({ suggestion: { id, author, at, added, removed }, open }: { readonly suggestion: Suggestion; readonly open: OpenRemarks }) {
  const { t, when } = useTexts();
  const { actions } = open;
  const kind = added !== '' && removed !== '' ? t('remarks.replaces') : added !== '' ? t('remarks.adds') : t('remarks.removes');
  return (
    <article className={`remark remark--suggestion${open.active === id ? ' remark--active' : ''}`} aria-label={t('remarks.suggestionBy', { who: author })}>
      <header className="remark__who">
        <Initials name={author} />
        <strong>{author}</strong>
        <span className="quiet">{when(at)}</span>
      </header>
      <button type="button" className="remark__change" lang="vi" onClick={() => { actions.goTo(id); }}>
        <span className="remark__kind">{kind}</span>
        {removed === '' ? null : <del>{shortened(removed)}</del>}
        {added === '' ? null : <ins>{shortened(added)}</ins>}
      </button>
      {open.locked ? null : (
        <div className="remark__bar">
          <Button look="link" onPress={() => { actions.decide('accept', new Set([id])); }}>
            <Check size={14} strokeWidth={1.75} aria-hidden /> {t('remarks.accept')}
          </Button>
          <Button look="link" onPress={() => { actions.decide('reject', new Set([id])); }}>
            <X size={14} strokeWidth={1.75} aria-hidden /> {t('remarks.reject')}
          </Button>
        </div>
      )}
    </article>
  );
}
