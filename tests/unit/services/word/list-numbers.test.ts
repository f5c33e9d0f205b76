/** Numbered lists that go on or begin at a number, out to Word as Word has them, and in again as people leave them there. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { document, list, paragraph, title } from '../../../../electron/common/article/build.ts';
import type { Block, ListStart } from '../../../../electron/common/article/document.ts';
import { readWord } from '../../../../electron/services/word/read/read.ts';
import { wordDocument } from '../../../../electron/services/word/write.ts';
