/** What lies around the text and over it: its size, the focus mode with its small bar, the list of keys. */
import { AlignVerticalSpaceAround, Contrast, Minimize2 } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useDesk } from '../app/desk-context.ts';
import { useTexts } from '../i18n/use-texts.ts';
import { ShortcutList } from '../commands/ShortcutList.tsx';
import { IconButton, IconToggle } from '../ui/Button.tsx';
import { rememberPlace } from './keep-place.ts';
import { keepCaretInPlace } from './typewriter.ts';
import { NORMAL_ZOOM, textView, useTextView } from './view.ts';
import './around.css';

/** `writing`: the text is what is worked on; the focus mode is of nothing else. `onBack`: the text gets the keyboard again. */
export function AroundLayers({ writing, onBack }: { readonly writing: boolean; readonly onBack: () => void }) {
  const { focus: wanted, typewriter, dim, zoom, shortcuts } = useTextView();
  const focus = wanted && writing;

  const place = useRef<(() => void) | null>(null);
  useEffect(() => textView.beforeSize(() => { place.current ??= rememberPlace(); }), []);

  useEffect(() => {
    const { style, dataset } = document.documentElement;
    style.setProperty('--text-zoom', String(zoom / NORMAL_ZOOM));
    setFlag(dataset, 'textFocus', focus);
    setFlag(dataset, 'textDim', focus && dim);
    place.current?.();
    place.current = null;
    return () => {
      style.removeProperty('--text-zoom');
      setFlag(dataset, 'textFocus', false);
      setFlag(dataset, 'textDim', false);
    };
  }, [focus, dim, zoom]);
  useEffect(() => (focus && typewriter ? keepCaretInPlace() : undefined), [focus, typewriter]);
  useEffect(() => (focus ? leaveByEscape() : undefined), [focus]);
  useEffect(() => zoomByWheel(), []);

  return (
    <>
      {focus ? <FocusBar typewriter={typewriter} dim={dim} onBack={onBack} /> : null}
      {shortcuts ? <ShortcutList onClose={() => { textView.set({ shortcuts: false }); }} /> : null}
    </>
  );
}

function setFlag(dataset: DOMStringMap, name: 'textFocus' | 'textDim', on: boolean): void {
  if (on) dataset[name] = '';
  else Reflect.deleteProperty(dataset, name);
}

function FocusBar({ typewriter, dim, onBack }: { readonly typewriter: boolean; readonly dim: boolean; readonly onBack: () => void }) {
  const { t } = useTexts();
  const { book } = useDesk();
  return (
    <section aria-label={t('commands.names.focus-mode')}>
      {/* The bar above, which has it else, is away. */}
      <h1 className="visually-hidden" lang="vi">{book.settings.title}</h1>
      <div className="focus-bar" role="toolbar" aria-label={t('commands.names.focus-mode')}>
        <IconToggle icon={AlignVerticalSpaceAround} label={t('commands.names.typewriter')} isSelected={typewriter} onChange={() => { textView.toggle('typewriter'); onBack(); }} />
        <IconToggle icon={Contrast} label={t('commands.names.dim')} isSelected={dim} onChange={() => { textView.toggle('dim'); onBack(); }} />
        <IconButton icon={Minimize2} label={t('around.leaveFocus')} onPress={() => { textView.set({ focus: false }); onBack(); }} />
      </div>
    </section>
  );
}

/** Escape leaves, unless something above the text wants it: a dialog, a menu, a field, a word being composed. */
function leaveByEscape(): () => void {
  const onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.defaultPrevented || event.isComposing) return;
    if (event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement) return;
    if (document.querySelector('.veil, .popover') !== null) return;
    textView.set({ focus: false });
  };
  window.addEventListener('keydown', onKey);
  return () => {
    window.removeEventListener('keydown', onKey);
  };
}

/** Ctrl (⌘) and the wheel over the text. Heard only while the key is held, so that scrolling never waits for it. */
function zoomByWheel(): () => void {
  const onWheel = (event: WheelEvent): void => {
    if (!(event.ctrlKey || event.metaKey) || !(event.target instanceof Element) || event.target.closest('.editor__scroll') === null) return;
    event.preventDefault();
    if (event.deltaY !== 0) textView.step(event.deltaY < 0 ? 'larger' : 'smaller');
  };
  const stop = (): void => {
    window.removeEventListener('wheel', onWheel);
  };
  const onKey = (event: KeyboardEvent): void => {
    if (event.type === 'keydown' && (event.key === 'Control' || event.key === 'Meta')) window.addEventListener('wheel', onWheel, { passive: false });
    else if (event.type === 'keyup' && (event.key === 'Control' || event.key === 'Meta')) stop();
  };
  window.addEventListener('keydown', onKey, true);
  window.addEventListener('keyup', onKey, true);
  window.addEventListener('blur', stop);
  return () => {
    stop();
    window.removeEventListener('keydown', onKey, true);
    window.removeEventListener('keyup', onKey, true);
    window.removeEventListener('blur', stop);
  };
}
