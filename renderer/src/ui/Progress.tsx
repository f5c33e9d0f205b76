/** A bar of progress; without a total it only shows that something goes on. */
import { ProgressBar } from 'react-aria-components';

export function Progress({ label, done, total }: { readonly label: string; readonly done: number; readonly total: number }) {
  const unknown = total <= 0;
  return (
    <ProgressBar className="progress" aria-label={label} value={unknown ? 0 : (done / total) * 100} isIndeterminate={unknown}>
      {({ percentage }) => (
        <div className="progress__track">
          <div
            className={unknown ? 'progress__fill progress__fill--unknown' : 'progress__fill'}
            {...(unknown ? {} : { style: { width: `${String(percentage ?? 0)}%` } })}
          />
        </div>
      )}
    </ProgressBar>
  );
}
