/** How wide the gallery shows a picture. On phones at 92vw: a few per cent less asked for spares many of them the next larger file, unseen. */
export const gallerySizes = '(min-width: 1568px) 736px, (min-width: 768px) 48vw, 88vw'
