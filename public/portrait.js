// Draws a chosen picture anew as a small square, and sends that alone: neither place nor camera leaves the page.
const MOST_BYTES = 8 * 1024 * 1024;

const encoded = (canvas, type, quality) =>
  new Promise((done) => {
    canvas.toBlob(
      (blob) => {
        if (!blob || blob.type !== type) return done('');
        const reader = new FileReader();
        reader.onload = () => done(reader.result);
        reader.readAsDataURL(blob);
      },
      type,
      quality,
    );
  });

const drawn = async (file, width, most) => {
  if (file.size > MOST_BYTES || !/^image\/(png|jpeg|webp)$/.test(file.type)) return '';
  const picture = await createImageBitmap(file);
  const side = Math.min(picture.width, picture.height);
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = Math.min(width, side);
  const context = canvas.getContext('2d');
  // Where the picture lets paper through, WebP and JPEG show the same.
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  const [left, top] = [(picture.width - side) / 2, (picture.height - side) / 2];
  context.drawImage(picture, left, top, side, side, 0, 0, canvas.width, canvas.height);
  picture.close();
  for (const quality of [0.82, 0.7, 0.55, 0.4])
    for (const type of ['image/webp', 'image/jpeg']) {
      const url = await encoded(canvas, type, quality);
      if (url !== '' && url.length <= most) return url;
    }
  return '';
};

for (const form of document.querySelectorAll('[data-portrait]')) {
  const label = form.querySelector('label');
  label.hidden = false;
  label.querySelector('input').addEventListener('change', async ({ target }) => {
    const url = await drawn(target.files[0], Number(form.dataset.width), Number(form.dataset.most)).catch(
      () => '',
    );
    form.querySelector('[role=alert]').hidden = url !== '';
    if (url === '') return;
    form.elements.picture.value = url;
    form.requestSubmit();
  });
}
