import { paragraph, title } from '@common/article/build.ts';
import { toggleMark } from '../../../../../../renderer/src/editor/commands/toggle-mark.ts';
import { bold, fixture } from '../../support.ts';

export default fixture({
  input: [title('A'), paragraph('một |')],
  run: (editor) => {
    toggleMark(editor, 'bold');
    editor.insertText('hai');
  },
  output: [title('A'), paragraph([{ text: 'một ' }, bold('hai|')])],
});
