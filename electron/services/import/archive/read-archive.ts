/** .zip of documents and photos → articles. Every file is read as if it came alone; a bad one harms none of the others. */
import type { SourcePage } from '../../../common/contract/intake-shapes.ts';
import type { ImportedArticle, ImportedPicture, ImportFailure } from '../../../common/contract/shapes.ts';
import { AppError, toErrorShape } from '../../../common/errors.ts';
import { errorLine } from '../../../common/i18n/index.ts';
import type { TextEncoding } from '../../../common/text/encodings/detect.ts';
import type { SourceBytes } from '../formats.ts';
import { readHtml } from '../html/read-html.ts';
import { DRAWABLE } from '../media.ts';
import { readOne, stem, understandPhotos, type ReadOne } from '../read-one.ts';
import { isTooLarge, sizeOf } from '../photo/size.ts';
import { openArchive, type Member } from './members.ts';
import { ownerOf, withPhotos } from './photos-beside.ts';

export interface ReadArchive {
  readonly articles: ImportedArticle[];
  readonly pages: SourcePage[];
  readonly failed: ImportFailure[];
}

/** @throws AppError `import/empty` with nothing in it to read, `import/damaged`, `import/too-large` */
export async function readArchive({ name, bytes }: SourceBytes, forced: TextEncoding | null): Promise<ReadArchive> {
  const { members, failures } = opened(name, bytes);
  const failed = failures.map(({ path, error }) => failureOf(name, path, error));
  const web = members.filter((member) => member.kind === 'html').map((member) => member.path);
  const mine = members.filter((member) => !isOfPage(member.path, web));
  const documents: { path: string; read: ReadOne }[] = [];
  for (const member of mine) {
    if (DRAWABLE.has(member.kind)) continue;
    try {
      documents.push({ path: member.path, read: await readMember(member, members, forced) });
    } catch (thrown) {
      failed.push(failureOf(name, member.path, thrown));
    }
  }
  const photos = mine.filter((member) => DRAWABLE.has(member.kind));
  const { articles, pages } = joined(name, documents, photos, failed);
  if (articles.length === 0 && failed.length === 0) throw new AppError('import/empty', { name });
  return { articles, pages, failed };
}

function opened(name: string, bytes: Uint8Array): ReturnType<typeof openArchive> {
  try {
    return openArchive(bytes);
  } catch (thrown) {
    if (thrown instanceof AppError) throw new AppError(thrown.code, { ...thrown.detail, name }, { cause: thrown });
    throw thrown;
  }
}

/** Saved pages keep their pictures in a folder of their own name; those are theirs, icons and all. */
const isOfPage = (path: string, pages: readonly string[]): boolean =>
  pages.some((page) => ['_files/', '.files/', '-filer/', '_tep/'].some((ending) => path.startsWith(page.replace(/\.[^.]+$/u, '') + ending)));

async function readMember(member: Member, all: readonly Member[], forced: TextEncoding | null): Promise<ReadOne> {
  const source = { name: member.path, bytes: member.bytes };
  if (member.kind !== 'html') return readOne(source, member.kind, forced);
  const folder = member.path.slice(0, member.path.lastIndexOf('/') + 1);
  const byPath = new Map(all.map((one) => [one.path, one.bytes]));
  return readOne(source, member.kind, forced, ({ bytes }) => readHtml(bytes, (address) => byPath.get(folder + unescaped(address)) ?? null));
}

/** "bai_files/anh%201.jpg" → "bai_files/anh 1.jpg", as the archive spells it. */
function unescaped(address: string): string {
  try {
    return decodeURIComponent(address.replace(/^\.\//u, '').split(/[?#]/u, 1)[0] ?? '').normalize('NFC');
  } catch (thrown) {
    if (thrown instanceof URIError) return address;
    throw thrown;
  }
}

/** Photos go to their documents; those of nobody become one article for each folder. */
function joined(archive: string, documents: readonly { path: string; read: ReadOne }[], photos: readonly Member[], failed: ImportFailure[]): { articles: ImportedArticle[]; pages: SourcePage[] } {
  const paths = documents.map(({ path }) => path);
  const owned = new Map<number, ImportedPicture[]>();
  const alone = new Map<string, ImportedPicture[]>();
  for (const photo of photos) {
    if (isTooLarge(sizeOf(photo.bytes))) {
      failed.push(failureOf(archive, photo.path, new AppError('photo/too-large', { name: photo.path })));
      continue;
    }
    const owner = ownerOf(photo.path, paths);
    const folder = photo.path.slice(0, photo.path.lastIndexOf('/') + 1);
    const list = owner === null ? (alone.get(folder) ?? []) : (owned.get(owner) ?? []);
    list.push({ name: photo.path.slice(folder.length), bytes: Uint8Array.from(photo.bytes) });
    if (owner === null) alone.set(folder, list);
    else owned.set(owner, list);
  }
  const articles: ImportedArticle[] = [];
  const pages: SourcePage[] = [];
  documents.forEach(({ path, read }, index) => {
    const own = owned.get(index);
    read.articles.forEach((article, at) => {
      const last = at === read.articles.length - 1;
      articles.push({ ...(own !== undefined && last ? withPhotos(article, own) : article), member: path });
    });
    pages.push({ member: path, lines: read.lines, report: { ...read.report, pictures: read.report.pictures + (own?.length ?? 0) } });
  });
  for (const [folder, pictures] of alone) {
    const member = folder === '' ? '.' : folder;
    const { articles: made, lines, report } = understandPhotos(folder === '' ? archive : folder, stem(folder.replace(/\/$/u, '')) || stem(archive), pictures);
    articles.push(...made.map((article) => ({ ...article, member })));
    pages.push({ member, lines, report });
  }
  return { articles, pages };
}

function failureOf(archive: string, path: string, thrown: unknown): ImportFailure {
  if (!(thrown instanceof AppError)) throw thrown;
  const shape = toErrorShape(thrown);
  return { file: `${archive}/${path}`, code: shape.code, message: errorLine('en', shape) };
}
