/** Another book: which of its articles are brought in, and into which part. */
import { Download, X } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { ListBox, ListBoxItem } from 'react-aria-components';
import type { BringLine, MergePreview } from '@common/contract/merge-shapes.ts';
import { useDesk, useOutline } from '../app/desk-context.ts';
import { call } from '../client/call.ts';
import { Comparison } from '../history/Comparison.tsx';
import { useAsked } from '../history/use-asked.ts';
import { useTexts } from '../i18n/use-texts.ts';
import { Button, IconButton } from '../ui/Button.tsx';
import { Select } from '../ui/Select.tsx';
import type { MergeActions } from './use-merge-actions.ts';

interface BringInProps {
  readonly head: ReactNode;
  readonly preview: MergePreview;
  readonly actions: MergeActions;
}

export function BringIn({ head, preview, actions }: BringInProps) {
  const { t } = useTexts();
  const { book, targetPart } = useDesk();
  const { parts } = useOutline();
  const [wanted, setWanted] = useState<readonly string[]>([]);
  const [partId, setPartId] = useState<string>(targetPart() ?? parts[0]?.id ?? '');
  const shown = preview.others.find(({ id }) => id === wanted.at(-1)) ?? null;
  return (
    <div className="history">
      <aside className="history__side" aria-label={t('merge.title')} data-region-focus>
        {head}
        <div className="merge-file">
          <span className="merge-file__name" title={preview.fileName}>
            {preview.bookTitle === '' ? preview.fileName : preview.bookTitle}
          </span>
          <IconButton icon={X} label={t('merge.leave')} onPress={actions.leave} />
        </div>
        <ListBox
          className="pick"
          aria-label={t('merge.bringWhich')}
          items={preview.others}
          selectionMode="multiple"
          selectionBehavior="toggle"
          selectedKeys={wanted}
          onSelectionChange={(keys) => {
            const now = keys === 'all' ? preview.others.map(({ id }) => id) : [...keys].map(String);
            // In the order in which they were chosen: the last one is shown.
            setWanted([...wanted.filter((id) => now.includes(id)), ...now.filter((id) => !wanted.includes(id))]);
          }}
        >
          {(line) => <Entry line={line} />}
        </ListBox>
        <div className="merge-do">
          <Select label={t('merge.intoPart')} value={partId} options={parts.map(({ id, title }) => ({ id, label: title }))} onChange={setPartId} />
          <Button
            look="primary"
            icon={Download}
            isDisabled={book.readOnly || wanted.length === 0}
            onPress={() => {
              actions.bring(preview.others.map(({ id }) => id).filter((id) => wanted.includes(id)), partId);
            }}
          >
            {t('merge.bring', { count: wanted.length })}
          </Button>
        </div>
      </aside>
      <section className="history__main">
        {shown === null ? (
          <div className="history__none">
            <h3>{t('merge.otherBook')}</h3>
            <p>{t('merge.otherBookBody')}</p>
          </div>
        ) : (
          <Shown key={shown.id} line={shown} />
        )}
      </section>
    </div>
  );
}

function Entry({ line }: { readonly line: BringLine }) {
  const { t } = useTexts();
  const title = line.title === '' ? t('outline.untitled') : line.title;
  return (
    <ListBoxItem id={line.id} className="pick__item" textValue={title}>
      {({ isSelected }) => (
        <>
          <span className="pick__sign">{isSelected ? '✓' : ''}</span>
          <span className="pick__name" lang="vi">
            {title}
          </span>
          <span className="pick__detail">{[line.part, t('app.words', { count: line.words }), ...(line.photos === 0 ? [] : [t('app.photos', { count: line.photos })])].join(' · ')}</span>
        </>
      )}
    </ListBoxItem>
  );
}

function Shown({ line }: { readonly line: BringLine }) {
  const { t } = useTexts();
  const texts = useAsked(`bring ${line.id}`, () => call('merge.texts', { id: line.id }));
  if (texts === null) return null;
  return (
    <Comparison
      title={line.title === '' ? t('outline.untitled') : line.title}
      before={{ name: t('merge.thisBook'), detail: '' }}
      after={{ name: line.part, detail: '' }}
      from={null}
      to={texts.theirs}
      onRepair={null}
      tools={null}
    />
  );
}
