import { data } from 'react-router';
import { isLocale } from '#core/words.ts';
import { keepingLocale } from '#server/http/locale.server.ts';
import { ownPath } from '#server/http/origin.server.ts';
import { CHOICES } from '#server/mail/choices.server.ts';
import { baseContext, localeContext, originContext } from '../base.server.ts';
import { PublicFault } from '../products/public-fault.tsx';
import type { Route } from './+types/me.route.ts';
import { LIFETIMES } from './access-tokens.server.ts';
import { deviceOf } from './device.ts';
import { MePage } from './me-page.tsx';
import { meWords } from './me-words.ts';
import { isDoing, isTimeZone } from './person.ts';
import { isScope } from './scopes.ts';
import { leadOn, mustBeSignedIn, ownForm } from './signed-in.server.ts';

export const loader = async ({ request, context }: Route.LoaderArgs) => {
  const { person, authSession } = mustBeSignedIn(request, context);
  const base = context.get(baseContext);
  const [sessions, passkeys, tokens, choices, feedSince] = await Promise.all([
    base.authSessions.of(person.id),
    base.authSessions.passkeys(person.id),
    base.accessTokens.of(person.id),
    base.mail.choices.of(person.id),
    base.sessions.feedSince(person.id),
  ]);
  const asked = new URL(request.url).searchParams;
  return {
    person,
    sessions: sessions.map(({ id, userAgent, since, seen }) => ({
      ...{ id, since, seen },
      device: deviceOf(userAgent),
      here: id === authSession,
    })),
    passkeys,
    tokens,
    choices,
    feedSince,
    zones: Intl.supportedValuesOf('timeZone'),
    isNew: asked.has('new'),
    saved: asked.has('saved'),
    back: asked.has('back') ? ownPath(asked.get('back')) : null,
    locale: context.get(localeContext),
  };
};

/** The forms of the page, by the button that was pressed. Nothing here touches anybody but who is signed in. */
export const action = async ({ request, context }: Route.ActionArgs) => {
  const { person, authSession } = mustBeSignedIn(request, context);
  const form = await ownForm(request, context);
  const base = context.get(baseContext);
  const said = (name: string) => String(form.get(name) ?? '');
  switch (said('do')) {
    case 'profile': {
      const [locale, timeZone, doing] = [said('locale'), said('timeZone'), said('doing')];
      const name = said('name').slice(0, 200);
      await base.profiles.change(person.id, {
        name,
        seeks: said('seeks').slice(0, 5_000),
        doing: isDoing(doing) ? doing : null,
        ...(isLocale(locale) ? { locale } : {}),
        ...(isTimeZone(timeZone) ? { timeZone } : {}),
      });
      const changed = await base.people.find(person.id);
      if (changed && changed.name !== person.name) await base.visitors.renamed(person.id, changed.name);
      const https = context.get(originContext).startsWith('https:');
      const back = said('back');
      return leadOn(
        back === '' ? '/me?saved' : ownPath(back),
        isLocale(locale) ? [keepingLocale(locale, https)] : [],
      );
    }
    case 'picture': {
      const set = await base.profiles.setPicture(person.id, said('picture') || null);
      return set.ok ? leadOn('/me?saved') : data({ refused: 'picture' as const }, { status: 422 });
    }
    case 'mail':
      for (const choice of CHOICES)
        await base.mail.choices.choose(person.id, choice, form.has(choice), 'profile');
      return leadOn('/me?saved');
    case 'end-session':
      await base.authSessions.end(person.id, said('id'));
      return leadOn('/me#sessions');
    case 'end-others':
      await base.authSessions.endOthers(person.id, authSession);
      return leadOn('/me#sessions');
    case 'remove-passkey':
      await base.authSessions.removePasskey(person.id, said('id'));
      return leadOn('/me#passkeys');
    case 'make-token': {
      const days = LIFETIMES.find((lifetime) => String(lifetime) === said('days')) ?? 90;
      const made = await base.accessTokens.create(person.id, {
        name: said('name'),
        scopes: form.getAll('scope').filter(isScope),
        days: said('days') === 'null' ? null : days,
      });
      return made.ok
        ? data({ token: made.value }, { headers: { 'Cache-Control': 'no-store' } })
        : data({ refused: made.reason }, { status: 422 });
    }
    case 'make-feed': {
      const key = await base.sessions.makeFeed(person.id);
      const feed = `${context.get(originContext)}/calendar/${key}/sessions.ics`;
      return data({ feed }, { headers: { 'Cache-Control': 'no-store' } });
    }
    case 'end-feed':
      await base.sessions.endFeed(person.id);
      return leadOn('/me#calendar');
    case 'withdraw-token':
      await base.accessTokens.withdraw(person.id, said('id'));
      return leadOn('/me#tokens');
    default:
      throw new Response(null, { status: 400 });
  }
};

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `${meWords[loaderData?.locale ?? 'fr'].title} · PO Dojo` },
  { name: 'robots', content: 'noindex' },
];

export default function Me({ loaderData, actionData }: Route.ComponentProps) {
  return (
    <MePage
      {...loaderData}
      feed={actionData && 'feed' in actionData ? actionData.feed : undefined}
      token={actionData && 'token' in actionData ? actionData.token : undefined}
      refused={actionData && 'refused' in actionData ? actionData.refused : undefined}
    />
  );
}

export { PublicFault as ErrorBoundary };
