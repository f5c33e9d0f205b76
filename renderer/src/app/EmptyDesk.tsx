/** Nothing to edit yet: the next thing to do, shown rather than explained. */
import { ChevronRight, Download, Plus } from 'lucide-react';
import { run } from '../errors/report.ts';
import { useTexts } from '../i18n/use-texts.ts';
import { Button } from '../ui/Button.tsx';
import { useDesk, useOutline } from './desk-context.ts';
import { focusRow } from '../outline/focus-row.ts';
import type { Command } from './shortcuts.ts';

export function EmptyDesk({ execute }: { readonly execute: (command: Command) => void }) {
  const outline = useOutline();
  const body = outline.parts.filter((part) => part.kind === 'body');
  if (body.some((part) => part.articles.length > 0)) return <NothingChosen />;
  return (
    <div className="empties">
      <NoArticles execute={execute} />
      {body.length <= 1 ? <NoParts /> : null}
    </div>
  );
}

function NoParts() {
  const { t } = useTexts();
  const { outline } = useDesk();
  const [first] = useOutline().parts.filter((part) => part.kind === 'body');
  const pattern = [t('desk.emptyPart1'), t('desk.emptyPart2'), t('desk.emptyPart3'), t('desk.emptyPart4')];
  return (
    <section className="empty">
      <h2>{t('desk.emptyTitle')}</h2>
      <p>{t('desk.emptyBody')}</p>
      <ul className="empty__parts">
        {pattern.map((name) => (
          <li key={name}>
            <ChevronRight size={15} aria-hidden />
            {name}
          </li>
        ))}
      </ul>
      <div className="empty__actions">
        <Button
          onPress={() => {
            // The empty part that a new book has becomes the first of them.
            run(async () => {
              await outline.layOut(pattern, first?.id ?? null);
              // This offer is gone with it; the first part that it made has the keyboard.
              const made = outline.get().parts.find((part) => part.kind === 'body');
              if (made !== undefined) focusRow(made.id);
            });
          }}
        >
          {t('desk.emptyTake')}
        </Button>
      </div>
    </section>
  );
}

function NoArticles({ execute }: { readonly execute: (command: Command) => void }) {
  const { t } = useTexts();
  const { outline, targetPart, openArticle } = useDesk();
  return (
    <section className="empty">
      <h2>{t('desk.noArticlesTitle')}</h2>
      <p>{t('desk.noArticlesBody')}</p>
      <div className="empty__actions">
        <Button look="primary" icon={Download} onPress={() => { execute('import'); }}>
          {t('desk.import')}
        </Button>
        <Button
          icon={Plus}
          onPress={() => {
            run(async () => {
              const part = targetPart() ?? (await outline.addPart(t('outline.newPart'), null));
              openArticle(await outline.addArticle(part, ''), { focus: true });
            });
          }}
        >
          {t('desk.noArticlesWrite')}
        </Button>
      </div>
    </section>
  );
}

function NothingChosen() {
  const { t } = useTexts();
  return (
    <section className="empty">
      <h2>{t('desk.chooseTitle')}</h2>
      <p>{t('desk.chooseBody')}</p>
    </section>
  );
}
