/** The frame that draws pages of the two files; nobody sees it. */
import { useCallback } from 'react';
import { PROOF_URL } from '../proof-frame/messages.ts';
import type { DrawnPages } from './drawn-pages.ts';

export function ProofFrame({ drawn }: { readonly drawn: DrawnPages }) {
  const stand = useCallback(
    (frame: HTMLIFrameElement) => {
      const connect = (): void => { drawn.connect(frame); };
      frame.addEventListener('load', connect);
      return () => {
        frame.removeEventListener('load', connect);
        drawn.close();
      };
    },
    [drawn],
  );
  return <iframe ref={stand} className="proof-frame" src={PROOF_URL} title="" aria-hidden tabIndex={-1} />;
}
