/** One record that stood for two people becomes two: who the new one is, and what of the old one is theirs. */
import type { KnowDetail } from '@common/know/shapes.ts';
import { useState } from 'react';
import { DialogFoot } from '../../collect/dialogs.tsx';
import { useTexts } from '../../i18n/use-texts.ts';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Field } from '../../ui/Field.tsx';
import { useAwardWords } from '../awards/words.ts';
import { useKnow } from '../know-context.ts';

export function SplitDialog({ detail, onClose }: { readonly detail: KnowDetail; readonly onClose: () => void }) {
  const { t } = useTexts();
  const { actions } = useKnow();
  const { formText, decisionText } = useAwardWords();
  const [name, setName] = useState(detail.fields.name);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  // An article is linked once for each part that is played in it; all of them go over together.
  const articles = [...new Map(detail.articles.map(({ articleId, title }) => [articleId, title === '' ? t('know.untitled') : title]))].map(([id, label]) => ({ id, label }));
  const awards = detail.awards.map((award) => ({ id: award.id, label: formText(award), hint: decisionText(award) }));
  const photos = detail.photos.map(({ id, caption, place }) => ({ id, label: caption === '' ? t('know.photoUntitled') : caption, ...(place === null ? {} : { hint: t('know.place', { place }) }) }));
  const groups = [
    { title: t('know.articles'), entries: articles },
    { title: t('know.awards'), entries: awards },
    { title: t('know.photos'), entries: photos },
  ].filter(({ entries }) => entries.length > 0);
  const choose = (id: string, on: boolean): void => {
    setChosen((before) => new Set(on ? [...before, id] : [...before].filter((each) => each !== id)));
  };
  const theirs = (entries: readonly { readonly id: string }[]): string[] => entries.map(({ id }) => id).filter((id) => chosen.has(id));
  const split = (): void => {
    const given = name.normalize('NFC').trim();
    actions.split({ id: detail.id, name: given, articles: theirs(articles), awards: theirs(awards), photos: theirs(photos) }, t('know.splitDone', { name: given, from: detail.fields.name }));
  };
  return (
    <Dialog title={t('know.splitTitle', { name: detail.fields.name })} intro={t('know.splitIntro')} onClose={onClose}>
      <div className="dialog__body">
        <Field label={t('know.splitName')} value={name} onChange={setName} autoFocus />
        {groups.map(({ title, entries }) => (
          <div key={title} role="group" aria-label={title} className="know__choices">
            <p className="field__label">{title}</p>
            {entries.map((entry) => (
              <Checkbox key={entry.id} {...entry} checked={chosen.has(entry.id)} onChange={(on) => { choose(entry.id, on); }} />
            ))}
          </div>
        ))}
      </div>
      <DialogFoot action={t('know.splitDo')} isDisabled={name.trim() === ''} onClose={onClose} onDo={split} />
    </Dialog>
  );
}
