const night = matchMedia('(prefers-color-scheme: dark)');
const show = () => {
  document.documentElement.dataset.theme =
    localStorage.getItem('po-dojo-theme') || (night.matches ? 'dark' : 'light');
};
show();
// Who has chosen none goes on following the system, when evening comes.
night.addEventListener('change', show);
