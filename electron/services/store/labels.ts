/** Names of steps, as undoing tells them. */
import type { OperationLabel } from '../../common/history/operations.ts';
import type { AnyRecord } from '../../common/records/index.ts';
import { recordName } from './records.ts';

/** A step's name; made before the work for what the work takes away, after it for what it makes. */
export type Label = OperationLabel | null;
/** A step's name: what was done, to what, to how many. */
export const label = (kind: OperationLabel['kind'], subject = '', count = 1): OperationLabel => ({ kind, subject, count });

/**
 * Words of the dictionary and marks on pages are called by themselves: whoever adds one in the middle of a text, or on a page, has no record in mind.
 * @param changed the fields that a change gives
 */
export function recordLabel(did: 'add' | 'change' | 'remove', record: Pick<AnyRecord, 'kind'> & { readonly fields: Readonly<Record<string, unknown>> }, changed: Readonly<Record<string, unknown>> = {}): OperationLabel {
  const { text, body } = record.fields;
  if (record.kind === 'pageMark') {
    const how = did !== 'change' || !Object.hasOwn(changed, 'settledAt') ? did : changed['settledAt'] === null ? 'reopen' : 'settle';
    return label(`${how}-mark`, typeof body === 'string' ? body.slice(0, 60) : '');
  }
  if (record.kind === 'term') return label(`${did}-term`, typeof text === 'string' ? text : '');
  return label(did === 'remove' ? 'remove-record' : 'record', did === 'add' ? '' : recordName(record));
}
