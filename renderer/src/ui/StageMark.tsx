/** The stage of an article as a shape that fills: dotted, a third, two thirds, ticked. Never colour alone. */
import type { Stage } from '@common/book/outline.ts';

export function StageMark({ stage, label }: { readonly stage: Stage; readonly label?: string }) {
  const named = label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label };
  return (
    <svg className="stage-mark" width="14" height="16" viewBox="0 0 14 16" fill="none" {...named}>
      {stage === 'draft' ? (
        <rect x="1.75" y="1.75" width="10.5" height="12.5" rx="1.5" stroke="currentColor" strokeWidth="1.5" strokeDasharray="2.1 1.7" />
      ) : (
        <rect x="1.75" y="1.75" width="10.5" height="12.5" rx="1.5" stroke="currentColor" strokeWidth="1.5" />
      )}
      {stage === 'editing' ? <path d="M2 10.2h10v3.3a1 1 0 0 1-1 1H3a1 1 0 0 1-1-1z" fill="currentColor" /> : null}
      {stage === 'proofing' ? <path d="M2 6.2h10v7.3a1 1 0 0 1-1 1H3a1 1 0 0 1-1-1z" fill="currentColor" /> : null}
      {stage === 'approved' ? (
        <>
          <rect x="1.75" y="1.75" width="10.5" height="12.5" rx="1.5" fill="currentColor" />
          <path d="M4.3 8.2l1.9 1.9 3.5-4.2" stroke="var(--surface)" strokeWidth="1.5" />
        </>
      ) : null}
    </svg>
  );
}
