/* The day's list: marks what is on this phone, shows the queue, keeps today's pages for when there is no network. */
(function (Visits) {
  'use strict';

  var LABELS = { LOCAL: '已存本机', WAITING: '待上传', STOPPED: '需处理', SENT: '已上传' };
  var day = document.getElementById('visit-day');
  var state = document.getElementById('visit-state');

  function assets() {
    return Array.prototype.map.call(document.querySelectorAll('script[src], link[rel=stylesheet], link[rel=icon], img[src^="/"]'),
      function (one) { return one.src || one.href; });
  }

  function keepPages() {
    if (!('serviceWorker' in navigator) || Visits.shut) { return; }
    navigator.serviceWorker.addEventListener('message', function (event) {
      if (day) { day.dataset.kept = event.data.kept; }
      if (day && state && !state.textContent) {
        state.textContent = event.data.kept ? '今天的页面已存到本机，断网也能打开。' : '今天的页面还没有存全，断网前请再刷新一次。';
      }
    });
    navigator.serviceWorker.register('/console/visits/worker.js', { scope: '/console/visits' }).then(function () {
      return navigator.serviceWorker.ready;
    }).then(function (registration) {
      var pages = day ? Array.prototype.map.call(day.querySelectorAll('[data-page]'), function (one) { return one.dataset.page; }) : [];
      pages.push(location.pathname + location.search);
      if (day) { pages.push('/console/visits'); }
      /* Pages with something written on them stay, whatever today's list says. */
      Visits.store.all().catch(function () { return null; }).then(function (drafts) {
        registration.active.postMessage({ inspector: Visits.inspector, day: !!day, pages: pages, assets: assets(),
          spared: drafts && drafts.map(function (draft) { return new URL(draft.page, location.origin).href; }) });
      });
    }).catch(function (why) { if (state) { state.textContent = '离线功能没有启用（' + why.message + '），请联网使用。'; } });
  }

  function entry(draft) {
    var line = document.createElement('li');
    line.dataset.state = draft.state;
    var words = document.createElement('div');
    var link = document.createElement('a');
    link.href = draft.page;
    link.textContent = draft.shop;
    words.appendChild(link);
    var mark = document.createElement('span');
    mark.className = 'owed-by visit-mark';
    mark.dataset.state = draft.state;
    mark.textContent = LABELS[draft.state];
    words.appendChild(mark);
    var said = document.createElement('span');
    said.className = 'muted';
    said.textContent = draft.state === 'SENT'
      ? '回执号 ' + draft.receipt.hash.slice(0, 12) + '，' + draft.receipt.filed + '，问题 ' + draft.receipt.findings + ' 项'
        + draft.receipt.notes.map(function (note) { return '；' + note; }).join('')
      : '照片 ' + draft.photos.length + ' 张' + (draft.tries ? '，已试 ' + draft.tries + ' 次' : '') + (draft.said ? '。' + draft.said : '');
    words.appendChild(said);
    line.appendChild(words);
    var remove = document.createElement('button');
    remove.type = 'button';
    remove.className = 'btn btn-outline-secondary btn-sm';
    remove.textContent = draft.state === 'SENT' ? '不再显示' : '删除';
    remove.setAttribute('aria-label', remove.textContent + '：' + draft.shop);
    remove.addEventListener('click', function () {
      if (draft.state === 'SENT' || window.confirm('“' + draft.shop + '”还没有上传。删除后本机不再保留，确定删除吗？')) {
        Visits.store.remove(draft.page).then(show);
      }
    });
    line.appendChild(remove);
    return line;
  }

  function show() {
    return Visits.store.all().then(function (drafts) {
      var list = document.getElementById('visit-drafts');
      list.replaceChildren.apply(list, drafts.map(entry));
      document.getElementById('visit-queue').hidden = !drafts.length;
      document.getElementById('visit-restore').hidden = false;
      day.querySelectorAll('[data-page]').forEach(function (shop) {
        var draft = drafts.find(function (one) { return one.page === shop.dataset.page; });
        var mark = shop.querySelector('.visit-mark');
        if (draft && mark.dataset.state !== 'VISITED') {
          mark.dataset.state = draft.state === 'SENT' ? 'VISITED' : draft.state;
          mark.textContent = LABELS[draft.state];
        }
      });
    });
  }

  keepPages();
  if (!day || Visits.shut) { return; }
  Visits.queue.listen(function (said, bad) {
    Visits.queue.show(state, said, bad);
    show();
  });
  document.getElementById('send-now').addEventListener('click', function () {
    state.textContent = '正在上传…';
    Visits.queue.send();
  });
  document.getElementById('save-backup').addEventListener('click', function () {
    Visits.backup.save().then(function (count) { state.textContent = '已存备份文件，共 ' + count + ' 份。'; });
  });
  document.getElementById('backup').addEventListener('change', function (event) {
    Visits.backup.restore(event.target.files[0]).then(function (said) {
      document.getElementById('backup-said').textContent = said;
      event.target.value = '';
      show();
    });
  });
  show();
}(window.Visits));
