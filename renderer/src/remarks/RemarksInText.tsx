/** Stands inside the editor: keeps what is remarked about the article, marks the words of comments, and says which remark the caret is at. */
import type { Remarks, Stretch } from '@common/article/remarks.ts';
import type { TFunction } from 'i18next';
import { useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { Editor, Node, Range, Text, Transforms } from 'slate';
import { useSlateSelector, useSlateStatic } from 'slate-react';
import { useDesk } from '../app/desk-context.ts';
import { call } from '../client/call.ts';
import { commentTarget, markComment } from '../editor/commands/comment/mark-comment.ts';
import { decide } from '../editor/commands/suggest/decide.ts';
import { focusText } from '../editor/focus.ts';
import type { Beside } from '../editor/history.ts';
import { rangeOf } from '../editor/highlight/offsets.ts';
import { rangeInSight } from '../editor/range-in-sight.ts';
import { takeSelection } from '../editor/take-selection.ts';
import { hearRefusals, suggestAs, type Refused } from '../editor/suggest/suggesting.ts';
import { report, run } from '../errors/report.ts';
import { useTexts } from '../i18n/use-texts.ts';
import { useLocked } from '../stages/use-stage.ts';
import { tell } from '../ui/toasts.ts';
import { suggestingMode } from './mode.ts';
import { draftPlaces, quotedIn, targetNow, type KeptPlace } from './draft-places.ts';
import { answerTo, drafts, editOf } from './drafts.ts';
import { openRemarks, type BegunComment, type RemarkActions } from './open-remarks.ts';
import { remarksOf, useDraftMarks, useMarks } from './use-marks.ts';
import type { ArticleComment } from '@common/contract/comment-channels.ts';

/** Equal for everything the panel shows; where in the text a remark stands is looked up when it is asked for. */
function sameRemarks(one: Remarks | null, other: Remarks): boolean {
  return (
    one !== null &&
    one.comments.length === other.comments.length &&
    one.suggestions.length === other.suggestions.length &&
    one.comments.every(({ id, start, end }, index) => id === other.comments[index]?.id && end - start === other.comments[index].end - other.comments[index].start) &&
    one.suggestions.every(({ id, added, removed, notes }, index) => id === other.suggestions[index]?.id && added === other.suggestions[index].added && removed === other.suggestions[index].removed && notes.join('\n') === other.suggestions[index].notes.join('\n'))
  );
}

/** The text, where comments are being written in it: at their words it is looked at behind every change. */
const textOf = (editor: Editor): unknown => editor.children;
const noText = (): unknown => null;

/** The comments and suggestions of the run the caret is in, or touches with its end. */
function remarksAtCaret(editor: Editor): string {
  const { selection } = editor;
  if (selection === null || !Node.has(editor, selection.focus.path)) return '';
  const node = Node.get(editor, selection.focus.path);
  if (!Text.isText(node)) return '';
  return [...(node.comments ?? []), node.inserted?.id ?? '', node.deleted?.id ?? ''].filter((id) => id !== '').join(' ');
}

export function RemarksInText({ articleId }: { readonly articleId: string }) {
  const { t } = useTexts();
  const { book, steps } = useDesk();
  const locked = useLocked() || book.readOnly;
  const editor = useSlateStatic();
  const remarks = useSlateSelector(remarksOf, sameRemarks);
  const atCaret = useSlateSelector(remarksAtCaret);
  const on = useSyncExternalStore(suggestingMode.subscribe, suggestingMode.get);
  const [comments, setComments] = useState<readonly ArticleComment[]>([]);
  const places = useSyncExternalStore(draftPlaces.subscribe, draftPlaces.get);

  useEffect(() => {
    suggestAs(editor, on && !locked ? { author: book.author, now: Date.now, newId: () => crypto.randomUUID().slice(0, 12) } : null);
    return () => {
      suggestAs(editor, null);
    };
  }, [editor, on, locked, book.author]);
  useEffect(() => {
    let last: { readonly what: Refused; readonly at: number } | null = null;
    const refused = (what: Refused): void => {
      // One key can ask for several things; one sentence is enough, the one that says most.
      const told = last !== null && Date.now() - last.at <= 1500 && (what === 'other' || what === last.what);
      if (!told) tell(t(`remarks.refused.${what}`));
      last = { what, at: Date.now() };
    };
    hearRefusals(editor, {
      refused,
      spared: (kinds) => tell(t(`remarks.spared.${nameOf(kinds)}`)),
      leftOut: (kinds) => tell(t(`remarks.leftOut.${nameOf(kinds)}`)),
    });
  }, [editor, t]);

  const load = useCallback((): void => {
    call('comment.list', { articleId }).then(setComments, report);
  }, [articleId]);
  // What is undone and done again may be a comment.
  useEffect(() => {
    load();
    return steps.subscribe(load);
  }, [load, steps]);
  useEffect(() => {
    draftPlaces.bind(editor, articleId);
    return () => { draftPlaces.unbind(editor); };
  }, [editor, articleId]);
  const text = useSlateSelector(places.some(({ live }) => live?.editor === editor) ? textOf : noText);
  useEffect(() => { draftPlaces.follow(editor); }, [editor, text]);

  const actions = useActions({ articleId, editor, t, refresh: () => { load(); steps.refresh(); } });
  const active = useMemo(() => atCaret.split(' ').find((id) => remarks.suggestions.some((each) => each.id === id) || comments.some((each) => each.id === id && each.resolvedAt === null)) ?? null, [atCaret, remarks, comments]);
  useMarks(remarks, comments, active);
  useDraftMarks(places, text);

  const begun = useMemo(() => places.filter((place) => place.articleId === articleId).map((place): BegunComment => ({ box: place.box, quoted: place.quoted, stands: place.stands })), [places, articleId]);
  useEffect(() => {
    openRemarks.set({ articleId, locked, comments, remarks, active, begun, actions });
  }, [articleId, locked, comments, remarks, active, begun, actions]);
  useEffect(() => () => openRemarks.leave(articleId), [articleId]);
  return null;
}

/** The name of one kind, or of several together. */
function nameOf<Kind extends string>(kinds: ReadonlySet<Kind>): Kind | 'several' {
  const [kind] = kinds;
  return kinds.size === 1 && kind !== undefined ? kind : 'several';
}

interface ActionParts {
  readonly articleId: string;
  readonly editor: Editor;
  readonly t: TFunction;
  readonly refresh: () => void;
}

function useActions(parts: ActionParts): RemarkActions {
  const latest = useRef(parts);
  useEffect(() => {
    latest.current = parts;
  });
  return useMemo((): RemarkActions => {
    const write = (work: () => Promise<unknown>): void => {
      run(async () => {
        await work();
        latest.current.refresh();
      });
    };
    /** Closes the box whose words are sent; they are there again when that fails. */
    const send = (box: string, body: string, work: () => Promise<unknown>): void => {
      const place = draftPlaces.drop(box);
      drafts.drop(box);
      write(async () => {
        try {
          await work();
        } catch (thrown) {
          bringBack(box, body, place);
          throw thrown;
        }
      });
    };
    const bringBack = (box: string, body: string, place: KeptPlace | null): void => {
      const { articleId, editor } = latest.current;
      if (place !== null) draftPlaces.again(place, place.articleId === articleId ? editor : null);
      drafts.write(box, body);
    };
    return {
      begin: () => {
        const { editor, articleId } = latest.current;
        takeSelection(editor);
        const target = commentTarget(editor);
        if (target !== null) draftPlaces.begin(editor, articleId, target);
        return target !== null;
      },
      leave: () => { focusText(latest.current.editor); },
      discard: (box, body) => {
        const place = draftPlaces.drop(box);
        drafts.drop(box);
        focusText(latest.current.editor);
        return () => { bringBack(box, body, place); };
      },
      add: (box, body) => {
        const { articleId, editor, t } = latest.current;
        draftPlaces.follow(editor);
        const place = draftPlaces.get().find((each) => each.box === box);
        const range = place === undefined ? null : targetNow(place);
        if (range === null) {
          tell(t('remarks.draftGone'));
          return;
        }
        const id = crypto.randomUUID();
        const at = Editor.rangeRef(editor, range, { affinity: 'inward' });
        send(box, body, async () => {
          // The record first: words that carry the id of a comment that is not there would say nothing.
          await call('comment.add', { id, articleId, parentId: null, quoted: quotedIn(editor, range).slice(0, 2000), body });
          const now = at.unref();
          if (now !== null) markComment(editor, now, id, recordOf(id, write));
          // The words that were commented on are not typed over by what comes next.
          Transforms.collapse(editor, { edge: 'end' });
          focusText(editor);
        });
      },
      answer: (threadId, body) => { send(answerTo(threadId), body, () => call('comment.add', { id: crypto.randomUUID(), articleId: latest.current.articleId, parentId: threadId, quoted: '', body })); },
      edit: (id, body) => { send(editOf(id), body, () => call('comment.edit', { id, body })); },
      resolve: (id, resolved) => { write(() => call('comment.resolve', { id, resolved })); },
      remove: (id) => { write(() => call('comment.remove', { id })); },
      decide: (decision, ids) => {
        const { editor } = latest.current;
        decide(editor, decision, ids);
        focusText(editor);
      },
      goTo: (id) => {
        const { editor } = latest.current;
        const { comments, suggestions } = remarksOf(editor);
        const place = comments.find((each) => each.id === id) ?? suggestions.find((each) => each.id === id)?.place;
        if (place !== undefined) showPlace(editor, place);
      },
    };
  }, []);
}

/** Takes a comment out and in again with the mark on its words. One that was taken out before its mark is not brought again by it. */
function recordOf(id: string, write: (work: () => Promise<unknown>) => void): Beside {
  let went: Promise<boolean> = Promise.resolve(false);
  return {
    undo: () => {
      went = call('comment.withdraw', { id, withdrawn: true });
      write(() => went);
    },
    redo: () => { write(async () => { if (await went) await call('comment.withdraw', { id, withdrawn: false }); }); },
  };
}

/** The caret at the place's end, the place before the eyes. */
function showPlace(editor: Editor, { path, start, end }: Stretch): void {
  if (!Node.has(editor, [...path])) return;
  const range = rangeOf(editor, [...path], start, end);
  Transforms.select(editor, Range.isCollapsed(range) ? range.anchor : range.focus);
  focusText(editor);
  rangeInSight(editor, range);
}
