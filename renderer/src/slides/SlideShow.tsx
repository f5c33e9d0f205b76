/** The slides over the whole screen. A page stands until the next can be painted. */
import { useEffect, useEffectEvent, useMemo, useRef, useState } from 'react';
import { call } from '../client/call.ts';
import { run } from '../errors/report.ts';
import { useTexts } from '../i18n/use-texts.ts';
import { afterKey, wantedAround, type ShowState } from './keys.ts';
import { ShowPages } from './pages.ts';
import './slides.css';

/** Without a move for so long the pointer goes, ms. */
const POINTER_MS = 2000;

export function SlideShow({ pages, onEnd }: { readonly pages: number; readonly onEnd: () => void }) {
  const { t } = useTexts();
  const [state, setState] = useState<ShowState>({ at: 0, pages, black: false, typed: '' });
  const [shown, setShown] = useState<{ readonly at: number; readonly url: string } | null>(null);
  const [still, setStill] = useState(false);
  const ready = useMemo(() => new ShowPages(), []);
  const room = useRef<HTMLDivElement>(null);
  const { at, black } = state;
  const over = at >= pages;

  const move = (key: string): void => {
    const next = afterKey(state, key);
    if (next === null) onEnd();
    else setState(next);
  };
  const press = useEffectEvent(move);
  useEffect(() => {
    const before = document.activeElement;
    room.current?.focus();
    const hear = (event: KeyboardEvent): void => {
      // Nothing of the desk beneath hears a key.
      event.stopPropagation();
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      press(event.key);
    };
    window.addEventListener('keydown', hear, true);
    return () => {
      window.removeEventListener('keydown', hear, true);
      run(() => call('app.endSlides', {}));
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  useEffect(() => () => { ready.keep([]); }, [ready]);
  useEffect(() => {
    let left = false;
    const wanted = wantedAround({ at, pages });
    run(async () => {
      if (at < pages) {
        const url = await ready.of(at);
        if (!left) setShown({ at, url });
      }
      if (!left) ready.keep(wanted);
    });
    return () => { left = true; };
  }, [ready, at, pages]);
  useEffect(() => {
    if (still) return undefined;
    const timer = setTimeout(() => { setStill(true); }, POINTER_MS);
    return () => { clearTimeout(timer); };
  }, [still]);

  const status = black ? t('ways.showBlack') : over ? t('ways.showEnd') : shown === null ? '' : t('ways.showPage', { page: shown.at + 1, pages });
  return (
    <div
      ref={room}
      className={still ? 'slide-show is-still' : 'slide-show'}
      role="dialog"
      aria-modal="true"
      aria-label={t('ways.show')}
      tabIndex={-1}
      onClick={() => { move('PageDown'); }}
      onContextMenu={(event) => { event.preventDefault(); }}
      onPointerMove={() => { setStill(false); }}
    >
      {shown === null || over ? null : <img className="slide-show__page" src={shown.url} alt="" draggable={false} hidden={black} />}
      {over && !black ? <p className="slide-show__end" aria-hidden>{t('ways.showEnd')}</p> : null}
      {state.typed === '' ? null : <p className="slide-show__typed" aria-hidden>{state.typed}</p>}
      <p className="visually-hidden" role="status">{status}</p>
    </div>
  );
}
