import type { Person } from './presence.tsx';

/** Who is writing here, by name, on the edge of what they write in. Its parent is positioned. */
export function EditorMark({ editor }: { editor: Person | null }) {
  if (!editor) return null;
  return (
    <span
      className="no-print absolute -top-2.5 right-2 z-10 rounded-full px-2 text-2xs text-white leading-5"
      style={{ background: editor.colour }}
    >
      {editor.name || '…'}
    </span>
  );
}
