import {
  autocompletion,
  closeBrackets,
  closeBracketsKeymap,
  completionKeymap,
} from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { PostgreSQL, SQLDialect, sql, type SQLNamespace } from '@codemirror/lang-sql';
import { bracketMatching, HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import { Compartment, EditorState } from '@codemirror/state';
import { EditorView, highlightActiveLine, keymap, lineNumbers } from '@codemirror/view';
import { tags } from '@lezer/highlight';
import type { SqlTable } from '../../workers/contract/sqlPage.ts';
import { runSqlShortcut } from '../workbench/shortcuts.ts';

export interface EditorSetup {
  /** A shadow root: there the editor’s styles are adopted sheets, which the policy of the page allows. */
  readonly root: ShadowRoot;
  readonly label: string;
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly onRun: () => void;
}

export interface Editor {
  /** What is selected; all of it where nothing is. */
  readonly wanted: () => string;
  readonly replace: (text: string) => void;
  readonly insert: (text: string) => void;
  readonly know: (tables: readonly SqlTable[]) => void;
  readonly goTo: (line: number, column: number) => void;
  readonly label: (label: string) => void;
  readonly destroy: () => void;
}

const dialect = SQLDialect.define({
  ...PostgreSQL.spec,
  keywords: `${PostgreSQL.spec.keywords} describe exclude pivot qualify summarize unpivot anti semi asof positional`,
});

const colours = HighlightStyle.define([
  { tag: tags.keyword, color: 'var(--accent)', fontWeight: '600' },
  { tag: [tags.string, tags.special(tags.string)], color: 'var(--good)' },
  { tag: [tags.lineComment, tags.blockComment], color: 'var(--ink-quiet)' },
]);

const look = EditorView.theme({
  '&': { color: 'var(--ink)', backgroundColor: 'var(--paper-raised)', fontSize: '13px' },
  '&.cm-focused': { borderRadius: '5px', outline: '2px solid var(--focus)', outlineOffset: '2px' },
  '.cm-scroller': {
    fontFamily: 'var(--font-mono)',
    lineHeight: '1.6',
    minHeight: '160px',
    maxHeight: '420px',
  },
  '.cm-content': { caretColor: 'var(--ink)', paddingBlock: '8px' },
  '.cm-cursor': { borderLeftColor: 'var(--ink)' },
  '.cm-gutters': {
    backgroundColor: 'var(--paper-sunken)',
    color: 'var(--ink-quiet)',
    borderRight: '1px solid var(--line)',
  },
  '.cm-activeLine, .cm-activeLineGutter': { backgroundColor: 'transparent' },
  '&.cm-focused .cm-activeLineGutter': { color: 'var(--ink)', fontWeight: '600' },
  '&.cm-focused .cm-matchingBracket': { backgroundColor: 'var(--accent-wash)' },
  '.cm-content ::selection, .cm-line::selection': { backgroundColor: 'var(--accent-wash)' },
  '.cm-tooltip': {
    border: '1px solid var(--line-strong)',
    backgroundColor: 'var(--paper-raised)',
    color: 'var(--ink)',
  },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li': { fontFamily: 'var(--font-mono)', padding: '3px 8px' },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li[aria-selected]': {
    backgroundColor: 'var(--accent)',
    color: 'var(--accent-ink)',
  },
});

/**
 * Typed over a selection, the browser would keep the look of what was there with an inline style, which the policy
 * forbids.
 */
const typeOverSelection = EditorView.domEventHandlers({
  beforeinput(event, view) {
    const { data, inputType, isComposing } = event;
    const { from, to } = view.state.selection.main;
    if (inputType !== 'insertText' || data === null || isComposing || from === to) return false;
    view.dispatch(view.state.replaceSelection(data), { userEvent: 'input.type', scrollIntoView: true });
    event.preventDefault();
    return true;
  },
});

export function createEditor({ root, label, text, onText, onRun }: EditorSetup): Editor {
  const language = new Compartment();
  const attributes = new Compartment();
  const named = (name: string) =>
    EditorView.contentAttributes.of({ 'aria-label': name, spellcheck: 'false', autocapitalize: 'off' });
  const run = (): boolean => {
    onRun();
    return true;
  };
  const view = new EditorView({
    root,
    parent: root,
    state: EditorState.create({
      doc: text,
      extensions: [
        lineNumbers(),
        highlightActiveLine(),
        history(),
        bracketMatching(),
        closeBrackets(),
        autocompletion({ icons: false }),
        syntaxHighlighting(colours),
        look,
        EditorView.lineWrapping,
        // Tab is left alone: it leaves the editor.
        keymap.of([
          { key: runSqlShortcut.key, run },
          ...closeBracketsKeymap,
          ...completionKeymap,
          ...historyKeymap,
          ...defaultKeymap,
        ]),
        language.of(sql({ dialect })),
        typeOverSelection,
        attributes.of(named(label)),
        EditorView.updateListener.of((update) => {
          if (update.docChanged) onText(update.state.doc.toString());
        }),
      ],
    }),
  });
  return {
    wanted() {
      const { from, to } = view.state.selection.main;
      return from === to ? view.state.doc.toString() : view.state.sliceDoc(from, to);
    },
    replace(next) {
      if (next === view.state.doc.toString()) return;
      view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: next } });
    },
    insert(name) {
      view.dispatch(view.state.replaceSelection(name));
      view.focus();
    },
    know(tables) {
      const schema: SQLNamespace = Object.fromEntries(
        tables.map((table) => [table.name, table.columns.map((column) => column.name)]),
      );
      view.dispatch({ effects: language.reconfigure(sql({ dialect, schema })) });
    },
    goTo(line, column) {
      const found = view.state.doc.line(Math.min(line, view.state.doc.lines));
      const before = [...found.text].slice(0, column - 1).join('').length;
      view.dispatch({ selection: { anchor: Math.min(found.to, found.from + before) }, scrollIntoView: true });
      view.focus();
    },
    label(name) {
      view.dispatch({ effects: attributes.reconfigure(named(name)) });
    },
    destroy() {
      view.destroy();
    },
  };
}
