/** Begins the next period's book from this one, then says what has to be filled in anew. */
import type { ToFill } from '@common/book/next.ts';
import type { Output } from '@common/contract/channels.ts';
import type { BookInfo } from '@common/contract/shapes.ts';
import { useState } from 'react';
import { Form } from 'react-aria-components';
import { useOutline } from '../app/desk-context.ts';
import { call } from '../client/call.ts';
import { run, runAgain } from '../errors/report.ts';
import { useTexts } from '../i18n/use-texts.ts';
import { articlesInOrder } from '../outline/model.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Field } from '../ui/Field.tsx';
import { ChooseArticles } from './ChooseArticles.tsx';
import '../history/history.css';
import './edition.css';

interface NextEditionDialogProps {
  readonly book: BookInfo;
  /** What was typed goes into the file first. */
  readonly beforeCopy: () => Promise<void>;
  readonly onClose: () => void;
  readonly onOpened: (book: BookInfo) => void;
}

type Made = NonNullable<Output<'app.beginNext'>>;

const clean = (text: string): string => text.normalize('NFC').trim().replace(/\s+/gu, ' ');

export function NextEditionDialog({ book, beforeCopy, onClose, onOpened }: NextEditionDialogProps) {
  const { t } = useTexts();
  const outline = useOutline();
  const [title, setTitle] = useState(book.settings.title);
  const [period, setPeriod] = useState('');
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [busy, setBusy] = useState(false);
  const [made, setMade] = useState<Made | null>(null);
  if (made !== null) return <Done made={made} onClose={onClose} onOpened={onOpened} />;

  const make = (): void => {
    if (clean(title) === '') return;
    setBusy(true);
    runAgain('next-edition', async () => {
      try {
        await beforeCopy();
        const articles = articlesInOrder(outline).map(({ id }) => id).filter((id) => chosen.has(id));
        const next = await call('app.beginNext', { title: clean(title), period: clean(period), articles });
        if (next !== null) setMade(next);
      } finally {
        setBusy(false);
      }
    });
  };
  return (
    <Dialog title={t('edition.title')} intro={t('edition.intro')} wide onClose={onClose}>
      <Form onSubmit={(event) => { event.preventDefault(); make(); }}>
        <div className="dialog__body next-edition">
          <div className="next-edition__fields">
            <Field label={t('edition.fieldTitle')} value={title} onChange={setTitle} problem={clean(title) === '' ? t('edition.titleNeeded') : ''} disabled={busy} />
            <Field label={t('edition.fieldPeriod')} hint={t('edition.fieldPeriodHint')} value={period} onChange={setPeriod} autoFocus disabled={busy} />
          </div>
          <ChooseArticles chosen={chosen} onChange={setChosen} />
        </div>
        <footer className="dialog__foot">
          {busy ? <span className="quiet" role="status">{t('edition.making')}</span> : null}
          <Button isDisabled={busy} onPress={onClose}>{t('app.cancel')}</Button>
          <Button type="submit" look="primary" isDisabled={busy}>{t('edition.make')}</Button>
        </footer>
      </Form>
    </Dialog>
  );
}

function Done({ made, onClose, onOpened }: { readonly made: Made; readonly onClose: () => void; readonly onOpened: (book: BookInfo) => void }) {
  const { t } = useTexts();
  const { fileName, folderLabel, exemplars, awards, units, articles, toFill } = made;
  const open = (): void => {
    run(async () => {
      const book = await call('app.openNext', {});
      onClose();
      onOpened(book);
    });
  };
  return (
    <Dialog title={t('edition.doneTitle', { name: fileName })} intro={t('edition.doneBody', { folder: folderLabel, exemplars, awards, units, articles })} onClose={onClose}>
      <div className="dialog__body">
        {toFill.length === 0 ? (
          <p className="quiet">{t('edition.nothingToFill')}</p>
        ) : (
          <section aria-label={t('edition.toFill')}>
            <span className="field__label">{t('edition.toFill')}</span>
            <ul className="next-edition__fill">
              {grouped(toFill).map(({ where, fields }) => (
                <li key={where}>
                  <strong>{where === 'settings' ? t('edition.where.settings') : t(`matter.kinds.${where}.name`)}</strong>
                  <span>{fields.map((field) => t(`edition.field.${field}`)).join('; ')}</span>
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
      <footer className="dialog__foot">
        <Button onPress={onClose}>{t('edition.stay')}</Button>
        <Button look="primary" onPress={open} autoFocus>{t('edition.open')}</Button>
      </footer>
    </Dialog>
  );
}

function grouped(toFill: readonly ToFill[]): { where: ToFill['where']; fields: ToFill['field'][] }[] {
  const groups: { where: ToFill['where']; fields: ToFill['field'][] }[] = [];
  for (const { where, field } of toFill) {
    const known = groups.find((group) => group.where === where);
    if (known === undefined) groups.push({ where, fields: [field] });
    else if (!known.fields.includes(field)) known.fields.push(field);
  }
  return groups;
}
