/** Columns that name a row of another table. */
import type { MergeRow, MergeState, MergedTable } from '../../store/merge/state.ts';

export const REFERENCES: Readonly<Partial<Record<MergedTable, Readonly<Record<string, MergedTable>>>>> = {
  unit: { parent_id: 'unit', merged_into: 'unit' },
  source: { unit_id: 'unit' },
  exemplar: { unit_id: 'unit', portrait_id: 'photo', merged_into: 'exemplar' },
  article: { source_id: 'source', part_id: 'part' },
  stage_change: { article_id: 'article' },
  exemplar_article: { exemplar_id: 'exemplar', article_id: 'article' },
  award: { exemplar_id: 'exemplar', form_id: 'award_form', source_id: 'source' },
  photo_person: { photo_id: 'photo', exemplar_id: 'exemplar' },
  comment: { article_id: 'article', parent_id: 'comment' },
  task: { unit_id: 'unit', exemplar_id: 'exemplar', article_id: 'article', source_id: 'source' },
  reminder: { unit_id: 'unit' },
  verdict: { exemplar_id: 'exemplar', article_id: 'article', photo_id: 'photo' },
  matter: { part_id: 'part' },
  page_mark: { article_id: 'article', matter_id: 'matter' },
};

/**
 * A copy that was made to be sent has no documents and nothing that was removed; what named them names nothing there. That is no
 * change: such a column has what `other` has.
 * @param there the book of `row`
 */
export function withoutAbsence(table: MergedTable, row: MergeRow, other: MergeRow, there: MergeState): MergeRow {
  const kept: Record<string, string | number | null> = {};
  for (const [column, target] of Object.entries(REFERENCES[table] ?? {})) {
    const value = other[column];
    if (row[column] === null && typeof value === 'string' && !there.rows[target].has(value)) kept[column] = value;
  }
  return Object.keys(kept).length === 0 ? row : { ...row, ...kept };
}
