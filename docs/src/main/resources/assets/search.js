'use strict';

// Each word has to stand somewhere in a page; one that stands in the title counts most.
function score(entry, words) {
  let total = 0;
  for (const word of words) {
    const inTitle = entry.title.toLowerCase().indexOf(word);
    if (inTitle === 0) {
      total += 10;
    } else if (inTitle > 0) {
      total += 5;
    } else if (entry.words.toLowerCase().includes(word)) {
      total += 1;
    } else {
      return 0;
    }
  }
  return total;
}

function find(text) {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) {
    return [];
  }
  return SEARCH_INDEX
    .map((entry) => ({ entry, score: score(entry, words) }))
    .filter((hit) => hit.score > 0)
    .sort((one, other) => other.score - one.score || one.entry.title.localeCompare(other.entry.title))
    .map((hit) => hit.entry);
}

// The words around the first hit, or those at the beginning.
function excerpt(words, text) {
  const wanted = text.toLowerCase().split(/\s+/).filter(Boolean)[0];
  const hit = words.toLowerCase().indexOf(wanted);
  const from = hit > 100 ? words.indexOf(' ', hit - 60) + 1 : 0;
  const to = words.length > from + 160 ? words.lastIndexOf(' ', from + 160) : words.length;
  return (from > 0 ? '… ' : '') + words.slice(from, to) + (to < words.length ? ' …' : '');
}

function show(text) {
  const entries = find(text);
  const list = document.getElementById('found');
  list.replaceChildren(...entries.slice(0, 50).map((entry) => {
    const link = document.createElement('a');
    link.href = entry.url;
    link.textContent = entry.title;
    const about = document.createElement('p');
    about.className = 'muted';
    about.textContent = excerpt(entry.words, text);
    const item = document.createElement('li');
    item.append(link, about);
    return item;
  }));
  document.getElementById('count').textContent =
    text.trim() === '' ? '' : entries.length === 1 ? '1 page' : entries.length + ' pages';
}

const input = document.getElementById('words');
input.value = new URLSearchParams(location.search).get('q') || '';
input.addEventListener('input', () => show(input.value));
document.getElementById('search').addEventListener('submit', (event) => event.preventDefault());
show(input.value);
