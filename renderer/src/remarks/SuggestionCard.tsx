/** One suggestion: what would come and go, and the two answers to it. */
import { Fragment } from 'react';
import { Check, X } from 'lucide-react';
import type { Suggestion } from '@common/article/remarks.ts';
import { useTexts } from '../i18n/use-texts.ts';
import { Button } from '../ui/Button.tsx';
import type { OpenRemarks } from './open-remarks.ts';
import { shownSpaces, shownWords } from './shown-words.ts';
import { Initials } from './ThreadCard.tsx';

export function SuggestionCard({ suggestion: { id, author, at, added, removed, notes }, open }: { readonly suggestion: Suggestion; readonly open: OpenRemarks }) {
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
        {removed === '' ? null : <Words text={removed} as="del" />}
        {added === '' ? null : <Words text={added} as="ins" />}
        {notes.map((words, index) => (
          <span key={index} className="remark__kind">{t('remarks.noteGoes', { words })}</span>
        ))}
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

/** A break alone is said in words; between words it is a sign that no line runs through. */
function Words({ text, as: Tag }: { readonly text: string; readonly as: 'del' | 'ins' }) {
  const { t } = useTexts();
  const { breaks, pieces, cut } = shownWords(text);
  if (pieces.length === 0) return <span className="remark__kind">{t('remarks.breaks', { count: breaks })}</span>;
  return (
    <Tag>
      {pieces.map((piece, index) => (
        <Fragment key={index}>
          {index === 0 ? null : <span className="remark__break" role="img" aria-label={t('remarks.breaks', { count: 1 })}>¶</span>}
          {shownSpaces(piece)}
        </Fragment>
      ))}
      {cut ? '…' : null}
    </Tag>
  );
}
