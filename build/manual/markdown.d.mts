/** Types of markdown.mjs, for the tests. */
export interface Chapter {
  readonly page: string;
  readonly title: string;
  readonly lead: string;
  readonly html: string;
  readonly sections: readonly { readonly anchor: string; readonly heading: string; readonly level: number; readonly text: string }[];
  readonly links: readonly string[];
  readonly pictures: readonly string[];
  readonly faults: readonly string[];
}
export function readChapter(chapter: { readonly file: string; readonly source: string; readonly picture: (name: string) => { readonly width: number; readonly height: number } | undefined }): Chapter;
