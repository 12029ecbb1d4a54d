/* Makes a photo small enough to wait on a phone and to pass a thin network. What cannot be opened here goes as it is: the server says
   in a sentence what is wrong with it. */
(function (Visits) {
  'use strict';

  var LONGEST = 1600, QUALITY = 0.8, THUMB = 208;

  function drawn(bitmap, longest) {
    var scale = Math.min(1, longest / Math.max(bitmap.width, bitmap.height));
    var canvas = document.createElement('canvas');
    canvas.width = Math.max(1, Math.round(bitmap.width * scale));
    canvas.height = Math.max(1, Math.round(bitmap.height * scale));
    var brush = canvas.getContext('2d');
    brush.fillStyle = '#fff';
    brush.fillRect(0, 0, canvas.width, canvas.height);
    brush.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
    return canvas;
  }

  function blobOf(canvas) {
    return new Promise(function (resolve) { canvas.toBlob(resolve, 'image/jpeg', QUALITY); });
  }

  function raw(file) {
    return file.arrayBuffer().then(function (bytes) {
      return { name: file.name, type: file.type || 'application/octet-stream', bytes: bytes, thumb: '' };
    });
  }

  Visits.photo = function (file) {
    return createImageBitmap(file, { imageOrientation: 'from-image' }).then(function (bitmap) {
      var thumb = drawn(bitmap, THUMB).toDataURL('image/jpeg', 0.7);
      return blobOf(drawn(bitmap, LONGEST)).then(function (blob) {
        bitmap.close();
        return blob.arrayBuffer();
      }).then(function (bytes) {
        return { name: file.name.replace(/\.[^.]*$/, '') + '.jpg', type: 'image/jpeg', bytes: bytes, thumb: thumb };
      });
    }).catch(function () { return raw(file); });
  };
}(window.Visits));
