import { list, paragraph, title } from '@common/article/build.ts';
import { toggleList } from '../../../../../../renderer/src/editor/commands/toggle-list.ts';
import { fixture } from '../../support.ts';

export default fixture({
  input: [title('A'), list(true, ['n|ăm', 'sáu'], [], 5)],
  run: (editor) => toggleList(editor, true),
  output: [title('A'), paragraph('n|ăm'), list(true, ['sáu'], [], 5)],
});
