/** What can be said of the book before it is printed: places whose picture has not come, bare captions, photos too small, characters without a shape. */
import { inlineText, isUnwritten, titleOf } from '../../../common/article/read.ts';
import { suggestionsOf } from '../../../common/article/suggest.ts';
import type { ArticleDocument } from '../../../common/article/document.ts';
import type { Finding, Preflight } from '../../../common/contract/shapes.ts';
import { articlePages } from '../preview.ts';
import { blockKey } from '../blocks.ts';
import { PRINT_PPI } from '../photos.ts';
import type { PlacedPhoto, Typeset } from '../typeset.ts';
import { missingGlyphs, nameOf } from './glyphs.ts';

/** Below this a printed photo shows its pixels to anyone (printers' rule of thumb: half of 300). */
const POOR_PPI = 150;
/** Below this printing houses ask back. */
const LOW_PPI = 250;

/** So many characters are named in one finding. */
const MOST_NAMED = 8;

/** ppi of a photo at its printed size. */
export function effectivePpi(placed: PlacedPhoto): number {
  return placed.photo.width / (placed.width / 72);
}

export function preflightContent(articles: readonly { id: string; document: ArticleDocument }[], typeset: Typeset): Preflight {
  const pages = new Map(articlePages(typeset).map(({ id, start }) => [id, start]));
  const spots = new Map(typeset.places.flatMap(([what, key, page]) => (what === 'spot' ? [[key, page] as const] : [])));
  const errors: Finding[] = [];
  const warnings: Finding[] = [];
  for (const article of articles) {
    const at = { articleId: article.id, block: null, page: pages.get(article.id) ?? null };
    const title = titleOf(article.document) || '(chưa có tên)';
    if (titleOf(article.document) === '') warnings.push({ code: 'no-title', text: 'Bài chưa có tên.', ...at });
    if (isUnwritten(article.document)) {
      warnings.push({ code: 'empty-article', text: `Bài “${title}” chưa có nội dung nên không in.`, ...at });
      continue;
    }
    const suggestions = suggestionsOf(article.document).length;
    if (suggestions > 0) warnings.push({ code: 'suggestions-open', text: `Bài “${title}” còn ${String(suggestions)} chỗ đề nghị sửa chưa quyết định. Sách in theo chữ đang có, chưa theo đề nghị.`, ...at });
    const [first, ...others] = missingGlyphs(article.document);
    if (first !== undefined) {
      const named = [first, ...others].slice(0, MOST_NAMED).map(({ character }) => nameOf(character)).join(', ');
      const more = others.length < MOST_NAMED ? '' : ` và ${String(others.length + 1 - MOST_NAMED)} ký tự khác`;
      warnings.push({ code: 'glyph-missing', text: `Bài “${title}” có ký tự mà phông chữ của sách không có, in ra thành ô trống: ${named}${more}. Hãy thay bằng chữ khác.`, ...at, block: first.block });
    }
    for (const [index, block] of article.document.blocks.entries()) {
      if (block.type !== 'photo') continue;
      const there = { articleId: article.id, block: index, page: spots.get(blockKey(article.id, index)) ?? null };
      const caption = inlineText(block.children[0].children).trim();
      if (block.photoId === null) {
        errors.push({ code: 'photo-missing', text: `Bài “${title}” còn thiếu ảnh: “${caption || 'ảnh chưa có chú thích'}”. Chỗ của ảnh đang để trống.`, ...there });
      } else if (caption === '') {
        warnings.push({ code: 'caption-empty', text: `Bài “${title}” có ảnh chưa có chú thích.`, ...there });
      }
    }
  }
  for (const placed of typeset.photos) {
    const ppi = Math.round(effectivePpi(placed));
    const widest = Math.floor((placed.photo.width / PRINT_PPI) * 25.4);
    const at = { articleId: placed.articleId, block: placed.block, page: spots.get(blockKey(placed.articleId, placed.block)) ?? null };
    const text = `Ảnh “${placed.photo.name}” in ra ${String(ppi)} ppi. Muốn nét, in rộng nhất ${String(widest)} mm hoặc xin ảnh gốc.`;
    if (ppi < POOR_PPI) errors.push({ code: 'photo-poor', text, ...at });
    else if (ppi < LOW_PPI) warnings.push({ code: 'photo-low', text, ...at });
  }
  return { errors, warnings };
}
