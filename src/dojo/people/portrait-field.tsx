import { buttonLook } from '#ui/button.tsx';
import { useWords } from '#ui/language.tsx';
import { meWords } from './me-words.ts';
import { type Person, PORTRAIT } from './person.ts';
import { Portrait } from './portrait-view.tsx';

/** Chooses a picture: portrait.js draws it anew in the page, and sends that alone. */
export function PortraitField({ person, refused }: { person: Person; refused: boolean }) {
  const t = useWords(meWords);
  return (
    <form
      method="post"
      data-portrait
      data-width={PORTRAIT.width}
      data-most={PORTRAIT.most}
      className="flex flex-wrap items-center gap-5"
    >
      <input type="hidden" name="do" value="picture" />
      <input type="hidden" name="picture" />
      <script src="/portrait.js" defer />
      <Portrait person={person} size={88} />
      <div className="grid gap-2">
        <label
          hidden
          className={`${buttonLook('plain')} focus-within:outline-[2.5px] focus-within:outline-thread focus-within:outline-offset-2`}
        >
          {t.choosePicture}
          <input type="file" accept="image/png,image/jpeg,image/webp" className="sr-only" />
        </label>
        {person.picture !== null && (
          <button type="submit" className={buttonLook('quiet', true)}>
            {t.removePicture}
          </button>
        )}
      </div>
      <p role="alert" hidden={!refused} className="basis-full text-thread text-sm">
        {t.noPicture}
      </p>
    </form>
  );
}
