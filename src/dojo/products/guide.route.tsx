import type { Route } from './+types/guide.route.ts';

export const handle = { static: true };

export default function Guide({ params }: Route.ComponentProps) {
  return <h1>{params.technique}</h1>;
}
