/* Runs before the page is shown: a page kept on the phone is for the inspector who is signed in, and for no one else.
   The cookie tells only who that is; it opens nothing. */
(function () {
  'use strict';
  var mine = document.currentScript.dataset.inspector;
  var found = document.cookie.match(/(?:^|; )CXPERSON=([0-9a-f-]{36})/);
  if (!found || found[1] !== mine) { document.documentElement.classList.add('signed-out'); }
  window.Visits = { inspector: mine, shut: document.documentElement.classList.contains('signed-out') };
}());
