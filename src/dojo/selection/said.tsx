/** What came of a form, where one looks first. */
export function Said({ text }: { text: string | null }) {
  return text === null ? null : (
    <p role="status" className="mb-4 max-w-prose rounded-card border border-line bg-sheet px-4 py-3">
      {text}
    </p>
  );
}
