/** Over the text of an article in which somebody stands who was withdrawn: who, how much is not decided, and the way to decide. */
import { UserX } from 'lucide-react';
import { useTexts } from '../i18n/use-texts.ts';
import { Button } from '../ui/Button.tsx';
import { peopleDialog } from './state.ts';
import { useWithdrawn } from './use-asked.ts';
import './people.css';

export function WithdrawnBar({ articleId }: { readonly articleId: string }) {
  const { t } = useTexts();
  const withdrawn = useWithdrawn();
  const here = (withdrawn ?? []).flatMap(({ name, places }) => places.filter((place) => place.articleId === articleId).map(({ settled }) => ({ name, settled })));
  if (here.length === 0) return null;
  const names = [...new Set(here.map(({ name }) => name))].join(', ');
  const open = here.filter(({ settled }) => !settled).length;
  return (
    <div className="withdrawn-bar" role="status">
      <UserX size={14} strokeWidth={2} aria-hidden />
      <span className="withdrawn-bar__words">{open === 0 ? t('people.withdrawnHereSettled', { names }) : t('people.withdrawnHere', { names, count: open })}</span>
      <Button look="link" onPress={() => { peopleDialog.show('withdrawn'); }}>{t('people.withdrawnDecide')}</Button>
    </div>
  );
}
