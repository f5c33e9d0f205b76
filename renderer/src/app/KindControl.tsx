/** In the bar over the text: what kind of piece the article is. Its opener in print follows from it. */
import { ARTICLE_KINDS, type ArticleKind } from '@common/article/kind.ts';
import { ChevronDown } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { call } from '../client/call.ts';
import { report, run } from '../errors/report.ts';
import { useTexts } from '../i18n/use-texts.ts';
import { Button } from '../ui/Button.tsx';
import { MenuButton } from '../ui/Menu.tsx';
import { useDesk } from './desk-context.ts';

const NAMES = { feature: 'desk.kindFeature', profile: 'desk.kindProfile', interview: 'desk.kindInterview', practice: 'desk.kindPractice', essay: 'desk.kindEssay' } as const satisfies Readonly<Record<ArticleKind, string>>;

export function KindControl({ id }: { readonly id: string }) {
  const { t } = useTexts();
  const { book, steps } = useDesk();
  const kind = useKind(id);
  if (kind === null) return null;
  const become = (next: ArticleKind): void => {
    run(async () => {
      await call('article.setKind', { id, kind: next });
      steps.refresh();
    });
  };
  const entries = ARTICLE_KINDS.map((each) => ({ id: each, label: t(NAMES[each]), checked: each === kind, disabled: book.readOnly, run: () => { if (each !== kind) become(each); } }));
  return (
    <MenuButton groups={[{ entries }]} label={t('desk.articleKind')}>
      <Button look="plain" aria-label={t('desk.articleKindIs', { kind: t(NAMES[kind]) })}>
        {t(NAMES[kind])}
        <ChevronDown size={14} strokeWidth={2} aria-hidden />
      </Button>
    </MenuButton>
  );
}

/** Asked anew after every step that is done or taken back; where it is another the pages are made anew. Null until the first answer, and of an article that has left the book. */
function useKind(id: string): ArticleKind | null {
  const { steps, preview } = useDesk();
  const [answer, setAnswer] = useState<{ readonly id: string; readonly kind: ArticleKind | null } | null>(null);
  const known = useRef<{ readonly id: string; readonly kind: ArticleKind | null } | null>(null);
  useEffect(() => {
    let turn = 0;
    const ask = (): void => {
      turn += 1;
      const mine = turn;
      call('article.kind', { id }).then(({ kind }) => {
        if (mine !== turn) return;
        const before = known.current;
        known.current = { id, kind };
        setAnswer(known.current);
        if (before?.id !== id || before.kind === kind) return;
        preview.refresh();
      }, report);
    };
    ask();
    const stop = steps.subscribe(ask);
    return () => {
      turn = -1;
      stop();
    };
  }, [id, steps, preview]);
  return answer?.id === id ? answer.kind : null;
}
