import { heading, paragraph, title } from '@common/article/build.ts';
import { moveSection } from '../../../../../../renderer/src/editor/commands/move-section.ts';
import { fixture } from '../../support.ts';

export default fixture({
  input: [title('A'), heading(1, 'Một|'), paragraph('a'), heading(2, 'Một b'), paragraph('b'), heading(1, 'Hai'), paragraph('c')],
  run: (editor) => {
    moveSection(editor, 1, 3);
  },
  output: [title('A'), heading(1, 'Một|'), paragraph('a'), heading(2, 'Một b'), paragraph('b'), heading(1, 'Hai'), paragraph('c')],
  still: true,
});
