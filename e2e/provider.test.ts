import { openProvider } from '../src/dojo/people/provider.test-kit.ts';
import { isCleanDayAndNight } from './axe.ts';
import { expect, test } from './people.ts';

const verified = (name: string) => {
  const sub = `provider-${name}-${process.pid}`.toLowerCase();
  return { sub, email: `${sub}@example.org`, email_verified: true, name };
};

test('[Security 1] [Security 2] somebody enters by a provider, scripts or not; whom it does not vouch for, and a provider that is away, are told', async ({
  newcomer,
  baseURL,
}) => {
  const away = await newcomer();
  await away.goto('/sign-in?back=/me/products');
  await away.getByRole('button', { name: 'Entrer avec La Ruche' }).click();
  await expect(away.getByRole('alert')).toContainText('La Ruche n’a pas répondu');
  await isCleanDayAndNight(away);

  const provider = await openProvider(Number(process.env.PO_JOURNEYS_PROVIDER));
  try {
    await provider.open(baseURL!);
    provider.who = verified('Awa');
    // Where it was asked while it was away, it is asked again.
    await away.getByRole('button', { name: 'Entrer avec La Ruche' }).click();
    await expect(away.getByRole('heading', { name: 'Bienvenue dans le dojo' })).toBeVisible();
    await expect(away.getByLabel('Nom ou pseudonyme')).toHaveValue('Awa');

    const plain = await newcomer({ javaScriptEnabled: false, locale: 'en-GB' });
    await plain.goto('/sign-in?back=/me/products');
    await plain.getByRole('button', { name: 'Enter with La Ruche' }).click();
    await expect(plain.getByRole('heading', { name: 'Mes produits' })).toBeVisible();

    const other = await newcomer({ locale: 'en-GB' });
    provider.who = { ...verified('Ben'), email_verified: false };
    await other.goto('/sign-in');
    await other.getByRole('button', { name: 'Enter with La Ruche' }).click();
    await expect(other.getByRole('alert')).toContainText(
      'La Ruche does not vouch that this address is yours',
    );
    provider.who = null;
    const third = await newcomer({ locale: 'en-GB' });
    await third.goto('/sign-in');
    await third.getByRole('button', { name: 'Enter with La Ruche' }).click();
    await expect(third.getByRole('alert')).toContainText('You changed your mind');
  } finally {
    await provider.close();
  }
});
