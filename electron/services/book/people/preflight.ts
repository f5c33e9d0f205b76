/** What the records say of the book before it is printed: withdrawn exemplars that still stand in it, names that no record knows. */
import type { TracedName, WithdrawnPlace } from '../../../common/contract/people-channels.ts';
import type { Finding, Preflight } from '../../../common/contract/shapes.ts';
import type { BookReader } from '../../store/reader.ts';
import { tracedNames } from './traced-names.ts';
import { undecided, withdrawnPlaces } from './withdrawn.ts';

/** Code of what is found on the cover, which is a file of its own. */
export const COVER_CODE = 'withdrawn-cover';

/** Findings without pages: the typesetter knows those. @throws AppError job/cancelled */
export async function peopleFindings(book: BookReader, signal?: AbortSignal): Promise<Preflight> {
  const withdrawn = await withdrawnPlaces(book, signal);
  return { errors: undecided(withdrawn).map(withdrawnFinding), warnings: nameFindings(await tracedNames(book, false, signal)) };
}

function withdrawnFinding({ exemplarId, exemplar, kind, title, articleId, photoId, block, around, namesake }: WithdrawnPlace): Finding {
  const where = kind === 'cover' ? 'bìa sách' : kind === 'photo' || kind === 'portrait' || kind === 'photo-caption' ? `ảnh “${title}”` : kind === 'board' || kind === 'plate' || kind === 'page-title' ? `trang “${title}”` : kind === 'part' ? `phần “${title}”` : `bài “${title || '(chưa có tên)'}”`;
  const what = kind === 'article' ? 'vẫn là nhân vật của' : kind === 'author' ? 'vẫn là tác giả của' : kind === 'photo' || kind === 'portrait' || kind === 'plate' || (kind === 'cover' && photoId !== null) ? 'vẫn có trên' : `vẫn có tên (“${around.found}”) trong`;
  const same = namesake ? ' Có người khác trùng tên: hãy xem kỹ đây là ai.' : '';
  return { code: kind === 'cover' ? COVER_CODE : 'withdrawn', text: `Điển hình đã rút “${exemplar}” ${what} ${where}. Hãy bỏ đi, hoặc ghi rõ vì sao giữ lại.${same}`, articleId, block, page: null, exemplarId, ...(photoId === null ? {} : { photoId }), whom: [exemplar] };
}

/** So many names stand in one finding. */
const MOST_NAMED = 6;

interface Counted {
  readonly name: TracedName;
  count: number;
}

/**
 * A name that differs from its record is a finding of its own, at its first place; names that no record knows are one for each article: a doubt,
 * which many articles have, and the articles are gone through one by one.
 */
function nameFindings(names: readonly TracedName[]): Finding[] {
  const first = new Map<string, Counted>();
  for (const name of names) {
    const known = first.get(name.key);
    if (known === undefined) first.set(name.key, { name, count: 1 });
    else known.count += 1;
  }
  const all = [...first.values()];
  const unknown = new Map<string, Counted[]>();
  for (const each of all) if (each.name.state === 'unknown') unknown.set(each.name.articleId, [...(unknown.get(each.name.articleId) ?? []), each]);
  return [...all.filter(({ name }) => name.state === 'differs').map(differing), ...[...unknown.values()].map(unknownIn)];
}

function differing({ name: { name, record, title, articleId, block, exemplarId }, count }: Counted): Finding {
  const text = `Bài “${title}” viết “${name}”${timesOf(count)}, hồ sơ ghi “${record}”. Hãy xem lại chính tả của tên.`;
  return { code: 'name-differs', text, articleId, block, page: null, ...(exemplarId === null ? {} : { exemplarId }), whom: [record] };
}

function unknownIn(found: readonly Counted[]): Finding {
  const [first] = found;
  const { articleId = null, block = null, title = '' } = first?.name ?? {};
  const more = found.length - MOST_NAMED;
  const named = found.slice(0, MOST_NAMED).map(({ name, count }) => `“${name.name}”${timesOf(count)}`).join(', ');
  const text = `Bài “${title}” có tên ${named}${more > 0 ? ` và ${String(more)} tên khác` : ''} mà chưa có hồ sơ nào. Hãy thêm hồ sơ, hoặc kiểm tra lại tên.`;
  return { code: 'name-unknown', text, articleId, block, page: null, whom: found.map(({ name }) => name.name) };
}

const timesOf = (count: number): string => (count > 1 ? ` (${String(count)} chỗ)` : '');
