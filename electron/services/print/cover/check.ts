/** What can be said of a cover before it is printed: spine and words, the photo's pixels, ISBN, binding against the count of pages. */
import { LEAST_SPINE } from '../../../common/book/cover.ts';
import { readIsbn } from '../../../common/book/isbn.ts';
import type { MadeBook } from '../../../common/book/made.ts';
import type { BookSettings } from '../../../common/book/settings.ts';
import type { Finding, Preflight } from '../../../common/contract/shapes.ts';
import { ppiLevel, PRINT_PPI } from '../../../common/photo/hints.ts';
import { effectivePpi } from '../preflight/photo-sizes.ts';
import type { TypesetCover } from './typeset.ts';

/** Leaves of a stapled book are folded sheets of four pages. */
const SADDLE_PAGES = 4;

/** "14,2" */
export const millimetres = (value: number): string => new Intl.NumberFormat('vi', { maximumFractionDigits: 1 }).format(value);

export function checkCover(settings: BookSettings, pages: number, cover: TypesetCover, { made, photoGone }: { readonly made: MadeBook; readonly photoGone: boolean }): Preflight {
  const errors: Finding[] = [];
  const warnings: Finding[] = [];
  const say = (list: Finding[], code: string, text: string): void => {
    list.push({ code, text, articleId: null, block: null, page: null });
  };
  const spine = cover.wrap.spine.width;
  const binding = settings.coverBinding;
  if (binding === 'saddle') {
    if (pages % SADDLE_PAGES !== 0) say(warnings, 'cover-saddle-pages', `Sách đóng ghim có ${String(pages)} trang, không chia hết cho 4. Thêm hoặc bớt ${String(pages % SADDLE_PAGES)} trang, hoặc chọn cách đóng khác.`);
  } else if (spine < LEAST_SPINE && settings.coverSpineWay !== 'none') {
    say(warnings, 'cover-spine-thin', `Gáy chỉ dày ${millimetres(spine)} mm nên không in chữ; chữ cần gáy từ ${millimetres(LEAST_SPINE)} mm.`);
  }
  if (settings.title.trim() === '') say(errors, 'cover-no-title', 'Sách chưa có tên để in lên bìa.');
  if (cover.overset.includes('title')) say(errors, 'cover-title-long', 'Tên sách quá dài so với chỗ trên bìa trước.');
  if (cover.overset.includes('spine')) say(errors, 'cover-spine-long', 'Chữ gáy quá dài so với chiều cao sách. Hãy gõ chữ gáy ngắn hơn trong mục Bìa.');
  if (cover.overset.includes('blurb')) say(errors, 'cover-blurb-long', 'Lời bìa sau quá dài, không đủ chỗ. Hãy rút ngắn.');
  if (settings.coverIsbn.trim() !== '') checkIsbn(settings.coverIsbn, made, (code, text) => { say(code === 'cover-isbn' ? errors : warnings, code, text); });
  if (photoGone) say(errors, 'cover-photo-gone', 'Ảnh bìa đã bỏ khỏi kho ảnh nên bìa không có ảnh. Hãy chọn ảnh khác.');
  if (cover.photo !== null) {
    const { photo } = cover.photo;
    const ppi = Math.round(effectivePpi(cover.photo));
    const level = ppiLevel(ppi);
    // Of the whole picture, what the cover cuts off with it.
    const needed = Math.ceil((cover.photo.width / 72) * PRINT_PPI);
    const framed = settings.coverPhotoWay === 'full' ? ' hoặc đặt ảnh trong khung của mẫu' : '';
    const text = `Ảnh bìa “${photo.name}” in ra ${String(ppi)} ppi. Muốn nét, cần ảnh rộng ít nhất ${String(needed)} px (ảnh này ${String(photo.width)} px)${framed}.`;
    if (level !== 'fine') say(level === 'poor' ? errors : warnings, level === 'poor' ? 'photo-poor' : 'photo-low', text);
  }
  return { errors, warnings };
}

function checkIsbn(typed: string, made: MadeBook, say: (code: 'cover-isbn' | 'cover-isbn-differs', text: string) => void): void {
  const isbn = readIsbn(typed);
  if (isbn === null) {
    say('cover-isbn', `ISBN “${typed.trim()}” trên bìa gõ sai (số kiểm tra không khớp) nên chưa in mã vạch.`);
    return;
  }
  for (const page of made.pages.values()) {
    if (page.kind !== 'imprint') continue;
    const inside = page.lines({ pages: 0 }).find(({ label }) => label === 'ISBN')?.text;
    if (inside !== undefined && readIsbn(inside)?.digits !== isbn.digits) say('cover-isbn-differs', `ISBN trên bìa (${isbn.text}) khác ISBN ở trang thông tin xuất bản (${inside}).`);
  }
}
