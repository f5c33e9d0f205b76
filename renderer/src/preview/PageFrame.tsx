/** Where the page frame stands: over the places of the pages, letting every press through to them. */
import { useCallback, useEffect, useState } from 'react';
import { PAGE_URL } from '../page-frame/messages.ts';
import { whenIdle } from '../ui/when-idle.ts';
import type { PageScreen } from './screen.ts';
import type { Page } from './source.ts';

interface PageFrameProps {
  readonly screen: PageScreen;
  /** From left to right; null: there is none. */
  readonly pages: readonly (Page | null)[];
}

export function PageFrame({ screen, pages }: PageFrameProps) {
  const stand = useCallback(
    (frame: HTMLIFrameElement) => {
      const connect = (): void => { screen.connect(frame); };
      frame.addEventListener('load', connect);
      return () => { frame.removeEventListener('load', connect); };
    },
    [screen],
  );
  useEffect(() => { screen.show(pages); }, [screen, pages]);
  // It is a process of its own.
  const [begun, setBegun] = useState(false);
  useEffect(() => whenIdle(() => { setBegun(true); }), []);
  return begun && <iframe ref={stand} className="page-frame" src={PAGE_URL} title="" aria-hidden tabIndex={-1} />;
}
