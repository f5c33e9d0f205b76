/** One comment with its answers. */
import { Check, CornerUpLeft, Ellipsis, Pencil, RotateCcw, Trash2 } from 'lucide-react';
import { useDesk } from '../app/desk-context.ts';
import { useTexts } from '../i18n/use-texts.ts';
import { Button, IconButton } from '../ui/Button.tsx';
import { MenuButton } from '../ui/Menu.tsx';
import type { ArticleComment } from '@common/contract/comment-channels.ts';
import type { OpenRemarks } from './open-remarks.ts';
import type { Thread } from './threads.ts';
import { answerTo, drafts, editOf } from './drafts.ts';
import { useDraft } from './use-draft.ts';
import { DraftBox } from './DraftBox.tsx';

export function ThreadCard({ thread: { first, answers, placed }, open }: { readonly thread: Thread; readonly open: OpenRemarks }) {
  const { t, when } = useTexts();
  const { book } = useDesk();
  const answering = useDraft(answerTo(first.id)) !== undefined;
  const { actions } = open;
  const settled = first.resolvedAt !== null;
  return (
    <article className={['remark', open.active === first.id ? 'remark--active' : '', settled ? 'remark--settled' : ''].filter(Boolean).join(' ')} aria-label={t('remarks.by', { who: first.author })}>
      {first.quoted === '' ? null : (
        <button type="button" className="remark__quoted" lang="vi" disabled={!placed} onClick={() => { actions.goTo(first.id); }}>
          {first.quoted}
        </button>
      )}
      {placed ? null : <p className="remark__gone">{t('remarks.gone')}</p>}
      <Words comment={first} open={open} />
      {answers.map((answer) => (
        <Words key={answer.id} comment={answer} open={open} />
      ))}
      {settled ? <p className="quiet remark__settled">{t('remarks.settledBy', { who: first.resolvedBy, when: when(first.resolvedAt ?? 0) })}</p> : null}
      {answering ? (
        <DraftBox box={answerTo(first.id)} label={t('remarks.answer')} who={book.author} action={t('remarks.answer')} onSend={(body) => { actions.answer(first.id, body); }} actions={actions} />
      ) : book.readOnly ? null : (
        <div className="remark__bar">
          <Button look="link" onPress={() => { drafts.begin(answerTo(first.id)); }}>
            <CornerUpLeft size={14} strokeWidth={1.75} aria-hidden /> {t('remarks.answer')}
          </Button>
          <Button look="link" onPress={() => { actions.resolve(first.id, !settled); }}>
            {settled ? <RotateCcw size={14} strokeWidth={1.75} aria-hidden /> : <Check size={14} strokeWidth={1.75} aria-hidden />} {settled ? t('remarks.reopen') : t('remarks.settle')}
          </Button>
        </div>
      )}
    </article>
  );
}

function Words({ comment, open }: { readonly comment: ArticleComment; readonly open: OpenRemarks }) {
  const { t, when } = useTexts();
  const { book } = useDesk();
  const editing = useDraft(editOf(comment.id)) !== undefined;
  const { actions } = open;
  return (
    <div className="remark__words">
      <header className="remark__who">
        <Initials name={comment.author} />
        <strong>{comment.author}</strong>
        <span className="quiet">{comment.editedAt === null ? when(comment.createdAt) : t('remarks.edited', { when: when(comment.createdAt) })}</span>
        {book.readOnly ? null : (
          <MenuButton
            label={t('remarks.more')}
            groups={[{ entries: [...(comment.author === book.author ? [{ id: 'edit', icon: Pencil, label: t('remarks.edit'), run: () => { drafts.begin(editOf(comment.id), comment.body); } }] : []), { id: 'remove', icon: Trash2, danger: true, label: t('remarks.remove'), run: () => { actions.remove(comment.id); } }] }]}
          >
            <IconButton icon={Ellipsis} label={t('remarks.more')} />
          </MenuButton>
        )}
      </header>
      {editing ? (
        <DraftBox box={editOf(comment.id)} label={t('remarks.edit')} start={comment.body} action={t('remarks.save')} onSend={(body) => { actions.edit(comment.id, body); }} actions={actions} />
      ) : (
        <p className="remark__body" lang="vi">{comment.body}</p>
      )}
    </div>
  );
}

/** The first letters of the last two words of a name. */
export function Initials({ name }: { readonly name: string }) {
  const letters = name.trim().split(/\s+/u).slice(-2).map((word) => [...word][0] ?? '').join('').toLocaleUpperCase('vi');
  return <span className="remark__initials" aria-hidden>{letters}</span>;
}
