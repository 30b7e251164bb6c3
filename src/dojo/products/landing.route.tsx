import { Form } from 'react-router';
import type { Route } from './+types/landing.route.ts';
import { beginProduct } from './enter-page.server.ts';

export const handle = { static: true };

export const action = async ({ request, context }: Route.ActionArgs) => {
  const form = await request.formData();
  return beginProduct(request, context, { need: String(form.get('need') ?? '') });
};

export default function Landing() {
  return (
    <Form method="post">
      <textarea name="need" aria-label="need" required maxLength={2000} />
      <button type="submit">→</button>
    </Form>
  );
}
