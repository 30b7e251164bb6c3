import { DATE_TAGS } from '#core/words.ts';
import { Button, buttonLook } from '#ui/button.tsx';
import { inputLook } from '#ui/input-look.tsx';
import { useLocale, useWords } from '#ui/language.tsx';
import { NAME_MAX } from '../products/visitor.ts';
import { MeFrame, MeSection } from './me-frame.tsx';
import { meWords } from './me-words.ts';
import { DOINGS, type Person, SEEKS_MAX } from './person.ts';
import { PortraitField } from './portrait-field.tsx';
import { SCOPES, type Scope } from './scopes.ts';

interface MeProps {
  readonly person: Person;
  readonly sessions: readonly {
    readonly id: string;
    readonly device: string;
    readonly since: Date;
    readonly seen: Date;
    readonly here: boolean;
  }[];
  readonly passkeys: readonly { readonly id: string; readonly name: string; readonly since: Date | null }[];
  readonly tokens: readonly {
    readonly id: string;
    readonly name: string;
    readonly scopes: readonly Scope[];
    readonly expiresAt: Date | null;
    readonly usedAt: Date | null;
  }[];
  readonly choices: Readonly<Record<'reminder' | 'news', boolean>>;
  /** Since when their own calendar has its address. */
  readonly feedSince: Date | null;
  /** That address, just made: shown this once. */
  readonly feed: string | undefined;
  readonly zones: readonly string[];
  readonly isNew: boolean;
  readonly saved: boolean;
  readonly back: string | null;
  /** The token just made: shown this once. */
  readonly token: string | undefined;
  readonly refused: 'picture' | 'no-scope' | 'too-many-tokens' | undefined;
}

/** A day in the person's own zone and language. */
const useDay = (timeZone: string) => {
  const locale = useLocale();
  const format = new Intl.DateTimeFormat(DATE_TAGS[locale], { dateStyle: 'medium', timeZone });
  return (moment: Date | string) => format.format(new Date(moment));
};

export function MePage(props: MeProps) {
  const t = useWords(meWords);
  const { person, isNew, saved } = props;
  return (
    <MeFrame
      tab="profile"
      title={isNew ? t.welcome : t.title}
      lead={isNew ? t.welcomeLead : t.lead}
      isAdmin={person.isAdmin}
    >
      {saved && (
        <p role="status" className="max-w-xl rounded-control bg-sheet px-4 py-3">
          {t.saved}
        </p>
      )}
      <Who {...props} />
      <MeSection id="picture" title={t.pictureTitle} hint={t.pictureHint}>
        <PortraitField person={person} refused={props.refused === 'picture'} />
      </MeSection>
      {!isNew && (
        <>
          <MailChoices choices={props.choices} />
          <Calendar {...props} />
          <Passkeys {...props} />
          <Sessions {...props} />
          <Tokens {...props} />
        </>
      )}
    </MeFrame>
  );
}

function Who({ person, zones, isNew, back }: MeProps) {
  const t = useWords(meWords);
  const known = zones.includes(person.timeZone) ? zones : [person.timeZone, ...zones];
  return (
    <MeSection id="who" title={t.whoTitle} hint={t.nameHint}>
      <form method="post" className="grid gap-5">
        {back !== null && <input type="hidden" name="back" value={back} />}
        <div className="grid gap-1.5">
          <label htmlFor="name" className="font-[550]">
            {t.name}
          </label>
          <input
            id="name"
            name="name"
            autoComplete="nickname"
            maxLength={NAME_MAX}
            defaultValue={person.name}
            className={inputLook}
          />
          <p className="text-soft text-sm">{t.addressIs(person.emailWritten)}</p>
        </div>
        <fieldset className="grid gap-1.5">
          <legend className="pb-1 font-[550]">{t.doing}</legend>
          {(['', ...DOINGS] as const).map((doing) => (
            <label key={doing} className="flex min-h-8 items-center gap-2.5">
              <input
                type="radio"
                name="doing"
                value={doing}
                defaultChecked={(person.doing ?? '') === doing}
                className="size-4.5"
              />
              {t.doings[doing]}
            </label>
          ))}
        </fieldset>
        <div className="grid gap-1.5">
          <label htmlFor="seeks" className="font-[550]">
            {t.seeks}
          </label>
          <textarea
            id="seeks"
            name="seeks"
            rows={3}
            maxLength={SEEKS_MAX}
            defaultValue={person.seeks}
            aria-describedby="seeks-hint"
            className={inputLook}
          />
          <p id="seeks-hint" className="text-pretty text-soft text-sm">
            {t.seeksHint}
          </p>
        </div>
        <div className="grid gap-5 sm:grid-cols-2">
          <div className="grid content-start gap-1.5">
            <label htmlFor="locale" className="font-[550]">
              {t.locale}
            </label>
            <select id="locale" name="locale" defaultValue={person.locale} className={inputLook}>
              <option value="fr" lang="fr">
                {t.locales.fr}
              </option>
              <option value="en" lang="en">
                {t.locales.en}
              </option>
            </select>
          </div>
          <div className="grid content-start gap-1.5">
            <label htmlFor="timeZone" className="font-[550]">
              {t.timeZone}
            </label>
            <select
              id="timeZone"
              name="timeZone"
              defaultValue={person.timeZone}
              aria-describedby="zone-hint"
              className={inputLook}
            >
              {known.map((zone) => (
                <option key={zone}>{zone}</option>
              ))}
            </select>
            <p id="zone-hint" className="text-pretty text-soft text-sm">
              {t.timeZoneHint}
            </p>
          </div>
        </div>
        <p>
          <Button type="submit" name="do" value="profile" tone="primary" className="min-h-11 px-6">
            {isNew && back !== null ? t.goOn : t.save}
          </Button>
        </p>
      </form>
    </MeSection>
  );
}

function MailChoices({ choices }: Pick<MeProps, 'choices'>) {
  const t = useWords(meWords);
  return (
    <MeSection id="mail" title={t.mailTitle} hint={t.mailHint}>
      <form method="post" className="grid gap-2">
        {(['reminder', 'news'] as const).map((choice) => (
          <label key={choice} className="flex min-h-8 items-center gap-2.5">
            <input type="checkbox" name={choice} defaultChecked={choices[choice]} className="size-4.5" />
            {t.mailChoices[choice]}
          </label>
        ))}
        <p className="pt-2">
          <Button type="submit" name="do" value="mail">
            {t.save}
          </Button>
        </p>
      </form>
    </MeSection>
  );
}

function Calendar({ feedSince, feed, person }: MeProps) {
  const t = useWords(meWords);
  const day = useDay(person.timeZone);
  const made = feed !== undefined || feedSince !== null;
  return (
    <MeSection id="calendar" title={t.calendarTitle} hint={t.calendarHint}>
      {feed !== undefined ? (
        <div role="status" className="grid gap-2 rounded-card border border-thread bg-card p-4">
          <p className="font-[550]">{t.calendarMade}</p>
          <code className="select-all break-all text-sm">{feed}</code>
        </div>
      ) : (
        feedSince && <p>{t.calendarSince(day(feedSince))}</p>
      )}
      <form method="post" action="/me#calendar" className="flex flex-wrap gap-2">
        <Button type="submit" name="do" value="make-feed">
          {made ? t.calendarAgain : t.calendarMake}
        </Button>
        {made && (
          <Button type="submit" name="do" value="end-feed" tone="quiet">
            {t.calendarEnd}
          </Button>
        )}
      </form>
    </MeSection>
  );
}

const rowLook = 'flex flex-wrap items-center justify-between gap-x-4 gap-y-1 border-line border-b py-2.5';

function Passkeys({ passkeys, person }: MeProps) {
  const t = useWords(meWords);
  const day = useDay(person.timeZone);
  return (
    <MeSection id="passkeys" title={t.passkeysTitle} hint={t.passkeysHint}>
      {passkeys.length > 0 && (
        <ul>
          {passkeys.map(({ id, name, since }) => (
            <li key={id} className={rowLook}>
              <span>{t.passkeyNamed(name, since ? day(since) : '')}</span>
              <form method="post">
                <input type="hidden" name="id" value={id} />
                <Button type="submit" name="do" value="remove-passkey" tone="quiet" small>
                  {t.remove}
                </Button>
              </form>
            </li>
          ))}
        </ul>
      )}
      <script src="/passkey.js" defer />
      <p>
        <Button hidden data-passkey="add" data-name="" data-back="/me#passkeys" data-fault={t.passkeyFault}>
          {t.addPasskey}
        </Button>
      </p>
      <p data-passkey-fault="" role="alert" hidden className="text-thread text-sm" />
    </MeSection>
  );
}

function Sessions({ sessions, person }: MeProps) {
  const t = useWords(meWords);
  const day = useDay(person.timeZone);
  return (
    <MeSection id="sessions" title={t.sessionsTitle}>
      <ul>
        {sessions.map(({ id, device, seen, here }) => (
          <li key={id} className={rowLook}>
            <span>
              {device || t.device}{' '}
              <span className="text-soft text-sm">{here ? t.here : t.seen(day(seen))}</span>
            </span>
            {!here && (
              <form method="post">
                <input type="hidden" name="id" value={id} />
                <Button type="submit" name="do" value="end-session" tone="quiet" small>
                  {t.end}
                </Button>
              </form>
            )}
          </li>
        ))}
      </ul>
      {sessions.length > 1 && (
        <form method="post">
          <Button type="submit" name="do" value="end-others">
            {t.endOthers}
          </Button>
        </form>
      )}
    </MeSection>
  );
}

function Tokens({ tokens, token, refused, person }: MeProps) {
  const t = useWords(meWords);
  const day = useDay(person.timeZone);
  const open = token !== undefined || refused === 'no-scope' || refused === 'too-many-tokens';
  return (
    <MeSection id="tokens" title={t.tokensTitle} hint={t.tokensHint}>
      {token !== undefined && (
        <div role="status" className="grid gap-2 rounded-card border border-thread bg-card p-4">
          <p className="font-[550]">{t.tokenMade}</p>
          <code className="select-all break-all text-sm">{token}</code>
        </div>
      )}
      {tokens.length > 0 && (
        <ul>
          {tokens.map(({ id, name, scopes, expiresAt, usedAt }) => (
            <li key={id} className={rowLook}>
              <span className="grid">
                <span>{name || scopes.map((scope) => t.scopes[scope]).join(', ')}</span>
                <span className="text-soft text-sm">
                  {scopes.map((scope) => t.scopes[scope]).join(', ')} ·{' '}
                  {expiresAt ? t.until(day(expiresAt)) : t.untilWithdrawn} ·{' '}
                  {usedAt ? t.used(day(usedAt)) : t.neverUsed}
                </span>
              </span>
              <form method="post">
                <input type="hidden" name="id" value={id} />
                <Button type="submit" name="do" value="withdraw-token" tone="quiet" small>
                  {t.withdraw}
                </Button>
              </form>
            </li>
          ))}
        </ul>
      )}
      <details open={open}>
        <summary className={buttonLook('plain')}>{t.makeToken}</summary>
        <form method="post" action="/me#tokens" className="grid gap-4 pt-4">
          <div className="grid gap-1.5">
            <label htmlFor="token-name" className="font-[550]">
              {t.tokenName}
            </label>
            <input id="token-name" name="name" maxLength={80} required className={inputLook} />
          </div>
          <fieldset className="grid gap-1">
            <legend className="pb-1 font-[550]">{t.tokenScopes}</legend>
            {SCOPES.map((scope) => (
              <label key={scope} className="flex min-h-8 items-center gap-2.5">
                <input type="checkbox" name="scope" value={scope} className="size-4.5" />
                {t.scopes[scope]}
              </label>
            ))}
            {(refused === 'no-scope' || refused === 'too-many-tokens') && (
              <p role="alert" className="text-thread">
                {t.tokenRefused[refused]}
              </p>
            )}
          </fieldset>
          <div className="grid gap-1.5">
            <label htmlFor="token-days" className="font-[550]">
              {t.tokenDays}
            </label>
            <select id="token-days" name="days" defaultValue="90" className={inputLook}>
              {[30, 90, 365].map((days) => (
                <option key={days} value={days}>
                  {t.days(days)}
                </option>
              ))}
              <option value="null">{t.untilWithdrawn}</option>
            </select>
          </div>
          <p>
            <Button type="submit" name="do" value="make-token" tone="primary">
              {t.makeToken}
            </Button>
          </p>
        </form>
      </details>
    </MeSection>
  );
}
