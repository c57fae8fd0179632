function copyByHand(text) {
  const box = document.createElement('textarea');
  box.value = text;
  box.style.position = 'fixed';
  document.body.append(box);
  box.select();
  const copied = document.execCommand('copy');
  box.remove();
  return copied;
}

// The clipboard is closed to pages of plain http from another machine; the old way is not.
async function onCopyClick(event) {
  const button = event.target.closest?.('button.copy');
  if (!button) return;
  const text = button.dataset.copy;
  const copied = await (navigator.clipboard?.writeText(text) ?? Promise.reject())
    .then(() => true, () => copyByHand(text));
  button.focus();
  if (!copied) return;
  button.classList.add('copied');
  button.querySelector('.told').textContent = button.dataset.copied;
  setTimeout(() => {
    button.classList.remove('copied');
    button.querySelector('.told').textContent = '';
  }, 2000);
}

if (!window.copyClicks) document.addEventListener('click', (event) => window.copyClicks(event));
window.copyClicks = onCopyClick;
