/** What kind of piece an article is: its opener and its length follow from it. */
import * as z from '../schema.ts';

/** A feature, a short profile (gương mặt), an interview, a practice or model (cách làm, mô hình), a photo essay (phóng sự ảnh). */
export const ARTICLE_KINDS = ['feature', 'profile', 'interview', 'practice', 'essay'] as const;
export const articleKind = z.enum(ARTICLE_KINDS);
export type ArticleKind = z.infer<typeof articleKind>;
