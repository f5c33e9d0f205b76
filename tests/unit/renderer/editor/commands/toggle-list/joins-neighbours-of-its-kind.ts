import { list, paragraph, title } from '@common/article/build.ts';
import { toggleList } from '../../../../../../renderer/src/editor/commands/toggle-list.ts';
import { fixture } from '../../support.ts';

export default fixture({
  input: [title('A'), list(false, ['một']), paragraph('hai|'), list(false, ['ba']), list(true, ['bốn'])],
  run: (editor) => {
    toggleList(editor, false);
  },
  output: [title('A'), list(false, ['một', 'hai|', 'ba']), list(true, ['bốn'])],
});
