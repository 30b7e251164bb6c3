document.documentElement.dataset.theme =
  localStorage.getItem('po-dojo-theme') ||
  (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light');
