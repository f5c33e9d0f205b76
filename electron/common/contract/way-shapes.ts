/** What is asked of the ways out of a book that let a person choose: the slideshow of achievements, the photos with their captions. */
import * as z from '../schema.ts';

const id = z.string().min(1).max(100);

/** Articles by their ids; none: every article of the parts that are no front matter. */
export const slideChoice = z.object({
  articles: z.array(id).max(20_000),
  /** Of these only those whose text is approved. */
  approvedOnly: z.boolean(),
});
export type SlideChoice = z.infer<typeof slideChoice>;

/** The whole book. */
export const ALL_SLIDES: SlideChoice = { articles: [], approvedOnly: false };

/** `shown`: as the book prints them, cropped and corrected. `original`: all of the picture as it came. Neither has what the camera wrote. */
export const PHOTO_LOOKS = ['shown', 'original'] as const;

export const photosChoice = z.object({
  look: z.enum(PHOTO_LOOKS),
  /** Photos no article shows, behind the others. */
  unused: z.boolean(),
});
export type PhotosChoice = z.infer<typeof photosChoice>;

export const PHOTOS_AS_USUAL: PhotosChoice = { look: 'shown', unused: false };
