// What a click does in a checked text: no visit to the server, so it is as quick as a scroll.
// Only numbers and class names are read from the page; nothing is written into it as markup.

const sentenceOf = (number) => document.getElementById(`s${number}`);
const still = {block: 'nearest', behavior: 'instant'};

function scrollBoxTo(mark) {
  const box = mark.closest('.sources');
  const head = mark.closest('article').querySelector('header').offsetHeight;
  box.scrollTop += mark.getBoundingClientRect().top - box.getBoundingClientRect().top - head - 24;
}

function openSentence(number) {
  const sentence = sentenceOf(number);
  const finding = document.getElementById(`f${number}`);
  if (!sentence || !finding) return;
  const own = finding.dataset.marks.split(' ').filter(Boolean);
  document.querySelectorAll('.sentence[aria-current]').forEach((e) => e.removeAttribute('aria-current'));
  sentence.setAttribute('aria-current', 'true');
  document.querySelectorAll('.finding').forEach((e) => e.classList.toggle('open', e === finding));
  document.querySelectorAll('.checking mark').forEach((e) => e.classList.toggle('on', own.includes(e.id)));
  document.querySelectorAll('.checking article').forEach((e) => {
    e.classList.toggle('aside', !e.querySelector('mark.on'));
  });
  finding.parentElement.scrollTop = 0;
  document.querySelector('.checking .sources').classList.toggle('aside', !own.length);
  if (own.length) scrollBoxTo(document.getElementById(own[0]));
}

function nextOf(verdict) {
  const all = [...document.querySelectorAll(`.sentence[data-verdict="${verdict}"]`)];
  const now = document.querySelector('.sentence[aria-current]');
  const after = all.find((e) => now.compareDocumentPosition(e) & Node.DOCUMENT_POSITION_FOLLOWING);
  return after ?? all[0];
}

function bringIntoView(sentence) {
  const beside = document.querySelector('.checking .beside');
  const under = beside.getBoundingClientRect().left <= document.querySelector('.checked-text').getBoundingClientRect().left;
  if (under) beside.scrollIntoView({block: 'start', behavior: 'instant'});
  else sentence.scrollIntoView(still);
}

function onCheckedClick(event) {
  const link = event.target.closest?.('.checking a, a.count');
  if (!link || link.target === '_blank') return;
  if (link.matches('.sentence, .count')) {
    const sentence = link.matches('.count') ? nextOf(link.dataset.verdict) : link;
    openSentence(sentence.dataset.number);
    bringIntoView(sentence);
  } else if (link.matches('.number')) {
    const mark = document.getElementById(link.hash.slice(1));
    scrollBoxTo(mark);
    mark.scrollIntoView(still);
  } else if (link.matches('.back')) {
    const now = document.querySelector('.sentence[aria-current]');
    now.scrollIntoView({block: 'center', behavior: 'instant'});
    now.focus({preventScroll: true});
  } else return;
  event.preventDefault();
}

if (!window.checkedClicks) document.addEventListener('click', (event) => window.checkedClicks(event));
window.checkedClicks = onCheckedClick;
