import { byline, heading, paragraph, title } from '@common/article/build.ts';
import { moveSection } from '../../../../../../renderer/src/editor/commands/move-section.ts';
import { fixture } from '../../support.ts';

export default fixture({
  input: [title('A'), heading(1, 'Một|'), paragraph('a'), heading(1, 'Hai'), paragraph('c'), byline('Lê Khôi')],
  run: (editor) => {
    moveSection(editor, 1, 6);
  },
  output: [title('A'), heading(1, 'Hai'), paragraph('c'), heading(1, 'Một|'), paragraph('a'), byline('Lê Khôi')],
});
