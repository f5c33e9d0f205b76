import { Editor } from 'slate';
import { paragraph, title } from '@common/article/build.ts';
import { insertNote } from '../../../../../../renderer/src/editor/commands/note/insert-note.ts';
import { fixture } from '../../support.ts';

export default fixture({
  input: [title('A'), paragraph('báo')],
  run: (editor) => {
    insertNote(editor, Editor.range(editor, [1]), { id: 'b', text: ' Truyện  Kiều', runs: [{ text: ' Truyện ' }, { text: ' Kiều', italic: true }] });
  },
  output: [title('A'), paragraph([{ text: 'báo', footnote: { id: 'b', text: 'Truyện Kiều', runs: [{ text: 'Truyện ' }, { text: 'Kiều', italic: true }] } }])],
});
