// What of this site still opens on this device, read from what its worker keeps.
document.getElementById('again').addEventListener('click', () => location.reload());

const list = document.getElementById('kept');
const title = (html) => new DOMParser().parseFromString(html, 'text/html').title.replace(/ · PO Dojo$/, '');
const show = async () => {
  const pages = await caches.open('po-dojo/pages');
  for (const request of (await pages.keys()).reverse()) {
    const { pathname } = new URL(request.url);
    if (!pathname.startsWith('/p/')) continue;
    const link = document.createElement('a');
    link.href = pathname;
    link.textContent = title(await (await pages.match(request, { ignoreVary: true })).text());
    link.className = 'font-heading text-lg text-thread underline';
    list.appendChild(document.createElement('li')).append(link);
  }
  list.parentElement.hidden = list.children.length === 0;
};
if (window.caches) show();
