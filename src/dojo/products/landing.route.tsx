import { Form, redirect } from 'react-router';
import type { Route } from './+types/landing.route.ts';

export const handle = { static: true };

export const action = async ({ request }: Route.ActionArgs) => {
  const form = await request.formData();
  return redirect(`/p/${encodeURIComponent(String(form.get('need')).slice(0, 8))}`, 303);
};

export default function Landing() {
  return (
    <Form method="post">
      <input name="need" aria-label="need" />
      <button type="submit">→</button>
    </Form>
  );
}
