/** The part of the contract for collecting: what units were asked for and what has come. See channels.ts. */
import * as z from '../schema.ts';
import { collectOverview, pastedUnit, remindedHow, reminderEntry, wanted } from '../collect/shapes.ts';
import { channel, nothing } from './channel.ts';
import { bytes, isoDate } from './shapes.ts';

const id = z.string().min(1).max(100);
const ids = z.array(id).min(1).max(5000);
/** A page of text at most. */
const letter = z.string().max(20_000);

/** Answered by main: it names a path. `null` = the person cancelled the dialog. */
export const collectFiles = {
  /** Saves the form that units fill in: for one unit into a file, for several each into a folder; without units one that names none. */
  'app.saveForms': channel('renderer', 'main', () => ({
    input: z.object({ unitIds: z.array(id).max(5000) }),
    output: z.object({ files: z.int(), folderLabel: z.string() }).nullable(),
  })),
} as const;

/** Between trusted processes only. */
export const collectInternal = {
  /** The form of a unit as things stand (null: for any unit), a .docx. @throws book/no-record */
  'collect.form': channel('internal', 'store', () => ({
    input: z.object({ unitId: id.nullable(), today: isoDate }),
    output: z.object({ unit: z.string(), bytes }),
  })),
} as const;

/** Answered by the process that owns the yearbook file. Every change is one step to take back. */
export const collect = {
  'collect.overview': channel('renderer', 'store', () => ({ input: nothing, output: collectOverview })),
  /** What a unit was told and when, newest first. */
  'collect.log': channel('renderer', 'store', () => ({ input: z.object({ unitId: id }), output: z.array(reminderEntry) })),
  /** Takes in those whose name the book does not have yet; `known`: how many it had. */
  'collect.addUnits': channel('renderer', 'store', () => ({
    input: z.object({ units: z.array(pastedUnit).min(1).max(5000) }),
    output: z.object({ ids: z.array(id), known: z.int() }),
  })),
  /** Each unit is asked for `count` things of each kind, and its log says so. @throws book/no-record */
  'collect.ask': channel('renderer', 'store', () => ({
    input: z.object({
      unitIds: ids,
      wants: z.array(z.object({ wanted, count: z.int().min(1).max(50), title: z.string().max(500) })).min(1).max(20),
      askedOn: isoDate,
      dueOn: isoDate.nullable(),
    }),
    output: z.object({ tasks: z.int() }),
  })),
  /**
   * Tasks are fulfilled on a day, the only one perhaps by an article; `on` null: they are open again, and what had come for them is let go.
   * @throws book/no-record, book/no-article
   */
  'collect.receive': channel('renderer', 'store', () => ({ input: z.object({ taskIds: ids, on: isoDate.nullable(), articleId: id.nullable() }), output: nothing })),
  /** Articles are from these units: each fulfils the task that fits, or is counted beyond what was asked for. @throws book/no-record, book/no-article */
  'collect.assign': channel('renderer', 'store', () => ({
    input: z.object({ articles: z.array(z.object({ articleId: id, unitId: id })).min(1).max(5000), on: isoDate }),
    output: nothing,
  })),
  /** They are no longer wanted, or are again. */
  'collect.waive': channel('renderer', 'store', () => ({ input: z.object({ taskIds: ids, waived: z.boolean() }), output: nothing })),
  'collect.setDue': channel('renderer', 'store', () => ({ input: z.object({ taskIds: ids, dueOn: isoDate.nullable() }), output: nothing })),
  'collect.removeTasks': channel('renderer', 'store', () => ({ input: z.object({ taskIds: ids }), output: nothing })),
  'collect.removeUnits': channel('renderer', 'store', () => ({ input: z.object({ unitIds: ids }), output: nothing })),
  /** Notes that units were reminded, or anything else worth keeping about asking them. */
  'collect.remind': channel('renderer', 'store', () => ({
    input: z.object({ entries: z.array(z.object({ unitId: id, text: letter })).min(1).max(5000), on: isoDate, how: remindedHow }),
    output: nothing,
  })),
} as const;
