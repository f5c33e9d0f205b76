/** The book's dictionary: what it holds for right. Found, added (many lines at once), changed, taken out with undo. */
import { fold } from '@common/text/fold.ts';
import { Trash2 } from 'lucide-react';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { useDesk } from '../app/desk-context.ts';
import { report, run } from '../errors/report.ts';
import { useTexts } from '../i18n/use-texts.ts';
import { Button, IconButton } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { SearchField } from '../ui/Field.tsx';
import { Select } from '../ui/Select.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { tell } from '../ui/toasts.ts';
import { dictionaryFor, TERM_KINDS, tidied, type Term, type TermKind } from './dictionary.ts';
import './spelling.css';

const KIND_NAMES = { name: 'spelling.termName', term: 'spelling.termTerm', spelling: 'spelling.termSpelling' } as const;

export function DictionaryDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTexts();
  const { book, steps, travel } = useDesk();
  const dictionary = dictionaryFor(book.id);
  const terms = useSyncExternalStore(dictionary.subscribe, dictionary.get);
  const [query, setQuery] = useState('');
  const [text, setText] = useState('');
  const [kind, setKind] = useState<TermKind>('spelling');
  useEffect(() => { dictionary.reload().catch(report); }, [dictionary]);
  const options = TERM_KINDS.map((id) => ({ id, label: t(KIND_NAMES[id]) }));
  const found = terms.filter((term) => fold(term.text).includes(fold(query.normalize('NFC').trim())));
  const lines = text.split('\n').filter((line) => tidied(line) !== '');
  const change = (work: () => Promise<void>): void => {
    run(async () => {
      await work();
      steps.refresh();
    });
  };
  return (
    <Dialog title={t('spelling.dictionary')} intro={t('spelling.dictionaryIntro')} wide onClose={onClose}>
      <div className="dialog__body dictionary">
        {book.readOnly ? null : (
          <div className="dictionary__add">
            <TextArea label={t('spelling.newTerms')} value={text} onChange={setText} rows={2} hint={t('spelling.newTermsHint')} autoFocus />
            <div className="dictionary__row">
              <Select label={t('spelling.termKind')} bare value={kind} options={options} onChange={setKind} />
              <Button
                look="primary"
                isDisabled={lines.length === 0}
                onPress={() => {
                  change(async () => {
                    const count = await dictionary.add(lines, kind);
                    setText('');
                    tell(t('spelling.addedMany', { count }));
                  });
                }}
              >
                {lines.length === 0 ? t('spelling.addNone') : t('spelling.addTerms', { count: lines.length })}
              </Button>
            </div>
          </div>
        )}
        <SearchField label={t('spelling.searchTerms')} clearLabel={t('spelling.clearSearch')} value={query} onChange={setQuery} />
        {found.length === 0 ? (
          <p className="quiet">{t(terms.length === 0 ? 'spelling.noTerms' : 'spelling.noTermFound')}</p>
        ) : (
          <ul className="dictionary__list" aria-label={t('spelling.terms', { count: found.length })}>
            {found.map((term) => (
              <TermRow
                key={term.id}
                term={term}
                readOnly={book.readOnly}
                options={options}
                onChange={(fields) => { change(() => dictionary.change(term.id, fields)); }}
                onRemove={() => {
                  change(async () => {
                    await dictionary.remove(term.id);
                    tell(t('spelling.removed', { text: term.text }), { label: t('spelling.undo'), run: () => { travel('undo'); } });
                  });
                }}
              />
            ))}
          </ul>
        )}
      </div>
      <footer className="dialog__foot">
        <Button onPress={onClose}>{t('spelling.close')}</Button>
      </footer>
    </Dialog>
  );
}

interface TermRowProps {
  readonly term: Term;
  readonly readOnly: boolean;
  readonly options: readonly { readonly id: TermKind; readonly label: string }[];
  readonly onChange: (fields: { readonly text?: string; readonly kind?: TermKind }) => void;
  readonly onRemove: () => void;
}

/** What is written in the field counts when it is left, or at Enter. */
function TermRow({ term, readOnly, options, onChange, onRemove }: TermRowProps) {
  const { t } = useTexts();
  const [text, setText] = useState(term.text);
  const keep = (): void => {
    const now = tidied(text);
    if (now === '') setText(term.text);
    else if (now !== term.text) onChange({ text: now });
  };
  return (
    <li className="dictionary__row">
      <input
        className="input"
        lang="vi"
        spellCheck={false}
        readOnly={readOnly}
        aria-label={t('spelling.term', { text: term.text })}
        value={text}
        onChange={(event) => { setText(event.target.value); }}
        onBlur={keep}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.nativeEvent.isComposing) keep();
        }}
      />
      <Select label={t('spelling.kindOf', { text: term.text })} bare disabled={readOnly} value={term.kind} options={options} onChange={(kind) => { onChange({ kind }); }} />
      <IconButton icon={Trash2} label={t('spelling.removeTerm', { text: term.text })} isDisabled={readOnly} onPress={onRemove} />
    </li>
  );
}
