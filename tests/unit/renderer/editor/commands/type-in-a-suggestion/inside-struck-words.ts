import { paragraph, title } from '@common/article/build.ts';
import { fixture, going } from '../../support.ts';

// Suggesting is off: the words are the editor's own and stay when the suggestion is accepted.
export default fixture({
  input: [title('A'), paragraph([{ text: 'một ' }, going('hai| ba', 's9'), { text: ' bốn' }])],
  run: (editor) => {
    for (const letter of 'mới') editor.insertText(letter);
  },
  output: [title('A'), paragraph([{ text: 'một ' }, going('hai', 's9'), { text: 'mới|' }, going(' ba', 's9'), { text: ' bốn' }])],
});
