/** The first stop of the Tab key: past the header, to what the page is about. */
export function SkipLink() {
  return (
    <a
      href="#main"
      className="print:hidden fixed top-2 left-2 z-50 -translate-y-20 rounded-full bg-ink px-5 py-3 font-medium text-paper focus:translate-y-0"
    >
      Перейти к содержанию
    </a>
  )
}
