// A link that presses a button: a citation in an article leads back to its answer without a new
// visit to the server. Only the names of buttons are read from the page.

function onPress(event) {
  const link = event.target.closest?.('a[data-press]');
  const button = link && document.querySelector(`.st-key-${CSS.escape(link.dataset.press)} button`);
  if (!button) return;
  event.preventDefault();
  button.click();
}

if (!window.pressLinks) document.addEventListener('click', (event) => window.pressLinks(event));
window.pressLinks = onPress;
