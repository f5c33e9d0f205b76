/** "Góp ý" at the right of the text: comments and suggestions in the order of the text, to answer, settle and decide. */
import { MessageSquarePlus, PencilLine } from 'lucide-react';
import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { useDesk } from '../app/desk-context.ts';
import { useTexts } from '../i18n/use-texts.ts';
import { SideTools } from '../side/SideTools.tsx';
import { Button, IconButton, IconToggle } from '../ui/Button.tsx';
import { tell } from '../ui/toasts.ts';
import { suggestingMode } from './mode.ts';
import { openRemarks, type BegunComment, type OpenRemarks } from './open-remarks.ts';
import { SuggestionCard } from './SuggestionCard.tsx';
import { ThreadCard } from './ThreadCard.tsx';
import { threadsOf, waitingCount, type Thread } from './threads.ts';
import { DraftBox } from './DraftBox.tsx';
import './remarks.css';

export function useRemarks(): OpenRemarks | null {
  return useSyncExternalStore(openRemarks.subscribe, openRemarks.get);
}

/** What waits in the open article, for the tab. */
export function useWaitingRemarks(): number {
  const open = useRemarks();
  return open === null ? 0 : waitingCount(open.comments, open.remarks);
}

export function RemarksPanel() {
  const { t } = useTexts();
  const open = useRemarks();
  const [settled, setSettled] = useState(false);
  if (open === null) return <Nothing title={t('remarks.noArticle')} body={t('remarks.noArticleBody')} />;
  const threads = threadsOf(open.comments, open.remarks);
  const done = threads.filter(({ first }) => first.resolvedAt !== null).length;
  const shown = threads.filter(({ first }) => settled || first.resolvedAt === null);
  const { suggestions } = open.remarks;
  return (
    <div className="remarks">
      <SideTools>
        <Tools open={open} />
      </SideTools>
      {open.begun.map((begun) => <Draft key={begun.box} begun={begun} open={open} />)}
      {suggestions.length < 2 || open.locked ? null : (
        <div className="remarks__all">
          <span>{t('remarks.suggestions', { count: suggestions.length })}</span>
          <Button look="plain" onPress={() => { open.actions.decide('accept', 'all'); }}>{t('remarks.acceptAll')}</Button>
          <Button look="plain" onPress={() => { open.actions.decide('reject', 'all'); }}>{t('remarks.rejectAll')}</Button>
        </div>
      )}
      {shown.length === 0 && suggestions.length === 0 && open.begun.length === 0 ? <Nothing title={t('remarks.empty')} body={t('remarks.emptyBody')} /> : <List threads={shown} open={open} />}
      {done === 0 ? null : (
        <p className="remarks__done">
          <Button look="link" onPress={() => { setSettled((now) => !now); }}>{settled ? t('remarks.hideSettled') : t('remarks.showSettled', { count: done })}</Button>
        </p>
      )}
    </div>
  );
}

function Tools({ open }: { readonly open: OpenRemarks }) {
  const { t } = useTexts();
  const on = useSyncExternalStore(suggestingMode.subscribe, suggestingMode.get);
  return (
    <>
      <IconButton icon={MessageSquarePlus} label={t('remarks.add')} isDisabled={open.locked} onPress={() => { if (!open.actions.begin()) tell(t('remarks.nothingToComment')); }} />
      <IconToggle icon={PencilLine} label={t('remarks.suggesting')} isSelected={on} isDisabled={open.locked} onChange={suggestingMode.toggle} />
    </>
  );
}

function Draft({ begun: { box, quoted, stands }, open }: { readonly begun: BegunComment; readonly open: OpenRemarks }) {
  const { t } = useTexts();
  const { book } = useDesk();
  return (
    <div className="remark remark--draft" role="group" aria-label={t('remarks.new')}>
      <p className="remark__quoted" lang="vi">{quoted}</p>
      {stands === 'words' ? null : <p className="remark__gone" role="status">{t(stands === 'block' ? 'remarks.draftWordsGone' : 'remarks.draftGone')}</p>}
      <DraftBox box={box} label={t('remarks.new')} who={book.author} action={t('remarks.send')} canSend={stands !== 'nowhere' && !open.locked} onSend={(body) => { open.actions.add(box, body); }} actions={open.actions} />
    </div>
  );
}

/** Comments and suggestions mixed, as they follow each other in the text; comments whose words are gone last. */
function List({ threads, open }: { readonly threads: readonly Thread[]; readonly open: OpenRemarks }) {
  const { t } = useTexts();
  const list = useRef<HTMLUListElement>(null);
  const { active, remarks } = open;
  useEffect(() => {
    if (active !== null) list.current?.querySelector(`[data-remark="${CSS.escape(active)}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  const place = (path: readonly number[], start: number): number[] => [...path, start];
  const items = [
    ...threads.map((thread) => {
      const at = remarks.comments.find(({ id }) => id === thread.first.id);
      return { id: thread.first.id, at: at === undefined ? [Number.MAX_SAFE_INTEGER] : place(at.path, at.start), card: <ThreadCard thread={thread} open={open} /> };
    }),
    ...remarks.suggestions.map((suggestion) => ({ id: suggestion.id, at: place(suggestion.place.path, suggestion.place.start), card: <SuggestionCard suggestion={suggestion} open={open} /> })),
  ].sort((one, other) => byPlace(one.at, other.at));
  return (
    <ul className="remarks__list" ref={list} aria-label={t('remarks.title')} tabIndex={-1} data-region-focus>
      {items.map(({ id, card }) => (
        <li key={id} data-remark={id}>
          {card}
        </li>
      ))}
    </ul>
  );
}

function byPlace(one: readonly number[], other: readonly number[]): number {
  for (const [index, value] of one.entries()) {
    const difference = value - (other[index] ?? -1);
    if (difference !== 0) return difference;
  }
  return one.length - other.length;
}

function Nothing({ title, body }: { readonly title: string; readonly body: string }) {
  return (
    <div className="remarks-none" tabIndex={0} data-region-focus role="note" aria-label={title}>
      <h2>{title}</h2>
      <p>{body}</p>
    </div>
  );
}

