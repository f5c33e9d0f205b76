/** The head of the desk: how much has come, until when there is time, and the next thing to do. */
import type { Totals } from '@common/collect/state.ts';
import { daysUntil, dayText } from '@common/collect/words.ts';
import { ClipboardList, Download, Mail, Plus } from 'lucide-react';
import { useDesk } from '../app/desk-context.ts';
import { useTexts } from '../i18n/use-texts.ts';
import { Button, IconButton } from '../ui/Button.tsx';
import { Progress } from '../ui/Progress.tsx';

interface CollectHeadProps {
  readonly totals: Totals;
  readonly today: string;
  readonly onRemind: () => void;
  readonly onAsk: () => void;
  readonly onAdd: () => void;
}

export function CollectHead({ totals, today, onRemind, onAsk, onAdd }: CollectHeadProps) {
  const { t } = useTexts();
  const { book, importArticles } = useDesk();
  // A book that asks for photos alone is counted by all there is.
  const byTexts = totals.texts.asked > 0;
  const { asked, received } = byTexts ? totals.texts : totals.all;
  return (
    <header className="collect__head">
      <div className="collect__tally">
        <h2>{asked === 0 ? t('collect.nothingAsked') : t(byTexts ? 'collect.received' : 'collect.receivedItems', { received, count: asked })}</h2>
        <Progress label={t('collect.progress')} done={received} total={Math.max(1, asked)} />
      </div>
      {asked === 0 ? (
        <p className="collect__deadline" />
      ) : (
        <p className="collect__deadline">
          <span>{totals.owing === 0 ? t('collect.allThere') : totals.missingTexts > 0 ? t('collect.stillOwed', { texts: totals.missingTexts, units: totals.owingTexts }) : t('collect.stillOwedItems', { units: totals.owing })}</span>
          {totals.owing === 0 ? null : <Deadline dueOn={totals.dueOn} today={today} />}
        </p>
      )}
      <div className="collect__buttons">
        <IconButton icon={Plus} label={t('collect.addUnits')} isDisabled={book.readOnly} onPress={onAdd} />
        <Button icon={ClipboardList} isDisabled={book.readOnly} onPress={onAsk}>
          {t('collect.ask')}
        </Button>
        {totals.owing === 0 ? null : (
          <Button icon={Mail} onPress={onRemind}>
            {t('collect.remindAll', { count: totals.owing })}
          </Button>
        )}
        <Button look="primary" icon={Download} isDisabled={book.readOnly} onPress={() => { importArticles(); }}>
          {t('collect.import')}
        </Button>
      </div>
    </header>
  );
}

function Deadline({ dueOn, today }: { readonly dueOn: string | null; readonly today: string }) {
  const { t } = useTexts();
  if (dueOn === null) return <span>{t('collect.noDeadline')}</span>;
  const days = daysUntil(today, dueOn);
  const day = dayText(dueOn);
  if (days === 0) return <span>{t('collect.deadlineToday', { day })}</span>;
  return days > 0 ? <span>{t('collect.deadline', { day, count: days })}</span> : <span className="units__late">{t('collect.deadlinePast', { day, count: -days })}</span>;
}
