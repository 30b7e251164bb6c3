const night = matchMedia('(prefers-color-scheme: dark)');
(night.onchange = () => {
  document.documentElement.dataset.theme =
    localStorage.getItem('po-dojo-theme') || (night.matches ? 'dark' : 'light');
})();
