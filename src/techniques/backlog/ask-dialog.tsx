import { type InputHTMLAttributes, useId, useState } from 'react';
import { Button } from '#ui/button.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { inputLook, Labelled } from '#ui/field.tsx';
import { useWords } from '#ui/language.tsx';
import { uiWords } from '#ui/words.ts';

/** One question, one answer: a rank, a size, a label. */
export interface Question {
  readonly title: string;
  readonly label: string;
  readonly go: string;
  readonly input?: InputHTMLAttributes<HTMLInputElement>;
  /** Answers already in use, offered as one types. */
  readonly known?: readonly string[];
  readonly onAnswer: (answer: string) => void;
}

export default function AskDialog({ question, onClose }: { question: Question; onClose: () => void }) {
  const ui = useWords(uiWords);
  const [answer, setAnswer] = useState('');
  const form = useId();
  const known = useId();
  return (
    <Dialog
      title={question.title}
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>{ui.cancel}</Button>
          <Button tone="primary" type="submit" form={form}>
            {question.go}
          </Button>
        </>
      }
    >
      <form
        id={form}
        onSubmit={(event) => {
          event.preventDefault();
          if (answer.trim() === '') return;
          onClose();
          question.onAnswer(answer.trim());
        }}
      >
        <Labelled label={question.label}>
          {(id) => (
            <input
              id={id}
              autoFocus
              required
              autoComplete="off"
              list={question.known ? known : undefined}
              {...question.input}
              value={answer}
              onChange={(event) => setAnswer(event.target.value)}
              className={inputLook}
            />
          )}
        </Labelled>
        {question.known && (
          <datalist id={known}>
            {question.known.map((one) => (
              <option key={one} value={one} />
            ))}
          </datalist>
        )}
      </form>
    </Dialog>
  );
}
