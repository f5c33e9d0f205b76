/** What a step that can be taken back is called. The words are in i18n; here is what a word is needed for. */
import * as z from '../schema.ts';

export const OPERATIONS = [
  'settings',
  'add-part',
  'rename-part',
  'move-part',
  'remove-part',
  'add-article',
  'rename-article',
  'move-articles',
  'remove-articles',
  'restore-articles',
  'date',
  'import',
  'accept',
  'reject',
  'replace-twin',
  'verdict',
  'reread',
  'place',
  'bring-in',
  'tidy',
  'take-back',
  'find-replace',
  'merge',
  'decide-conflict',
  'stage',
  'restore-version',
  'restore-snapshot',
  'comment',
  'edit-comment',
  'resolve-comment',
  'reopen-comment',
  'remove-comment',
  'record',
  'remove-record',
  'add-term',
  'change-term',
  'remove-term',
  'add-mark',
  'change-mark',
  'settle-mark',
  'reopen-mark',
  'remove-mark',
  'change-records',
  'remove-records',
  'move-unit',
  'order-forms',
  'add-units',
  'remove-units',
  'ask',
  'receive',
  'unreceive',
  'waive',
  'due',
  'remove-tasks',
  'remind',
  'merge-exemplars',
  'unmerge-exemplar',
  'split-exemplar',
  'merge-units',
  'rename-unit',
  'seed-awards',
  'two-people',
  'decide-withdrawn',
  'withdraw',
  'take-offers',
  'refuse-offers',
  'ask-offers',
  'hold-figure',
  'ask-figure',
  'sheet',
  'photo',
  'photo-persons',
  'remove-photos',
  'restore-photos',
  'photo-right',
  'essay',
  'photo-into',
  'add-matter',
  'change-matter',
  'place-matter',
  'remove-matter',
  'article-kind',
  'part-budget',
  'part-order',
] as const;
export const operationKind = z.enum(OPERATIONS);
export type OperationKind = z.infer<typeof operationKind>;

/** A step as the menu and the notice name it: its kind, what it was done to, and how many of them. */
export const operationLabel = z.object({ kind: operationKind, subject: z.string(), count: z.int() });
export type OperationLabel = z.infer<typeof operationLabel>;

/** When a step was done, or taken back (ms since 1970); null: there is none. */
const stepTime = z.number().nullable();
export const stepTimes = z.object({ undo: stepTime, redo: stepTime });
/** What undo would take back was done, and what redo would do again was taken back, at these times. */
export type StepTimes = z.infer<typeof stepTimes>;

/** Articles whose text the step changed: whoever writes in one of them has it before their eyes. */
const stepTexts = z.array(z.string());
/** What undo and redo would do now; null: nothing. */
export const undoState = z.object({
  undo: operationLabel.nullable(),
  redo: operationLabel.nullable(),
  at: stepTimes,
  texts: z.object({ undo: stepTexts, redo: stepTexts }),
});
export type UndoState = z.infer<typeof undoState>;
/** Where nothing can be taken back. */
export const NO_STEPS: UndoState = { undo: null, redo: null, at: { undo: null, redo: null }, texts: { undo: [], redo: [] } };

/** What was taken back or done again. `articles`: whose text is another now; `settings`: the book's settings are. */
export const undone = z.object({ label: operationLabel, articles: z.array(z.string()), settings: z.boolean(), state: undoState });
export type Undone = z.infer<typeof undone>;
