/** What was pressed beside the text for the text gives it the keyboard back: letters that come next are for it. */
import { useCallback } from 'react';
import { useDesk } from './desk-context.ts';

/** To be called once it is done; after the drawing, so that a text that is open to letters again takes them. */
export function useBackToText(): () => void {
  const { article } = useDesk();
  return useCallback(() => {
    requestAnimationFrame(() => { article.editor?.focus(); });
  }, [article]);
}
