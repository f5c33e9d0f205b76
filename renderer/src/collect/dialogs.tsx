/** Small dialogs of the desk: a day for a task, what came for it, a note in the log, whose an article is. */
import type { CollectTask, CollectUnit, RemindedHow, StrayArticle } from '@common/collect/shapes.ts';
import { REMINDED_HOW } from '@common/collect/shapes.ts';
import { chosen, rowsOf } from '@common/collect/list.ts';
import { dayFrom, dayText } from '@common/collect/words.ts';
import { useState } from 'react';
import { ListBox, ListBoxItem } from 'react-aria-components';
import { useOutline } from '../app/desk-context.ts';
import { useTexts } from '../i18n/use-texts.ts';
import { articlesInOrder } from '../outline/model.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { SearchField } from '../ui/Field.tsx';
import { Select } from '../ui/Select.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { DayField, isDayText } from './DayField.tsx';
import { HOW_KEYS, taskName } from './words.ts';

interface FootProps {
  readonly action: string;
  readonly isDisabled: boolean;
  readonly onClose: () => void;
  readonly onDo: () => void;
}

export function DialogFoot({ action, isDisabled, onClose, onDo }: FootProps) {
  const { t } = useTexts();
  return (
    <footer className="dialog__foot">
      <Button onPress={onClose}>{t('app.cancel')}</Button>
      <Button
        look="primary"
        isDisabled={isDisabled}
        onPress={() => {
          onClose();
          onDo();
        }}
      >
        {action}
      </Button>
    </footer>
  );
}

interface TaskDialogProps {
  readonly task: CollectTask;
  readonly today: string;
  readonly onClose: () => void;
}

/** When something is due. */
export function DueDialog({ task, today, onClose, onDue }: TaskDialogProps & { readonly onDue: (dueOn: string | null) => void }) {
  const { t } = useTexts();
  const [day, setDay] = useState(task.dueOn === null ? '' : dayText(task.dueOn));
  return (
    <Dialog title={t('collect.dueTitle')} intro={taskName(t, task)} onClose={onClose}>
      <div className="dialog__body">
        <DayField label={t('collect.askDue')} value={day} onChange={setDay} today={today} autoFocus />
      </div>
      <DialogFoot action={t('collect.save')} isDisabled={!isDayText(day, today, false)} onClose={onClose} onDo={() => { onDue(dayFrom(day, today)); }} />
    </Dialog>
  );
}

interface ReceiveDialogProps extends TaskDialogProps {
  readonly strays: readonly StrayArticle[];
  readonly onReceive: (on: string, articleId: string | null) => void;
}

/** When it came, and as which article; those that are nobody's yet stand first. */
export function ReceiveDialog({ task, today, strays, onClose, onReceive }: ReceiveDialogProps) {
  const { t } = useTexts();
  const outline = useOutline();
  const [day, setDay] = useState(dayText(today));
  const [article, setArticle] = useState('');
  const nobodys = new Set(strays.map(({ id }) => id));
  const all = articlesInOrder(outline);
  const options = [...all.filter(({ id }) => nobodys.has(id)), ...all.filter(({ id }) => !nobodys.has(id))];
  return (
    <Dialog title={t('collect.receiveTitle')} intro={taskName(t, task)} onClose={onClose}>
      <div className="dialog__body">
        <DayField label={t('collect.receiveDay')} value={day} onChange={setDay} today={today} needed autoFocus />
        <Select
          label={t('collect.receiveArticle')}
          value={article}
          onChange={setArticle}
          options={[{ id: '', label: t('collect.receiveNoArticle') }, ...options.map(({ id, title }) => ({ id, label: title === '' ? t('collect.untitled') : title }))]}
        />
      </div>
      <DialogFoot
        action={t('collect.receiveDo')}
        isDisabled={!isDayText(day, today, true)}
        onClose={onClose}
        onDo={() => {
          onReceive(dayFrom(day, today) ?? today, article === '' ? null : article);
        }}
      />
    </Dialog>
  );
}

interface NoteDialogProps {
  readonly unit: CollectUnit;
  readonly today: string;
  readonly onClose: () => void;
  readonly onNote: (text: string, on: string, how: RemindedHow) => void;
}

/** Something worth keeping about asking a unit. */
export function NoteDialog({ unit, today, onClose, onNote }: NoteDialogProps) {
  const { t } = useTexts();
  const [text, setText] = useState('');
  const [day, setDay] = useState(dayText(today));
  const [how, setHow] = useState<RemindedHow>('call');
  return (
    <Dialog title={t('collect.noteTitle')} intro={unit.name} onClose={onClose}>
      <div className="dialog__body">
        <div className="collect__pair">
          <DayField label={t('collect.noteDay')} value={day} onChange={setDay} today={today} needed />
          <Select label={t('collect.noteHow')} value={how} onChange={setHow} options={REMINDED_HOW.map((id) => ({ id, label: t(HOW_KEYS[id]) }))} />
        </div>
        <TextArea label={t('collect.noteText')} value={text} onChange={setText} rows={4} autoFocus />
      </div>
      <DialogFoot
        action={t('collect.noteDo')}
        isDisabled={text.trim() === '' || !isDayText(day, today, true)}
        onClose={onClose}
        onDo={() => {
          onNote(text.trim(), dayFrom(day, today) ?? today, how);
        }}
      />
    </Dialog>
  );
}

interface PickUnitDialogProps {
  readonly article: StrayArticle;
  readonly units: readonly CollectUnit[];
  readonly today: string;
  readonly onClose: () => void;
  readonly onPick: (unitId: string) => void;
}

/** Whose an article is: a list that narrows as one types. */
export function PickUnitDialog({ article, units, today, onClose, onPick }: PickUnitDialogProps) {
  const { t } = useTexts();
  const [query, setQuery] = useState('');
  const found = chosen(rowsOf(units, today), 'all', query);
  return (
    <Dialog title={t('collect.pickTitle')} intro={article.title === '' ? t('collect.untitled') : article.title} onClose={onClose}>
      <div className="dialog__body">
        <SearchField label={t('collect.search')} clearLabel={t('collect.clearSearch')} value={query} onChange={setQuery} />
        <ListBox
          className="menu collect__pick"
          aria-label={t('collect.list')}
          items={found.map(({ unit }) => unit)}
          onAction={(key) => {
            onClose();
            onPick(String(key));
          }}
          renderEmptyState={() => <p className="units__none">{t('collect.noneFound')}</p>}
        >
          {(unit) => (
            <ListBoxItem id={unit.id} className="menu__item" textValue={unit.name}>
              <span className="menu__label">{unit.name}</span>
            </ListBoxItem>
          )}
        </ListBox>
      </div>
    </Dialog>
  );
}
