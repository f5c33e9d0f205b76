import { paragraph, photo, title } from '@common/article/build.ts';
import { splitBlock } from '../../../../../../renderer/src/editor/commands/split-block.ts';
import { fixture } from '../../support.ts';

export default fixture({
  input: [title('A'), photo('p1', 'Chú| thích', 'Nguồn'), paragraph('B')],
  run: (editor) => {
    splitBlock(editor);
  },
  output: [title('A'), photo('p1', 'Chú thích', 'Nguồn|'), paragraph('B')],
  still: true,
});
