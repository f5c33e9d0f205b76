/** F1: every key of the window in groups, found by typing, with or without tones. */
import { Search } from 'lucide-react';
import { useState } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { useTexts } from '../i18n/use-texts.ts';
import { nameMatcher } from '../search/match.ts';
import { Button } from '../ui/Button.tsx';
import { GROUPS, KEYLESS, listedIn, TYPING, type TypingKey } from './groups.ts';
import { deskKeys, shownKey } from './keys.ts';
import { otherWords } from './words.ts';
import './commands.css';

interface Line {
  readonly id: string;
  readonly name: string;
  readonly keys: readonly string[];
  /** Found by these too. */
  readonly words?: string;
}

export function ShortcutList({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTexts();
  const [query, setQuery] = useState('');
  const matches = nameMatcher(query);
  const groups: { id: string; name: string; lines: Line[] }[] = [
    ...GROUPS.map((group) => ({ id: group, name: t(`commands.groups.${group}`), lines: listedIn(group).map(({ id, keys }): Line => ({ id, name: t(`commands.names.${id}`), keys: distinct(keys) })) })),
    { id: 'typing', name: t('commands.typing'), lines: (Object.keys(TYPING) as TypingKey[]).map((id): Line => ({ id, name: t(`commands.keys.${id}`), keys: distinct(TYPING[id]) })) },
  ];
  // Whoever looks for something to do finds it here, too, though it has no key.
  if (query.trim() !== '') groups.push({ id: 'keyless', name: t('commands.keyless', { keys: deskKeys('palette') ?? '' }), lines: KEYLESS.map((id): Line => ({ id, name: t(`commands.names.${id}`), keys: [], words: otherWords(t, id) })) });
  const shown = groups
    .map((group) => ({ ...group, lines: group.lines.filter(({ name, keys, words = '' }) => matches(`${name} ${words}`) || keys.some((key) => key.toLowerCase().startsWith(query.trim().toLowerCase()))) }))
    .filter(({ lines }) => lines.length > 0);

  return (
    <ModalOverlay
      className="veil"
      isOpen
      isDismissable
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
    >
      <Modal className="modal modal--bare shortcuts-modal">
        <Dialog className="dialog shortcuts">
          <header className="shortcuts__head">
            <Heading slot="title" className="dialog__title">
              {t('commands.title')}
            </Heading>
            <label className="shortcuts__field">
              <Search size={15} strokeWidth={1.75} aria-hidden />
              <input autoFocus type="search" aria-label={t('commands.search')} placeholder={t('commands.search')} spellCheck={false} autoComplete="off" value={query} onChange={(event) => { setQuery(event.target.value); }} />
            </label>
            <Button onPress={onClose}>{t('commands.close')}</Button>
          </header>
          <div className="shortcuts__page" tabIndex={0}>
            <div className="shortcuts__groups">
              {shown.map(({ id, name, lines }) => (
                <section key={id} className="shortcuts__group" aria-label={name}>
                  <h3>{name}</h3>
                  <dl>
                    {lines.map((line) => (
                      <div key={line.id}>
                        <dt>{line.name}</dt>
                        <dd>
                          {line.keys.map((key) => (
                            <kbd key={key}>{key}</kbd>
                          ))}
                        </dd>
                      </div>
                    ))}
                  </dl>
                </section>
              ))}
            </div>
            {shown.length === 0 ? <p className="quiet">{t('commands.nothing')}</p> : null}
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

/** Keys as they are shown, each once: one place of the keyboard and another may bear the same sign. */
const distinct = (chords: readonly string[]): string[] => [...new Set(chords.map(shownKey))];
