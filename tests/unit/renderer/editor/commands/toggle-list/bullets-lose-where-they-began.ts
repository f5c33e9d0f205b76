import { list, title } from '@common/article/build.ts';
import { toggleList } from '../../../../../../renderer/src/editor/commands/toggle-list.ts';
import { fixture } from '../../support.ts';

export default fixture({
  input: [title('A'), list(true, ['n|ăm', 'sáu'], [], 5)],
  run: (editor) => toggleList(editor, false),
  output: [title('A'), list(false, ['n|ăm', 'sáu'])],
});
