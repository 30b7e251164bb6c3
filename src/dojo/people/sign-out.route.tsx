import { redirect } from 'react-router';
import { baseContext, signedInContext } from '../base.server.ts';
import { visitorOf } from '../products/enter-page.server.ts';
import type { Route } from './+types/sign-out.route.ts';
import { ownForm } from './signed-in.server.ts';

/** Nobody is signed out by looking. */
export const loader = () => redirect('/me');

export const action = async ({ request, context }: Route.ActionArgs) => {
  await ownForm(request, context);
  const base = context.get(baseContext);
  const signedIn = context.get(signedInContext);
  const headers = new Headers({ 'Cache-Control': 'no-store' });
  if (signedIn) {
    await base.authSessions.end(signedIn.person.id, signedIn.authSession);
    const visitor = await visitorOf(request, base);
    if (visitor) await base.visitors.belongsTo(visitor.id, null);
    for (const cookie of base.people.leavingCookies(request)) headers.append('Set-Cookie', cookie);
  }
  return redirect('/', { status: 303, headers });
};
