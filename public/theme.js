// Before the first paint: the person's choice, else what their system asks for.
document.documentElement.dataset.theme =
  localStorage.getItem('po-dojo-theme') ||
  (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light');
