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

function withdrawnFinding({ exemplar, kind, title, articleId, block, around, namesake, photoId }: WithdrawnPlace): Finding {
  const where = kind === 'cover' ? 'bìa sách' : kind === 'photo' || kind === 'portrait' || kind === 'photo-caption' ? `ảnh “${title}”` : kind === 'board' || kind === 'plate' || kind === 'page-title' ? `trang “${title}”` : kind === 'part' ? `phần “${title}”` : `bài “${title || '(chưa có tên)'}”`;
  const what = kind === 'article' ? 'vẫn là nhân vật của' : kind === 'author' ? 'vẫn là tác giả của' : kind === 'photo' || kind === 'portrait' || kind === 'plate' || (kind === 'cover' && photoId !== null) ? 'vẫn có trên' : `vẫn có tên (“${around.found}”) trong`;
  const same = namesake ? ' Có người khác trùng tên: hãy xem kỹ đây là ai.' : '';
  return { code: kind === 'cover' ? COVER_CODE : 'withdrawn', text: `Điển hình đã rút “${exemplar}” ${what} ${where}. Hãy bỏ đi, hoặc ghi rõ vì sao giữ lại.${same}`, articleId, block, page: null };
}

/** One finding for each name in each article, at its first place. */
function nameFindings(names: readonly TracedName[]): Finding[] {
  const first = new Map<string, { name: TracedName; count: number }>();
  for (const name of names) {
    const known = first.get(name.key);
    if (known === undefined) first.set(name.key, { name, count: 1 });
    else known.count += 1;
  }
  return [...first.values()].map(({ name: { state, name, record, title, articleId, block }, count }) => {
    const times = count > 1 ? ` (${String(count)} chỗ)` : '';
    const text =
      state === 'differs'
        ? `Bài “${title}” viết “${name}”${times}, hồ sơ ghi “${record}”. Hãy xem lại chính tả của tên.`
        : `Bài “${title}” có tên “${name}”${times} mà chưa có hồ sơ nào. Hãy thêm hồ sơ, hoặc kiểm tra lại tên.`;
    return { code: state === 'differs' ? 'name-differs' : 'name-unknown', text, articleId, block, page: null };
  });
}
