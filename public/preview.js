// Shows what one writes as readers will see it, a moment after one stops typing. Without this script its button does.
const WAIT_MS = 400;

for (const field of document.querySelectorAll('[data-preview]')) {
  const { form } = field;
  const button = form.querySelector('button[value=preview]');
  const place = document.getElementById(field.dataset.preview);
  let asked = 0;
  let timer;
  const show = async () => {
    const turn = ++asked;
    const body = new FormData(form, button);
    const answer = await fetch(location.pathname, { method: 'POST', body }).catch(() => null);
    if (!answer?.ok || turn !== asked) return;
    const shown = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const there = shown.getElementById(place.id);
    if (there && turn === asked) place.replaceChildren(...there.children);
  };
  button.hidden = true;
  field.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(show, WAIT_MS);
  });
}
