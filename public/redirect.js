// Goes on to where a page is now, with the anchor that was asked for: a refresh would lose it.
(() => {
  const { to } = document.currentScript.dataset;
  const asked = to.includes('#') ? '' : location.hash;
  location.replace(new URL(to + asked, location.href));
})();
