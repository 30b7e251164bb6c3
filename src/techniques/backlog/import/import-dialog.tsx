import { Dialog } from '#ui/dialog.tsx';
export default function ImportDialog({ onClose }: { text?: string; onClose: () => void }) {
  return <Dialog title="…" onClose={onClose}>…</Dialog>;
}
