/** A bare Slate page: the text, Slate's own Editable, and nothing of the product. The peer of typing. */
import { createRoot } from 'react-dom/client';
import { createEditor, Editor, type Descendant } from 'slate';
import { Editable, Slate, withReact, type RenderChunkProps } from 'slate-react';

/** As in the product. */
const CHUNK = 20;

const editor = withReact(createEditor());
editor.getChunkSize = (node) => (Editor.isEditor(node) ? CHUNK : null);

function Chunk({ attributes, lowest, children }: RenderChunkProps) {
  return (
    <div {...attributes} className={lowest ? 'chunk' : undefined}>
      {children}
    </div>
  );
}

const texts = JSON.parse(document.getElementById('texts')?.textContent ?? '[]') as string[];
const value = texts.map((text) => ({ type: 'paragraph', children: [{ text }] })) as unknown as Descendant[];
const root = document.getElementById('root');
if (root !== null) {
  createRoot(root).render(
    <Slate editor={editor} initialValue={value}>
      <Editable
        role="textbox"
        spellCheck={false}
        renderChunk={Chunk}
        renderElement={({ attributes, children }) => (
          <p {...attributes} className="block">
            {children}
          </p>
        )}
      />
    </Slate>,
  );
}
